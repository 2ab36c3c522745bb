// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/presentation/protectionpresenter.h"
#include "ui/presentation/protectionwords.h"
#include "ui/protection/progressstrip.h"
#include "ui/protection/protectiondialogs.h"
#include "ui/protection/protectionpage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

ProtectionRow row(ProtectionState state = ProtectionState::Protected,
                  const QString &name = QStringLiteral("dr-db"))
{
    ProtectionRow row;
    row.connection.id = ConnectionId(QStringLiteral("dr"));
    row.connection.name = QStringLiteral("DR north");
    row.connection.cloud = Cloud::Huawei;
    row.connection.environment = Environment::Staging;
    row.connection.mode = Mode::FullConfirm;
    row.ref = {row.connection.id, QStringLiteral("cn-north-4"),
               ProtectionGroupId(name + QStringLiteral("-id"))};
    row.group.id = row.ref.group;
    row.group.region = row.ref.region;
    row.group.name = name;
    row.group.state = {state, QStringLiteral("word")};
    row.group.sourceZone = QStringLiteral("cn-north-4a");
    row.group.targetZone = QStringLiteral("cn-north-4b");
    row.group.station = {ProtectionStation::Source, QStringLiteral("source")};
    row.group.instances = 2;
    row.group.pairs = 6;
    return row;
}

/// Whether a text speaks of the brake. "STOPPING" is the cloud's own word for a state, so whole words only.
bool namesTheBrake(const QString &text)
{
    static const QRegularExpression brake(QStringLiteral("\\b(stop|brake)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return brake.match(text).hasMatch();
}

/// The page over the practice cloud's board of protection groups.
struct Stage
{
    Range range{QStringLiteral("board")};
    AppContext context;

    Stage()
    {
        context.workspace = &range.workspace;
        context.protection = &range.protection;
        context.protecting = &range.protectionControl;
        range.protection.start();
    }
};

QTableView *tableNamed(const QWidget &page, const QString &start)
{
    for (QTableView *found : page.findChildren<QTableView *>())
        if (found->accessibleName().startsWith(start))
            return found;
    return nullptr;
}

QPushButton *visibleButton(const QWidget &page, const QString &start)
{
    for (QPushButton *found : page.findChildren<QPushButton *>())
        if (found->isVisible() && found->text().startsWith(start))
            return found;
    return nullptr;
}

void pick(QTableView *table, const QString &name)
{
    for (int i = 0; i < table->model()->rowCount(); ++i)
        if (table->model()->index(i, 0).data().toString() == name)
            table->setCurrentIndex(table->model()->index(i, 0));
}

} // namespace

class ProtectionTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasWordsAndOffers();
    void offersFollowStateAndMode_data();
    void offersFollowStateAndMode();
    void emptyFieldsAreNotProvided();
    void graphMarksWhereTheGroupIs_data();
    void graphMarksWhereTheGroupIs();
    void bundleHoldsIdsAndNoSettings();
    void modelPutsProblemsFirst();
    void typedNameEnablesDisabling_data();
    void typedNameEnablesDisabling();
    void focusAndDefaultAreSafe();
    void escapeKeepsProtected();
    void disablingTellsOnceWithTheReason();
    void enablingAsksOnceAndKnowsReprotect();
    void stripTellsStagesAndPairs();
    void pageShowsGroupsAndReasons();
    void disablingThroughThePageIsCarriedOut();
    void brakeKeyOnlyExplains();
    void controlsHaveNames();
};

void ProtectionTest::everyStateHasWordsAndOffers()
{
    for (int state = 0; state <= int(ProtectionState::Unknown); ++state) {
        const ProtectionRow one = row(ProtectionState(state));
        QVERIFY(!protectionStateWord(one.group.state).isEmpty());
        QVERIFY(!protectionStateSentence(one.group.state).isEmpty());
        QVERIFY(!stateGraph(ProtectionState(state)).isEmpty());
        const QList<ProtectionOffer> offers = offersFor(one.group, Mode::FullConfirm, false);
        QCOMPARE(offers.size(), 2);
        for (const ProtectionOffer &offer : offers) {
            QVERIFY(!offer.text.isEmpty());
            QVERIFY2(!namesTheBrake(offer.text + offer.refusal), qPrintable(offer.text + offer.refusal));
            QCOMPARE(offer.refusal.isEmpty(), refusalOf(offer.action, one.group) == ActionRefusal::None);
        }
    }
}

void ProtectionTest::offersFollowStateAndMode_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("underWay");
    QTest::addColumn<int>("enableAs");
    QTest::addColumn<bool>("mayEnable");
    QTest::addColumn<bool>("mayDisable");
    const auto full = int(Mode::FullConfirm);
    const auto enable = int(ProtectionAction::Enable);
    const auto again = int(ProtectionAction::Reprotect);
    QTest::newRow("protected") << int(ProtectionState::Protected) << full << false << enable << false << true;
    QTest::newRow("disabling failed: again")
        << int(ProtectionState::ErrorStopping) << full << false << enable << false << true;
    QTest::newRow("available") << int(ProtectionState::Available) << full << false << enable << true << false;
    QTest::newRow("failed over") << int(ProtectionState::FailedOver) << full << false << again << true
                                 << false;
    QTest::newRow("busy") << int(ProtectionState::Stopping) << full << false << enable << false << false;
    QTest::newRow("only watching") << int(ProtectionState::Protected) << int(Mode::WatchAndStop) << false
                                   << enable << false << false;
    QTest::newRow("a request is under way")
        << int(ProtectionState::Protected) << full << true << enable << false << false;
}

void ProtectionTest::offersFollowStateAndMode()
{
    QFETCH(int, state);
    QFETCH(int, mode);
    QFETCH(bool, underWay);
    const QList<ProtectionOffer> offers = offersFor(row(ProtectionState(state)).group, Mode(mode), underWay);
    QTEST(int(offers.at(0).action), "enableAs");
    QTEST(offers.at(0).refusal.isEmpty(), "mayEnable");
    QTEST(offers.at(1).refusal.isEmpty(), "mayDisable");
}

void ProtectionTest::emptyFieldsAreNotProvided()
{
    for (const Fact &fact : overviewOf(row().group))
        if (fact.name == QLatin1String("Health") || fact.name == QLatin1String("Protection status") ||
            fact.name == QLatin1String("Sync"))
            QCOMPARE(fact.value, QStringLiteral("not provided"));
}

void ProtectionTest::graphMarksWhereTheGroupIs_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("marked");
    QTest::newRow("protected") << int(ProtectionState::Protected) << "[PROTECTED]";
    QTest::newRow("failed half-way") << int(ProtectionState::ErrorStopping) << "[ERROR-STOPPING]";
    QTest::newRow("enabling") << int(ProtectionState::Starting) << "[STARTING]";
    QTest::newRow("after a failover") << int(ProtectionState::FailedOver) << "[FAILED-OVER]";
}

void ProtectionTest::graphMarksWhereTheGroupIs()
{
    QFETCH(int, state);
    QFETCH(QString, marked);
    const QString graph = stateGraph(ProtectionState(state));
    QVERIFY2(graph.contains(marked), qPrintable(graph));
    QCOMPARE(graph.count(u'['), 1);
}

void ProtectionTest::bundleHoldsIdsAndNoSettings()
{
    ProtectionRow one = row(ProtectionState::ErrorStopping);
    one.connection.proxyUrl = QUrl(QStringLiteral("http://user@proxy.example.com"));
    ProtectionProgress progress;
    progress.jobId = JobId(QStringLiteral("ff80-job"));
    Job part;
    part.id = JobId(QStringLiteral("ff80-part"));
    part.pair = QStringLiteral("rp-02");
    part.errorCode = QStringLiteral("SDRS.1028");
    progress.job = Job{};
    progress.job->parts = {part};
    FailedTask task;
    task.failure = QStringLiteral("stopFail");
    const QString bundle = supportBundle(one, &progress, {task}, QDateTime::currentDateTimeUtc());
    for (const char *word :
         {"ff80-job", "ff80-part", "rp-02", "SDRS.1028", "stopFail", "dr-db-id", "cn-north-4"})
        QVERIFY2(bundle.contains(QLatin1String(word)), word);
    QVERIFY(!bundle.contains(QLatin1String("proxy.example.com")));
}

void ProtectionTest::modelPutsProblemsFirst()
{
    ProtectionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply({row(ProtectionState::Protected, QStringLiteral("fine")),
                 row(ProtectionState::Stopping, QStringLiteral("busy")),
                 row(ProtectionState::ErrorStopping, QStringLiteral("bad"))});
    model.sort(ProtectionModel::StateColumn);
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names += model.at(i).group.name;
    QCOMPARE(names, (QStringList{QStringLiteral("bad"), QStringLiteral("busy"), QStringLiteral("fine")}));
}

void ProtectionTest::typedNameEnablesDisabling_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("not all of it") << "dr-d" << false;
    QTest::newRow("exact") << "dr-db" << true;
    QTest::newRow("spaces around it") << "  dr-db " << true;
    QTest::newRow("case counts") << "DR-DB" << false;
    QTest::newRow("another group") << "dr-web" << false;
}

void ProtectionTest::typedNameEnablesDisabling()
{
    QFETCH(QString, typed);
    DisableProtectionDialog dialog(row(), {}, {});
    dialog.show();
    QTest::keyClicks(dialog.nameField(), typed);
    QTEST(dialog.disableButton()->isEnabled(), "enabled");
}

void ProtectionTest::focusAndDefaultAreSafe()
{
    DisableProtectionDialog dialog(row(), {}, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(dialog.focusWidget(), dialog.nameField());
    QVERIFY(dialog.keepButton()->isDefault());
    QVERIFY(!dialog.disableButton()->autoDefault());
    QStringList said{dialog.windowTitle()};
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        said += label->text();
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        said += button->text();
    QVERIFY2(!namesTheBrake(said.join(u'\n')), qPrintable(said.join(u'\n')));
    QVERIFY(said.join(u' ').contains(QLatin1String("2 instances and 6 replication pairs")));
}

void ProtectionTest::escapeKeepsProtected()
{
    DisableProtectionDialog dialog(row(), {}, {});
    QSignalSpy requested(&dialog, &DisableProtectionDialog::disableRequested);
    dialog.show();
    QTest::keyClicks(dialog.nameField(), QStringLiteral("dr-db"));
    QTest::keyClick(dialog.nameField(), Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    dialog.show();
    QTest::keyClick(dialog.nameField(), Qt::Key_Return); // the default button keeps
    QVERIFY(!dialog.isVisible());
    QCOMPARE(requested.count(), 0);
}

void ProtectionTest::disablingTellsOnceWithTheReason()
{
    DisableProtectionDialog dialog(row(), {}, {});
    QSignalSpy requested(&dialog, &DisableProtectionDialog::disableRequested);
    dialog.show();
    QTest::keyClicks(dialog.nameField(), QStringLiteral("dr-db"));
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
        if (field != dialog.nameField())
            QTest::keyClicks(field, QStringLiteral("moving sites"));
    QTest::mouseClick(dialog.disableButton(), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.constFirst().at(0).value<ProtectionRef>(), row().ref);
    QCOMPARE(requested.constFirst().at(1).toString(), QStringLiteral("moving sites"));
    QVERIFY(!dialog.isVisible());
}

void ProtectionTest::enablingAsksOnceAndKnowsReprotect()
{
    EnableProtectionDialog dialog(row(ProtectionState::FailedOver), ProtectionAction::Reprotect, {}, {});
    QSignalSpy requested(&dialog, &EnableProtectionDialog::enableRequested);
    dialog.show();
    QVERIFY(!dialog.enableButton()->isDefault());
    QTest::mouseClick(dialog.enableButton(), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.constFirst().at(1).value<ProtectionAction>(), ProtectionAction::Reprotect);
}

void ProtectionTest::stripTellsStagesAndPairs()
{
    ProgressStrip strip;
    strip.show(nullptr);
    QVERIFY(!strip.isVisible());
    ProtectionProgress progress;
    progress.stage = ProtectionStage::Working;
    progress.reached = {{ProtectionStage::Sent, QDateTime::currentDateTimeUtc()},
                        {ProtectionStage::Accepted, QDateTime::currentDateTimeUtc()}};
    Job done;
    done.id = JobId(QStringLiteral("1"));
    done.state = {JobState::Success, {}};
    Job open = done;
    open.id = JobId(QStringLiteral("2"));
    open.state = {JobState::Running, {}};
    progress.job = Job{};
    progress.job->parts = {done, open};
    strip.show(&progress);
    QVERIFY(strip.isVisible());
    QCOMPARE(strip.findChild<QProgressBar *>()->value(), 1);
    QCOMPARE(strip.findChild<QProgressBar *>()->maximum(), 2);
    for (int stage = 0; stage <= int(ProtectionStage::ReachedAnyhow); ++stage) {
        progress.stage = ProtectionStage(stage);
        QVERIFY(!protectionStageSentence(progress).isEmpty());
        QVERIFY(!protectionStageWord(progress.stage).isEmpty());
    }
}

void ProtectionTest::pageShowsGroupsAndReasons()
{
    Stage stage;
    ProtectionPage page(stage.context);
    page.resize(1100, 700);
    page.show();
    auto *table = tableNamed(page, QStringLiteral("Protection groups"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 5, 15'000);
    const auto first = table->model()->index(0, ProtectionModel::StateColumn).data().toString();
    QVERIFY2(first.startsWith(QLatin1String("ERROR")) || first == QLatin1String("FAILED-OVER"),
             qPrintable(first));
    pick(table, QStringLiteral("dr-db"));
    QVERIFY(visibleButton(page, QStringLiteral("Disable protection"))->isEnabled());
    QPushButton *enable = visibleButton(page, QStringLiteral("Enable protection"));
    QVERIFY(!enable->isEnabled());
    QVERIFY(!enable->accessibleDescription().isEmpty());
    for (const QPushButton *found : page.findChildren<QPushButton *>())
        QVERIFY2(!namesTheBrake(found->text()), qPrintable(found->text()));
    page.nextProblem(-1);
    QVERIFY(table->currentIndex().siblingAtColumn(ProtectionModel::StateColumn).data().toString() !=
            QLatin1String("PROTECTED"));
}

void ProtectionTest::disablingThroughThePageIsCarriedOut()
{
    Stage stage;
    ProtectionPage page(stage.context);
    page.show();
    auto *table = tableNamed(page, QStringLiteral("Protection groups"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 5, 15'000);
    pick(table, QStringLiteral("dr-db"));
    QTest::mouseClick(visibleButton(page, QStringLiteral("Disable protection")), Qt::LeftButton);
    auto *dialog = page.findChild<DisableProtectionDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->nameField(), QStringLiteral("dr-db"));
    QTest::mouseClick(dialog->disableButton(), Qt::LeftButton);
    auto *strip = page.findChild<ProgressStrip *>();
    QTRY_VERIFY(strip->isVisible());
    const ProtectionRef ref = stage.range.protectionGroup(QStringLiteral("dr-db"));
    const auto isDone = [&] {
        const ProtectionProgress *progress = stage.range.protectionControl.progress(ref);
        return progress && progress->stage == ProtectionStage::Finished;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30'000);
    QCOMPARE(stage.range.applied(QStringLiteral("StopProtectionGroup")), 1);
    QTRY_VERIFY(visibleButton(page, QStringLiteral("Enable protection"))->isEnabled());
    QVERIFY(tableNamed(page, QStringLiteral("Parts of the last job"))->model()->rowCount() >
            0); // the job's pairs
}

void ProtectionTest::brakeKeyOnlyExplains()
{
    Stage stage;
    ProtectionPage page(stage.context);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *table = tableNamed(page, QStringLiteral("Protection groups"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 5, 15'000);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F8);
    bool explained = false;
    for (const QLabel *label : page.findChildren<QLabel *>())
        explained = explained || label->text().contains(QLatin1String("no brake here"));
    QVERIFY(explained);
    QVERIFY(page.findChildren<QDialog *>().isEmpty());
    QCOMPARE(stage.range.applied(QStringLiteral("StopProtectionGroup")), 0);
}

void ProtectionTest::controlsHaveNames()
{
    Stage stage;
    ProtectionPage page(stage.context);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(tableNamed(page, QStringLiteral("Protection groups"))->model()->rowCount() > 0,
                             15'000);
    QCOMPARE(unnamedControl(page), QString());
    DisableProtectionDialog disable(row(), QStringLiteral("acc"), QStringLiteral("hcloud …"));
    disable.show();
    QCOMPARE(unnamedControl(disable), QString());
    EnableProtectionDialog enable(row(), ProtectionAction::Enable, {}, {});
    enable.show();
    QCOMPARE(unnamedControl(enable), QString());
}

QTEST_MAIN(ProtectionTest)
#include "tst_protection.moc"
