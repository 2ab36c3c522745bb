// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reporters.h"

#include "app/cli/jsonforms.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace belay::cli {

namespace {

constexpr int pollsUntilHopeless = 3;
constexpr int quietMs = 90'000; ///< Longer than the engine looks for a lost answer.

bool reached(const StopProgress &progress, StopStage stage)
{
    return std::any_of(progress.reached.begin(), progress.reached.end(),
                       [stage](const auto &one) { return one.first == stage; });
}

} // namespace

OperationReporter::OperationReporter(SessionPtr session, const OperationRef &ref)
    : m_session(std::move(session))
    , m_ref(ref)
{
    m_ended.start();
    connect(&m_session->all.operations, &OperationWatch::recordsChanged, this, &OperationReporter::look);
}

void OperationReporter::look()
{
    const OperationRecord *record = m_session->all.operations.record(m_ref);
    if (!record || m_ended.future().isFinished())
        return;
    if (record->lastError && record->failedPolls >= pollsUntilHopeless) {
        m_fatal = record->lastError;
        finish();
        return;
    }
    const bool hasEnded = isEnded(record->operation.state.value);
    if (hasEnded && !m_endSeenAt.isValid())
        m_endSeenAt = record->statusAt;
    const bool isFinal = hasEnded && record->countsKnown && record->resultsAt >= m_endSeenAt;
    const bool isNews = !m_hasPrinted || record->operation.state != m_printed.operation.state ||
                        record->counts != m_printed.counts;
    if (isNews || isFinal) {
        nlohmann::json object = jsonOf(record->operation);
        object["ended"] = isFinal;
        QString text =
            QStringLiteral("%1 %2").arg(whenLine(record->statusAt), wordOf(record->operation.state.value));
        if (record->countsKnown) {
            object["counts"] = jsonOf(record->counts);
            text += QStringLiteral("  %1 of %2 finished, %3 failed")
                        .arg(record->counts.finished())
                        .arg(record->counts.total())
                        .arg(record->counts.failed);
        }
        m_session->out.line(object, text);
        m_printed = *record;
        m_hasPrinted = true;
    }
    if (isFinal)
        finish();
}

void OperationReporter::finish()
{
    m_ended.finish();
}

StopReporter::StopReporter(SessionPtr session, const OperationRef &ref, bool untilStopped, int giveUpSeconds)
    : m_session(std::move(session))
    , m_ref(ref)
    , m_untilStopped(untilStopped)
{
    m_ended.start();
    connect(&m_session->all.stops, &StopController::progressed, this, &StopReporter::look);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(giveUpSeconds));
    connect(&m_patience, &QTimer::timeout, this, &StopReporter::giveUp);
    m_patience.start();
}

void StopReporter::look()
{
    const StopProgress *progress = m_session->all.stops.progress(m_ref);
    if (!progress || m_ended.future().isFinished())
        return;
    const auto print = [&](StopStage stage, const QDateTime &at) {
        nlohmann::json object{{"type", "stop"},
                              {"group", utf8(m_ref.group.name)},
                              {"operation", utf8(m_ref.id.toString())},
                              {"stage", utf8(wordOf(stage))},
                              {"at", utf8(at)},
                              {"attempts", progress->attempts},
                              {"recorded", progress->recorded}};
        QString text = whenLine(at) + u' ' + wordOf(stage);
        if (stage == StopStage::Draining && progress->draining >= 0) {
            object["draining"] = progress->draining;
            text += QStringLiteral(": %1 targets still working").arg(progress->draining);
        }
        if (!progress->recorded)
            text += QLatin1String(" (not yet recorded in the journal)");
        m_session->out.line(object, text);
    };
    for (; m_printed < progress->reached.size(); ++m_printed)
        print(progress->reached.at(m_printed).first, progress->reached.at(m_printed).second);
    if (progress->stage == StopStage::Draining && progress->draining != m_draining && m_draining >= 0)
        print(StopStage::Draining, QDateTime::currentDateTimeUtc());
    m_draining = progress->draining;

    const bool isAccepted = reached(*progress, StopStage::Accepted);
    if (isAccepted)
        m_patience.stop();
    if (progress->waitingForSignInSince.isValid() && !progress->givenUp && !isAccepted) {
        giveUp(); // nobody signs in while a command runs
        return;
    }
    switch (progress->stage) {
    case StopStage::Stopped:
        finish(Exit::Done);
        break;
    case StopStage::EndedByItself:
        finish(isAccepted ? Exit::Done : Exit::Refused);
        break;
    case StopStage::Refused:
        finish(progress->error ? m_session->out.failed(*progress->error) : Exit::Refused);
        break;
    case StopStage::Accepted:
    case StopStage::Stopping:
    case StopStage::Draining:
        if (!m_untilStopped)
            finish(Exit::Done);
        break;
    case StopStage::Written:
    case StopStage::Sent:
    case StopStage::Unknown:
        break;
    }
}

void StopReporter::giveUp()
{
    const StopProgress *progress = m_session->all.stops.progress(m_ref);
    m_session->all.stops.giveUp(m_ref);
    if (m_ended.future().isFinished())
        return;
    const bool hasLeft = progress && reached(*progress, StopStage::Sent);
    if (progress && progress->error) {
        const Exit exit = m_session->out.failed(*progress->error);
        finish(hasLeft ? Exit::Unknown : exit);
        return;
    }
    CloudError error;
    error.kind = hasLeft ? ErrorKind::UnknownOutcome : ErrorKind::NotSent;
    error.code = QStringLiteral("stop.gaveUp");
    error.message = QStringLiteral("The cloud did not accept the stop in time.");
    finish(m_session->out.changeFailed(error));
}

void StopReporter::finish(Exit exit)
{
    m_patience.stop();
    m_ended.addResult(exit);
    m_ended.finish();
}

ProtectionReporter::ProtectionReporter(SessionPtr session, const ProtectionRef &ref, bool untilFinished)
    : m_session(std::move(session))
    , m_ref(ref)
    , m_untilFinished(untilFinished)
{
    m_ended.start();
    connect(&m_session->all.protecting, &ProtectionController::progressed, this, &ProtectionReporter::look);
    m_patience.setSingleShot(true);
    m_patience.setInterval(quietMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const ProtectionProgress *progress = m_session->all.protecting.progress(m_ref);
        CloudError error;
        error.kind = ErrorKind::UnknownOutcome;
        error = progress && progress->error ? *progress->error : error;
        (void)m_session->out.failed(error);
        finish(Exit::Unknown);
    });
}

void ProtectionReporter::print(const ProtectionProgress &progress, ProtectionStage stage,
                               const QDateTime &at) const
{
    nlohmann::json object{{"type", "protection"},
                          {"id", utf8(m_ref.group.toString())},
                          {"stage", utf8(wordOf(stage))},
                          {"at", utf8(at)}};
    QString text = whenLine(at) + u' ' + wordOf(stage);
    if (!progress.jobId.isEmpty()) {
        object["job"] = utf8(progress.jobId.toString());
        text += QStringLiteral("  job %1").arg(progress.jobId.toString());
    }
    if (const auto group = m_session->all.protection.group(m_ref)) {
        object["group"] = utf8(group->name);
        object["state"] = utf8(wordOf(group->state.value));
        text += QStringLiteral("  group is %1").arg(group->state.word);
    }
    m_session->out.line(object, text);
}

void ProtectionReporter::look()
{
    const ProtectionProgress *progress = m_session->all.protecting.progress(m_ref);
    if (!progress || m_ended.future().isFinished())
        return;
    for (; m_printed < progress->reached.size(); ++m_printed)
        print(*progress, progress->reached.at(m_printed).first, progress->reached.at(m_printed).second);
    const auto failed = [&](Exit otherwise) {
        return progress->error ? m_session->out.changeFailed(*progress->error) : otherwise;
    };
    m_patience.stop();
    switch (progress->stage) {
    case ProtectionStage::Finished:
    case ProtectionStage::ReachedAnyhow:
        finish(Exit::Done);
        break;
    case ProtectionStage::Failed:
    case ProtectionStage::Refused:
        finish(failed(Exit::Refused));
        break;
    case ProtectionStage::NotCarriedOut:
        (void)failed(Exit::Refused);
        finish(Exit::Refused);
        break;
    case ProtectionStage::Accepted:
    case ProtectionStage::Working:
        if (!m_untilFinished)
            finish(Exit::Done);
        break;
    case ProtectionStage::Unknown:
        m_patience.start();
        break;
    case ProtectionStage::Reading:
    case ProtectionStage::Written:
    case ProtectionStage::Sent:
        break;
    }
}

void ProtectionReporter::finish(Exit exit)
{
    m_patience.stop();
    m_ended.addResult(exit);
    m_ended.finish();
}

} // namespace belay::cli
