// SPDX-License-Identifier: Apache-2.0
#include "core/net/sleepwatch.h"

#include <QTest>

using namespace belay;

/// Connections from before a suspend are not used after it (network-and-safety.md section 3).
class SleepWatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void jumps_data();
    void jumps();
    void aSleepIsToldOnce();
    void nobodySlept();
};

void SleepWatchTest::jumps_data()
{
    QTest::addColumn<qint64>("jump");
    QTest::addColumn<bool>("slept");
    QTest::newRow("none") << qint64(0) << false;
    QTest::newRow("the clock was corrected a little") << qint64(2'000) << false;
    QTest::newRow("just ten seconds") << qint64(10'000) << false;
    QTest::newRow("a nap") << qint64(10'001) << true;
    QTest::newRow("a night") << qint64(30'000'000) << true;
    QTest::newRow("the clock was set back") << qint64(-3'600'000) << false;
}

void SleepWatchTest::jumps()
{
    QFETCH(qint64, jump);
    qint64 ahead = 1'700'000'000'000;
    SleepWatch watch([&ahead] { return ahead; });
    ahead += jump;
    QTEST(watch.slept(), "slept");
}

void SleepWatchTest::aSleepIsToldOnce()
{
    qint64 ahead = 0;
    SleepWatch watch([&ahead] { return ahead; });
    ahead += 60'000;
    QVERIFY(watch.slept());
    QVERIFY(!watch.slept());
    ahead -= 60'000;
    QVERIFY(!watch.slept());
    ahead += 60'000;
    QVERIFY(watch.slept());
}

void SleepWatchTest::nobodySlept()
{
    SleepWatch watch;
    QVERIFY(!watch.slept());
}

QTEST_APPLESS_MAIN(SleepWatchTest)
#include "tst_sleepwatch.moc"
