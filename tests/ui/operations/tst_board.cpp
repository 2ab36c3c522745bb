// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/operations/boardpage.h"
#include "ui/operations/operationdetailpage.h"
#include "ui/operations/stopdialog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace belay;

namespace {

struct Scene
{
    Range range{QStringLiteral("board"), 1.0};
    AppContext context{&range.workspace, &range.watch, &range.stops, &range.updates,
                       &range.protection, &range.protectionControl, &range.scheduler, nullptr};

    bool fill(const OperationsModel &model, int rows)
    {
        range.watch.start();
        return QTest::qWaitFor([&] {
            int known = 0;
            for (int row = 0; row < model.rowCount(); ++row)
                known += model.at(row).countsKnown ? 1 : 0;
            return known >= rows;
        }, 90'000);
    }
};

OperationsModel *boardModel(const QWidget &page)
{
    for (auto *table : page.findChildren<QTableView *>())
        if (auto *model = qobject_cast<OperationsModel *>(table->model()))
            return model;
    return nullptr;
}

/// With BELAY_PICTURES set to a folder, keeps a picture of the window as it is.
void keepPicture(QWidget &window, const char *name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    QCoreApplication::processEvents();
    if (!folder.isEmpty())
        window.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

} // namespace

class BoardTest final : public QObject
{
    Q_OBJECT
private slots:
    void facesBeforeThereAreRows();
    void boardOverARealEngine();
    void keysOfTheWindow();
    void textSizeAndShadeSwitchLive();
};

/// First run, loading and empty are told apart; a blank table is never shown (ux.md 5.1).
void BoardTest::facesBeforeThereAreRows()
{
    Scene scene;
    BoardPresenter presenter(scene.context);
    QCOMPARE(presenter.state().face, BoardState::Loading);
    QVERIFY(!presenter.state().message.isEmpty());
    scene.range.workspace.setConnections({});
    presenter.take();
    QCOMPARE(presenter.state().face, BoardState::FirstRun);
}

/// Rows of both clouds, the selected one in words.
void BoardTest::boardOverARealEngine()
{
    Scene scene;
    BoardPage page(scene.context);
    page.resize(1100, 700);
    page.show();
    OperationsModel *model = boardModel(page);
    QVERIFY(model);
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(scene.fill(*model, 4));
    for (int row = 0; row < model->rowCount(); ++row) {
        const OperationRow &shown = model->at(row);
        QVERIFY(!model->index(row, OperationsModel::StateColumn).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(shown.outlook != Outlook::Succeeded || shown.counts.failed == 0);
        if (row > 0 && !isEnded(shown.operation.state.value))
            QVERIFY(model->at(row - 1).risk.sum() >= shown.risk.sum());
    }
    QVERIFY2(page.stopTarget(), "something is selected as soon as there are rows");
    QCOMPARE(unnamedControl(page), QString());
    keepPicture(page, "board");
}

/// F8 opens the stop dialog without a word to the cloud, Enter opens the row, Alt+Left goes back,
/// F8 on the protection page opens nothing.
void BoardTest::keysOfTheWindow()
{
    Scene scene;
    Appearance appearance;
    MainWindow window(scene.context, &appearance);
    window.show();
    OperationsModel *model = boardModel(*window.board());
    QVERIFY(scene.fill(*model, 2));
    auto *table = window.board()->findChild<QTableView *>();
    QTRY_VERIFY(window.board()->stopExplanation().isEmpty());

    QTest::keyClick(table, Qt::Key_F8);
    QTRY_VERIFY(window.findChild<StopDialog *>());
    auto *dialog = window.findChild<StopDialog *>();
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->ref(), *window.board()->stopTarget());
    QVERIFY(!scene.range.stops.progress(dialog->ref()));
    keepPicture(*dialog, "stop");
    QTest::keyClick(table, Qt::Key_F8);
    QCOMPARE(window.findChildren<StopDialog *>().size(), 1);
    dialog->close();
    window.activateWindow(); // offscreen nobody else does
    QVERIFY(QTest::qWaitForWindowActive(&window));

    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(window.detail()->isVisible());
    QCOMPARE(window.detail()->stopTarget(), window.board()->stopTarget());
    QTest::keyClick(window.detail(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(window.board()->isVisible());

    window.showView(MainWindow::ProtectionView);
    QTRY_VERIFY(!window.findChild<StopDialog *>());
    QTest::keyClick(&window, Qt::Key_F8);
    QVERIFY(!window.findChild<StopDialog *>());
    QCOMPARE(unnamedControl(window), QString());
    keepPicture(window, "window");
}

/// Ctrl+Plus, light and dark act at once on what is shown.
void BoardTest::textSizeAndShadeSwitchLive()
{
    Scene scene;
    const QPalette before = QApplication::palette();
    const QFont font = QApplication::font();
    Appearance appearance;
    MainWindow window(scene.context, &appearance);
    window.show();
    const int height = window.fontMetrics().height();
    appearance.setTextSize(150);
    QTRY_VERIFY(window.fontMetrics().height() > height);
    appearance.setShade(Shade::Dark);
    QTRY_VERIFY(window.palette().color(QPalette::Base).lightness() < 128);
    keepPicture(window, "dark-150");
    window.resize(700, 560);
    QVERIFY2(window.width() <= 1000, "the window can be narrow even with large text");
    keepPicture(window, "dark-150-narrow");
    appearance.setShade(Shade::Light);
    QTRY_VERIFY(window.palette().color(QPalette::Base).lightness() > 128);
    appearance.setTextSize(1000);
    QCOMPARE(appearance.textSize(), 200);
    QApplication::setPalette(before);
    QApplication::setFont(font);
}

QTEST_MAIN(BoardTest)
#include "tst_board.moc"
