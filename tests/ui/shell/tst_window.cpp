// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/ui/accessiblewalk.h"
#include "ui/common/datatable.h"
#include "ui/groups/groupspage.h"
#include "ui/journal/journalpage.h"
#include "ui/operations/boardpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/keyhelp.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettepopup.h"
#include "ui/shell/preferences.h"
#include "ui/shell/toast.h"
#include "ui/shell/tray.h"

#include <QApplication>
#include <QDir>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace belay;
using namespace Qt::StringLiterals;

namespace {

/// The whole window over a practice cloud with the board's operations.
struct Scene
{
    Range range{u"board"_s, 1.0};
    AppContext context{
        &range.workspace,         &range.watch,     &range.stops, &range.updates, &range.protection,
        &range.protectionControl, &range.scheduler, nullptr};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"window.ini"_s), QSettings::IniFormat};
    Appearance appearance{&settings};
    MainWindow window{context, &appearance};

    Scene() { window.show(); }
    bool fill(int rows)
    {
        range.watch.start();
        range.protection.start();
        const BoardPresenter &board = *window.board()->presenter();
        return QTest::qWaitFor([&] { return board.model()->rowCount() >= rows; }, 60'000);
    }
    DataTable *table() { return window.board()->findChild<DataTable *>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
    }
};

/// With BELAY_PICTURES set to a folder, keeps pictures of the window: light, dark, large, narrow, grey.
void keepPictures(Scene &scene, QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("BELAY_PICTURES");
    if (folder.isEmpty())
        return;
    const auto keep = [&](const char *suffix, bool grey = false) {
        QTest::qWait(50);
        QImage image = shown.grab().toImage();
        if (grey)
            image = image.convertToFormat(QImage::Format_Grayscale8);
        image.save(QDir(folder).filePath(name + u'-' + QLatin1String(suffix) + u".png"_s));
    };
    scene.appearance.setShade(Shade::Light);
    keep("light");
    keep("grey", true);
    scene.appearance.setShade(Shade::Dark);
    keep("dark");
    const QSize size = shown.size();
    scene.appearance.setTextSize(150);
    shown.resize(900, 640);
    keep("narrow-150");
    scene.appearance.setTextSize(100);
    scene.appearance.setShade(Shade::Light);
    shown.resize(size);
}

} // namespace

class WindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }
    void menusAreTheListOfCommands();
    void keysWalkViewsAndHistory();
    void paletteRunsWhatIsTyped();
    void ticksAndStoppingMany();
    void nothingMovesUnderAPressedButton();
    void dropsTheModeAndTakesItBack();
    void keysAreEdited();
    void trayTellsByShape_data();
    void trayTellsByShape();
};

/// No menu has an action that the list has not, and every command of the window is in a menu.
void WindowTest::menusAreTheListOfCommands()
{
    Scene scene;
    QSet<QAction *> inMenus;
    for (const QMenu *menu : scene.window.menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
        for (QAction *action : menu->actions())
            if (!action->isSeparator() && !action->menu<QMenu *>()) // the overflow of a narrow bar holds menus
                inMenus.insert(action);
    QSet<QAction *> inList;
    for (const Command &command : scene.window.commands()->all())
        if (command.action)
            inList.insert(command.action);
    for (const QAction *action : (inMenus - inList) + (inList - inMenus))
        QFAIL(qPrintable(action->text()));
    QVERIFY(inList.size() > 25);
    // A key of the window belongs to one command.
    for (const Command &command : scene.window.commands()->all())
        if (command.action && command.page.isEmpty())
            for (const QKeySequence &key : command.action->shortcuts())
                QVERIFY2(!scene.window.commands()->holderOf(key, command.id), qPrintable(key.toString()));
    QCOMPARE(unnamedControl(scene.window), QString());
}

void WindowTest::keysWalkViewsAndHistory()
{
    Scene scene;
    const auto isOn = [&](QWidget *page) {
        return scene.window.commands()->currentPage() == page->objectName();
    };
    scene.key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(isOn(scene.window.groups()));
    scene.key(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(isOn(scene.window.journal()));
    scene.key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isOn(scene.window.groups()));
    scene.key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isOn(scene.window.board()));
    scene.key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(isOn(scene.window.groups()));
    scene.key(Qt::Key_1, Qt::ControlModifier);
    scene.key(Qt::Key_F1);
    auto *help = scene.window.findChild<KeyHelp *>();
    QVERIFY(help);
    QVERIFY(help->findChild<QTreeWidget *>()->topLevelItemCount() > 20);
    QCOMPARE(unnamedControl(*help), QString());
}

/// Typed words find the command, Enter runs it; what cannot be done is listed and says why.
void WindowTest::paletteRunsWhatIsTyped()
{
    Scene scene;
    QVERIFY(scene.fill(4));
    scene.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    PalettePopup *palette = scene.window.palettePopup();
    QTRY_VERIFY(palette->isVisible());
    auto *line = palette->findChild<QLineEdit *>();
    keepPictures(scene, *palette, u"palette"_s);
    palette->open();
    QTest::keyClicks(line, u"> journal"_s);
    QCOMPARE(palette->model()->at(0).title, u"Journal"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(scene.window.commands()->currentPage(), scene.window.journal()->objectName());
    QCOMPARE(scene.window.commands()->recent().first(), u"view.journal"_s);

    palette->open();
    QTest::keyClicks(line, u"stop baseline"_s);
    QVERIFY(palette->model()->rowCount() > 0);
    QVERIFY(palette->model()->at(0).title.startsWith(u"Stop UPDATE baseline-iam"_s));
    line->clear();
    QTest::keyClicks(line, u"> undo"_s);
    QVERIFY(palette->model()->at(0).title == u"Undo"_s && !palette->model()->at(0).refusal.isEmpty());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(palette->isVisible(), "what cannot be done does not close it");
    QCOMPARE(unnamedControl(*palette), QString());
}

void WindowTest::ticksAndStoppingMany()
{
    Scene scene;
    QVERIFY(scene.fill(5));
    BoardPresenter *board = scene.window.board()->presenter();
    keepPictures(scene, scene.window, u"board"_s);
    const auto running = scene.window.board()->shownOrTicked();
    QVERIFY(!running.isEmpty());
    for (const OperationRef &ref : running)
        QVERIFY(!board->model()->at(board->model()->rowOf(ref)).isEnded());
    scene.table()->selectRow(0);
    scene.table()->setFocus();
    scene.key(Qt::Key_Space);
    const OperationRef first = board->selection().row->ref;
    QCOMPARE(scene.window.board()->shownOrTicked(), QList<OperationRef>{first});
    scene.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(board->ticked().size(), board->model()->rowCount());
    QCOMPARE(scene.window.board()->shownOrTicked().size(), running.size());
    scene.key(Qt::Key_Escape);
    QVERIFY(board->ticked().isEmpty());
    QCOMPARE(board->selection().row->ref, first);
}

/// While the button is down, news waits; the selected row is where it was.
void WindowTest::nothingMovesUnderAPressedButton()
{
    Scene scene;
    QVERIFY(scene.fill(3));
    BoardPresenter *board = scene.window.board()->presenter();
    QSignalSpy taken(board, &BoardPresenter::taken);
    QWidget *ground = scene.table()->viewport();
    QTest::mousePress(ground, Qt::LeftButton, {}, QPoint(30, 10));
    const qsizetype before = taken.count();
    board->take();
    QCOMPARE(taken.count(), before);
    QTest::mouseRelease(ground, Qt::LeftButton, {}, QPoint(30, 10));
    QCOMPARE(taken.count(), before + 1);
}

void WindowTest::dropsTheModeAndTakesItBack()
{
    Scene scene;
    Connection full = scene.range.connection(u"aws"_s);
    full.mode = Mode::FullTyped;
    scene.range.set(full);
    QVERIFY(scene.fill(1));
    const auto mode = [&] { return scene.range.workspace.connection(full.id)->mode; };
    const BoardPresenter &board = *scene.window.board()->presenter();
    QTRY_VERIFY(std::any_of(board.rows().begin(), board.rows().end(),
                            [&](const OperationRow &row) { return row.connection.id == full.id; }));
    for (const OperationRow &row : board.rows())
        if (row.connection.id == full.id)
            scene.window.board()->select(row.ref);
    scene.key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(mode(), Mode::WatchAndStop);
    QVERIFY(scene.window.toast()->isVisible());
    scene.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(mode(), Mode::FullTyped);
    QVERIFY(!scene.window.toast()->isVisible());
    // Raising is not what the key does.
    scene.key(Qt::Key_L, Qt::ControlModifier);
    scene.key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(mode(), Mode::WatchAndStop);
}

/// A key that another command has, or that is for typing, is refused; a free one works and is kept.
void WindowTest::keysAreEdited()
{
    Scene scene;
    scene.key(Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = scene.window.findChild<Preferences *>();
    QVERIFY(dialog);
    dialog->findChild<QTabWidget *>()->setCurrentIndex(2);
    auto *list = dialog->findChild<QTreeWidget *>();
    auto *edit = dialog->findChild<QKeySequenceEdit *>();
    const auto set = [&](const QKeySequence &key) {
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            if (list->topLevelItem(row)->data(0, Qt::UserRole).toString() == u"view.refresh"_s)
                list->setCurrentItem(list->topLevelItem(row));
        edit->setKeySequence(key);
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == u"&Set"_s)
                button->click();
    };
    const auto keys = [&] { return scene.window.commands()->find(u"view.refresh"_s)->action->shortcut(); };
    set(QKeySequence(Qt::Key_F3));
    QCOMPARE(keys(), QKeySequence(Qt::Key_F5));
    set(QKeySequence(Qt::Key_R));
    QCOMPARE(keys(), QKeySequence(Qt::Key_F5));
    set(QKeySequence(Qt::CTRL | Qt::Key_R));
    QCOMPARE(keys(), QKeySequence(Qt::CTRL | Qt::Key_R));
    QCOMPARE(scene.settings.value(u"keys/view.refresh"_s).toString(), u"Ctrl+R"_s);
    QCOMPARE(unnamedControl(*dialog), QString());
}

void WindowTest::trayTellsByShape_data()
{
    QTest::addColumn<int>("running");
    QTest::addColumn<int>("attention");
    QTest::addColumn<int>("glyph");
    QTest::newRow("nothing") << 0 << 0 << int(Glyph::Waiting);
    QTest::newRow("running") << 6 << 0 << int(Glyph::Running);
    QTest::newRow("attention") << 6 << 2 << int(Glyph::Stalled);
    QTest::newRow("attention after the end") << 0 << 1 << int(Glyph::Stalled);
}

void WindowTest::trayTellsByShape()
{
    QFETCH(int, running);
    QFETCH(int, attention);
    QFETCH(int, glyph);
    QCOMPARE(int(Tray::glyphFor(running, attention)), glyph);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
