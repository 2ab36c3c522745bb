// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/bannermodel.h"
#include "ui/presentation/shellwords.h"
#include "ui/shell/history.h"

#include <QTest>

using namespace belay;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(belay::Urgency)
Q_DECLARE_METATYPE(belay::StatusFigures)
Q_DECLARE_METATYPE(belay::BannerFacts)

namespace {

const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);

BannerFacts facts()
{
    BannerFacts facts;
    facts.connection.name = u"Retail CN"_s;
    facts.status.signIn = SignInState::SignedIn;
    facts.status.reachability = Reachability::Online;
    facts.status.since = noon.addSecs(-180);
    return facts;
}

} // namespace

class ShellWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void keysCountDown_data();
    void keysCountDown();
    void sameAccountIsSeen();
    void statusLineSaysWhatIsReady_data();
    void statusLineSaysWhatIsReady();
    void bannerForEachCause_data();
    void bannerForEachCause();
    void historyGoesBackAndForth();
};

void ShellWordsTest::keysCountDown_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Urgency>("urgency");
    QTest::newRow("hours") << 6 * 3600 + 12 * 60 << "Keys: 6 h 12 min" << Urgency::None;
    QTest::newRow("just over 15 minutes") << 901 << "Keys: 15 min" << Urgency::None;
    QTest::newRow("15 minutes") << 900 << "Keys end in 15 min" << Urgency::Soon;
    QTest::newRow("just over 2 minutes") << 121 << "Keys end in 2 min 01 s" << Urgency::Soon;
    QTest::newRow("2 minutes") << 120 << "Keys end in 2 min 00 s" << Urgency::Now;
    QTest::newRow("over") << 0 << "Keys have expired" << Urgency::Now;
}

void ShellWordsTest::keysCountDown()
{
    QFETCH(int, seconds);
    ConnectionStatus status;
    status.keysExpireAt = noon.addSecs(seconds);
    const KeysLine line = keysLine(status, noon);
    QTEST(line.text, "text");
    QTEST(line.urgency, "urgency");
}

void ShellWordsTest::sameAccountIsSeen()
{
    QList<Connection> connections(4);
    const QStringList ids{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (int number = 0; number < 4; ++number) {
        connections[number].id = ConnectionId(ids.at(number));
        connections[number].name = ids.at(number).toUpper();
    }
    connections[2].cloud = Cloud::Alibaba;
    const auto statusOf = [](const ConnectionId &id) {
        ConnectionStatus status;
        status.identity.account = id.toString() == u"d"_s ? QString() : u"111122223333"_s;
        return status;
    };
    QCOMPARE(sameAccount(connections, statusOf, ConnectionId(u"a"_s)), QStringList{u"B"_s});
    QVERIFY2(sameAccount(connections, statusOf, ConnectionId(u"c"_s)).isEmpty(),
             "another cloud's number is another");
    QVERIFY2(sameAccount(connections, statusOf, ConnectionId(u"d"_s)).isEmpty(), "nobody is signed in");
    QCOMPARE(sameAccountText({}), QString());
}

void ShellWordsTest::statusLineSaysWhatIsReady_data()
{
    QTest::addColumn<StatusFigures>("figures");
    QTest::addColumn<QStringList>("parts");
    StatusFigures all{.lanes = 3, .lanesReady = 3, .rate = 2.1, .allowed = 4.0};
    QTest::newRow("all ready") << all
                               << QStringList{u"Stop lane ready (3/3)"_s, u"Polling 2.1 req/s of 4.0"_s,
                                              u"Slowed by provider: none"_s,
                                              u"All times local (UTC+00:00)"_s};
    StatusFigures some = all;
    some.lanesReady = 1;
    some.slowed = {u"eu-west-1"_s};
    QTest::newRow("some ready, slowed")
        << some << QStringList{u"Stop lane ready on 1 of 3"_s, u"eu-west-1"_s};
    StatusFigures paused = all;
    paused.paused = true;
    QTest::newRow("paused") << paused << QStringList{u"Reading paused"_s};
    QTest::newRow("no connection") << StatusFigures{} << QStringList{u"No connection to stop on"_s};
}

void ShellWordsTest::statusLineSaysWhatIsReady()
{
    QFETCH(StatusFigures, figures);
    QFETCH(QStringList, parts);
    const QString line = statusLine(figures, noon);
    for (const QString &part : parts)
        QVERIFY2(line.contains(part), qPrintable(line));
}

void ShellWordsTest::bannerForEachCause_data()
{
    QTest::addColumn<BannerFacts>("facts");
    QTest::addColumn<QString>("word"); // empty: no banner
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<bool>("acts");
    QTest::newRow("all is well") << facts() << QString() << QStringList{} << false;
    BannerFacts offline = facts();
    offline.status.reachability = Reachability::Offline;
    offline.status.lastAnswerAt = noon.addSecs(-120);
    offline.waitingStops = 1;
    QTest::newRow("offline") << offline << "OFFLINE" << QStringList{u"2 min"_s, u"wait in line: 1"_s}
                             << false;
    BannerFacts expired = facts();
    expired.status.signIn = SignInState::Expired;
    expired.running = 2;
    QTest::newRow("expired") << expired << "SIGN IN" << QStringList{u"3 min"_s, u"2 operations"_s} << true;
    BannerFacts keyless = facts();
    keyless.status.signIn = SignInState::NeedsKeys;
    QTest::newRow("no keys") << keyless << "SIGN IN" << QStringList{u"Retail CN has no keys"_s} << true;
    BannerFacts slow = facts();
    slow.slowed = {u"cn-hangzhou"_s};
    slow.interval = {20, 5};
    QTest::newRow("slowed") << slow << "SLOWED"
                            << QStringList{u"every 20 s instead of 5 s"_s, u"Stop is unaffected"_s} << false;
    BannerFacts partial = facts();
    partial.targetsRead = 198;
    partial.partialError = u"Page 5 failed."_s;
    QTest::newRow("partial") << partial << "PARTIAL" << QStringList{u"198"_s, u"Page 5 failed."_s} << true;
    BannerFacts wrong = facts();
    wrong.status.signIn = SignInState::WrongAccount;
    wrong.status.identity.account = u"121234345656"_s;
    wrong.connection.expectedAccount = u"999988887777"_s;
    QTest::newRow("wrong account") << wrong << "WRONG ID" << QStringList{u"121234345656"_s, u"999988887777"_s}
                                   << true;
}

void ShellWordsTest::bannerForEachCause()
{
    QFETCH(BannerFacts, facts);
    QFETCH(QString, word);
    QFETCH(QStringList, parts);
    QFETCH(bool, acts);
    const QList<BannerLine> lines = bannersFor(facts, noon);
    QCOMPARE(lines.size(), word.isEmpty() ? 0 : 1);
    if (word.isEmpty())
        return;
    QCOMPARE(lines.first().word, word);
    QCOMPARE(!lines.first().action.isEmpty(), acts);
    for (const QString &part : parts)
        QVERIFY2(lines.first().sentence.contains(part), qPrintable(lines.first().sentence));
}

void ShellWordsTest::historyGoesBackAndForth()
{
    History<int> history;
    QVERIFY(!history.go(-1));
    for (const int place : {1, 2, 2, 3})
        history.visit(place);
    QCOMPARE(history.go(-1), std::optional(2));
    QCOMPARE(history.go(-1), std::optional(1));
    QVERIFY(!history.canGo(-1));
    QCOMPARE(history.go(1), std::optional(2));
    history.visit(9);
    QVERIFY2(!history.canGo(1), "what lay ahead is gone");
    QCOMPARE(history.go(-1), std::optional(2));
}

QTEST_GUILESS_MAIN(ShellWordsTest)
#include "tst_shellwords.moc"
