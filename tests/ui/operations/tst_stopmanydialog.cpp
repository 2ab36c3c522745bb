// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/common/datatable.h"
#include "ui/operations/stopmanydialog.h"
#include "ui/presentation/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace belay;

namespace {

struct Scene
{
    Range range{QStringLiteral("board"), 1.0};
    AppContext context{&range.workspace,  &range.watch,             &range.stops,     &range.updates,
                       &range.protection, &range.protectionControl, &range.scheduler, nullptr};
    qint64 now = 1000;
    QPointer<StopManyDialog> dialog;

    /// Opens it once so many running operations have their targets counted.
    bool open(int least)
    {
        for (const char *id : {"aws", "ros", "sdrs"}) {
            Connection real = range.connection(QLatin1String(id));
            real.practice = false;
            range.set(real);
        }
        range.watch.start();
        range.protection.start();
        const auto isReady = [this, least] {
            int counted = 0;
            for (const OperationRecord &record : range.watch.records())
                counted += record.countsKnown && record.operation.state == OperationState::Running ? 1 : 0;
            return counted >= least && !StopMany::busyGroups(range.protection).isEmpty();
        };
        if (!QTest::qWaitFor(isReady, 60'000))
            return false;
        dialog = new StopManyDialog(context, StopMany::allRunning(range.watch), nullptr, [this] { return now; });
        dialog->show();
        now += 1000;
        return true;
    }
    [[nodiscard]] DataTable *table() const { return dialog->findChild<DataTable *>(); }
    [[nodiscard]] QPushButton *button() const
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("stopTicked"));
    }
    [[nodiscard]] int applied()
    {
        return range.applied(QStringLiteral("StopStackSetOperation")) +
               range.applied(QStringLiteral("StopStackGroupOperation"));
    }
    ~Scene() { delete dialog; }
};

void keepPicture(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const QPalette before = QApplication::palette();
    for (const auto &[theme, suffix] : {std::pair(&lightTheme(), "light"), {&darkTheme(), "dark"}}) {
        QApplication::setPalette(paletteOf(*theme));
        QCoreApplication::processEvents();
        window.grab().save(QDir(folder).filePath(name + u'-' + QLatin1String(suffix) + QStringLiteral(".png")));
    }
    QApplication::setPalette(before);
}

StopRow rowLike(StopHindrance hindrance, OperationAction action = OperationAction::Update, bool practice = false)
{
    StopRow row;
    row.connectionName = QStringLiteral("Core platform");
    row.groupName = QStringLiteral("baseline-iam");
    row.environment = Environment::Production;
    row.action = action;
    row.hindrance = hindrance;
    row.practice = practice;
    row.countsKnown = true;
    row.finishing = 2;
    row.waiting = 171;
    return row;
}

} // namespace

class StopManyDialogTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }
    void effectOfARow_data();
    void effectOfARow();
    void resultOfARow_data();
    void resultOfARow();
    void headingCounts();
    void listHoldsEverythingAndTicksWhatCanBeStopped();
    void spaceAndSelectAllTick();
    void keysRightAfterOpeningAreIgnored_data();
    void keysRightAfterOpeningAreIgnored();
    void escapeSendsNothing();
    void enterStopsTheTickedAndKeepsAResultARow();
};

void StopManyDialogTest::effectOfARow_data()
{
    QTest::addColumn<StopRow>("row");
    QTest::addColumn<QString>("words");
    StopRow ros = rowLike(StopHindrance::None);
    ros.started = StartedOnStop::NotStated;
    StopRow unread = rowLike(StopHindrance::None);
    unread.countsKnown = false;
    QTest::newRow("AWS") << rowLike(StopHindrance::None) << "2 finish, 171 cancelled";
    QTest::newRow("ROS does not say") << ros << "2 finish, 171 cancelled (expected)";
    QTest::newRow("not counted") << unread << "its targets are not read yet";
    QTest::newRow("drift") << rowLike(StopHindrance::None, OperationAction::DetectDrift)
                           << "read-only check, left out by default";
    QTest::newRow("practice") << rowLike(StopHindrance::None, OperationAction::Update, true)
                              << "2 finish, 171 cancelled; practice, left out by default";
    QTest::newRow("no cancel") << rowLike(StopHindrance::NoCancel)
                               << "cannot be stopped: this cloud has no cancel";
    QTest::newRow("watches") << rowLike(StopHindrance::WatchOnly) << "this connection only watches";
    QTest::newRow("ended") << rowLike(StopHindrance::Ended) << "has ended; nothing to stop";
    QTest::newRow("stopping") << rowLike(StopHindrance::AlreadyStopping) << "is stopping already";
    QTest::newRow("gone") << rowLike(StopHindrance::NoConnection) << "its connection is gone";
}

/// Each row says what a stop would do, or why it is greyed (ux.md 5.5).
void StopManyDialogTest::effectOfARow()
{
    QFETCH(StopRow, row);
    QTEST(stopManyEffect(row), "words");
}

void StopManyDialogTest::resultOfARow_data()
{

    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("stage");
    QTest::addColumn<QString>("words");
    QTest::newRow("left out") << int(StopRow::Outcome::NotAsked) << int(StopStage::Written) << "left out";
    QTest::newRow("sent") << int(StopRow::Outcome::UnderWay) << int(StopStage::Sent) << "Sent on the stop lane";
    QTest::newRow("accepted") << int(StopRow::Outcome::Accepted) << int(StopStage::Accepted)
                              << "Accepted by the cloud (this is not yet stopped)";
    QTest::newRow("stopped") << int(StopRow::Outcome::Stopped) << int(StopStage::Stopped) << "Stopped";
    QTest::newRow("too late") << int(StopRow::Outcome::EndedByItself) << int(StopStage::EndedByItself)
                              << "Too late: it had ended";
}

void StopManyDialogTest::resultOfARow()
{
    QFETCH(int, outcome);
    QFETCH(int, stage);
    StopRow row = rowLike(StopHindrance::None);
    row.outcome = StopRow::Outcome(outcome);
    StopProgress progress;
    progress.stage = StopStage(stage);
    QTEST(stopManyResult(row, &progress), "words");
}

/// The heading counts ticks, connections and production over the whole list.
void StopManyDialogTest::headingCounts()
{
    QList<StopRow> rows{rowLike(StopHindrance::None), rowLike(StopHindrance::None), rowLike(StopHindrance::None),
                        rowLike(StopHindrance::NoCancel), rowLike(StopHindrance::None)};
    rows[1].connectionName = QStringLiteral("Retail CN");
    rows[2].connectionName = QStringLiteral("Sandbox");
    rows[2].environment = Environment::Development;
    for (int row = 0; row < 3; ++row)
        rows[row].ticked = true;
    QCOMPARE(stopManyHeading(rows), QStringLiteral("3 of 5 selected, in 3 connections, 2 are PROD"));
    for (StopRow &row : rows)
        row.ticked = false;
    QCOMPARE(stopManyHeading(rows), QStringLiteral("0 of 5 selected"));
}

/// Nothing is left out of the list: what cannot be stopped stands last, without a box.
void StopManyDialogTest::listHoldsEverythingAndTicksWhatCanBeStopped()
{
    Scene scene;
    QVERIFY(scene.open(2));
    QAbstractItemModelTester tester(scene.table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QList<StopRow> &rows = scene.dialog->many().rows();
    QVERIFY(rows.size() > scene.dialog->many().ticked());
    bool isPastTheStoppable = false;
    for (int row = 0; row < rows.size(); ++row) {
        const bool canStop = rows.at(row).hindrance == StopHindrance::None;
        isPastTheStoppable = isPastTheStoppable || !canStop;
        QCOMPARE(canStop, !isPastTheStoppable);
        const QModelIndex box = scene.table()->model()->index(row, StopManyModel::TickColumn);
        QCOMPARE(box.data(Qt::CheckStateRole).isValid(), canStop);
        if (canStop)
            QCOMPARE(rows.at(row).ticked, rows.at(row).action != OperationAction::DetectDrift);
    }
    QVERIFY(isPastTheStoppable);
    QVERIFY(scene.button()->text().contains(QString::number(scene.dialog->many().ticked())));
    QCOMPARE(unnamedControl(*scene.dialog), QString());
    keepPicture(*scene.dialog, QStringLiteral("stopmany"));
    QFont larger = QApplication::font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    scene.dialog->setFont(larger);
    keepPicture(*scene.dialog, QStringLiteral("stopmany-150"));
}

void StopManyDialogTest::spaceAndSelectAllTick()
{
    Scene scene;
    QVERIFY(scene.open(2));
    QVERIFY(scene.dialog->many().rows().constFirst().ticked);
    const int before = scene.dialog->many().ticked();
    QTest::keyClick(scene.table(), Qt::Key_Space);
    QCOMPARE(scene.dialog->many().ticked(), before - 1);
    QVERIFY(scene.button()->text().contains(QString::number(before - 1)));
    QTest::keyClick(scene.table(), Qt::Key_A, Qt::ControlModifier);
    const QList<StopRow> &rows = scene.dialog->many().rows();
    for (const StopRow &row : rows)
        QCOMPARE(row.ticked, row.hindrance == StopHindrance::None);
    for (int row = 0; row < rows.size(); ++row) {
        scene.table()->selectRow(row);
        if (rows.at(row).ticked)
            QTest::keyClick(scene.table(), Qt::Key_Space);
    }
    QCOMPARE(scene.dialog->many().ticked(), 0);
    QVERIFY(!scene.button()->isEnabled());
    QTest::keyClick(scene.table(), Qt::Key_Return);
    QVERIFY(!scene.dialog->many().hasBegun());
    QCOMPARE(scene.applied(), 0);
}

void StopManyDialogTest::keysRightAfterOpeningAreIgnored_data()
{
    QTest::addColumn<int>("msAfterOpening");
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<bool>("stops");
    QTest::newRow("at once") << 0 << false << false;
    QTest::newRow("after 249 ms") << 249 << false << false;
    QTest::newRow("after 250 ms") << 250 << false << true;
    QTest::newRow("repeating, later") << 2000 << true << false;
}

/// A double press, or a key held down, cannot confirm.
void StopManyDialogTest::keysRightAfterOpeningAreIgnored()
{
    QFETCH(int, msAfterOpening);
    QFETCH(bool, repeats);
    QFETCH(bool, stops);
    Scene scene;
    QVERIFY(scene.open(1));
    scene.now += msAfterOpening - 1000;
    QKeyEvent down(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, repeats);
    QCoreApplication::sendEvent(scene.table(), &down);
    QCOMPARE(scene.dialog->many().hasBegun(), stops);
}

void StopManyDialogTest::escapeSendsNothing()
{
    Scene scene;
    QVERIFY(scene.open(1));
    QTest::keyClick(scene.table(), Qt::Key_Escape);
    QTRY_VERIFY(!scene.dialog || !scene.dialog->isVisible());
    QCOMPARE(scene.applied(), 0);
}

/// Exactly what is ticked is sent, each row says what became of it, and the cloud's ledger agrees.
void StopManyDialogTest::enterStopsTheTickedAndKeepsAResultARow()
{
    Scene scene;
    QVERIFY(scene.open(2));
    const QList<StopRow> before = scene.dialog->many().rows();
    const int ticked = scene.dialog->many().ticked();
    scene.dialog->findChild<QLineEdit *>()->setText(QStringLiteral("bad template"));
    scene.table()->setFocus();
    QTest::keyClick(scene.table(), Qt::Key_Return);
    QVERIFY(scene.dialog->many().hasBegun());
    QVERIFY(!scene.button()->isVisible());
    scene.range.cloud.context().clock.setFactor(50);
    // One operation of the scenario does not move; its row stays at "accepted".
    QTRY_VERIFY_WITH_TIMEOUT(scene.dialog->many().isAnswered(), 60'000);
    QCOMPARE(scene.applied(), ticked);
    const QList<StopRow> after = scene.dialog->many().rows();
    QCOMPARE(after.size(), before.size());
    for (int row = 0; row < after.size(); ++row) {
        QCOMPARE(after.at(row).ref, before.at(row).ref); // nothing moves under the hand
        const QString result =
            scene.table()->model()->index(row, StopManyModel::EffectColumn).data().toString();
        QVERIFY(!result.isEmpty());
        if (before.at(row).ticked)
            QVERIFY(after.at(row).outcome == StopRow::Outcome::Stopped ||
                    after.at(row).outcome == StopRow::Outcome::Accepted);
        else
            QCOMPARE(after.at(row).outcome, StopRow::Outcome::NotAsked);
    }
    keepPicture(*scene.dialog, QStringLiteral("stopmany-results"));
}

QTEST_MAIN(StopManyDialogTest)
#include "tst_stopmanydialog.moc"
