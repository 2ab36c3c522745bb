// SPDX-License-Identifier: Apache-2.0
#include "core/engine/targetledger.h"

#include <QTest>

using namespace belay;

namespace {

/// "a1 bX": account a is running, account b has failed; one region.
QList<TargetResult> rows(const QString &text)
{
    QList<TargetResult> list;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        TargetResult row;
        row.account = word.left(1);
        row.region = QStringLiteral("eu-west-1");
        switch (word.at(1).toLatin1()) {
        case '.':
            row.state = {TargetState::Waiting, QStringLiteral("PENDING")};
            break;
        case '>':
            row.state = {TargetState::Running, QStringLiteral("RUNNING")};
            break;
        case '+':
            row.state = {TargetState::Succeeded, QStringLiteral("SUCCEEDED")};
            break;
        case 'X':
            row.state = {TargetState::Failed, QStringLiteral("FAILED")};
            break;
        case '-':
            row.state = {TargetState::Cancelled, QStringLiteral("CANCELLED")};
            break;
        default:
            row.state = {TargetState::Unknown, QStringLiteral("NEW_WORD")};
        }
        list.append(row);
    }
    return list;
}

QString text(const QList<TargetResult> &list)
{
    QStringList words;
    for (const TargetResult &row : list) {
        const char glyphs[] = {'.', '>', '+', 'X', '-', '~', '?'};
        words.append(row.account + QLatin1Char(glyphs[int(row.state.value)]));
    }
    return words.join(u' ');
}

} // namespace

class TargetLedgerTest final : public QObject
{
    Q_OBJECT

private slots:
    void readingsMerge_data();
    void readingsMerge();
    void firstFailureIsTheOneSeenFirst();
    void countsAddUp();
};

void TargetLedgerTest::readingsMerge_data()
{
    QTest::addColumn<QStringList>("readings");
    QTest::addColumn<QString>("shown");
    QTest::newRow("rows keep the order of their first sighting")
        << QStringList{QStringLiteral("b. a."), QStringLiteral("a> b.")} << QStringLiteral("b. a>");
    QTest::newRow("a row left out stays")
        << QStringList{QStringLiteral("a> b."), QStringLiteral("a+")} << QStringLiteral("a+ b.");
    QTest::newRow("finished stays finished once")
        << QStringList{QStringLiteral("a+"), QStringLiteral("a>")} << QStringLiteral("a+");
    QTest::newRow("finished gives way when told twice")
        << QStringList{QStringLiteral("a+"), QStringLiteral("a>"), QStringLiteral("a>")} << QStringLiteral("a>");
    QTest::newRow("a doubt is forgotten when the old word comes back")
        << QStringList{QStringLiteral("a+"), QStringLiteral("a>"), QStringLiteral("a+"), QStringLiteral("a>")}
        << QStringLiteral("a+");
    QTest::newRow("finished may become another finished at once")
        << QStringList{QStringLiteral("a+"), QStringLiteral("aX")} << QStringLiteral("aX");
    QTest::newRow("a word nobody knows is kept as unknown")
        << QStringList{QStringLiteral("a?")} << QStringLiteral("a?");
}

void TargetLedgerTest::readingsMerge()
{
    QFETCH(QStringList, readings);
    TargetLedger ledger;
    for (const QString &reading : readings)
        ledger.take(rows(reading));
    QTEST(text(ledger.rows()), "shown");
}

void TargetLedgerTest::firstFailureIsTheOneSeenFirst()
{
    TargetLedger ledger;
    ledger.take(rows(QStringLiteral("a> b> c>")));
    QVERIFY(!ledger.firstFailure());
    ledger.take(rows(QStringLiteral("a> bX c>")));
    ledger.take(rows(QStringLiteral("aX bX c+")));
    QCOMPARE(ledger.firstFailure()->account, QStringLiteral("b"));
}

void TargetLedgerTest::countsAddUp()
{
    TargetLedger ledger;
    ledger.take(rows(QStringLiteral("a. b> c+ dX e- f? g.")));
    const TargetCounts counts = ledger.counts();
    QCOMPARE(counts.total(), 7);
    QCOMPARE(counts.waiting, 2);
    QCOMPARE(counts.unknown, 1);
    QCOMPARE(counts.finished(), 3);
}

QTEST_GUILESS_MAIN(TargetLedgerTest)
#include "tst_targetledger.moc"
