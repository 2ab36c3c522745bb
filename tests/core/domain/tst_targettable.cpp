// SPDX-License-Identifier: Apache-2.0
#include "core/domain/targettable.h"

#include <QTest>

using namespace belay;

namespace {

/// "a> bX": account a is running, account b has failed; "a:eu>" is in region eu, else in "x".
QList<TargetResult> rows(const QString &text)
{
    QList<TargetResult> list;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        TargetResult row;
        row.account = word.section(u':', 0, 0).left(word.contains(u':') ? -1 : 1);
        row.region = word.contains(u':') ? word.section(u':', 1).chopped(1) : QStringLiteral("x");
        switch (word.back().toLatin1()) {
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

QString text(const TargetTable &table)
{
    QStringList words;
    for (qsizetype row = 0; row < table.size(); ++row) {
        const char glyphs[] = {'.', '>', '+', 'X', '-', '~', '?'};
        words.append(table.account(table.row(row)) + QLatin1Char(glyphs[int(table.row(row).state)]));
    }
    return words.join(u' ');
}

/// The n-th reading is seen at second n * 10.
QDateTime at(qsizetype reading)
{
    return QDateTime::fromSecsSinceEpoch(1'700'000'000 + reading * 10, Qt::UTC);
}

TargetTable read(const QStringList &readings)
{
    TargetTable table;
    for (qsizetype reading = 0; reading < readings.size(); ++reading)
        table.take(rows(readings.at(reading)), at(reading));
    return table;
}

qsizetype secondsSinceStart(quint32 time)
{
    return time == 0 ? -1 : qsizetype(time) - 1'700'000'000;
}

} // namespace

class TargetTableTest final : public QObject
{
    Q_OBJECT

private slots:
    void dictionaryNumbersTexts();
    void accountsComeBackAsTheyWere_data();
    void accountsComeBackAsTheyWere();
    void readingsMerge_data();
    void readingsMerge();
    void takingSaysWhetherAnythingChanged_data();
    void takingSaysWhetherAnythingChanged();
    void firstFailureIsTheOneSeenFirst_data();
    void firstFailureIsTheOneSeenFirst();
    void timesAreThoseOfSightings_data();
    void timesAreThoseOfSightings();
    void durationsAreOfTargetsSeenFromStartToEnd();
    void everyTextComesBack();
    void countsAddUp();
    void countsAreKeptByRegion();
    void copiesStandStill();
    void manyRowsAreFound();
};

void TargetTableTest::dictionaryNumbersTexts()
{
    Dictionary texts;
    QCOMPARE(texts.idOf({}), 0U);
    QCOMPARE(texts.idOf(QStringLiteral("b")), 1U);
    QCOMPARE(texts.idOf(QStringLiteral("a")), 2U);
    QCOMPARE(texts.idOf(QStringLiteral("b")), 1U);
    QCOMPARE(texts.text(0), QString());
    QCOMPARE(texts.text(2), QStringLiteral("a"));
    QCOMPARE(texts.find(QStringLiteral("a")), std::optional<quint32>(2));
    QCOMPARE(texts.find(QStringLiteral("c")), std::optional<quint32>());
    QCOMPARE(texts.size(), 3);
}

void TargetTableTest::accountsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("AWS") << QStringLiteral("111122223333") << true;
    QTest::newRow("leading zeros") << QStringLiteral("000000000001") << true;
    QTest::newRow("only zeros") << QStringLiteral("000") << true;
    QTest::newRow("Alibaba Cloud") << QStringLiteral("1512666876910001") << true;
    QTest::newRow("19 digits") << QStringLiteral("9999999999999999999") << true;
    QTest::newRow("20 digits") << QStringLiteral("18446744073709551616") << false;
    QTest::newRow("letters") << QStringLiteral("12ab") << false;
    QTest::newRow("digits of another script") << QStringLiteral("\u0661\u0662") << false;
    QTest::newRow("none") << QString() << false;
}

void TargetTableTest::accountsComeBackAsTheyWere()
{
    QFETCH(QString, account);
    QFETCH(bool, isNumber);
    Dictionary texts;
    const PackedAccount packed = packAccount(account, texts);
    QCOMPARE(packed.digits > 0, isNumber);
    QCOMPARE(accountText(packed, texts), account);

    TargetTable table;
    TargetResult row;
    row.account = account;
    row.region = QStringLiteral("eu-west-1");
    table.take({row}, at(0));
    QCOMPARE(table.find(account, row.region), 0);
    QCOMPARE(table.find(account + u'0', row.region), -1);
    QCOMPARE(table.find(account, QStringLiteral("eu-west-2")), -1);
}

void TargetTableTest::readingsMerge_data()
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
        << QStringList{QStringLiteral("a+"), QStringLiteral("a>"), QStringLiteral("a>")}
        << QStringLiteral("a>");
    QTest::newRow("a doubt is forgotten when the old word comes back")
        << QStringList{QStringLiteral("a+"), QStringLiteral("a>"), QStringLiteral("a+"), QStringLiteral("a>")}
        << QStringLiteral("a+");
    QTest::newRow("finished may become another finished at once")
        << QStringList{QStringLiteral("a+"), QStringLiteral("aX")} << QStringLiteral("aX");
    QTest::newRow("a word nobody knows is kept as unknown")
        << QStringList{QStringLiteral("a?")} << QStringLiteral("a?");
}

void TargetTableTest::readingsMerge()
{
    QFETCH(QStringList, readings);
    QTEST(text(read(readings)), "shown");
}

void TargetTableTest::takingSaysWhetherAnythingChanged_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("last");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<int>("changedAt"); // The last reading that changed a known target's state; -1: none.
    QTest::newRow("a first sight") << QStringList{} << QStringLiteral("a>") << true << -1;
    QTest::newRow("the same again") << QStringList{QStringLiteral("a>")} << QStringLiteral("a>") << false
                                    << -1;
    QTest::newRow("an empty page") << QStringList{QStringLiteral("a>")} << QString() << false << -1;
    QTest::newRow("one more target") << QStringList{QStringLiteral("a>")} << QStringLiteral("b.") << true
                                     << -1;
    QTest::newRow("another state") << QStringList{QStringLiteral("a. b.")} << QStringLiteral("a. b>") << true
                                   << 1;
    QTest::newRow("a doubt") << QStringList{QStringLiteral("a+")} << QStringLiteral("a>") << false << -1;
    QTest::newRow("a doubt twice") << QStringList{QStringLiteral("a+"), QStringLiteral("a>")}
                                   << QStringLiteral("a>") << true << 2;
    QTest::newRow("still since the first reading")
        << QStringList{QStringLiteral("a."), QStringLiteral("a>"), QStringLiteral("a>")}
        << QStringLiteral("a>") << false << 1;
}

void TargetTableTest::takingSaysWhetherAnythingChanged()
{
    QFETCH(QStringList, before);
    QFETCH(QString, last);
    QFETCH(int, changedAt);
    TargetTable table = read(before);
    QTEST(table.take(rows(last), at(before.size())), "changed");
    QCOMPARE(table.changedAt(), changedAt < 0 ? QDateTime() : at(changedAt));
}

void TargetTableTest::firstFailureIsTheOneSeenFirst_data()
{
    QTest::addColumn<QStringList>("readings");
    QTest::addColumn<QString>("account");
    QTest::newRow("none") << QStringList{QStringLiteral("a> b>")} << QString();
    QTest::newRow("in order of sighting, not of rows")
        << QStringList{QStringLiteral("a> b> c>"), QStringLiteral("a> bX c>"), QStringLiteral("aX bX c+")}
        << QStringLiteral("b");
    QTest::newRow("within a page, the order of the page")
        << QStringList{QStringLiteral("a> b>"), QStringLiteral("bX aX")} << QStringLiteral("b");
    QTest::newRow("taken back, the next one stands")
        << QStringList{QStringLiteral("a> b> c>"), QStringLiteral("bX"), QStringLiteral("cX"),
                       QStringLiteral("b+")}
        << QStringLiteral("c");
    QTest::newRow("taken back, no other")
        << QStringList{QStringLiteral("aX"), QStringLiteral("a+")} << QString();
}

void TargetTableTest::firstFailureIsTheOneSeenFirst()
{
    QFETCH(QStringList, readings);
    const TargetTable table = read(readings);
    const qsizetype first = table.firstFailure();
    QTEST(first < 0 ? QString() : table.account(table.row(first)), "account");
}

void TargetTableTest::timesAreThoseOfSightings_data()
{
    QTest::addColumn<QStringList>("readings");
    QTest::addColumn<qsizetype>("began"); // Seconds since the first reading; -1: never seen so.
    QTest::addColumn<qsizetype>("ended");
    const auto row = [](const char *name, const char *readings, qsizetype began, qsizetype ended) {
        QTest::newRow(name) << QString::fromLatin1(readings).split(u' ') << began << ended;
    };
    row("waiting", "a. a.", -1, -1);
    row("began while watched", "a. a> a>", 10, -1);
    row("running at first sight", "a> a>", 0, -1);
    row("seen from start to end", "a. a> a> a+", 10, 30);
    row("finished at first sight", "a+ a+", -1, -1);
    row("never seen running", "a. a-", -1, 10);
    row("a doubt alters nothing", "a> a+ a>", 0, 10);
    row("taken back", "a> a+ a> a>", 0, -1);
    row("another end keeps the time of the first", "a> aX a+", 0, 10);
}

void TargetTableTest::timesAreThoseOfSightings()
{
    QFETCH(QStringList, readings);
    const TargetTable table = read(readings);
    QTEST(secondsSinceStart(table.row(0).beganAt), "began");
    QTEST(secondsSinceStart(table.row(0).endedAt), "ended");
}

void TargetTableTest::durationsAreOfTargetsSeenFromStartToEnd()
{
    const TargetTable table = read({QStringLiteral("a> b. c. d+"), QStringLiteral("a> b> c. d+"),
                                    QStringLiteral("a+ b> c+ d+"), QStringLiteral("a+ bX c+ d+")});
    QCOMPARE(table.durations(), (QList<int>{20, 20}));
}

void TargetTableTest::everyTextComesBack()
{
    const TargetResult told{.account = QStringLiteral("012345678901"),
                            .region = QStringLiteral("eu-west-1"),
                            .folder = QStringLiteral("ou-ab12-11111111"),
                            .state = {TargetState::Failed, QStringLiteral("FAILED")},
                            .reason = QStringLiteral("Access denied"),
                            .gate = QStringLiteral("SKIPPED")};
    TargetTable table;
    table.take({told}, at(0));
    QCOMPARE(table.result(0), told);
    QCOMPARE(table.account(table.row(0)), told.account);
    QCOMPARE(table.region(table.row(0)), told.region);
    QCOMPARE(table.folder(table.row(0)), told.folder);
    QCOMPARE(table.reason(table.row(0)), told.reason);

    TargetResult later = told;
    later.reason = QStringLiteral("Access denied by a guardrail");
    QVERIFY(table.take({later}, at(1)));
    QCOMPARE(table.result(0), later);
    QVERIFY(!table.changedAt().isValid()); // its state is the same
}

void TargetTableTest::countsAddUp()
{
    TargetTable table = read({QStringLiteral("a. b> c+ dX e- f? g.")});
    QCOMPARE(table.counts().total(), 7);
    QCOMPARE(table.counts().waiting, 2);
    QCOMPARE(table.counts().unknown, 1);
    QCOMPARE(table.counts().finished(), 3);
    table.take(rows(QStringLiteral("a> b+ c+ dX e- f> gX")), at(1));
    QCOMPARE(table.counts(), (TargetCounts{.running = 2, .succeeded = 2, .failed = 2, .cancelled = 1}));
}

void TargetTableTest::countsAreKeptByRegion()
{
    const TargetTable table = read({QStringLiteral("a:eu. a:us."), QStringLiteral("a:eu+ a:us> b:ap.")});
    QCOMPARE(table.countsByRegion(), (QList<RegionCounts>{{QStringLiteral("eu"), {.succeeded = 1}},
                                                          {QStringLiteral("us"), {.running = 1}},
                                                          {QStringLiteral("ap"), {.waiting = 1}}}));
    QCOMPARE(table.countsIn(table.row(1).region), (TargetCounts{.running = 1}));
    QCOMPARE(table.countsIn(999), TargetCounts());
}

void TargetTableTest::copiesStandStill()
{
    TargetTable table = read({QStringLiteral("a> b.")});
    const TargetTable copy = table;
    table.take(rows(QStringLiteral("a+ c>")), at(1));
    QCOMPARE(text(copy), QStringLiteral("a> b."));
    QCOMPARE(copy.counts().total(), 2);
    QCOMPARE(copy.find(QStringLiteral("c"), QStringLiteral("x")), -1);
    QCOMPARE(text(table), QStringLiteral("a+ b. c>"));
}

void TargetTableTest::manyRowsAreFound()
{
    constexpr int accounts = 2'000;
    TargetTable table;
    for (const QString &region : {QStringLiteral("eu-west-1"), QStringLiteral("us-east-1")}) {
        QList<TargetResult> page;
        for (int account = 0; account < accounts; ++account)
            page.append({.account = QString::number(account).rightJustified(12, u'0'),
                         .region = region,
                         .folder = {},
                         .state = {},
                         .reason = {}});
        QVERIFY(table.take(page, at(0)));
        QVERIFY(!table.take(page, at(1)));
    }
    QCOMPARE(table.size(), 2 * accounts);
    for (int account = 0; account < accounts; ++account)
        QCOMPARE(table.find(QString::number(account).rightJustified(12, u'0'), QStringLiteral("us-east-1")),
                 accounts + account);
}

QTEST_GUILESS_MAIN(TargetTableTest)
#include "tst_targettable.moc"
