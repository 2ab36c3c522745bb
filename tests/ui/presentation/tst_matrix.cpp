// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/matrixcase.h"
#include "ui/presentation/matrixwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

const QString twoFolders = QStringLiteral("labs/3 us:w eu:k\n"
                                          "core/2 us:w eu:x\n"
                                          "core/1 us:w eu:k\n"
                                          "core/0001 eu:r\n");

/// Line titles from top to bottom.
QString titles(const MatrixModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.headerData(row, Qt::Vertical).toString();
    return all.join(u'|');
}

QString columns(const MatrixModel &model)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all += model.headerData(column, Qt::Horizontal).toString();
    return all.join(u'|');
}

QString words(const MatrixPlace &place)
{
    return place.account + u'@' + place.region;
}

} // namespace

class MatrixTest final : public QObject
{
    Q_OBJECT
private slots:
    void linesAndColumns_data();
    void linesAndColumns();
    void cellsSay_data();
    void cellsSay();
    void folderIsAsBadAsItsWorst_data();
    void folderIsAsBadAsItsWorst();
    void refreshTellsOnlyWhatDiffers_data();
    void refreshTellsOnlyWhatDiffers();
    void firstLookOpensFolders_data();
    void firstLookOpensFolders();
    void refreshesLeaveFoldingAlone();
    void folding();
    void failuresAreWalkedAround();
    void digitsFindAnAccount_data();
    void digitsFindAnAccount();
};

void MatrixTest::linesAndColumns_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<MatrixWish>("wish");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("regions");
    QTest::newRow("folders and accounts in order")
        << twoFolders << MatrixWish{} << "core (3)|1|0001|2|labs (1)|3"
        << "us (1)|eu (2)";
    QTest::newRow("regions as deployed")
        << twoFolders << MatrixWish{.regionOrder = {QStringLiteral("eu"), QStringLiteral("none")}}
        << "core (3)|1|0001|2|labs (1)|3"
        << "eu (1)|us (2)";
    QTest::newRow("no folders: plain accounts") << "2 eu:k\n1 eu:k" << MatrixWish{} << "1|2"
                                                << "eu (1)";
    QTest::newRow("accounts that are no numbers come last")
        << "project-b eu:k\n7 eu:k\nproject-a eu:k" << MatrixWish{} << "7|project-a|project-b"
        << "eu (1)";
    QTest::newRow("only with failures")
        << twoFolders << MatrixWish{.only = TargetState::Failed} << "core (1 of 3)|2"
        << "us (1)|eu (2)";
    QTest::newRow("only of one cause")
        << twoFolders << MatrixWish{.cause = QStringLiteral("AccessDenied: role of 2 may not do this")}
        << "core (1 of 3)|2"
        << "us (1)|eu (2)";
    QTest::newRow("of another cause: nothing")
        << twoFolders << MatrixWish{.cause = QStringLiteral("Other")} << ""
        << "us (1)|eu (2)";
    QTest::newRow("words match folders")
        << twoFolders << MatrixWish{.words = QStringLiteral("LAB")} << "labs (1)|3"
        << "us (1)|eu (2)";
    QTest::newRow("words match accounts")
        << twoFolders << MatrixWish{.words = QStringLiteral("core 000")} << "core (1 of 3)|0001"
        << "us (1)|eu (2)";
    QTest::newRow("nothing read yet") << "" << MatrixWish{} << ""
                                      << "";
}

void MatrixTest::linesAndColumns()
{
    QFETCH(QString, targets);
    QFETCH(MatrixWish, wish);
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(layoutOf(tableOf(targets), wish));
    QTEST(titles(model), "lines");
    QTEST(columns(model), "regions");
}

void MatrixTest::cellsSay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("speech");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("draining");
    QTest::newRow("succeeded with its time") << "OK 1m04s"
                                             << "7, a, OK" << 0 << false;
    QTest::newRow("failed with the head of its reason")
        << "FAILED AccessDenied"
        << "7, b, FAILED, AccessDenied: role of 7 may not do this" << 1 << false;
    QTest::newRow("running over twice the usual") << "RUNNING 4m00s (usual 1m04s)"
                                                  << "7, c, RUNNING" << 2 << false;
    QTest::newRow("draining") << "STOPPING 4m00s (usual 1m04s)"
                              << "7, c, STOPPING" << 2 << true;
    QTest::newRow("waiting") << "WAITING"
                             << "7, d, WAITING" << 3 << false;
    QTest::newRow("no target") << "–"
                               << "7, e, no target here" << 4 << false;
}

/// 7 runs everywhere from 1000 s on; at 1064 s it is through in the first region and four others.
void MatrixTest::cellsSay()
{
    QFETCH(int, column);
    QFETCH(bool, draining);
    TargetTable table = tableOf(QStringLiteral("7 a:r b:w c:r d:w\n8 a:r b:r c:r d:r e:r"));
    table.take(targetsOf(QStringLiteral("7 a:k b:x c:r d:w\n8 a:k b:k c:k d:k e:k")),
               QDateTime::fromSecsSinceEpoch(1064, Qt::UTC));
    MatrixModel model;
    model.apply(layoutOf(table, {.draining = draining}));
    model.setNow(QDateTime::fromSecsSinceEpoch(1240, Qt::UTC));
    const QModelIndex cell = model.index(0, column);
    QTEST(cell.data().toString(), "text");
    QTEST(cell.data(Qt::AccessibleTextRole).toString(), "speech");
}

void MatrixTest::folderIsAsBadAsItsWorst_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<bool>("draining");
    QTest::addColumn<bool>("stalled");
    QTest::addColumn<int>("worst");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *letters, CellState worst, const char *text,
                        bool draining = false, bool stalled = false) {
        QTest::newRow(name) << letters << draining << stalled << int(worst) << text;
    };
    row("failed before all", "kxruwcs", CellState::Failed,
        "1 FAILED, 1 UNKNOWN, 1 RUNNING, 1 WAITING, 1 CANCELLED, 1 SKIPPED, 1 OK");
    row("stalled before stopping", "rw", CellState::Stalled, "1 NO CHANGE, 1 WAITING", true, true);
    row("stopping before unknown", "ru", CellState::Stopping, "1 STOPPING, 1 UNKNOWN", true);
    row("unknown before running", "ru", CellState::Unknown, "1 UNKNOWN, 1 RUNNING");
    row("running before waiting", "wr", CellState::Running, "1 RUNNING, 1 WAITING");
    row("waiting before cancelled", "cw", CellState::Waiting, "1 WAITING, 1 CANCELLED");
    row("cancelled before skipped", "sc", CellState::Cancelled, "1 CANCELLED, 1 SKIPPED");
    row("skipped before succeeded", "ks", CellState::Skipped, "1 SKIPPED, 1 OK");
    row("succeeded when all are", "kk", CellState::Succeeded, "2 OK");
}

void MatrixTest::folderIsAsBadAsItsWorst()
{
    QFETCH(QString, letters);
    QFETCH(bool, draining);
    QFETCH(bool, stalled);
    QString lines;
    for (qsizetype place = 0; place < letters.size(); ++place)
        lines += QStringLiteral("core/%1 eu:%2\n").arg(place + 1).arg(letters.at(place));
    MatrixModel model;
    model.apply(layoutOf(tableOf(lines), {.draining = draining, .stalled = stalled}));
    const QModelIndex cell = model.index(0, 0);
    QVERIFY(model.isFolder(0));
    QTEST(cell.data(CellStateRole).toInt(), "worst");
    QTEST(cell.data().toString(), "text");
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("core, eu, ") + cell.data().toString());
}

void MatrixTest::refreshTellsOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<MatrixWish>("wish");
    QTest::addColumn<int>("removals");
    QTest::addColumn<int>("insertions");
    QTest::addColumn<int>("changes");
    QTest::addColumn<int>("resets");
    QTest::newRow("the same is silent") << "" << MatrixWish{} << 0 << 0 << 0 << 0;
    QTest::newRow("one state: one range") << "core/1 us:r" << MatrixWish{} << 0 << 0 << 1 << 0;
    QTest::newRow("new accounts in two places")
        << "core/9 us:w\nlabs/4 us:w\nlabs/5 us:w" << MatrixWish{} << 0 << 2 << 1 << 0;
    QTest::newRow("a filter takes lines")
        << "" << MatrixWish{.only = TargetState::Failed} << 2 << 0 << 0 << 0;
    QTest::newRow("a new region") << "core/1 ap:w" << MatrixWish{} << 0 << 0 << 0 << 1;
}

void MatrixTest::refreshTellsOnlyWhatDiffers()
{
    QFETCH(QString, after);
    QFETCH(MatrixWish, wish);
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TargetTable table = tableOf(twoFolders);
    model.apply(layoutOf(table));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept(
        model.indexOf({QStringLiteral("core"), QStringLiteral("2"), QStringLiteral("eu")}));
    table.take(targetsOf(after), QDateTime::fromSecsSinceEpoch(2000, Qt::UTC));
    model.apply(layoutOf(table, wish));
    QTEST(int(removed.count()), "removals");
    QTEST(int(inserted.count()), "insertions");
    QTEST(int(changed.count()), "changes");
    QTEST(int(reset.count()), "resets");
    if (reset.isEmpty())
        QCOMPARE(words(model.placeAt(kept)), QStringLiteral("2@eu"));
}

namespace {

/// Accounts numbered from `first` on; `failing` of them failed.
QString accountsOf(const QString &folder, int first, int count, int failing = 0)
{
    QString lines;
    for (int number = first; number < first + count; ++number)
        lines += QStringLiteral("%1/%2 eu:%3\n")
                     .arg(folder)
                     .arg(number)
                     .arg(QLatin1Char(number < first + failing ? 'x' : 'w'));
    return lines;
}

} // namespace

void MatrixTest::firstLookOpensFolders_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<int>("rows");
    const auto accounts = [](const char *folder, int first, int count, int failing = 0) {
        return accountsOf(QLatin1String(folder), first, count, failing);
    };
    QTest::newRow("all when they make 200 lines")
        << accounts("core", 1, 100) + accounts("labs", 101, 98) << true << 200;
    QTest::newRow("none of 201 lines without failures")
        << accounts("core", 1, 100) + accounts("labs", 101, 99) << true << 2;
    QTest::newRow("those with failures")
        << accounts("core", 1, 100) + accounts("labs", 101, 99, 1) << true << 101;
    QTest::newRow("with failures as far as 200 lines")
        << accounts("core", 1, 150, 1) + accounts("data", 201, 150, 1) + accounts("labs", 401, 40, 1) << true
        << 3 + 150 + 40;
    QTest::newRow("few while targets are read") << accounts("core", 1, 10) << false << 11;
    QTest::newRow("many while targets are read") << accounts("core", 1, 300, 1) << false << 1;
}

void MatrixTest::firstLookOpensFolders()
{
    QFETCH(QString, lines);
    QFETCH(bool, isWhole);
    MatrixModel model;
    model.apply(layoutOf(tableOf(lines), {.isWhole = isWhole}));
    QTEST(model.rowCount(), "rows");
}

void MatrixTest::refreshesLeaveFoldingAlone()
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TargetTable table =
        tableOf(accountsOf(QStringLiteral("core"), 1, 100) + accountsOf(QStringLiteral("labs"), 101, 99));
    model.apply(layoutOf(table));
    QCOMPARE(model.rowCount(), 2);
    const QDateTime later = QDateTime::fromSecsSinceEpoch(2000, Qt::UTC);
    table.take(targetsOf(QStringLiteral("core/1 eu:x")), later);
    model.apply(layoutOf(table));
    QCOMPARE(model.rowCount(), 2); // a failure after the first look
    model.setAllOpen(true);
    table.take(targetsOf(accountsOf(QStringLiteral("core"), 300, 50)), later);
    model.apply(layoutOf(table));
    QCOMPARE(model.rowCount(), 2 + 100 + 50 + 99); // more than fit
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.apply(layoutOf(tableOf(accountsOf(QStringLiteral("core"), 1, 250))));
    QCOMPARE(model.rowCount(), 1); // another operation is looked at anew
    model.clear();
    model.apply(layoutOf(tableOf(accountsOf(QStringLiteral("core"), 1, 10)), {.isWhole = false}));
    model.apply(layoutOf(tableOf(accountsOf(QStringLiteral("core"), 1, 250, 250)), {.isWhole = false}));
    QCOMPARE(model.rowCount(), 1); // still being read: nothing is decided
    model.apply(layoutOf(tableOf(accountsOf(QStringLiteral("core"), 1, 12))));
    QCOMPARE(model.rowCount(), 13);
}

void MatrixTest::folding()
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QString many;
    for (int account = 1; account <= 261; ++account)
        many += QStringLiteral("%1/%2 eu:w\n")
                    .arg(account % 2 ? QStringLiteral("core") : QStringLiteral("labs"))
                    .arg(account);
    TargetTable table = tableOf(many);
    model.apply(layoutOf(table));
    QCOMPARE(titles(model), QStringLiteral("core (131)|labs (130)"));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setOpen(1, true);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 132);
    QVERIFY(model.headerData(1, Qt::Vertical, IsOpenRole).toBool());
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::AccessibleTextRole).toString(),
             QStringLiteral("folder labs, accounts: 130, open"));
    model.setOpen(20, false); // a line of the folder folds the folder
    QCOMPARE(model.rowCount(), 2);
    model.setAllOpen(true);
    QCOMPARE(model.rowCount(), 263);
    table.take(targetsOf(QStringLiteral("labs/262 eu:w")), QDateTime::fromSecsSinceEpoch(2000, Qt::UTC));
    model.apply(layoutOf(table));
    QCOMPARE(model.rowCount(), 264);
    model.setAllOpen(false);
    QCOMPARE(model.rowCount(), 2);
    model.apply(layoutOf(table, {.words = QStringLiteral("core 111")}));
    QCOMPARE(model.rowCount(), 1); // folded by hand, a filter leaves it so
    model.setOpen(0, true);
    QCOMPARE(model.rowCount(), 2);
}

void MatrixTest::failuresAreWalkedAround()
{
    MatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.apply(layoutOf(tableOf(QStringLiteral("core/1 eu:k us:x\ncore/2 eu:x us:k\nlabs/3 eu:w us:x"))));
    model.setAllOpen(false);
    QStringList walked;
    QModelIndex at;
    for (int step = 0; step < 4; ++step) {
        at = model.nextFailure(at, 1);
        walked += words(model.placeAt(at));
    }
    QCOMPARE(walked.join(u' '), QStringLiteral("1@us 2@eu 3@us 1@us"));
    QCOMPARE(words(model.placeAt(model.nextFailure(at, -1))), QStringLiteral("3@us"));
    model.apply(layoutOf(tableOf(QStringLiteral("core/1 eu:k us:k"))));
    QVERIFY(!model.nextFailure({}, 1).isValid());
}

void MatrixTest::digitsFindAnAccount_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("start of a number") << "12"
                                       << "120@eu";
    QTest::newRow("leading zeros count") << "0"
                                         << "0001@eu";
    QTest::newRow("in a folded folder") << "77"
                                        << "77@eu";
    QTest::newRow("none") << "9"
                          << "@";
}

void MatrixTest::digitsFindAnAccount()
{
    QFETCH(QString, typed);
    MatrixModel model;
    model.apply(
        layoutOf(tableOf(QStringLiteral("core/110 eu:k\ncore/120 eu:k\ncore/0001 eu:k\nlabs/77 eu:k"))));
    model.setAllOpen(false);
    QTEST(words(model.placeAt(model.accountLike(typed, {}))), "found");
}

QTEST_GUILESS_MAIN(MatrixTest)
#include "tst_matrix.moc"
