// SPDX-License-Identifier: Apache-2.0
#include "core/net/tokenbucket.h"

#include <QTest>

using namespace belay;

namespace {

/// Takes whenever a token is there, for that long; how many there were.
int takenWithin(TokenBucket &bucket, qint64 from, qint64 milliseconds)
{
    int taken = 0;
    for (qint64 now = from; now < from + milliseconds;) {
        const qint64 wait = bucket.take(now);
        taken += wait == 0 ? 1 : 0;
        now += wait;
    }
    return taken;
}

} // namespace

/// The pace of polling (network-and-safety.md section 12), on a clock of the test's own.
class TokenBucketTest final : public QObject
{
    Q_OBJECT

private slots:
    void aBurstThenThePace_data();
    void aBurstThenThePace();
    void theWaitIsEnough();
    void restFillsNoMoreThanTheBurst();
    void throttlingSlows();
    void theFloorHolds();
    void thePaceComesBack();
    void theWayBackFollowsWhatIsSent();
    void timeNeverRunsBackwards();
};

void TokenBucketTest::aBurstThenThePace_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("burst");
    QTest::newRow("AWS, 4/s burst 8") << 4.0 << 8;
    QTest::newRow("ROS, 60/min") << 1.0 << 1;
    QTest::newRow("ROS instances, 180/min") << 3.0 << 3;
    QTest::newRow("stop, 1/s burst 10") << 1.0 << 10;
}

void TokenBucketTest::aBurstThenThePace()
{
    QFETCH(double, rate);
    QFETCH(int, burst);
    TokenBucket bucket(rate, burst);
    for (int n = 0; n < burst; ++n)
        QCOMPARE(bucket.take(1'000), 0);
    QVERIFY(bucket.take(1'000) > 0);
    const int minute = takenWithin(bucket, 1'000, 60'000);
    QVERIFY2(std::abs(minute - 60 * rate) <= 1, qPrintable(QString::number(minute)));
}

void TokenBucketTest::theWaitIsEnough()
{
    TokenBucket bucket(3.0, 1);
    QCOMPARE(bucket.take(0), 0);
    qint64 now = 0;
    for (int n = 0; n < 1'000; ++n) {
        const qint64 wait = bucket.take(now);
        QVERIFY(wait > 0);
        now += wait;
        QCOMPARE(bucket.take(now), 0);
    }
}

void TokenBucketTest::restFillsNoMoreThanTheBurst()
{
    TokenBucket bucket(4.0, 8);
    QCOMPARE(bucket.take(0), 0);
    constexpr qint64 day = 86'400'000;
    for (int n = 0; n < 8; ++n)
        QCOMPARE(bucket.take(day), 0);
    QVERIFY(bucket.take(day) > 0);
}

void TokenBucketTest::throttlingSlows()
{
    TokenBucket bucket(4.0, 8);
    QVERIFY(!bucket.isSlowed());
    bucket.slowDown(0);
    QCOMPARE(bucket.rate(), 2.8);
    QVERIFY(bucket.isSlowed());
    bucket.slowDown(0);
    QCOMPARE(bucket.rate(), 2.8 * 0.7);
    QCOMPARE(bucket.take(0), 0); // the burst is gone as well
    QVERIFY(bucket.take(0) > 0);
}

void TokenBucketTest::theFloorHolds()
{
    TokenBucket bucket(4.0, 8);
    for (int n = 0; n < 100; ++n)
        bucket.slowDown(n);
    QCOMPARE(bucket.rate(), 0.5);
    TokenBucket slow(0.2, 1);
    slow.slowDown(0);
    QVERIFY(slow.rate() <= 0.2);
}

void TokenBucketTest::thePaceComesBack()
{
    TokenBucket bucket(4.0, 8);
    bucket.slowDown(0);
    double last = bucket.rate();
    for (qint64 now = 0; now <= 300'000; now += 500) {
        (void)bucket.take(now);
        QVERIFY(bucket.rate() >= last && bucket.rate() <= 4.0);
        last = bucket.rate();
    }
    QCOMPARE(bucket.rate(), 4.0);
    QVERIFY(!bucket.isSlowed());

    TokenBucket twice(4.0, 8);
    twice.slowDown(0);
    twice.slowDown(10'000);
    (void)twice.take(11'000);
    QVERIFY(twice.rate() < 2.8); // slowly, after being told twice
    for (qint64 now = 11'000; now <= 600'000; now += 500)
        (void)twice.take(now);
    QCOMPARE(twice.rate(), 4.0);
}

void TokenBucketTest::theWayBackFollowsWhatIsSent()
{
    TokenBucket bucket(8.0, 16);
    for (qint64 now = 0; now < 60'000; now += 1'000) // one a second, far under what it may
        QCOMPARE(bucket.take(now), 0);
    for (int n = 0; n < 10; ++n)
        bucket.slowDown(60'000);
    QCOMPARE(bucket.rate(), 0.5);
    for (qint64 now = 62'000; now < 100'000; now += 2'000) { // half a one a second now
        QCOMPARE(bucket.take(now), 0);
        QVERIFY2(bucket.rate() <= 2.0 * 1.0, qPrintable(QString::number(bucket.rate())));
    }
    QVERIFY(bucket.isSlowed());
}

void TokenBucketTest::timeNeverRunsBackwards()
{
    TokenBucket bucket(1.0, 1);
    QCOMPARE(bucket.take(10'000), 0);
    QVERIFY(bucket.take(0) > 0);
    QVERIFY(bucket.take(10'500) > 0);
    QCOMPARE(bucket.take(11'000), 0);
}

QTEST_APPLESS_MAIN(TokenBucketTest)
#include "tst_tokenbucket.moc"
