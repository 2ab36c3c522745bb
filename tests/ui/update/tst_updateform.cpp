// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/update/updatefixture.h"
#include "ui/presentation/parametersmodel.h"
#include "ui/presentation/updatereview.h"
#include "ui/presentation/violationwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

class UpdateFormTest final : public QObject
{
    Q_OBJECT

private slots:
    void paceConsequencesFollowTheSettings_data();
    void paceConsequencesFollowTheSettings();
    void everyRuleHasASentence();
    void fieldsAreCalledAsOnTheForm_data();
    void fieldsAreCalledAsOnTheForm();
    void startIsRefusedUntil_data();
    void startIsRefusedUntil();
    void parametersAreSentAs_data();
    void parametersAreSentAs();
    void aHiddenValueIsNeverShown();
    void newTemplateBringsItsParameters();
    void templateSourcesExcludeEachOther();
    void anUnfinishedTemplateIsNotAskedFor();
    void reviewNamesWhatWillBeSent();
    void anEditOfNothingIsSilent();
};

void UpdateFormTest::paceConsequencesFollowTheSettings_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("atATime");
    QTest::addColumn<bool>("percent");
    QTest::addColumn<int>("atStart");
    QTest::addColumn<int>("allowed");
    QTest::newRow("strict mode starts at failures + 1") << 5 << 10 << false << 6 << 5;
    QTest::newRow("no failure allowed means one at a time") << 0 << 10 << false << 1 << 0;
    QTest::newRow("fewer asked than strict would allow") << 5 << 3 << false << 3 << 5;
    QTest::newRow("percentages round down") << 10 << 50 << true << 8 << 7; // of 73 accounts
}

void UpdateFormTest::paceConsequencesFollowTheSettings()
{
    QFETCH(int, failures);
    QFETCH(int, atATime);
    QFETCH(bool, percent);
    OperationPreferences preferences;
    (percent ? preferences.failureTolerancePercentage : preferences.failureToleranceCount) = failures;
    (percent ? preferences.maxConcurrentPercentage : preferences.maxConcurrentCount) = atATime;
    const Pace pace = paceOf(preferences, {73, 3}, true);
    QTEST(pace.atStart, "atStart");
    QTEST(pace.allowedFailures, "allowed");
    QVERIFY(!paceConsequences(preferences, {73, 3}, true).isEmpty());
}

void UpdateFormTest::everyRuleHasASentence()
{
    for (int rule = 0; rule <= int(Rule::NoTemplate); ++rule) {
        const QString plain = violationSentence({QStringLiteral("Field"), Rule(rule), Severity::Block, {}});
        const QString detailed = violationSentence(
            {QStringLiteral("Field"), Rule(rule), Severity::Block, QStringLiteral("DETAIL")});
        QVERIFY2(!plain.isEmpty() && !plain.contains(u'%'), qPrintable(QString::number(rule)));
        QVERIFY2(!detailed.contains(u'%'), qPrintable(detailed));
    }
}

void UpdateFormTest::fieldsAreCalledAsOnTheForm_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("label");
    QTest::newRow("plain") << "Description"
                           << "Description";
    QTest::newRow("entry") << "Accounts[2]"
                           << "Accounts, entry 3";
    QTest::newRow("member of the preferences") << "OperationPreferences.MaxConcurrentCount"
                                               << "At a time, accounts";
    QTest::newRow("entry of the targets") << "DeploymentTargets.RdFolderIds[0]"
                                          << "Folders, entry 1";
    QTest::newRow("parameter by name") << "Parameters[AlarmEmail]"
                                       << "Parameters, entry AlarmEmail";
    QTest::newRow("parameter's value") << "Parameters[1].ParameterValue"
                                       << "Parameters, entry 2";
    QTest::newRow("nobody knows it") << "Novelty"
                                     << "Novelty";
}

void UpdateFormTest::fieldsAreCalledAsOnTheForm()
{
    QFETCH(QString, field);
    QTEST(fieldLabel(field), "label");
    QVERIFY(concerns(field, field.section(u'[', 0, 0)));
}

void UpdateFormTest::startIsRefusedUntil_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("mayStart");
    const auto prod = int(Environment::Production);
    const auto dev = int(Environment::Development);
    QTest::newRow("production wants the name") << prod << int(Mode::FullConfirm) << "" << false;
    QTest::newRow("production with the name") << prod << int(Mode::FullConfirm) << "baseline-iam" << true;
    QTest::newRow("spaces around it do not count")
        << prod << int(Mode::FullConfirm) << " baseline-iam " << true;
    QTest::newRow("case counts") << prod << int(Mode::FullConfirm) << "Baseline-IAM" << false;
    QTest::newRow("elsewhere one click") << dev << int(Mode::FullConfirm) << "" << true;
    QTest::newRow("unless the mode says type") << dev << int(Mode::FullTyped) << "" << false;
    QTest::newRow("watching never starts") << dev << int(Mode::WatchAndStop) << "baseline-iam" << false;
}

void UpdateFormTest::startIsRefusedUntil()
{
    QFETCH(int, environment);
    QFETCH(int, mode);
    QFETCH(QString, typed);
    UpdateForm form(
        fixture::subject(fixture::stackSet(), fixture::connection(Environment(environment), Mode(mode))));
    QVERIFY(!blocks(form.violations()));
    form.setTypedName(typed);
    QTEST(form.startRefusal().isEmpty(), "mayStart");
}

void UpdateFormTest::parametersAreSentAs_data()
{
    QTest::addColumn<bool>("ros");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("sent");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("kept where the cloud can keep")
        << false << "AlarmEmail" << int(ParametersModel::Sent::Previous) << false;
    QTest::newRow("hidden and kept") << false << "ApiToken" << int(ParametersModel::Sent::Previous) << false;
    QTest::newRow("resent where it cannot")
        << true << "AlarmEmail" << int(ParametersModel::Sent::Value) << false;
    QTest::newRow("hidden must be typed")
        << true << "ApiToken" << int(ParametersModel::Sent::Nothing) << true;
}

void UpdateFormTest::parametersAreSentAs()
{
    QFETCH(bool, ros);
    QFETCH(QString, key);
    UpdateForm form(fixture::subject(ros ? fixture::rosGroup() : fixture::stackSet()));
    ParametersModel model(&form);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole, key, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTEST(found.constFirst().data(ParametersModel::SentRole).toInt(), "sent");
    QTEST(found.constFirst().data(ParametersModel::IsBlockedRole).toBool(), "blocked");
}

void UpdateFormTest::aHiddenValueIsNeverShown()
{
    UpdateForm form(fixture::subject());
    ParametersModel model(&form);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex cell = model.index(2, ParametersModel::ThenColumn);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(model.setData(cell, QStringLiteral("hunter2-typed"), Qt::EditRole));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(form.draft().parameters.at(2).value, QStringLiteral("hunter2-typed"));
    for (int column = 0; column < model.columnCount(); ++column)
        for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole)}) {
            const QString shown = model.index(2, column).data(role).toString();
            QVERIFY2(!shown.contains(QLatin1String("hunter2")) && !shown.contains(QLatin1String("****")),
                     qPrintable(shown));
        }
    for (const auto &[name, value] : updateReview(form))
        QVERIFY(!value.contains(QLatin1String("hunter2")));
}

void UpdateFormTest::newTemplateBringsItsParameters()
{
    UpdateForm form(fixture::subject());
    ParametersModel model(&form);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    form.chooseTemplate(TemplateChoice::Text);
    form.setTemplateText("Resources: {New: {}}\n");
    QVERIFY(form.templateToRead().has_value());
    QVERIFY(!form.startRefusal().isEmpty()); // its parameters are not known yet

    TemplateSummary summary;
    TemplateParameter kept;
    kept.key = QStringLiteral("AlarmEmail");
    TemplateParameter fresh;
    fresh.key = QStringLiteral("Owner");
    TemplateParameter preset;
    preset.key = QStringLiteral("Tier");
    preset.defaultValue = QStringLiteral("gold");
    summary.parameters = {kept, fresh, preset};
    form.setTargetTemplate(summary);

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, ParametersModel::NowColumn).data().toString(), QStringLiteral("new"));
    QVERIFY(model.index(1, 0).data(ParametersModel::IsBlockedRole).toBool()); // no default, no value
    QCOMPARE(model.index(2, ParametersModel::ThenColumn).data().toString(), QStringLiteral("gold"));
    QVERIFY(model.setData(model.index(1, ParametersModel::ThenColumn), QStringLiteral("ops"), Qt::EditRole));
    QVERIFY2(
        !blocks(form.violations()),
        qPrintable(form.violations().isEmpty() ? QString() : violationLine(form.violations().constFirst())));

    form.chooseTemplate(TemplateChoice::Current);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("ApiToken"));
}

void UpdateFormTest::templateSourcesExcludeEachOther()
{
    UpdateForm form(fixture::subject(fixture::rosGroup()));
    form.chooseTemplate(TemplateChoice::Address);
    form.setTemplateAddress(QStringLiteral("https://templates.example.com/a.yaml"));
    QVERIFY(!form.draft().templateBody && form.draft().templateUrl);
    form.chooseTemplate(TemplateChoice::Stored);
    form.setStoredTemplate(QStringLiteral("5ecd1e10"), QStringLiteral("v3"));
    QVERIFY(!form.draft().templateUrl && !form.draft().templateBody);
    QCOMPARE(form.draft().templateVersion, QStringLiteral("v3"));
    QCOMPARE(form.templateToRead()->id, QStringLiteral("5ecd1e10"));
    form.chooseTemplate(TemplateChoice::Current);
    QVERIFY(!form.draft().templateId && !form.draft().templateVersion);
    QCOMPARE(form.draft().templateBody, form.current().templateBody);
}

void UpdateFormTest::anUnfinishedTemplateIsNotAskedFor()
{
    UpdateForm form(fixture::subject());
    form.chooseTemplate(TemplateChoice::Text);
    QVERIFY(!form.templateToRead()); // still the current text
    form.setTemplateText(QByteArray(60'000, 'x'));
    QVERIFY(!form.templateToRead()); // over the cloud's limit
    QVERIFY(blocks(form.violationsOf({QStringLiteral("TemplateBody")})));
    form.chooseTemplate(TemplateChoice::Address);
    QVERIFY(!form.templateToRead());
    QVERIFY(blocks(form.violations()));
}

void UpdateFormTest::reviewNamesWhatWillBeSent()
{
    UpdateForm form(fixture::subject());
    form.restrictTo({QStringLiteral("111122223333")}, {QStringLiteral("eu-west-1")});
    form.edit([](UpdateDraft &draft) {
        draft.preferences.maxConcurrentCount = 10;
        draft.description = QStringLiteral("quarterly");
    });
    QString all;
    for (const auto &[name, value] : updateReview(form))
        all += name + u'=' + value + u'\n';
    for (const char *word : {"111122223333", "eu-west-1", "10 at a time", "quarterly", "0 changed, 3 kept"})
        QVERIFY2(all.contains(QLatin1String(word)), word);
}

void UpdateFormTest::anEditOfNothingIsSilent()
{
    UpdateForm form(fixture::subject());
    QSignalSpy changed(&form, &UpdateForm::changed);
    form.edit([](UpdateDraft &draft) { draft.description.reset(); });
    QCOMPARE(changed.count(), 0);
    QVERIFY(!form.isEdited());
    form.edit([](UpdateDraft &draft) { draft.description = QStringLiteral("new"); });
    QCOMPARE(changed.count(), 1);
    QVERIFY(form.isEdited());
}

QTEST_GUILESS_MAIN(UpdateFormTest)
#include "tst_updateform.moc"
