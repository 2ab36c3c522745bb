// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/capabilities.h"
#include "core/domain/targettable.h"
#include "core/engine/stopcontroller.h"
#include "core/journal/journal.h"

namespace belay {

/// What a moment of an operation is; its kind picks the sign beside it.
enum class MomentKind {
    Sent,     ///< Belay sent the change that started it.
    Accepted, ///< The cloud says since when the operation exists.
    Began,    ///< The first target.
    Failed,   ///< One failure or a burst of them.
    Paced,    ///< A failure made the pace smaller.
    Stalled,  ///< Nothing moved for a while.
    Stop,     ///< A stage of a stop.
    Ended,
    Now,
};

struct Moment
{
    MomentKind kind = MomentKind::Now;
    QDateTime at = {};    ///< UTC; invalid: before anyone looked.
    QDateTime until = {}; ///< Stalls and bursts: when it was over.
    int count = 0;        ///< Failures so far with this moment, or targets that began.
    int more = 0;         ///< How many failures the burst is made of.
    QString account = {}; ///< Of the first failure of a burst.
    QString region = {};
    QString reason = {};
    int paceBefore = 0;
    int paceAfter = 0;
    StopStage stage = StopStage::Written;
    Outlook outlook = Outlook::Unknown; ///< How it ended.
    QString word = {};                  ///< The cloud's word for how it ended.
    bool isOurs = false;                ///< Belay did it.
    friend bool operator==(const Moment &, const Moment &) = default;
};

struct TimelineInput
{
    Operation operation;
    UpdateRules rules = UpdateRules::StackSet;
    TargetTable table;
    QList<std::pair<StopStage, QDateTime>> stop = {}; ///< Stages of our stop, in order.
    QList<JournalEntry> entries = {};                 ///< The journal's about this operation.
    QDateTime dataAt = {};                            ///< When the targets were last read.
    QDateTime now = {};
};

/// What happened, oldest first. Pure. Failures less than 30 s apart are one burst; a failure that
/// lowers the pace of its region says so. Times of targets are when Belay saw them.
[[nodiscard]] QList<Moment> timelineOf(const TimelineInput &input);

/// One sentence: "4th failure, pace 3 to 2".
[[nodiscard]] QString momentText(const Moment &moment);

} // namespace belay
