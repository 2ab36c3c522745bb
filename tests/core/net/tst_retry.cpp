// SPDX-License-Identifier: Apache-2.0
#include "core/net/retry.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace belay;
Q_DECLARE_METATYPE(RetryNumbers)
Q_DECLARE_METATYPE(RawHeader)

/// Waiting times, hints and quota (network-and-safety.md section 4).
class RetryTest final : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void backoff_data();
    void backoff();
    void jitterIsUniform_data();
    void jitterIsUniform();
    void hints_data();
    void hints();
    void theFirstHintOfAnAnswerCounts();
    void quotaRunsOut_data();
    void quotaRunsOut();
    void quotaComesBack();
};

void RetryTest::numbers_data()
{
    QTest::addColumn<RetryNumbers>("numbers");
    QTest::addColumn<QList<int>>("expected"); // transient, throttle, cap, reads, changes
    QTest::newRow("AWS") << awsRetryNumbers() << QList<int>{50, 1'000, 20'000, 3, 3};
    QTest::newRow("Alibaba") << alibabaRetryNumbers() << QList<int>{100, 1'000, 20'000, 3, 3};
    QTest::newRow("Huawei") << huaweiRetryNumbers() << QList<int>{1'000, 1'000, 30'000, 5, 3};
}

void RetryTest::numbers()
{
    QFETCH(RetryNumbers, numbers);
    const QList<int> got = {numbers.baseTransient, numbers.baseThrottle, numbers.cap, numbers.readAttempts,
                            numbers.changeAttempts};
    QTEST(got, "expected");
    QCOMPARE(stopRetryNumbers().baseTransient, 250);
    QCOMPARE(stopRetryNumbers().baseThrottle, 500);
    QCOMPARE(stopRetryNumbers().cap, 5'000);
}

void RetryTest::backoff_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("draw");
    QTest::addColumn<int>("hint");
    QTest::addColumn<int>("expected");
    QTest::newRow("first, full") << 50 << 20'000 << 1 << 1.0 << 0 << 50;
    QTest::newRow("first, half") << 50 << 20'000 << 1 << 0.5 << 0 << 25;
    QTest::newRow("first, none") << 50 << 20'000 << 1 << 0.0 << 0 << 0;
    QTest::newRow("doubles") << 50 << 20'000 << 2 << 1.0 << 0 << 100;
    QTest::newRow("doubles again") << 50 << 20'000 << 5 << 1.0 << 0 << 800;
    QTest::newRow("throttle") << 1'000 << 20'000 << 3 << 0.25 << 0 << 1'000;
    QTest::newRow("capped") << 1'000 << 20'000 << 6 << 1.0 << 0 << 20'000;
    QTest::newRow("capped for ever") << 1'000 << 20'000 << 2'000'000'000 << 1.0 << 0 << 20'000;
    QTest::newRow("jitter is of the capped value") << 1'000 << 30'000 << 40 << 0.5 << 0 << 15'000;
    QTest::newRow("stop") << 500 << 5'000 << 9 << 1.0 << 0 << 5'000;
    QTest::newRow("the hint is the least") << 50 << 20'000 << 1 << 1.0 << 700 << 700;
    QTest::newRow("the hint is not added") << 1'000 << 20'000 << 2 << 1.0 << 700 << 2'000;
}

void RetryTest::backoff()
{
    QFETCH(int, base);
    QFETCH(int, cap);
    QFETCH(int, attempt);
    QFETCH(double, draw);
    QFETCH(int, hint);
    QTEST(backoffMs(base, cap, attempt, draw, hint), "expected");
}

void RetryTest::jitterIsUniform_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("ceiling");
    QTest::newRow("first") << 1 << 1'000;
    QTest::newRow("third") << 3 << 4'000;
    QTest::newRow("capped") << 12 << 20'000;
}

void RetryTest::jitterIsUniform()
{
    QFETCH(int, attempt);
    QFETCH(int, ceiling);
    constexpr int draws = 10'000;
    constexpr size_t bins = 20;
    constexpr double most = 43.8; // chi-square, 19 degrees of freedom, p = 0.001
    QRandomGenerator random(20'261'121);
    std::array<int, bins> counts = {};
    for (int n = 0; n < draws; ++n) {
        const int wait = backoffMs(1'000, 20'000, attempt, random.generateDouble());
        QVERIFY(wait >= 0 && wait < ceiling);
        ++counts[size_t(wait) * bins / size_t(ceiling)];
    }
    const double expected = double(draws) / bins;
    double chiSquare = 0.0;
    for (const int count : counts)
        chiSquare += (count - expected) * (count - expected) / expected;
    QVERIFY2(chiSquare < most, qPrintable(QString::number(chiSquare)));
}

void RetryTest::hints_data()
{
    QTest::addColumn<RawHeader>("header");
    QTest::addColumn<int>("computed");
    QTest::addColumn<int>("expected");
    const int computed = 1'000;
    QTest::newRow("AWS, inside") << RawHeader("x-amz-retry-after", "2500") << computed << 2'500;
    QTest::newRow("AWS, less than computed") << RawHeader("X-Amz-Retry-After", "10") << computed << 1'000;
    QTest::newRow("AWS, at most 5 s more") << RawHeader("x-amz-retry-after", "60000") << computed << 6'000;
    QTest::newRow("Alibaba") << RawHeader("x-acs-retry-after", "1500") << computed << 1'500;
    QTest::newRow("Alibaba, at most 60 s") << RawHeader("x-acs-retry-after", "90000") << computed << 60'000;
    QTest::newRow("seconds") << RawHeader("Retry-After", "7") << computed << 7'000;
    QTest::newRow("seconds, at most 60") << RawHeader("retry-after", "3600") << computed << 60'000;
    QTest::newRow("seconds, beyond any number")
        << RawHeader("Retry-After", "99999999999999") << computed << 0;
    QTest::newRow("a date") << RawHeader("Retry-After", "Sat, 21 Nov 2026 10:15:30 GMT") << computed << 0;
    QTest::newRow("negative") << RawHeader("Retry-After", "-5") << computed << 0;
    QTest::newRow("zero") << RawHeader("Retry-After", "0") << computed << 0;
    QTest::newRow("words") << RawHeader("x-amz-retry-after", "soon") << computed << 0;
    QTest::newRow("empty") << RawHeader("x-acs-retry-after", "") << computed << 0;
    QTest::newRow("another header") << RawHeader("Age", "30") << computed << 0;
}

void RetryTest::hints()
{
    QFETCH(RawHeader, header);
    QFETCH(int, computed);
    HttpResponse response;
    response.headers = {{"Date", "Sat, 21 Nov 2026 10:15:30 GMT"}, header};
    QTEST(retryHintMs(response, computed), "expected");
}

void RetryTest::theFirstHintOfAnAnswerCounts()
{
    HttpResponse response;
    response.headers = {{"Retry-After", "30"}, {"x-amz-retry-after", "1200"}};
    QCOMPARE(retryHintMs(response, 1'000), 1'200); // the provider's own says more
    response.headers = {{"Retry-After", "30"}, {"x-amz-retry-after", "nonsense"}};
    QCOMPARE(retryHintMs(response, 1'000), 30'000);
}

void RetryTest::quotaRunsOut_data()
{
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<int>("cost");
    QTest::addColumn<int>("retries");
    QTest::newRow("transient") << RetryClass::Transient << 14 << 35;
    QTest::newRow("unknown") << RetryClass::Unknown << 14 << 35;
    QTest::newRow("not sent") << RetryClass::NotSent << 14 << 35;
    QTest::newRow("throttle") << RetryClass::Throttle << 5 << 100;
}

void RetryTest::quotaRunsOut()
{
    QFETCH(RetryClass, cls);
    QFETCH(int, retries);
    RetryQuota quota;
    QTEST(RetryQuota::costOf(cls), "cost");
    for (int n = 0; n < retries; ++n)
        QVERIFY(quota.spend(cls));
    const int left = quota.tokens();
    QVERIFY(!quota.spend(cls));
    QCOMPARE(quota.tokens(), left);
}

void RetryTest::quotaComesBack()
{
    RetryQuota quota;
    quota.succeeded(0);
    QCOMPARE(quota.tokens(), 500); // never above full
    QVERIFY(quota.spend(RetryClass::Transient));
    QVERIFY(quota.spend(RetryClass::Throttle));
    QCOMPARE(quota.tokens(), 481);
    quota.succeeded(RetryQuota::costOf(RetryClass::Throttle));
    QCOMPARE(quota.tokens(), 486); // only the last cost
    quota.succeeded(0);
    QCOMPARE(quota.tokens(), 487);
    quota.succeeded(RetryQuota::costOf(RetryClass::Transient));
    QCOMPARE(quota.tokens(), 500);
}

QTEST_APPLESS_MAIN(RetryTest)
#include "tst_retry.moc"
