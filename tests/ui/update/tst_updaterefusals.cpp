// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/update/updatefixture.h"
#include "ui/presentation/updatereview.h"
#include "ui/update/pacepart.h"
#include "ui/update/parameterspart.h"
#include "ui/update/permissionspart.h"
#include "ui/update/regionlist.h"
#include "ui/update/reviewpart.h"
#include "ui/update/targetspart.h"
#include "ui/update/templatepart.h"
#include "ui/update/updatedialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;

namespace {

using Act = std::function<void(UpdateDialog &)>;

/// The dialog over a ground that answers at once; nothing else than the act under test keeps it from
/// starting, save what `ground` brings.
struct Scene
{
    explicit Scene(bool ros, const UpdateGround &ground = fixture::ground(), UpdateDoors extra = {})
    {
        UpdateDoors doors = fixture::doors(ground, outcome(), &sent);
        doors.arm = extra.arm;
        doors.drafts = extra.drafts;
        const Connection where = fixture::connection(Environment::Development, Mode::FullConfirm);
        dialog = std::make_unique<UpdateDialog>(
            where, QStringLiteral("999988887777"), ground.detail.group.key,
            std::make_unique<UpdatePresenter>(where, ros ? fixture::rosGroup() : fixture::stackSet(), doors));
        dialog->show();
    }
    static UpdateOutcome outcome()
    {
        UpdateOutcome outcome;
        outcome.operation =
            OperationRef{ConnectionId(QStringLiteral("core")), fixture::ground().detail.group.key,
                         OperationId(QStringLiteral("op-1"))};
        return outcome;
    }
    [[nodiscard]] QPushButton *start() const
    {
        for (QPushButton *found : dialog->findChildren<QPushButton *>())
            if (found->text().remove(u'&') == QLatin1String("Start update"))
                return found;
        return nullptr;
    }
    [[nodiscard]] UpdateForm *form() const { return dialog->presenter()->form(); }

    QList<UpdateDraft> sent;
    std::unique_ptr<UpdateDialog> dialog;
};

/// Without the hidden parameter, so that ROS has nothing to ask for.
UpdateGround plainGround(PermissionModel model = PermissionModel::SelfManaged)
{
    UpdateGround ground = fixture::ground(model);
    ground.detail.parameters.removeLast();
    ground.summary.parameters.removeLast();
    return ground;
}

template <class Widget>
Widget *named(const QWidget &within, const QString &name)
{
    for (Widget *found : within.findChildren<Widget *>())
        if (found->accessibleName() == name)
            return found;
    return nullptr;
}

Act types(const QString &field, const QString &text)
{
    return [field, text](UpdateDialog &dialog) {
        auto *edit = named<QLineEdit>(dialog, field);
        QVERIFY(edit);
        edit->clear();
        QTest::keyClicks(edit, text);
    };
}

Act opens(const QByteArray &text)
{
    return [text](UpdateDialog &dialog) {
        auto *typed = dialog.findChild<TemplatePart *>()->findChildren<QRadioButton *>().at(1);
        QTest::keyClick(typed, Qt::Key_Space);
        auto *edit = named<QPlainTextEdit>(dialog, QStringLiteral("Template text"));
        QVERIFY(edit);
        edit->setPlainText(QString::fromUtf8(text)); // as a file that was opened
    };
}

Act edits(const std::function<void(UpdateDraft &)> &change)
{
    return [change](UpdateDialog &dialog) { dialog.presenter()->form()->edit(change); };
}

QString parameterNote(const UpdateDialog &dialog, const QString &key)
{
    const QAbstractItemModel *model = dialog.findChild<ParametersPart *>()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, ParametersModel::KeyColumn).data().toString() == key)
            return model->index(row, ParametersModel::NoteColumn).data().toString();
    QString labels;
    for (const QLabel *label : dialog.findChild<ParametersPart *>()->findChildren<QLabel *>())
        labels += label->text();
    return labels.contains(key) ? labels : QString();
}

/// The sentence at a field, wherever its row stands; of a parameter as "=Key".
QString noteAt(const UpdateDialog &dialog, const QString &field)
{
    if (field.startsWith(u'='))
        return parameterNote(dialog, field.mid(1));
    QString notes;
    for (const FieldRows *rows : dialog.findChildren<FieldRows *>())
        notes += rows->noteOf(field);
    return notes;
}

} // namespace

/// What must not be sent keeps Start off, and its reason stands at its field.
class UpdateRefusalsTest final : public QObject
{
    Q_OBJECT

private slots:
    void blocksStartAtItsField_data();
    void blocksStartAtItsField();
    void aBadNameOfTheGroupBlocks();
    void bothLimitsCannotBeEntered();
    void aDraftWithBothLimitsIsRefused_data();
    void aDraftWithBothLimitsIsRefused();
    void regionsAreChosenAndOrderedByKeys();
    void theGuardIsArmedWithTheStart();
    void theOperationInTheWayIsNamed();
    void warningsSpeakForThemselves();
    void twoHundredParametersStayUsable();
};

void UpdateRefusalsTest::blocksStartAtItsField_data()
{
    QTest::addColumn<bool>("ros");
    QTest::addColumn<UpdateGround>("ground");
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const Act nothing = [](UpdateDialog &) {};
    const Act changesDefault = [](UpdateDialog &dialog) {
        UpdateForm *form = dialog.presenter()->form();
        form->chooseTemplate(TemplateChoice::Text);
        form->setTemplateText("Resources: {New: {}}\n");
        TemplateSummary summary = form->subject().ground.summary;
        for (TemplateParameter &parameter : summary.parameters)
            if (parameter.key == QLatin1String("LogRetention"))
                parameter.defaultValue = QStringLiteral("30");
        form->setTargetTemplate(summary);
    };
    const Act leavesOneOut = edits([](UpdateDraft &draft) {
        draft.parameters.removeIf([](const auto &p) { return p.key == QLatin1String("LogRetention"); });
    });
    const QString role = QStringLiteral("Execution role");
    const QString administration = QStringLiteral("Administration role");
    const Act deploys = [](UpdateDialog &dialog) {
        auto *choice = named<QComboBox>(dialog, QStringLiteral("Automatic deployment"));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
    };
    QStringList accounts;
    for (int i = 0; i < 21; ++i)
        accounts += QStringLiteral("15126668769%1").arg(i, 5, 10, QLatin1Char('0'));
    const Act names21 = [accounts](UpdateDialog &dialog) {
        auto *edit = named<QPlainTextEdit>(dialog, QStringLiteral("Accounts"));
        QVERIFY(edit);
        QTest::keyClicks(edit, accounts.join(u' '));
    };
    const UpdateGround plain = plainGround();

    QTest::newRow("ROS: hidden parameter") << true << fixture::ground() << nothing << "=ApiToken"
                                           << "hides this value";
    QTest::newRow("AWS: untouched changed default") << false << plain << changesDefault << "=LogRetention"
                                                    << "The template's default is now 30";
    QTest::newRow("ROS: untouched changed default") << true << plain << changesDefault << "=LogRetention"
                                                    << "The template's default is now 30";
    QTest::newRow("AWS: unsent parameter") << false << plain << leavesOneOut << "=LogRetention"
                                           << "LogRetention";
    QTest::newRow("ROS: unsent parameter") << true << plain << leavesOneOut << "=LogRetention"
                                           << "LogRetention";
    for (const bool ros : {false, true}) {
        const QByteArray cloud = ros ? "ROS" : "AWS";
        QTest::newRow(cloud + ": failures as number and percentage")
            << ros << plain << edits([](UpdateDraft &d) {
                   d.preferences.failureToleranceCount = 1;
                   d.preferences.failureTolerancePercentage = 10;
               })
            << "FailureTolerancePercentage"
            << "";
        QTest::newRow(cloud + ": at a time as number and percentage")
            << ros << plain << edits([](UpdateDraft &d) {
                   d.preferences.maxConcurrentCount = 1;
                   d.preferences.maxConcurrentPercentage = 10;
               })
            << "MaxConcurrentPercentage"
            << "";
    }
    const Act bothSources = [](UpdateDialog &dialog) {
        UpdateForm *form = dialog.presenter()->form();
        auto *address = dialog.findChild<TemplatePart *>()->findChildren<QRadioButton *>().at(2);
        QTest::keyClick(address, Qt::Key_Space);
        QCOMPARE(form->templateChoice(), TemplateChoice::Address);
        form->setTemplateAddress(QStringLiteral("https://templates.example/a.yaml"));
        form->edit([](UpdateDraft &d) { d.templateBody = "Resources: {}\n"; });
    };
    QTest::newRow("AWS: both template sources") << false << plain << bothSources << "TemplateURL"
                                                << "";
    QTest::newRow("ROS: both template sources") << true << plain << bothSources << "TemplateURL"
                                                << "";
    const QByteArray most = "Resources: {}\n#";
    QTest::newRow("AWS: body over 51,200 bytes")
        << false << plain << opens(most + QByteArray(51'201 - most.size(), 'x')) << "TemplateBody"
        << "51";
    QTest::newRow("ROS: body over 524,288 bytes")
        << true << plain << opens(most + QByteArray(524'289 - most.size(), 'x')) << "TemplateBody"
        << "524288";
    QTest::newRow("ROS: 21 accounts") << true << plain << names21 << "AccountIds"
                                      << "20";
    QTest::newRow("AWS: execution role with a space")
        << false << plain << types(role, QStringLiteral("a b")) << "ExecutionRoleName"
        << "";
    QTest::newRow("AWS: administration role that is no ARN")
        << false << plain << types(administration, QStringLiteral("admin")) << "AdministrationRoleARN"
        << "";
    QTest::newRow("ROS: execution role with an underscore")
        << true << plain << types(role, QStringLiteral("a_b")) << "ExecutionRoleName"
        << "";
    QTest::newRow("ROS: administration role with an underscore")
        << true << plain << types(administration, QStringLiteral("a_b")) << "AdministrationRoleName"
        << "";
    QTest::newRow("AWS: automatic deployment of a self-managed group")
        << false << plain << deploys << "AutoDeployment"
        << "";
    QTest::newRow("ROS: automatic deployment of a self-managed group")
        << true << plain << deploys << "AutoDeployment"
        << "";
}

void UpdateRefusalsTest::blocksStartAtItsField()
{
    QFETCH(bool, ros);
    QFETCH(UpdateGround, ground);
    QFETCH(Act, act);
    QFETCH(QString, field);
    QFETCH(QString, sentence);
    Scene scene(ros, ground);
    QVERIFY(scene.form());
    const bool wasFree = scene.start()->isEnabled();
    act(*scene.dialog);
    const QString note = noteAt(*scene.dialog, field);
    QVERIFY2(note.contains(QStringLiteral("✕")),
             qPrintable(note + u'|' + scene.dialog->findChild<ReviewPart *>()->text()));
    QVERIFY2(note.contains(sentence), qPrintable(note));
    QVERIFY(!scene.start()->isEnabled());
    QVERIFY(wasFree || field == QLatin1String("=ApiToken")); // it was the act
    QVERIFY(QTest::qWaitForWindowActive(scene.dialog.get()));
    QTest::keyClick(scene.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(scene.sent.isEmpty());
}

/// The name is not edited in the form, so its reason stands in the review.
void UpdateRefusalsTest::aBadNameOfTheGroupBlocks()
{
    for (const bool ros : {false, true}) {
        UpdateGround ground = plainGround();
        ground.detail.group.key.name = QStringLiteral("-no name");
        Scene scene(ros, ground);
        QVERIFY(!scene.start()->isEnabled());
        const QString review = scene.dialog->findChild<ReviewPart *>()->text();
        QVERIFY2(review.contains(QStringLiteral("✕ Group: ")), qPrintable(review));
    }
}

void UpdateRefusalsTest::bothLimitsCannotBeEntered()
{
    Scene scene(false, plainGround());
    scene.dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *limit = named<LimitEdit>(*scene.dialog, QStringLiteral("Allowed failures"));
    auto *unit = limit->findChild<QComboBox *>();
    auto *number = limit->findChild<QSpinBox *>();
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down);
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("7"));
    const OperationPreferences &pace = scene.form()->draft().preferences;
    QCOMPARE(pace.failureToleranceCount, std::optional(7));
    QCOMPARE(pace.failureTolerancePercentage, std::nullopt);
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down);
    QCOMPARE(pace.failureToleranceCount, std::nullopt);
    QCOMPARE(pace.failureTolerancePercentage, std::optional(7));
}

void UpdateRefusalsTest::aDraftWithBothLimitsIsRefused_data()
{
    QTest::addColumn<bool>("ros");
    QTest::newRow("AWS") << false;
    QTest::newRow("ROS") << true;
}

/// As a file could say it: kept as a draft, read again, taken up.
void UpdateRefusalsTest::aDraftWithBothLimitsIsRefused()
{
    QFETCH(bool, ros);
    const UpdateGround ground = plainGround();
    QTemporaryDir directory;
    Drafts drafts(directory.path());
    StoredDraft stored;
    stored.id = Drafts::newId();
    stored.connection = fixture::connection().id;
    stored.draft = UpdateController::draftFrom(ground, ros ? fixture::rosGroup() : fixture::stackSet());
    stored.draft.preferences.maxConcurrentCount = 3;
    stored.draft.preferences.maxConcurrentPercentage = 30;
    const QFuture<Result<Done>> saved = drafts.save(stored);
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(saved.result().has_value());
    UpdateDoors doors;
    doors.drafts = &drafts;
    Scene scene(ros, ground, doors);
    QTRY_COMPARE(scene.dialog->presenter()->waitingDrafts().size(), 1);
    scene.dialog->presenter()->takeUp(scene.dialog->presenter()->waitingDrafts().constFirst());
    QTRY_COMPARE(scene.form()->draft().preferences.maxConcurrentPercentage, std::optional(30));
    QVERIFY(noteAt(*scene.dialog, QStringLiteral("MaxConcurrentPercentage")).contains(QStringLiteral("✕")));
    QVERIFY(!scene.start()->isEnabled());
}

void UpdateRefusalsTest::regionsAreChosenAndOrderedByKeys()
{
    Scene scene(false, plainGround());
    QVERIFY(QTest::qWaitForWindowActive(scene.dialog.get()));
    scene.dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *order = scene.dialog->findChild<PacePart *>()->findChild<RegionList *>();
    auto *list = order->findChild<QListWidget *>();
    QCOMPARE(order->shown(), fixture::ground().detail.regions); // the group's own
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < 3; ++row) {
        QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down);
    }
    const QStringList &chosen = scene.form()->draft().preferences.regionOrder;
    QCOMPARE(chosen, fixture::ground().detail.regions);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier); // the last before the second
    const QStringList moved{QStringLiteral("eu-west-1"), QStringLiteral("us-east-1"),
                            QStringLiteral("eu-north-1")};
    QCOMPARE(chosen, moved);
    QCOMPARE(list->item(1)->text(), QStringLiteral("2  us-east-1"));
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(chosen, fixture::ground().detail.regions);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(list->item(2)->text(), QStringLiteral("us-east-1"));
    order->choose({QStringLiteral("mars-1")}); // a draft may name one that is gone
    QVERIFY(order->shown().contains(QStringLiteral("mars-1")));
    QCOMPARE(order->chosen(), QStringList{QStringLiteral("mars-1")});
}

void UpdateRefusalsTest::theGuardIsArmedWithTheStart()
{
    QList<std::pair<OperationRef, int>> armed;
    UpdateDoors doors;
    doors.arm = [&armed](const OperationRef &operation, int failures) {
        armed.append({operation, failures});
    };
    {
        const Scene without(false, plainGround());
        QVERIFY(!without.dialog->findChild<QCheckBox *>(QStringLiteral("guardOn")));
    }
    Scene scene(false, plainGround(), doors);
    scene.dialog->findChild<QTabWidget *>()->setCurrentIndex(3);
    auto *on = scene.dialog->findChild<QCheckBox *>(QStringLiteral("guardOn"));
    QVERIFY(on && !on->isChecked());
    on->setFocus();
    QTest::keyClick(on, Qt::Key_Space);
    auto *count = named<QSpinBox>(*scene.dialog, QStringLiteral("Failures in all regions that stop it"));
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("5"));
    QVERIFY(QTest::qWaitForWindowActive(scene.dialog.get()));
    QTest::keyClick(scene.dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(armed.size(), 1);
    QCOMPARE(armed.constFirst().first.id, OperationId(QStringLiteral("op-1")));
    QCOMPARE(armed.constFirst().second, 5);
}

void UpdateRefusalsTest::theOperationInTheWayIsNamed()
{
    UpdateOutcome busy;
    busy.error = CloudError{};
    busy.error->kind = ErrorKind::Conflict;
    busy.blocking = Operation{};
    busy.blocking->id = OperationId(QStringLiteral("op-other"));
    busy.blocking->action = {OperationAction::Update, QStringLiteral("UPDATE")};
    QList<UpdateDraft> sent;
    const Connection where = fixture::connection(Environment::Development, Mode::FullConfirm);
    UpdateDialog dialog(where, QStringLiteral("999988887777"), fixture::ground().detail.group.key,
                        std::make_unique<UpdatePresenter>(where, fixture::stackSet(),
                                                          fixture::doors(plainGround(), busy, &sent)));
    dialog.show();
    QSignalSpy stops(&dialog, &UpdateDialog::stopRequested);
    dialog.presenter()->start();
    QCOMPARE(dialog.presenter()->stage(), UpdatePresenter::Stage::Refused);
    auto *words = named<QLabel>(dialog, QStringLiteral("The operation in the way"));
    QVERIFY(words->isVisible());
    QVERIFY2(words->text().contains(QStringLiteral("UPDATE op-other")), qPrintable(words->text()));
    for (QPushButton *found : dialog.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QStringLiteral("Stop it…"))
            QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(stops.count(), 1);
    QCOMPARE(stops.constFirst().constFirst().value<OperationRef>().id,
             OperationId(QStringLiteral("op-other")));
    QVERIFY(dialog.isVisible());
}

void UpdateRefusalsTest::warningsSpeakForThemselves()
{
    const UpdateForm form({fixture::connection(), fixture::stackSet(), plainGround()});
    QCOMPARE(updateFindings(form),
             QStringList{QStringLiteral("⚠ No targets named: every target of the group is updated (203).")});
}

void UpdateRefusalsTest::twoHundredParametersStayUsable()
{
    UpdateGround ground = fixture::ground();
    ground.detail.parameters.clear();
    ground.summary.parameters.clear();
    for (int i = 0; i < 200; ++i) {
        TemplateParameter declared;
        declared.key = QStringLiteral("P%1").arg(i, 3, 10, QLatin1Char('0'));
        ground.summary.parameters.append(declared);
        const QString value = i == 7 ? QString(4'096, u'v') : QStringLiteral("value %1").arg(i);
        ground.detail.parameters.append({declared.key, value, false, {}});
    }
    Scene scene(false, ground);
    QVERIFY(scene.start()->isEnabled());
    scene.dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    QTableView *table = scene.dialog->findChild<ParametersPart *>()->table();
    QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 200);
    QVERIFY(table->rowHeight(7) <= 6 * table->fontMetrics().lineSpacing());
    const QModelIndex large = table->model()->index(7, ParametersModel::ThenColumn);
    QVERIFY(large.data().toString().endsWith(QStringLiteral("(4,096 characters)")));
    QCOMPARE(large.data(Qt::EditRole).toString().size(), 4'096);

    table->setFocus();
    table->setCurrentIndex(large);
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClick(editor, Qt::Key_Backspace);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(scene.form()->draft().parameters.at(7).value.value_or(QString()).size(), 4'095);
    QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table->currentIndex().row(), 199);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
    scene.form()->edit([](UpdateDraft &d) {
        d.parameters[7].value = QString(4'097, u'v');
        d.parameters[7].usePrevious = false;
    });
    QVERIFY(parameterNote(*scene.dialog, QStringLiteral("P007")).contains(QStringLiteral("✕")));
    QVERIFY(!scene.start()->isEnabled());
}

QTEST_MAIN(UpdateRefusalsTest)
#include "tst_updaterefusals.moc"
