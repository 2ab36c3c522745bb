// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sampler.h"
#include "tests/core/engine/range.h"

#include <QCoro/QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

/// An operation leaves a recording behind: how it went, what failed, and what our stop did.
class SamplerTest final : public QObject
{
    Q_OBJECT

private slots:
    void marksAndStages();
    void anOperationIsRecorded_data();
    void anOperationIsRecorded();
    void nothingChangedNothingWritten();
};

namespace {

Recording recordingOf(Samples &samples, const OperationRef &ref)
{
    const Result<Recording> recording = QCoro::waitFor(samples.samplesOf(ref));
    return recording ? *recording : Recording{};
}

} // namespace

void SamplerTest::marksAndStages()
{
    for (int stage = int(StopStage::Written); stage <= int(StopStage::Unknown); ++stage) {
        QVERIFY(!stopMark(StopStage(stage)).isEmpty());
        QCOMPARE(stageOf(stopMark(StopStage(stage))), StopStage(stage));
    }
    QVERIFY(!stageOf(QStringLiteral("a word of later times")));
}

void SamplerTest::anOperationIsRecorded_data()
{
    QTest::addColumn<QString>("connection");
    QTest::addColumn<bool>("stopped");
    QTest::newRow("AWS to its end") << QStringLiteral("aws") << false;
    QTest::newRow("AWS stopped") << QStringLiteral("aws") << true;
    QTest::newRow("ROS stopped") << QStringLiteral("ros") << true;
}

void SamplerTest::anOperationIsRecorded()
{
    QFETCH(QString, connection);
    QFETCH(bool, stopped);
    Range range(QStringLiteral("slow-poison"), stopped ? 20.0 : 400.0);
    Samples samples(range.directory.path());
    const Sampler sampler(&range.watch, &range.stops, &samples);
    range.watch.start();
    const UpdateOutcome outcome = range.update(connection);
    QVERIFY(outcome.operation);
    const OperationRef ref = *outcome.operation;
    range.watch.follow(ref);
    range.watch.focus(ref);
    if (stopped) {
        QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(ref) && range.watch.record(ref)->counts.failed > 0,
                                 60'000);
        range.stops.stop(ref, Actor::Person);
        QTRY_VERIFY_WITH_TIMEOUT(range.stops.progress(ref)->isOver(), 60'000);
    }
    const auto isOver = [&] {
        const OperationRecord *record = range.watch.record(ref);
        return record && isEnded(record->operation.state.value) && record->countsKnown &&
               record->counts.running + record->counts.waiting == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(recordingOf(samples, ref).samples.last().counts,
                              range.watch.record(ref)->counts, 10'000);

    const Recording recording = recordingOf(samples, ref);
    QVERIFY(recording.samples.size() >= 3);
    for (qsizetype i = 1; i < recording.samples.size(); ++i) {
        const Sample &now = recording.samples[i];
        const Sample &before = recording.samples[i - 1];
        QVERIFY(now.at >= before.at);
        QVERIFY(now.state != before.state || now.counts != before.counts);
        int inRegions = 0;
        for (const RegionCounts &region : now.regions)
            inRegions += region.counts.total();
        QCOMPARE(inRegions, now.counts.total());
    }
    QCOMPARE(recording.samples.last().state, range.watch.record(ref)->operation.state);
    QCOMPARE(int(recording.failures.size()), recording.samples.last().counts.failed);
    for (const SampledFailure &failed : recording.failures)
        QVERIFY(!failed.account.isEmpty() && !failed.region.isEmpty() && !failed.reason.isEmpty());
    QStringList stages;
    for (const SampledStop &stop : recording.stops)
        stages.append(stop.stage);
    QCOMPARE(stages.contains(stopMark(StopStage::Sent)), stopped);
    if (stopped) {
        for (const auto &[stage, at] : range.stops.progress(ref)->reached)
            QVERIFY2(stages.contains(stopMark(stage)), qPrintable(stopMark(stage)));
    }
}

void SamplerTest::nothingChangedNothingWritten()
{
    Range range(QStringLiteral("slow-poison"), 1.0);
    Samples samples(range.directory.path());
    const Sampler sampler(&range.watch, &range.stops, &samples);
    range.watch.start();
    const UpdateOutcome outcome = range.update(QStringLiteral("aws"));
    QVERIFY(outcome.operation);
    range.watch.follow(*outcome.operation);
    QTRY_VERIFY_WITH_TIMEOUT(range.watch.record(*outcome.operation)->countsKnown, 60'000);
    QTRY_VERIFY(!recordingOf(samples, *outcome.operation).samples.isEmpty());
    const qsizetype written = recordingOf(samples, *outcome.operation).samples.size();
    const OperationRecord before = *range.watch.record(*outcome.operation);
    for (int i = 0; i < 5; ++i)
        emit range.watch.recordsChanged();
    if (range.watch.record(*outcome.operation)->counts == before.counts)
        QCOMPARE(recordingOf(samples, *outcome.operation).samples.size(), written);
}

QTEST_GUILESS_MAIN(SamplerTest)
#include "tst_sampler.moc"
