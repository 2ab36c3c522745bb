// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sampler.h"

#include <array>

namespace belay {
namespace {

using Mark = std::pair<StopStage, QLatin1StringView>;

// The words in the file; they never change, whatever the enumerators are called.
constexpr std::array marks = {
    Mark{StopStage::Written, QLatin1StringView("written")},
    Mark{StopStage::Sent, QLatin1StringView("sent")},
    Mark{StopStage::Accepted, QLatin1StringView("accepted")},
    Mark{StopStage::Stopping, QLatin1StringView("stopping")},
    Mark{StopStage::Draining, QLatin1StringView("draining")},
    Mark{StopStage::Stopped, QLatin1StringView("stopped")},
    Mark{StopStage::EndedByItself, QLatin1StringView("ended-by-itself")},
    Mark{StopStage::Refused, QLatin1StringView("refused")},
    Mark{StopStage::Unknown, QLatin1StringView("unknown")},
};

} // namespace

QString stopMark(StopStage stage)
{
    for (const auto &[candidate, word] : marks)
        if (candidate == stage)
            return word;
    return {};
}

std::optional<StopStage> stageOf(const QString &stopMark)
{
    for (const auto &[stage, word] : marks)
        if (word == stopMark)
            return stage;
    return std::nullopt;
}

Sampler::Sampler(OperationWatch *watch, StopController *stops, Samples *samples,
                 std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_watch(watch)
    , m_stops(stops)
    , m_samples(samples)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTimeUtc(); })
{
    connect(watch, &OperationWatch::recordsChanged, this, &Sampler::take);
    connect(stops, &StopController::progressed, this, &Sampler::takeStop);
}

void Sampler::take()
{
    const QList<OperationRecord> records = m_watch->records();
    QHash<OperationRef, Written> before = std::exchange(m_written, {});
    const QDateTime now = m_now();
    for (const OperationRecord &record : records) {
        if (!record.statusAt.isValid())
            continue; // named by its id and not seen yet
        const bool known = before.contains(record.ref);
        Written &written = m_written[record.ref];
        written = before.take(record.ref);
        const TargetCounts counts = record.countsKnown ? record.counts : TargetCounts{};
        if (known && written.state == record.operation.state && written.counts == counts)
            continue;
        written.state = record.operation.state;
        written.counts = counts;
        Sample sample{now, record.operation.state, counts, {}};
        const TargetTable targets = m_watch->targets(record.ref);
        if (record.countsKnown)
            sample.regions = targets.countsByRegion();
        m_samples->add(record.ref, record.operation.action.value, sample);
        if (counts.failed != written.failed)
            takeFailures(record.ref, targets, written, now);
        written.failed = counts.failed;
    }
}

void Sampler::takeFailures(const OperationRef &ref, const TargetTable &targets, Written &written,
                           const QDateTime &at)
{
    QList<SampledFailure> failures;
    for (qsizetype place = 0; place < targets.size() && written.failures.size() < Samples::mostFailures;
         ++place) {
        const TargetRow &row = targets.row(place);
        if (row.state != TargetState::Failed || written.failures.contains(place))
            continue;
        written.failures.insert(place);
        failures.append({at, targets.account(row), targets.region(row), targets.reason(row)});
    }
    m_samples->add(ref, failures);
}

void Sampler::takeStop(const OperationRef &ref)
{
    const StopProgress *progress = m_stops->progress(ref);
    if (!progress || !m_written.contains(ref))
        return; // the next stage brings the ones before it along
    qsizetype &written = m_stages[ref];
    for (; written < progress->reached.size(); ++written) {
        const auto &[stage, at] = progress->reached.at(written);
        m_samples->add(ref, SampledStop{at, stopMark(stage)});
    }
}

} // namespace belay
