// SPDX-License-Identifier: Apache-2.0
#include "app/practice/operationwords.h"

namespace belay::practice {

QString word(OperationKind kind)
{
    switch (kind) {
    case OperationKind::Create:
        return QStringLiteral("CREATE");
    case OperationKind::Update:
        return QStringLiteral("UPDATE");
    case OperationKind::Delete:
        return QStringLiteral("DELETE");
    case OperationKind::DetectDrift:
        return QStringLiteral("DETECT_DRIFT");
    }
    Q_UNREACHABLE();
}

QString word(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return QStringLiteral("QUEUED");
    case OperationState::Running:
        return QStringLiteral("RUNNING");
    case OperationState::Stopping:
        return QStringLiteral("STOPPING");
    case OperationState::Stopped:
        return QStringLiteral("STOPPED");
    case OperationState::Succeeded:
        return QStringLiteral("SUCCEEDED");
    case OperationState::Failed:
        return QStringLiteral("FAILED");
    }
    Q_UNREACHABLE();
}

QString word(TargetState state)
{
    switch (state) {
    case TargetState::Pending:
        return QStringLiteral("PENDING");
    case TargetState::Running:
        return QStringLiteral("RUNNING");
    case TargetState::Succeeded:
        return QStringLiteral("SUCCEEDED");
    case TargetState::Failed:
        return QStringLiteral("FAILED");
    case TargetState::Cancelled:
        return QStringLiteral("CANCELLED");
    }
    Q_UNREACHABLE();
}

QString word(DriftRun::Progress progress)
{
    switch (progress) {
    case DriftRun::Progress::NotRun:
        return {};
    case DriftRun::Progress::InProgress:
        return QStringLiteral("IN_PROGRESS");
    case DriftRun::Progress::Completed:
        return QStringLiteral("COMPLETED");
    case DriftRun::Progress::PartialSuccess:
        return QStringLiteral("PARTIAL_SUCCESS");
    case DriftRun::Progress::Failed:
        return QStringLiteral("FAILED");
    case DriftRun::Progress::Stopped:
        return QStringLiteral("STOPPED");
    }
    Q_UNREACHABLE();
}

} // namespace belay::practice
