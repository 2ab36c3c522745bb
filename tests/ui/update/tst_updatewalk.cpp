// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "ui/groups/groupspage.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/presentation/parametersmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/update/reviewpart.h"
#include "ui/update/targetspart.h"
#include "ui/update/updatedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

/// Keys as a person sends them: to whatever has the focus.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focused = QApplication::focusWidget();
    QTest::keyClick(focused ? focused : QApplication::activeWindow(), Qt::Key(key), modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

/// Tab until the focus is where `wanted` says; at most once around.
bool tabTo(const std::function<bool(QWidget *)> &wanted)
{
    for (int i = 0; i < 150; ++i) {
        if (QApplication::focusWidget() && wanted(QApplication::focusWidget()))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool tabToNamed(const QString &name)
{
    return tabTo([&name](QWidget *widget) { return widget->accessibleName() == name; });
}

/// Moves the current cell of the focused table by arrows alone.
bool arrowTo(QTableView *table, int row, int column)
{
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i)
        press(Qt::Key_Down);
    for (int i = 0; i < column; ++i)
        press(Qt::Key_Right);
    return table->currentIndex().row() == row && table->currentIndex().column() == column;
}

int rowOf(const QAbstractItemModel *model, const QString &name)
{
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == name)
            return row;
    return -1;
}

} // namespace

/// The wizard from F2 to the running operation, by keyboard alone, against the practice cloud.
class UpdateWalkTest final : public QObject
{
    Q_OBJECT

private slots:
    void fromF2ToTheRunningOperation_data();
    void fromF2ToTheRunningOperation();
    void aCanaryGoesFirstAndWaits();
    void aDraftSurvivesTheWindow();

private:
    static AppContext contextOf(Range &range);
    static UpdateDialog *openWizard(MainWindow &window, const QString &group);
    static bool typeParameter(UpdateDialog &dialog, const QString &key, const QString &value);
};

AppContext UpdateWalkTest::contextOf(Range &range)
{
    AppContext context;
    context.workspace = &range.workspace;
    context.operations = &range.watch;
    context.stops = &range.stops;
    context.updates = &range.updates;
    context.protection = &range.protection;
    context.protecting = &range.protectionControl;
    context.scheduler = &range.scheduler;
    context.drafts = &range.drafts;
    context.snapshots = &range.snapshots;
    return context;
}

/// Ctrl+2, the group by its name, F2; null when a step is not to be had.
UpdateDialog *UpdateWalkTest::openWizard(MainWindow &window, const QString &group)
{
    press(Qt::Key_2, Qt::ControlModifier);
    press(Qt::Key_F, Qt::ControlModifier);
    type(group);
    QTableView *groups = nullptr;
    for (QTableView *found : window.groups()->findChildren<QTableView *>())
        if (found->accessibleName() == QLatin1String("Groups"))
            groups = found;
    const auto isListed = [&] { return groups->isVisible() && groups->model()->rowCount() == 1; };
    if (!groups || !QTest::qWaitFor(isListed, 20'000) || !tabToNamed(QStringLiteral("Groups")))
        return nullptr;
    press(Qt::Key_Down);
    press(Qt::Key_Home, Qt::ControlModifier);
    UpdateDialog *dialog = nullptr;
    const bool isOpen = QTest::qWaitFor(
        [&] {
            press(Qt::Key_F2);
            dialog = window.findChild<UpdateDialog *>();
            return dialog != nullptr;
        },
        10'000);
    if (!isOpen || !QTest::qWaitForWindowActive(dialog))
        return nullptr;
    const bool isRead = QTest::qWaitFor(
        [&] { return dialog->presenter()->form() && dialog->presenter()->form()->targets(); }, 20'000);
    return isRead ? dialog : nullptr;
}

bool UpdateWalkTest::typeParameter(UpdateDialog &dialog, const QString &key, const QString &value)
{
    press(Qt::Key_2, Qt::AltModifier);
    if (!tabToNamed(QStringLiteral("Parameters")))
        return false;
    auto *table = qobject_cast<QTableView *>(QApplication::focusWidget());
    if (!table || !arrowTo(table, rowOf(table->model(), key), ParametersModel::ThenColumn))
        return false;
    press(Qt::Key_F2);
    type(value);
    press(Qt::Key_Return);
    return QTest::qWaitFor(
        [&] {
            for (const ParameterChoice &choice : dialog.presenter()->form()->draft().parameters)
                if (choice.key == key)
                    return choice.value == value;
            return false;
        },
        5'000);
}

void UpdateWalkTest::fromF2ToTheRunningOperation_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("hidden");
    QTest::newRow("AWS") << "aws" << "UpdateStackSet" << "PathPrefix" << "/walked/" << "";
    QTest::newRow("ROS") << "ros" << "UpdateStackGroup" << "Project" << "walked" << "WriterToken";
}

void UpdateWalkTest::fromF2ToTheRunningOperation()
{
    QFETCH(QString, connection);
    QFETCH(QString, action);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    QFETCH(QString, hidden);
    Range range(QStringLiteral("smooth"), 5.0);
    Connection settings = range.connection(connection);
    settings.mode = Mode::FullTyped;
    range.set(settings);
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    const QString group = Range::group(connection).name;
    UpdateDialog *dialog = openWizard(window, group);
    QVERIFY(dialog);

    QVERIFY(typeParameter(*dialog, parameter, value));
    if (!hidden.isEmpty())
        QVERIFY(typeParameter(*dialog, hidden, QStringLiteral("typed-unseen")));

    press(Qt::Key_3, Qt::AltModifier);
    const auto unitOf = [](const QString &name) {
        return [name](QWidget *widget) {
            return qobject_cast<QComboBox *>(widget) && widget->parentWidget()->accessibleName() == name;
        };
    };
    QVERIFY(tabTo(unitOf(QStringLiteral("Allowed failures"))));
    press(Qt::Key_Down);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("2"));
    QVERIFY(tabTo(unitOf(QStringLiteral("At a time"))));
    press(Qt::Key_Down);
    press(Qt::Key_Tab, Qt::ShiftModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("3"));

    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(dialog->findChild<QTabWidget *>()->currentIndex(), 3);
    const QString review = dialog->findChild<ReviewPart *>()->text();
    QVERIFY2(review.contains(QStringLiteral("1 changed")) || !hidden.isEmpty(), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("failures allowed per region: 2")), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("3 at a time")), qPrintable(review));
    QVERIFY2(review.contains(QStringLiteral("every target of the group")), qPrintable(review));
    QVERIFY(!review.contains(QStringLiteral("typed-unseen")));
    QVERIFY(tabToNamed(QStringLiteral("Name of the group, typed to confirm")));
    type(group);
    const QString refusal = dialog->presenter()->form()->startRefusal();
    QVERIFY2(refusal.isEmpty(), qPrintable(refusal));
    const UpdateDraft described = dialog->presenter()->form()->draftToSend();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(window.detail()->isVisible() && window.detail()->stopTarget(), 20'000);
    QCOMPARE(range.applied(action), 1);

    const practice::LedgerEntry entry = range.cloud.context().ledger.entries().constLast();
    QCOMPARE(entry.action, action);
    QCOMPARE(entry.target, group);
    QCOMPARE(entry.operation, window.detail()->stopTarget()->id.toString());
    const QVariantMap sent = entry.parameters[QStringLiteral("parameters")].toMap();
    for (const ParameterChoice &choice : described.parameters)
        if (choice.value)
            QCOMPARE(sent.value(choice.key).toString(), *choice.value);
    QCOMPARE(sent.size(), described.parameters.size());
    const QVariantMap pace = entry.parameters[QStringLiteral("preferences")].toMap();
    QCOMPARE(pace.value(QStringLiteral("FailureToleranceCount")).toInt(), 2);
    QCOMPARE(pace.value(QStringLiteral("MaxConcurrentCount")).toInt(), 3);
}

void UpdateWalkTest::aCanaryGoesFirstAndWaits()
{
    Range range(QStringLiteral("smooth"), 200.0);
    Appearance appearance(nullptr);
    MainWindow window(contextOf(range), &appearance);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    range.watch.start();
    UpdateDialog *dialog = openWizard(window, QStringLiteral("edge-logs"));
    QVERIFY(dialog);
    QVERIFY(typeParameter(*dialog, QStringLiteral("RetentionDays"), QStringLiteral("14")));
    dialog->presenter()->form()->setCanary({true, 2, {}});
    QCOMPARE(dialog->presenter()->form()->draftToSend().accounts.size(), 2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->stage(), UpdatePresenter::Stage::Canary, 20'000);
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->isCanaryOver(), 60'000);
    QCOMPARE(range.applied(QStringLiteral("UpdateStackSet")), 1);

    dialog->presenter()->continueAfterCanary();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->stage(), UpdatePresenter::Stage::Editing, 20'000);
    UpdateForm *form = dialog->presenter()->form();
    QVERIFY(form->draftToSend().accounts.isEmpty()); // all of them
    QTRY_VERIFY_WITH_TIMEOUT(form->startRefusal().isEmpty(), 10'000);
    dialog->presenter()->start();
    QTRY_COMPARE_WITH_TIMEOUT(range.applied(QStringLiteral("UpdateStackSet")), 2, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), 20'000);
}

void UpdateWalkTest::aDraftSurvivesTheWindow()
{
    Range range(QStringLiteral("smooth"), 5.0);
    Appearance appearance(nullptr);
    {
        MainWindow window(contextOf(range), &appearance);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        range.watch.start();
        UpdateDialog *dialog = openWizard(window, QStringLiteral("edge-logs"));
        QVERIFY(dialog);
        QVERIFY(typeParameter(*dialog, QStringLiteral("RetentionDays"), QStringLiteral("14")));
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->draftSavedAt().isValid(), 10'000);
    }
    MainWindow again(contextOf(range), &appearance);
    again.show();
    QVERIFY(QTest::qWaitForWindowActive(&again));
    UpdateDialog *dialog = openWizard(again, QStringLiteral("edge-logs"));
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->presenter()->waitingDrafts().size(), 1, 10'000);
    dialog->presenter()->takeUp(dialog->presenter()->waitingDrafts().constFirst());
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter()->stage() == UpdatePresenter::Stage::Editing &&
                                 dialog->presenter()->form()->isEdited(),
                             20'000);
    const QList<ParameterChoice> &choices = dialog->presenter()->form()->draft().parameters;
    QVERIFY(std::any_of(choices.begin(), choices.end(),
                        [](const ParameterChoice &choice) { return choice.value == QStringLiteral("14"); }));
}

QTEST_MAIN(UpdateWalkTest)
#include "tst_updatewalk.moc"
