// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopcontroller.h"
#include "core/journal/samples.h"

#include <QSet>

namespace belay {

/// The word of a stage in SampledStop.
[[nodiscard]] QString stopMark(StopStage stage);
[[nodiscard]] std::optional<StopStage>
stageOf(const QString &stopMark); ///< Nothing for a word it does not know.

/// Writes down how operations go, for the replay and for trying guards: a sample when the state or
/// a count changed, each failed target once, each stage of a stop. Counts are written once the
/// results were read completely, so that a replay shows the operation and not our reading of it.
/// Main thread; nothing waits for it.
class Sampler final : public QObject
{
    Q_OBJECT
public:
    /// `now` is UTC; tests replace it. The three outlive the sampler.
    Sampler(OperationWatch *watch, StopController *stops, Samples *samples,
            std::function<QDateTime()> now = {}, QObject *parent = nullptr);

private:
    struct Written
    {
        Worded<OperationState> state;
        TargetCounts counts;
        int failed = 0;           ///< Failures looked for up to this count.
        QSet<qsizetype> failures; ///< Rows of the target table.
    };

    void take();
    void takeFailures(const OperationRef &ref, const TargetTable &targets, Written &written,
                      const QDateTime &at);
    void takeStop(const OperationRef &ref);

    OperationWatch *m_watch;
    StopController *m_stops;
    Samples *m_samples;
    std::function<QDateTime()> m_now;
    QHash<OperationRef, Written> m_written;
    QHash<OperationRef, qsizetype> m_stages; ///< How many of a stop's stages are written.
};

} // namespace belay
