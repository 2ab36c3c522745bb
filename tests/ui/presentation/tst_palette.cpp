// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/commands.h"
#include "ui/presentation/palette.h"
#include "ui/presentation/pinyin.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belay;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(belay::PaletteQuery::Among)

class PaletteTest final : public QObject
{
    Q_OBJECT

private slots:
    void prefixSaysAmongWhat_data();
    void prefixSaysAmongWhat();
    void wordsAndInitialsAreFound_data();
    void wordsAndInitialsAreFound();
    void initials_data();
    void initials();
    void betterFitsComeFirst_data();
    void betterFitsComeFirst();
    void modelSaysAll();
    void oneKeyOneCommand();
    void refusedCommandsSayWhy();
    void keysOfAPageWorkThere();
};

void PaletteTest::prefixSaysAmongWhat_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PaletteQuery::Among>("among");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << PaletteQuery::Everything << QString();
    QTest::newRow("words") << " stop base " << PaletteQuery::Everything << "stop base";
    QTest::newRow("command") << "> text" << PaletteQuery::Commands << "text";
    QTest::newRow("connection") << "@core" << PaletteQuery::Connections << "core";
    QTest::newRow("group") << "#base" << PaletteQuery::Groups << "base";
    QTest::newRow("operation") << "op: 6da1" << PaletteQuery::Operations << "6da1";
    QTest::newRow("operation, capitals") << "OP:6da1" << PaletteQuery::Operations << "6da1";
    QTest::newRow("account") << "acc:2222-3333" << PaletteQuery::Accounts << "2222-3333";
    QTest::newRow("help") << "?" << PaletteQuery::Help << QString();
    QTest::newRow("full-width") << u"＃组"_s << PaletteQuery::Groups << u"组"_s;
    QTest::newRow("full-width colon") << u"ａｃｃ：12"_s << PaletteQuery::Accounts << "12";
    QTest::newRow("no prefix inside") << "a > b" << PaletteQuery::Everything << "a > b";
}

void PaletteTest::prefixSaysAmongWhat()
{
    QFETCH(QString, typed);
    QFETCH(PaletteQuery::Among, among);
    QFETCH(QString, words);
    const PaletteQuery query = paletteQuery(typed);
    QCOMPARE(query.among, among);
    QCOMPARE(query.words, words);
}

void PaletteTest::wordsAndInitialsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << "Refresh" << QString() << true;
    QTest::newRow("whole word") << "Stop baseline-iam UPDATE"
                                << "stop" << true;
    QTest::newRow("start of a word") << "Stop baseline-iam UPDATE"
                                     << "base" << true;
    QTest::newRow("two words in any order") << "Stop baseline-iam UPDATE"
                                            << "upd stop" << true;
    QTest::newRow("part of a word") << "Stop baseline-iam UPDATE"
                                    << "seli" << true;
    QTest::newRow("initials") << "Stop baseline-iam UPDATE"
                              << "sbi" << true;
    QTest::newRow("letters in order") << "Preferences"
                                      << "prfs" << true;
    QTest::newRow("two letters in order are chance") << "Preferences"
                                                     << "ps" << false;
    QTest::newRow("letters out of order") << "Preferences"
                                          << "sfp" << false;
    QTest::newRow("one word of two is not there") << "Stop baseline-iam"
                                                  << "stop vpc" << false;
    QTest::newRow("Chinese characters") << u"停止操作"_s << u"停止"_s << true;
    QTest::newRow("pinyin initials") << u"停止操作"_s << "tzcz" << true;
    QTest::newRow("some pinyin initials") << u"停止操作"_s << "cz" << true;
    QTest::newRow("other pinyin initials") << u"停止操作"_s << "gbzz" << false;
    QTest::newRow("Chinese and Latin") << u"更新 baseline-iam"_s << "gxb" << true;
}

void PaletteTest::wordsAndInitialsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(bool, found);
    QCOMPARE(paletteScore(text, words) >= 0, found);
}

void PaletteTest::initials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("letters");
    QTest::newRow("words") << "Update baseline-iam"
                           << "ubi";
    QTest::newRow("digits") << "op 6da106ca"
                            << "o6";
    QTest::newRow("stop operation") << u"停止操作"_s << "tzcz";
    QTest::newRow("disable protection") << u"关闭容灾保护"_s << "gbrzbh";
    QTest::newRow("connection, group, journal") << u"连接 组 日志"_s << "ljzrz";
    QTest::newRow("first and last initial") << u"啊座"_s << "az";
    QTest::newRow("mixed") << u"CLI 命令"_s << "cml";
    QTest::newRow("nothing") << QString() << QString();
}

void PaletteTest::initials()
{
    QFETCH(QString, text);
    QFETCH(QString, letters);
    QCOMPARE(initialsOf(text), letters);
}

void PaletteTest::betterFitsComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("everything: recent first, refused last")
        << ""
        << QStringList{u"Refresh"_s, u"Stop baseline-iam"_s, u"Go to core"_s, u"Filter"_s, u"Update tags"_s};
    QTest::newRow("word before part") << "re" << QStringList{u"Refresh"_s, u"Go to core"_s, u"Stop baseline-iam"_s};
    QTest::newRow("commands only") << "> re" << QStringList{u"Refresh"_s};
    QTest::newRow("refused is listed") << "tags" << QStringList{u"Update tags"_s};
    QTest::newRow("by what is not shown") << "op: 6da1" << QStringList{u"Stop baseline-iam"_s};
    QTest::newRow("by the detail, behind titles")
        << "core" << QStringList{u"Go to core"_s, u"Stop baseline-iam"_s};
    QTest::newRow("nothing") << "zzz" << QStringList{};
}

void PaletteTest::betterFitsComeFirst()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);
    std::vector<PaletteEntry> entries;
    const auto add = [&](PaletteQuery::Among kind, const QString &title, const QString &detail = {},
                         const QString &refusal = {}, const QString &alias = {}) {
        PaletteEntry entry;
        entry.kind = kind;
        entry.id = title;
        entry.title = title;
        entry.detail = detail;
        entry.refusal = refusal;
        entry.alias = alias;
        entries.push_back(entry);
    };
    add(PaletteQuery::Groups, u"Update tags"_s, {}, u"connection is Watch + stop"_s);
    add(PaletteQuery::Operations, u"Stop baseline-iam"_s, u"Core platform"_s, {}, u"6da106ca"_s);
    add(PaletteQuery::Connections, u"Go to core"_s);
    add(PaletteQuery::Commands, u"Filter"_s);
    add(PaletteQuery::Commands, u"Refresh"_s);
    const auto matches = paletteMatches(entries, paletteQuery(typed), {u"Refresh"_s});
    QStringList found;
    for (const PaletteEntry &entry : matches)
        found += entry.title;
    QCOMPARE(found, titles);
}

void PaletteTest::modelSaysAll()
{
    PaletteModel model([](const PaletteQuery &) {
        PaletteEntry entry;
        entry.title = u"Update baseline-iam"_s;
        entry.refusal = u"connection is Watch + stop"_s;
        entry.keys = u"F2"_s;
        return std::vector<PaletteEntry>{entry};
    });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTyped(u"base"_s, {});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"Update baseline-iam, not available: connection is Watch + stop, F2"_s);
    model.setTyped(u"nothing like it"_s, {});
    QCOMPARE(model.rowCount(), 0);
}

/// A page's key that the window has already is the window's; a changed key is told apart from the
/// usual one.
void PaletteTest::oneKeyOneCommand()
{
    Commands commands;
    commands.add(CommandMenu::View, u"view.refresh"_s, u"&Refresh"_s, {Qt::Key_F5}, [] {});
    QAction back(u"&Back"_s);
    back.setShortcut(Qt::Key_F5);
    QAction update(u"&Update…"_s);
    update.setObjectName(u"update"_s);
    update.setShortcut(Qt::Key_F2);
    commands.adopt(CommandMenu::Group, u"groups"_s, {&back, &update});
    commands.adopt(CommandMenu::Operation, u"board"_s, {});
    QVERIFY(back.shortcuts().isEmpty());
    QCOMPARE(update.shortcut(), QKeySequence(Qt::Key_F2));
    QVERIFY(commands.find(u"groups.update"_s));
    QVERIFY(commands.holderOf(Qt::Key_F2, u"view.refresh"_s));
    QVERIFY2(!commands.holderOf(Qt::Key_F2, u"board.update"_s), "another page may have the key");

    QSignalSpy spy(&commands, &Commands::keysChanged);
    commands.setKeys(u"view.refresh"_s, {QKeySequence(Qt::CTRL | Qt::Key_R)});
    QCOMPARE(spy.count(), 1);
    QCOMPARE(commands.changedKeys().keys(), QStringList{u"view.refresh"_s});
    commands.setKeys(u"view.refresh"_s, {Qt::Key_F5});
    QVERIFY(commands.changedKeys().isEmpty());
}

void PaletteTest::refusedCommandsSayWhy()
{
    Commands commands;
    int done = 0;
    QAction *action = commands.add(CommandMenu::File, u"file.new"_s, u"&New…"_s, {}, [&] { ++done; });
    QCOMPARE(commands.find(u"file.new"_s)->text(), u"New…"_s);
    QVERIFY(commands.find(u"file.new"_s)->refusal().isEmpty());
    commands.refuse(u"file.new"_s, u"Not now."_s);
    QVERIFY(!action->isEnabled());
    QCOMPARE(commands.find(u"file.new"_s)->refusal(), u"Not now."_s);
    action->trigger();
    QCOMPARE(done, 0);
    commands.refuse(u"file.new"_s, {});
    action->trigger();
    QCOMPARE(done, 1);
    QCOMPARE(commands.recent(), QStringList{u"file.new"_s});

    QAction chinese(u"更新(&U)…"_s);
    commands.adopt(CommandMenu::Group, u"groups"_s, {&chinese});
    QCOMPARE(commands.find(u"groups.0"_s)->text(), u"更新…"_s);
    chinese.setEnabled(false);
    QVERIFY2(!commands.find(u"groups.0"_s)->refusal().isEmpty(), "there is always a reason");
}

void PaletteTest::keysOfAPageWorkThere()
{
    Commands commands;
    QAction update(u"Update"_s);
    commands.adopt(CommandMenu::Group, u"groups"_s, {&update});
    commands.note(u"board"_s, u"Enter"_s, u"open"_s);
    commands.setCurrentPage(u"board"_s);
    QCOMPARE(update.shortcutContext(), Qt::WidgetWithChildrenShortcut);
    QCOMPARE(commands.on(u"board"_s).size(), 1);
    QCOMPARE(commands.on(u"board"_s).first().text(), u"open"_s);
    commands.setCurrentPage(u"groups"_s);
    QCOMPARE(update.shortcutContext(), Qt::WindowShortcut);
}

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
