// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/operation.h"
#include "core/domain/result.h"
#include "core/domain/targettable.h"

#include <QCoro/QCoroTask>
#include <QList>
#include <QObject>

#include <memory>

namespace belay {

/// What was known of an operation at one moment.
struct Sample
{
    QDateTime at; ///< UTC, to the millisecond: when Belay saw it, not when it happened.
    Worded<OperationState> state;
    TargetCounts counts; ///< Of all regions; zero until a first complete reading.
    /// In the order of first sight; `running` is a region's pace: targets worked on at once.
    QList<RegionCounts> regions = {};
    friend bool operator==(const Sample &, const Sample &) = default;
};

/// A target when it was first seen failed.
struct SampledFailure
{
    QDateTime at;
    QString account;
    QString region;
    QString reason;
    friend bool operator==(const SampledFailure &, const SampledFailure &) = default;
};

/// A stage one of our stops came to. The word is core/engine's (stopMark in sampler.h).
struct SampledStop
{
    QDateTime at;
    QString stage;
    friend bool operator==(const SampledStop &, const SampledStop &) = default;
};

/// An operation of which there are samples.
struct RecordedOperation
{
    OperationRef ref;
    OperationAction action = OperationAction::Unknown;
    OperationState state = OperationState::Unknown; ///< Of the newest sample.
    TargetCounts counts;                            ///< Of the newest sample.
    QDateTime from;                                 ///< Of the oldest sample.
    QDateTime to;                                   ///< Of the newest.
    int samples = 0;
};

/// All that was recorded of one operation, each list oldest first; empty when nothing was.
struct Recording
{
    QList<Sample> samples;
    QList<SampledFailure> failures;
    QList<SampledStop> stops;
};

/// How operations went, for the replay and for trying guards: samples.sqlite in the profile, on a
/// thread of its own. What is in there may be lost: a broken file is thrown away, nothing waits
/// for it, and nothing is synced.
///
/// Bounded: mostSamples an operation (then every second one goes, so that the whole run stays, the
/// older the coarser), mostFailures an operation, daysKept days. A sample that says what the one
/// before it said is not kept, nor is an operation that was over when it was first seen. Opened at
/// the first use. Main thread; tasks resume there. Errors are the journal's "journal.io".
class Samples final : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostSamples = 2'000;
    static constexpr int mostFailures = 1'000;
    static constexpr int daysKept = 14;

    explicit Samples(const QString &directory, QObject *parent = nullptr);
    ~Samples() override; ///< What was added before is written before this ends.

    void add(const OperationRef &ref, OperationAction action, const Sample &sample);
    void add(const OperationRef &ref, const QList<SampledFailure> &failures);
    void add(const OperationRef &ref, const SampledStop &stop); ///< Once a stage; the first counts.

    QCoro::Task<Result<QList<RecordedOperation>>> recordedOperations(); ///< Newest first.
    QCoro::Task<Result<Recording>> samplesOf(OperationRef ref);

signals:
    void changed(); ///< After each write that kept something; may be coalesced.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace belay
