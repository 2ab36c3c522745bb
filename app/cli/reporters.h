// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

namespace belay::cli {

/// Prints an operation whenever its state or the counts of its targets change. Ends when the
/// operation has ended and its targets were counted once more, or can no longer be read.
class OperationReporter final : public QObject
{
    Q_OBJECT
public:
    OperationReporter(SessionPtr session, const OperationRef &ref);

    [[nodiscard]] QFuture<void> ended() const { return m_ended.future(); }
    [[nodiscard]] const Operation &last() const { return m_printed.operation; }
    [[nodiscard]] const std::optional<CloudError> &fatal() const { return m_fatal; }

private:
    void look();
    void finish();

    SessionPtr m_session;
    OperationRef m_ref;
    OperationRecord m_printed;
    bool m_hasPrinted = false;
    QDateTime m_endSeenAt; ///< Targets counted after this are final, whatever states they kept.
    std::optional<CloudError> m_fatal;
    mutable QPromise<void> m_ended;
};

/// Prints each stage of a stop as it is reached.
class StopReporter final : public QObject
{
    Q_OBJECT
public:
    /// `giveUpSeconds`: how long it may stay unaccepted.
    StopReporter(SessionPtr session, const OperationRef &ref, bool untilStopped, int giveUpSeconds);

    [[nodiscard]] QFuture<Exit> ended() const { return m_ended.future(); }

private:
    void look();
    void giveUp();
    void finish(Exit exit);

    SessionPtr m_session;
    OperationRef m_ref;
    bool m_untilStopped;
    qsizetype m_printed = 0;
    int m_draining = -1;
    QTimer m_patience;
    mutable QPromise<Exit> m_ended;
};

/// Prints each stage of enabling or disabling protection.
class ProtectionReporter final : public QObject
{
    Q_OBJECT
public:
    ProtectionReporter(SessionPtr session, const ProtectionRef &ref, bool untilFinished);

    [[nodiscard]] QFuture<Exit> ended() const { return m_ended.future(); }

private:
    void look();
    void finish(Exit exit);
    void print(const ProtectionProgress &progress, ProtectionStage stage, const QDateTime &at) const;

    SessionPtr m_session;
    ProtectionRef m_ref;
    bool m_untilFinished;
    qsizetype m_printed = 0;
    QTimer m_patience; ///< For the stage that may never change: unknown.
    mutable QPromise<Exit> m_ended;
};

} // namespace belay::cli
