// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/operations/holdtostop.h"
#include "ui/operations/stopdialog.h"
#include "ui/presentation/boardpresenter.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

/// A stack set with an operation under way, slow enough to be looked at.
struct Scene
{
    Range range{QStringLiteral("board"), 1.0};
    AppContext context{&range.workspace, &range.watch, &range.stops, &range.updates,
                       &range.protection, &range.protectionControl, &range.scheduler, nullptr};
    OperationRef ref;
    qint64 now = 1000;

    bool findOperation()
    {
        range.watch.start();
        return QTest::qWaitFor([this] {
            for (const OperationRecord &record : range.watch.records())
                if (record.countsKnown && record.operation.state == OperationState::Running && record.counts.waiting > 0) {
                    ref = record.ref;
                    return true;
                }
            return false;
        }, 60'000);
    }
    StopDialog *open(QWidget *parent = nullptr)
    {
        auto *dialog = new StopDialog(context, ref, parent, [this] { return now; });
        dialog->show();
        return dialog;
    }
};

QPushButton *named(const QDialog *dialog, const char *name)
{
    return dialog->findChild<QPushButton *>(QString::fromLatin1(name));
}

} // namespace

class StopDialogTest final : public QObject
{
    Q_OBJECT
private slots:
    void keysRightAfterOpeningAreIgnored_data();
    void keysRightAfterOpeningAreIgnored();
    void escapeKeepsRunning();
    void enterStopsAndShowsStages();
    void watchOnlyOffersNoStop();
    void everyControlHasAName();
    void shortPressIsToldOnRelease();
    void holdingIsToldAtItsEnd();
    void lettingGoEarlyDoesNothing();
    void withoutAnythingToStopKeysPass();
};

void StopDialogTest::keysRightAfterOpeningAreIgnored_data()
{
    QTest::addColumn<int>("msAfterOpening");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<bool>("stops");
    QTest::newRow("Enter at once") << 0 << int(Qt::Key_Return) << false << false;
    QTest::newRow("Enter after 249 ms") << 249 << int(Qt::Key_Return) << false << false;
    QTest::newRow("Enter after 250 ms") << 250 << int(Qt::Key_Return) << false << true;
    QTest::newRow("Space at once") << 0 << int(Qt::Key_Space) << false << false;
    QTest::newRow("Space later") << 400 << int(Qt::Key_Space) << false << true;
    QTest::newRow("Enter repeating, later") << 2000 << int(Qt::Key_Return) << true << false;
}

/// A double press, or the auto-repeat of the key that opened it, cannot confirm (ux.md 5.4).
void StopDialogTest::keysRightAfterOpeningAreIgnored()
{
    QFETCH(int, msAfterOpening);
    QFETCH(int, key);
    QFETCH(bool, repeats);
    QFETCH(bool, stops);
    Scene scene;
    QVERIFY(scene.findOperation());
    StopDialog *dialog = scene.open();
    scene.now += msAfterOpening;
    QPushButton *stop = named(dialog, "stopOperation");
    QVERIFY(stop->isDefault());
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, {}, repeats);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, {}, repeats);
    QCoreApplication::sendEvent(stop, &down);
    QCoreApplication::sendEvent(stop, &up);
    QCOMPARE(scene.range.stops.progress(scene.ref) != nullptr, stops);
    dialog->close();
}

/// Esc keeps running and closes.
void StopDialogTest::escapeKeepsRunning()
{
    Scene scene;
    QVERIFY(scene.findOperation());
    const QPointer<StopDialog> dialog(scene.open());
    scene.now += 1000;
    QTest::keyClick(named(dialog, "stopOperation"), Qt::Key_Escape);
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(!scene.range.stops.progress(scene.ref));
    QCOMPARE(scene.range.applied(QStringLiteral("StopStackSetOperation")), 0);
}

/// Enter stops; the same window then tells the stages until it has stopped, and the cloud agrees.
void StopDialogTest::enterStopsAndShowsStages()
{
    Scene scene;
    QVERIFY(scene.findOperation());
    StopDialog *dialog = scene.open();
    QCOMPARE(dialog->isModal(), false);
    QCOMPARE(dialog->presenter().view().face, StopView::Question);
    scene.now += 1000;
    QTest::keyClick(named(dialog, "stopOperation"), Qt::Key_Return);
    QCOMPARE(dialog->presenter().view().face, StopView::Strip);
    scene.range.cloud.context().clock.setFactor(50);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->presenter().view().isOver, 60'000);
    QCOMPARE(scene.range.stops.progress(scene.ref)->stage, StopStage::Stopped);
    QCOMPARE(scene.range.applied(QStringLiteral("StopStackSetOperation"))
                 + scene.range.applied(QStringLiteral("StopStackGroupOperation")), 1);
    QVERIFY(named(dialog, "hideStop")->isVisible());
    dialog->close();
}

/// A connection that only watches says why the button is off.
void StopDialogTest::watchOnlyOffersNoStop()
{
    Scene scene;
    QVERIFY(scene.findOperation());
    Connection quiet = *scene.range.workspace.connection(scene.ref.connection);
    quiet.mode = Mode::WatchOnly;
    StopDialog *dialog = scene.open();
    OperationRecord record = *scene.range.watch.record(scene.ref);
    QVERIFY(!stopRefusalOf(record, quiet).isEmpty());
    quiet.mode = Mode::WatchAndStop;
    QVERIFY(stopRefusalOf(record, quiet).isEmpty());
    record.operation.state.value = OperationState::Succeeded;
    QVERIFY(!stopRefusalOf(record, quiet).isEmpty());
    dialog->close();
}

void StopDialogTest::everyControlHasAName()
{
    Scene scene;
    QVERIFY(scene.findOperation());
    StopDialog *dialog = scene.open();
    QCOMPARE(unnamedControl(*dialog), QString());
    QVERIFY(named(dialog, "stopOperation")->height() >= 32);
    dialog->close();
}

/// A short press of F8 is told on release (ux.md 5.4).
void StopDialogTest::shortPressIsToldOnRelease()
{
    QWidget window;
    window.show();
    HoldToStop keys(&window, [] { return true; });
    QSignalSpy pressed(&keys, &HoldToStop::pressed);
    QTest::keyPress(&window, Qt::Key_F8);
    QCOMPARE(pressed.count(), 0);
    QTest::keyRelease(&window, Qt::Key_F8);
    QCOMPARE(pressed.count(), 1);
}

/// Holding F8 the whole time stops without the dialog; auto-repeat changes nothing about it.
void StopDialogTest::holdingIsToldAtItsEnd()
{
    QWidget window;
    window.show();
    HoldToStop keys(&window, [] { return true; });
    keys.setHoldTime(300);
    QSignalSpy pressed(&keys, &HoldToStop::pressed);
    QSignalSpy held(&keys, &HoldToStop::held);
    QTest::keyPress(&window, Qt::Key_F8);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_F8, Qt::NoModifier, {}, true);
    QCoreApplication::sendEvent(&window, &repeat);
    QVERIFY(held.wait());
    QTest::keyRelease(&window, Qt::Key_F8);
    QCOMPARE(held.count(), 1);
    QCOMPARE(pressed.count(), 0);
}

/// Letting go once the ring shows is a change of mind.
void StopDialogTest::lettingGoEarlyDoesNothing()
{
    QWidget window;
    window.resize(400, 300);
    window.show();
    HoldToStop keys(&window, [] { return true; });
    keys.setHoldTime(60'000);
    QSignalSpy pressed(&keys, &HoldToStop::pressed);
    QSignalSpy held(&keys, &HoldToStop::held);
    QTest::keyPress(&window, Qt::Key_F8);
    const auto *ring = window.findChild<QWidget *>();
    QTRY_VERIFY(ring->isVisible());
    QTest::keyRelease(&window, Qt::Key_F8);
    QCOMPARE(pressed.count() + held.count(), 0);
    QVERIFY(!ring->isVisible());
}

/// On a page without a brake F8 belongs to the page.
void StopDialogTest::withoutAnythingToStopKeysPass()
{
    class Page final : public QWidget
    {
    public:
        int seen = 0;

    protected:
        void keyPressEvent(QKeyEvent *event) override { seen += event->key() == Qt::Key_F8 ? 1 : 0; }
    };
    Page window;
    window.show();
    HoldToStop keys(&window, [] { return false; });
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(window.seen, 1);
}

QTEST_MAIN(StopDialogTest)
#include "tst_stopdialog.moc"
