// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/accessiblewalk.h"
#include "tests/ui/update/updatefixture.h"
#include "ui/update/pacepart.h"
#include "ui/update/parameterspart.h"
#include "ui/update/permissionspart.h"
#include "ui/update/reviewpart.h"
#include "ui/update/targetspart.h"
#include "ui/update/templatepart.h"
#include "ui/update/updatedialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

QPushButton *button(const QWidget &window, const QString &text)
{
    for (QPushButton *found : window.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == text)
            return found;
    return nullptr;
}

std::unique_ptr<UpdatePresenter> presenter(const UpdateDoors &doors,
                                           const Capabilities &can = fixture::stackSet(),
                                           const Connection &where = fixture::connection())
{
    return std::make_unique<UpdatePresenter>(where, can, doors);
}

std::unique_ptr<UpdateDialog> open(const UpdateDoors &doors, const Capabilities &can = fixture::stackSet(),
                                   const Connection &where = fixture::connection())
{
    auto dialog =
        std::make_unique<UpdateDialog>(where, QStringLiteral("999988887777"),
                                       fixture::ground().detail.group.key, presenter(doors, can, where));
    dialog->show();
    return dialog;
}

UpdateOutcome accepted()
{
    UpdateOutcome outcome;
    outcome.operation = OperationRef{ConnectionId(QStringLiteral("core")), fixture::ground().detail.group.key,
                                     OperationId(QStringLiteral("op-1"))};
    return outcome;
}

template <class Part>
FieldRows *partOf(const UpdateDialog &dialog)
{
    return dialog.findChild<Part *>();
}

} // namespace

class UpdateDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachViolationStandsAtItsField_data();
    void eachViolationStandsAtItsField();
    void onlyFieldsOfThisCloudAreOffered();
    void typedNameEnablesTheButton();
    void startIsNeverTheDefault();
    void acceptedUpdateIsTold();
    void lostAnswerSaysSo();
    void unreadableGroupCanBeReadAgain();
    void escapeAsksOnlyWhenEdited();
    void keysJumpToParts();
    void limitsCannotBeGivenTwice();
    void aHiddenParameterIsTypedUnseen();
    void controlsHaveNames_data();
    void controlsHaveNames();
};

void UpdateDialogTest::eachViolationStandsAtItsField_data()
{
    using Edit = std::function<void(UpdateDraft &)>;
    QTest::addColumn<bool>("ros");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("field");
    const QString far(2'000, u'x');
    QTest::newRow("description too long")
        << false << Edit([far](UpdateDraft &d) { d.description = far; }) << 4 << "Description";
    QTest::newRow("account is not digits") << false << Edit([](UpdateDraft &d) {
        d.accounts = {QStringLiteral("abc")};
        d.regions = {QStringLiteral("eu-west-1")};
    }) << 2 << "Accounts";
    QTest::newRow("percentage over 100")
        << false << Edit([](UpdateDraft &d) { d.preferences.failureTolerancePercentage = 101; }) << 3
        << "FailureTolerancePercentage";
    QTest::newRow("none at a time") << false
                                    << Edit([](UpdateDraft &d) { d.preferences.maxConcurrentCount = 0; }) << 3
                                    << "MaxConcurrentCount";
    QTest::newRow("region twice in the order") << false << Edit([](UpdateDraft &d) {
        d.preferences.regionOrder = {QStringLiteral("eu-west-1"), QStringLiteral("eu-west-1")};
    }) << 3 << "RegionOrder";
    QTest::newRow("role too long") << false << Edit([far](UpdateDraft &d) { d.executionRole = far; }) << 4
                                   << "ExecutionRoleName";
    QTest::newRow("automatic deployment of a self-managed set")
        << false << Edit([](UpdateDraft &d) { d.autoDeployment = AutoDeployment{}; }) << 4
        << "AutoDeployment";
    QTest::newRow("tag key of the provider") << false << Edit([](UpdateDraft &d) {
        d.tags = QList<Tag>{{QStringLiteral("aws:x"), QStringLiteral("y")}};
    }) << 4 << "Tags";
    QTest::newRow("address too long") << false << Edit([](UpdateDraft &d) {
        d.usePreviousTemplate = false;
        d.templateUrl = QStringLiteral("https://e.example/") + QString(6'000, u'x');
    }) << 0 << "TemplateURL";
    QTest::newRow("ROS: role with an underscore")
        << true << Edit([](UpdateDraft &d) { d.executionRole = QStringLiteral("a_b"); }) << 4
        << "ExecutionRoleName";
    QTest::newRow("ROS: more than 20 failures")
        << true << Edit([](UpdateDraft &d) { d.preferences.failureToleranceCount = 21; }) << 3
        << "FailureToleranceCount";
    QTest::newRow("ROS: description over 256")
        << true << Edit([far](UpdateDraft &d) { d.description = far; }) << 4 << "Description";
    QTest::newRow("ROS: account twice") << true << Edit([](UpdateDraft &d) {
        d.accounts = {QStringLiteral("151266687691"), QStringLiteral("151266687691")};
        d.regions = {QStringLiteral("cn-hangzhou")};
    }) << 2 << "AccountIds";
}

void UpdateDialogTest::eachViolationStandsAtItsField()
{
    QFETCH(bool, ros);
    QFETCH(std::function<void(UpdateDraft &)>, edit);
    QFETCH(int, part);
    QFETCH(QString, field);
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent),
                             ros ? fixture::rosGroup() : fixture::stackSet());
    UpdateForm *form = dialog->presenter()->form();
    QVERIFY(form);
    FieldRows *parts[] = {partOf<TemplatePart>(*dialog), nullptr, partOf<TargetsPart>(*dialog),
                          partOf<PacePart>(*dialog), partOf<PermissionsPart>(*dialog)};
    if (part == 0)
        form->chooseTemplate(TemplateChoice::Address);
    form->edit(edit);
    QVERIFY2(parts[part]->blockCount() > 0, qPrintable(dialog->findChild<ReviewPart *>()->text()));
    if (part != 0) // the template's rows appear with its choice, which this edit went around
        QVERIFY(parts[part]->noteOf(field).contains(QStringLiteral("✕")));
    auto *tabs = dialog->findChild<QTabWidget *>();
    QVERIFY(tabs->tabText(std::min(part, 2)).contains(QStringLiteral("✕")));
    QVERIFY(!button(*dialog, QStringLiteral("Start update"))->isEnabled());
}

void UpdateDialogTest::onlyFieldsOfThisCloudAreOffered()
{
    QList<UpdateDraft> sent;
    const auto aws = open(fixture::doors(fixture::ground(), accepted(), &sent));
    const auto ros = open(fixture::doors(fixture::ground(), accepted(), &sent), fixture::rosGroup());
    const auto offers = [](const UpdateDialog &dialog, const char *name) {
        for (const QWidget *widget : dialog.findChildren<QWidget *>())
            if (widget->accessibleName() == QLatin1String(name))
                return true;
        return false;
    };
    for (const char *name : {"Mode", "Order of regions", "Queueing", "Tags", "Depends on"}) {
        QVERIFY2(offers(*aws, name), name);
        QVERIFY2(!offers(*ros, name), name);
    }
    for (const char *name : {"Description of the operation", "Deployment"}) {
        QVERIFY2(!offers(*aws, name), name);
        QVERIFY2(offers(*ros, name), name);
    }
}

void UpdateDialogTest::typedNameEnablesTheButton()
{
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent));
    dialog->findChild<QTabWidget *>()->setCurrentIndex(3);
    auto *name = dialog->findChild<ReviewPart *>()->nameField();
    QPushButton *start = button(*dialog, QStringLiteral("Start update"));
    QVERIFY(!start->isEnabled());
    QTest::mouseClick(name, Qt::LeftButton);
    QTest::keyClicks(name, QStringLiteral("baseline-ia"));
    QVERIFY(!start->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(name, QStringLiteral("m"));
    QVERIFY(start->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(sent.size(), 0); // Enter in the field is not a start
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
}

void UpdateDialogTest::startIsNeverTheDefault()
{
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent), fixture::stackSet(),
                             fixture::connection(Environment::Development, Mode::FullConfirm));
    QPushButton *start = button(*dialog, QStringLiteral("Start update"));
    QVERIFY(start->isEnabled());
    for (int part = 0; part < 4; ++part) {
        dialog->findChild<QTabWidget *>()->setCurrentIndex(part);
        QVERIFY(!start->isDefault() && !start->autoDefault());
    }
}

void UpdateDialogTest::acceptedUpdateIsTold()
{
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent), fixture::stackSet(),
                             fixture::connection(Environment::Development, Mode::FullConfirm));
    QSignalSpy started(dialog.get(), &UpdateDialog::started);
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QTest::keyClick(dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(started.count(), 1);
    QCOMPARE(started.constFirst().constFirst().value<OperationRef>().id, OperationId(QStringLiteral("op-1")));
    QVERIFY(!dialog->isVisible());
    QCOMPARE(sent.size(), 1);
}

void UpdateDialogTest::lostAnswerSaysSo()
{
    UpdateOutcome lost;
    lost.error = CloudError{};
    lost.error->kind = ErrorKind::UnknownOutcome;
    lost.isUnknown = true;
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), lost, &sent), fixture::stackSet(),
                             fixture::connection(Environment::Development, Mode::FullConfirm));
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    QPushButton *start = button(*dialog, QStringLiteral("Start update"));
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QVERIFY(!start->isEnabled()); // never a second one without looking
    QCOMPARE(dialog->presenter()->stage(), UpdatePresenter::Stage::Unknown);
    QTest::keyClick(dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.size(), 1);
}

void UpdateDialogTest::unreadableGroupCanBeReadAgain()
{
    CloudError denied;
    denied.kind = ErrorKind::Denied;
    int asked = 0;
    QList<UpdateDraft> sent;
    UpdateDoors doors = fixture::doors(fixture::ground(), accepted(), &sent);
    doors.ground = [&asked, denied](std::stop_token) {
        const Result<UpdateGround> answer =
            ++asked == 1 ? Result<UpdateGround>(failure(denied)) : Result<UpdateGround>(fixture::ground());
        return fixture::ready(answer);
    };
    const auto dialog = open(doors);
    QVERIFY(!dialog->presenter()->form());
    QPushButton *again = nullptr;
    for (QPushButton *found : dialog->findChildren<QPushButton *>())
        if (found->isVisible() && found->text() == QLatin1String("Read again"))
            again = found;
    QVERIFY(again);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(dialog->presenter()->form());
}

void UpdateDialogTest::escapeAsksOnlyWhenEdited()
{
    QList<UpdateDraft> sent;
    const UpdateDoors doors = fixture::doors(fixture::ground(), accepted(), &sent);
    const auto untouched = open(doors);
    QTest::keyClick(untouched.get(), Qt::Key_Escape);
    QVERIFY(!untouched->isVisible());

    const auto edited = open(doors);
    edited->presenter()->form()->edit([](UpdateDraft &d) { d.description = QStringLiteral("x"); });
    QTest::keyClick(edited.get(), Qt::Key_Escape);
    QVERIFY(edited->isVisible());
    QTest::mouseClick(button(*edited, QStringLiteral("Keep editing")), Qt::LeftButton);
    QVERIFY(edited->isVisible());
    QTest::keyClick(edited.get(), Qt::Key_Escape);
    QTest::mouseClick(button(*edited, QStringLiteral("Discard")), Qt::LeftButton);
    QVERIFY(!edited->isVisible());
}

void UpdateDialogTest::keysJumpToParts()
{
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent));
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    auto *tabs = dialog->findChild<QTabWidget *>();
    QTest::keyClick(dialog.get(), Qt::Key_4, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 3);
    QTest::keyClick(dialog.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 2);
    QTest::keyClick(dialog.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), 3);
}

void UpdateDialogTest::limitsCannotBeGivenTwice()
{
    LimitEdit limit;
    limit.set(5, std::nullopt);
    QCOMPARE(limit.count(), std::optional(5));
    QCOMPARE(limit.percentage(), std::nullopt);
    auto *unit = limit.findChild<QComboBox *>();
    unit->setCurrentIndex(unit->findData(int(LimitEdit::Unit::Percent)));
    QCOMPARE(limit.count(), std::nullopt);
    QCOMPARE(limit.percentage(), std::optional(5));
    unit->setCurrentIndex(unit->findData(int(LimitEdit::Unit::NotSent)));
    QCOMPARE(limit.percentage(), std::nullopt);
    QVERIFY(!limit.findChild<QSpinBox *>()->isEnabled());
}

void UpdateDialogTest::aHiddenParameterIsTypedUnseen()
{
    QList<UpdateDraft> sent;
    const auto dialog = open(fixture::doors(fixture::ground(), accepted(), &sent));
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    QTableView *table = dialog->findChild<ParametersPart *>()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, ParametersModel::ThenColumn));
    table->edit(table->currentIndex());
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->echoMode(), QLineEdit::Password);
    QVERIFY(editor->text().isEmpty());
    QTest::keyClicks(editor, QStringLiteral("s3cret"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(dialog->presenter()->form()->draft().parameters.at(2).value,
                 std::optional(QStringLiteral("s3cret")));
}

void UpdateDialogTest::controlsHaveNames_data()
{
    QTest::addColumn<bool>("ros");
    QTest::addColumn<bool>("serviceManaged");
    QTest::newRow("stack set") << false << false;
    QTest::newRow("service-managed stack set") << false << true;
    QTest::newRow("ROS group") << true << false;
}

void UpdateDialogTest::controlsHaveNames()
{
    QFETCH(bool, ros);
    QFETCH(bool, serviceManaged);
    QList<UpdateDraft> sent;
    const auto model = serviceManaged ? PermissionModel::ServiceManaged : PermissionModel::SelfManaged;
    const auto dialog = open(fixture::doors(fixture::ground(model), accepted(), &sent),
                             ros ? fixture::rosGroup() : fixture::stackSet());
    QCOMPARE(unnamedControl(*dialog), QString());
}

QTEST_MAIN(UpdateDialogTest)
#include "tst_updatedialog.moc"
