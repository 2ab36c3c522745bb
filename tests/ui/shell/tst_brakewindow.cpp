// SPDX-License-Identifier: Apache-2.0
// What the window itself adds to stops, guards and the journal: keys, bar, banner, counts, notices.
#include "core/engine/guardwatch.h"
#include "core/engine/intents.h"
#include "core/engine/reconciler.h"
#include "tests/core/engine/range.h"
#include "ui/guards/guardbar.h"
#include "ui/guards/guarddialog.h"
#include "ui/guards/guardspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/stopmanydialog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QSettings>
#include <QTest>

using namespace belay;
using namespace Qt::StringLiterals;

namespace {

bool isRunningUpdate(const OperationRow &row)
{
    return row.outlook == Outlook::Running && row.countsKnown && !row.protection
        && row.operation.action == OperationAction::Update;
}

struct Scene
{
    Range range{u"board"_s, 1.0};
    QDateTime now = QDateTime::currentDateTimeUtc();
    Reconciler reconciler{&range.workspace, &range.watch, nullptr, {.between = std::chrono::milliseconds(20)}};
    GuardWatch guards{&range.workspace, &range.watch, &range.stops, range.directory.path(), [this] { return now; }};
    AppContext context{&range.workspace,         &range.watch,     &range.stops, &range.updates, &range.protection,
                       &range.protectionControl, &range.scheduler, nullptr};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    Appearance appearance{&settings};
    std::unique_ptr<MainWindow> window;

    Scene()
    {
        context.reconciler = &reconciler;
        context.guards = &guards;
        window = std::make_unique<MainWindow>(context, &appearance);
        window->show();
    }
    bool fill()
    {
        range.watch.start();
        range.protection.start();
        const BoardPresenter &board = *window->board()->presenter();
        return QTest::qWaitFor(
            [&] {
                return std::any_of(board.rows().begin(), board.rows().end(), [](const OperationRow &row) {
                    return isRunningUpdate(row);
                });
            },
            60'000);
    }
    /// Selects a running update and gives it back.
    OperationRef selectRunning()
    {
        for (const OperationRow &row : window->board()->presenter()->rows())
            if (isRunningUpdate(row)) {
                const OperationRef ref = row.ref; // rows may be read anew while it is selected
                window->board()->select(ref);
                return ref;
            }
        return {};
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.get(), key, modifiers);
    }
    [[nodiscard]] QString view(int number) const
    {
        for (const QListWidget *list : window->findChildren<QListWidget *>())
            if (list->accessibleName() == u"Views")
                return list->item(number - 1)->text();
        return {};
    }
    void picture(const QString &name)
    {
        const QString to = qEnvironmentVariable("BELAY_PICTURES");
        if (to.isEmpty())
            return;
        for (const auto &[shade, suffix] : {std::pair(Shade::Light, u"light"_s), {Shade::Dark, u"dark"_s}}) {
            appearance.setShade(shade);
            QCoreApplication::processEvents();
            window->grab().save(QDir(to).filePath(name + u'-' + suffix + u".png"_s));
        }
    }
};

} // namespace

class BrakeWindowTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }
    void shiftF8ListsWhatIsShownOrTicked();
    void keysOpenGuards();
    void countDownIsOnBarBoardAndNotices();
    void startTellsOfOpenChanges();
};

void BrakeWindowTest::shiftF8ListsWhatIsShownOrTicked()
{
    Scene scene;
    QVERIFY(scene.fill());
    const OperationRef ref = scene.selectRunning();
    const qsizetype shown = scene.window->board()->shownOrTicked().size();
    scene.key(Qt::Key_F8, Qt::ShiftModifier);
    auto *dialog = scene.window->findChild<StopManyDialog *>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    const auto operations = [](const StopManyDialog &list) {
        const QList<StopRow> &rows = list.many().rows();
        return std::count_if(rows.begin(), rows.end(), [](const StopRow &row) { return !row.protection; });
    };
    QCOMPARE(operations(*dialog), shown);
    scene.picture(u"window-stopmany"_s);
    dialog->reject();
    QTRY_VERIFY(!scene.window->findChild<StopManyDialog *>());
    scene.window->board()->presenter()->toggleTick(ref);
    scene.key(Qt::Key_F8, Qt::ShiftModifier);
    dialog = scene.window->findChild<StopManyDialog *>();
    QVERIFY(dialog);
    QCOMPARE(operations(*dialog), qsizetype(1));
    QCOMPARE(dialog->many().rows().constFirst().ref, ref);
}

void BrakeWindowTest::keysOpenGuards()
{
    Scene scene;
    QVERIFY(scene.fill());
    const OperationRef ref = scene.selectRunning();
    scene.key(Qt::Key_G, Qt::ControlModifier);
    auto *dialog = scene.window->findChild<GuardDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->form()->guard().operation, std::optional(ref));
    dialog->form()->arm();
    dialog->close();
    QVERIFY(scene.view(5).contains(u"(1)"));
    scene.key(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(scene.window->guards()->isVisible());
    QCOMPARE(scene.window->guards()->presenter()->model()->rowCount(), 1);
    scene.picture(u"window-guards"_s);
}

/// A guard that counts is seen wherever a person looks: bar, row, list of notifications.
void BrakeWindowTest::countDownIsOnBarBoardAndNotices()
{
    Scene scene;
    QVERIFY(scene.fill());
    const OperationRef ref = scene.selectRunning();
    Guard guard = GuardForm::forOperation(scene.guards, ref);
    guard.rules = {};
    guard.rules.runsLongerMinutes = 1;
    scene.now = QDateTime::currentDateTimeUtc().addSecs(100);
    scene.guards.arm(guard);
    if (scene.guards.status(ref).state != GuardState::CountingDown) {
        scene.now = scene.range.watch.record(ref)->operation.createdAt.addSecs(100);
        scene.guards.look();
    }
    QCOMPARE(scene.guards.status(ref).state, GuardState::CountingDown);
    QVERIFY(scene.window->guardBar()->isVisible());
    QVERIFY(!scene.window->guardBar()->hasFocus());
    scene.window->board()->presenter()->take();
    const auto rowOf = [&]() -> OperationRow {
        for (const OperationRow &row : scene.window->board()->presenter()->rows())
            if (row.ref == ref)
                return row;
        return {};
    };
    QVERIFY(rowOf().needsAttention());
    QVERIFY2(timeLineOf(rowOf(), scene.now).contains(u"guard stops in"), qPrintable(timeLineOf(rowOf(), scene.now)));
    const QList<Notice> &list = scene.window->notices()->notices().list();
    QVERIFY(std::any_of(list.begin(), list.end(),
                        [](const Notice &notice) { return notice.event.kind == NoticeKind::GuardCountdown; }));
    scene.picture(u"window-countdown"_s);
    scene.guards.stopNow(ref);
    QVERIFY(!scene.window->guardBar()->isVisible());
    QTRY_VERIFY(scene.range.stops.progress(ref));
    QCOMPARE(scene.range.stops.progress(ref)->actor, Actor::Guard);
}

/// What an earlier run left open is counted at the journal, told above the pages, and gone once seen.
void BrakeWindowTest::startTellsOfOpenChanges()
{
    Scene scene;
    Intent intent = intentFor(scene.range.workspace, ConnectionId(u"aws"_s), u"eu-west-1"_s, ChangeKind::Update,
                              Actor::Person, {});
    intent.group = u"config-rules"_s;
    intent.groupName = intent.group;
    QVERIFY(QCoro::waitFor(scene.range.journal.write(intent)).has_value());
    scene.range.journal.handOver(intent.token);
    QVERIFY(QCoro::waitFor(scene.range.journal.close(intent.token, Outcome::Unresolved, u"could not be told"_s))
                .has_value());
    QTRY_VERIFY2(scene.view(4).contains(u"(1)"), qPrintable(scene.view(4)));
    scene.picture(u"window-tidings"_s);
    scene.key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(scene.window->journal()->isVisible());
    QVERIFY(scene.view(4).contains(u"(1)")); // seen is not settled
}

QTEST_MAIN(BrakeWindowTest)
#include "tst_brakewindow.moc"
