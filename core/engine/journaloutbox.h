// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/naps.h"
#include "core/journal/journal.h"

#include <QPointer>

namespace belay {

/// Hands the records of one stop to the journal, in their order and for as long as it takes: the
/// brake does not wait for the disk, and nothing of it gets lost while the program runs.
class JournalOutbox final : public QObject
{
    Q_OBJECT
public:
    /// `naps` are those of the flow it belongs to.
    static std::shared_ptr<JournalOutbox> make(Journal *journal, NapsPtr naps);

    void write(const Intent &intent);
    void attempt(const ClientToken &token, int number);
    void answer(const ClientToken &token, const JournalAnswer &answer);
    void close(const ClientToken &token, Outcome outcome, const QString &evidence);
    /// The reconciler takes over once all of it is written.
    void handOver(const ClientToken &token);

    [[nodiscard]] bool isEmpty() const { return m_waiting.isEmpty(); } ///< All of it is durable.

signals:
    void emptied();
    void stuck(); ///< A write has failed; it is tried again.

private:
    using Write = std::function<Task<Result<Done>>(Journal &)>;

    JournalOutbox(Journal *journal, NapsPtr naps);
    void put(Write write);
    static Task<void> deliver(std::shared_ptr<JournalOutbox> box);

    QPointer<Journal> m_journal;
    NapsPtr m_naps;
    QList<Write> m_waiting;
    std::weak_ptr<JournalOutbox> m_self;
    bool m_delivering = false;
};

/// Waits until the box is empty, at most so long; whether it is.
Task<bool> emptiedWithin(std::shared_ptr<JournalOutbox> box, NapsPtr naps, std::chrono::milliseconds longest);

} // namespace belay
