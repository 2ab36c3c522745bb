// SPDX-License-Identifier: Apache-2.0
#include "core/net/serverclock.h"

#include <QTest>
#include <QTimeZone>

using namespace belay;
using std::chrono::seconds;

namespace {

const QDateTime truth(QDate(2026, 11, 21), QTime(10, 15, 30), Qt::UTC);
const QString host = QStringLiteral("cloudformation.eu-west-1.amazonaws.com");

/// Equal but for the time the test itself takes.
bool isAbout(const QDateTime &a, const QDateTime &b)
{
    return std::abs(a.secsTo(b)) < 60;
}

} // namespace

/// Signing works with a wrong clock (network-and-safety.md section 5).
class ServerClockTest final : public QObject
{
    Q_OBJECT

private slots:
    void aWrongClockIsCorrected_data();
    void aWrongClockIsCorrected();
    void oneOutlierChangesNothing();
    void onlyTheLastFiveCount();
    void hostsAreApart();
    void anInvalidDateTeachesNothing();
    void settingTheSystemClockChangesNothing();
    void dates_data();
    void dates();
};

void ServerClockTest::aWrongClockIsCorrected_data()
{
    QTest::addColumn<int>("localError");
    QTest::addColumn<int>("offset");
    constexpr int hour = 3'600;
    QTest::newRow("right") << 0 << 0;
    QTest::newRow("a minute slow is left alone") << -60 << 0;
    QTest::newRow("119 s fast is left alone") << 119 << 0;
    QTest::newRow("three minutes slow") << -180 << 180;
    QTest::newRow("an hour slow") << -hour << hour;
    QTest::newRow("an hour fast") << hour << -hour;
    QTest::newRow("13 hours slow") << -13 * hour << 13 * hour;
    QTest::newRow("13 hours fast") << 13 * hour << -13 * hour;
}

void ServerClockTest::aWrongClockIsCorrected()
{
    QFETCH(int, localError);
    QFETCH(int, offset);
    const QDateTime local = truth.addSecs(localError);
    ServerClock learned([local] { return local; });
    for (int n = 0; n < 5; ++n)
        learned.learn(host, truth);
    QVERIFY(std::abs((learned.offset(host) - seconds(offset)).count()) <= 1);
    QVERIFY(isAbout(learned.now(host), offset == 0 ? local : truth));

    ServerClock corrected([local] { return local; });
    corrected.correct(host, truth);
    QVERIFY(std::abs((corrected.offset(host) - seconds(offset)).count()) <= 1);
    QVERIFY(isAbout(corrected.now(host), offset == 0 ? local : truth));
}

void ServerClockTest::oneOutlierChangesNothing()
{
    ServerClock clock([] { return truth; });
    for (int n = 0; n < 4; ++n)
        clock.learn(host, truth);
    clock.learn(host, truth.addDays(300));
    QCOMPARE(clock.offset(host), seconds(0));
    clock.correct(host, truth.addSecs(3'600));
    clock.learn(host, truth.addDays(300));
    QVERIFY(isAbout(clock.now(host), truth.addSecs(3'600)));
}

void ServerClockTest::onlyTheLastFiveCount()
{
    ServerClock clock([] { return truth; });
    for (int n = 0; n < 50; ++n)
        clock.learn(host, truth);
    for (int n = 0; n < 2; ++n)
        clock.learn(host, truth.addSecs(3'600));
    QCOMPARE(clock.offset(host), seconds(0));
    clock.learn(host, truth.addSecs(3'600));
    QVERIFY(clock.offset(host) > seconds(3'500));
}

void ServerClockTest::hostsAreApart()
{
    ServerClock clock([] { return truth; });
    clock.correct(host, truth.addSecs(3'600));
    QCOMPARE(clock.offset(QStringLiteral("ros.aliyuncs.com")), seconds(0));
    QVERIFY(isAbout(clock.now(QStringLiteral("ros.aliyuncs.com")), truth));
}

void ServerClockTest::anInvalidDateTeachesNothing()
{
    ServerClock clock([] { return truth; });
    clock.correct(host, truth.addSecs(3'600));
    const seconds before = clock.offset(host);
    clock.learn(host, {});
    clock.correct(host, ServerClock::parseHttpDate("yesterday"));
    QCOMPARE(clock.offset(host), before);
}

void ServerClockTest::settingTheSystemClockChangesNothing()
{
    QDateTime wall = truth;
    ServerClock clock([&wall] { return wall; });
    clock.learn(host, truth);
    wall = wall.addSecs(13 * 3'600);
    QVERIFY(isAbout(clock.now(host), truth));
}

void ServerClockTest::dates_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QDateTime>("expected");
    QTest::newRow("as it should be") << QByteArray("Sat, 21 Nov 2026 10:15:30 GMT") << truth;
    QTest::newRow("spaces around") << QByteArray("  Sat, 21 Nov 2026 10:15:30 GMT ") << truth;
    QTest::newRow("numeric zone") << QByteArray("Sat, 21 Nov 2026 18:15:30 +0800") << truth;
    QTest::newRow("no weekday") << QByteArray("21 Nov 2026 10:15:30 GMT") << truth;
    QTest::newRow("one digit") << QByteArray("Sun, 1 Nov 2026 10:15:30 GMT") << truth.addDays(-20);
    QTest::newRow("leap day") << QByteArray("Tue, 29 Feb 2028 00:00:00 GMT")
                              << QDateTime(QDate(2028, 2, 29), QTime(0, 0), Qt::UTC);
    for (const char *bad : {"", "GMT", "tomorrow", "Sat, 31 Feb 2026 10:15:30 GMT",
                            "Sat, 21 Nov 2026 25:15:30 GMT", "2026-11-21T10:15:30Z", "Sat, 21 Nov 2026 GMT"})
        QTest::addRow("not a date: %s", bad) << QByteArray(bad) << QDateTime();
}

void ServerClockTest::dates()
{
    QFETCH(QByteArray, header);
    QFETCH(QDateTime, expected);
    const QDateTime got = ServerClock::parseHttpDate(header);
    QCOMPARE(got.isValid(), expected.isValid());
    if (expected.isValid())
        QCOMPARE(got, expected);
}

QTEST_APPLESS_MAIN(ServerClockTest)
#include "tst_serverclock.moc"
