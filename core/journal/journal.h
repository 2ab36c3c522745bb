// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"

#include <QCoro/QCoroTask>
#include <QDateTime>
#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace belay {

/// What an entry is about. The last two are events: nothing was sent, and their entry is closed as
/// it is written.
enum class ChangeKind {
    Update,
    Stop,
    EnableProtection,
    Reprotect,
    DisableProtection,
    SignIn,
    Guard,
    DetectDrift
};
enum class Actor { Person, Guard };

/// One decision, written down before the first byte leaves (network-and-safety.md section 7).
/// Nothing secret is ever put in here; that is the caller's duty and the canary test's subject.
struct Intent
{
    ClientToken token;
    ConnectionId connection;
    QString connectionName;
    QString account; ///< As signed in, when known.
    QString region;
    ChangeKind kind = ChangeKind::Update;
    QString group;         ///< Name (stack groups) or id (protection groups).
    QString groupName;     ///< For people.
    OperationId operation; ///< The target of a stop.
    QString parameterHash; ///< SHA-256 of what will be sent.
    QString parameters;    ///< JSON, redacted: for the Request tab.
    QString precondition;  ///< JSON: the state that made it valid, and when it was read.
    Actor actor = Actor::Person;
    QString person = {}; ///< Login name of whoever ran the program.
    QString note;
    QDateTime at; ///< UTC.
};

struct JournalAnswer
{
    int httpStatus = 0;
    QString code;
    QString requestId;
    QString operation; ///< Operation or job id.
    QDateTime at;
};

enum class Outcome {
    Open, ///< No verdict yet.
    Applied,
    NotApplied,
    Unresolved, ///< Looked, and could not tell; `evidence` says what was seen.
};

/// Something a person wrote to an entry later.
struct JournalNote
{
    QString text;
    QString person;
    QDateTime at;
};

/// One line of the journal.
struct JournalEntry
{
    qint64 id = 0; ///< Negative: in this window's side journal, not yet merged.
    Intent intent;
    int attempts = 0;
    QDateTime firstAttemptAt = {}; ///< Invalid: none was recorded; it may have been sent all the same.
    std::optional<JournalAnswer> answer;
    Outcome outcome = Outcome::Open;
    QString evidence;
    QDateTime closedAt;
    QString closedBy = {}; ///< A person's name when a person gave the verdict, else empty.
    QList<JournalNote> notes = {};
};

/// Which entries to read; what is empty filters nothing.
struct JournalFilter
{
    QDateTime since = {};
    QDateTime until = {}; ///< Up to, not including.
    ConnectionId connection = {};
    QString person = {};
    std::optional<Actor> actor = {};
    std::optional<Outcome> outcome = {};
    QList<ChangeKind> kinds = {};
    QString group = {};         ///< Name or id.
    OperationId operation = {}; ///< Target of a stop, or what a change started.
    QString words = {}; ///< Each must occur in the names, ids, note, evidence or codes; case is ignored.
    int limit = 0;      ///< 0: all.
};

/// What a walk along the journal's running checksum found. It notices what was changed, removed or
/// added behind the journal's back; it does not stop someone who recomputes all of it.
struct ChainCheck
{
    struct Break
    {
        qint64 link = 0; ///< The first link that does not fit; 0: rows outside the chain.
        QString token;   ///< Of the entry it belongs to, when that can still be told.
        QString reason;  ///< Untranslated: "changed", "missing", "link", "added".
    };

    qint64 entries = 0;
    qint64 links = 0; ///< Rows the checksum covers, forgotten ones included.
    std::optional<Break> broken = {};
};

/// The durable record of changes: SQLite (WAL, synchronous FULL) on a thread of its own.
///
/// Each write is durable when its task is done; the window never waits for it. Rows are only ever
/// added, each under a checksum that covers the one before; only entries settled for 90 days go,
/// and that is written down too. One writer per profile: a second one gets `isReadOnly` and can
/// write nothing but stops, which it keeps in a side journal of its own until the writer merges
/// that. A damaged file is set aside under a dated name and reported, never deleted. Main thread;
/// tasks resume there.
class Journal final : public QObject
{
    Q_OBJECT
public:
    /// `directory` is created with mode 0700 when missing.
    explicit Journal(const QString &directory, QObject *parent = nullptr);
    ~Journal() override;

    /// Opens or creates, and merges the side journals of windows that are gone; must be awaited
    /// before anything else. Does nothing once it has worked.
    QCoro::Task<Result<Done>> open();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Where a damaged file was put aside at open(); empty when all was well.
    [[nodiscard]] QString damagedFile() const;
    [[nodiscard]] int recovered() const; ///< Entries of the damaged file that are in this one.

    QCoro::Task<Result<Done>> write(Intent intent);
    QCoro::Task<Result<Done>> attempt(ClientToken token, int number, QDateTime at);
    QCoro::Task<Result<Done>> answer(ClientToken token, JournalAnswer answer);
    /// `person` is set when a person decides, not Belay.
    QCoro::Task<Result<Done>> close(ClientToken token, Outcome outcome, QString evidence,
                                    QString person = {});
    QCoro::Task<Result<Done>> note(ClientToken token, QString text, QString person);
    /// Writes an event (SignIn, Guard) together with what became of it.
    QCoro::Task<Result<Done>> record(Intent event, Outcome outcome, QString evidence);

    /// Whether a flow of this run still works on what it wrote itself.
    [[nodiscard]] bool isLive(const ClientToken &token) const;
    /// A flow ends without a verdict: from now on looking it up is the reconciler's.
    void handOver(const ClientToken &token);

    /// Newest first. `limit` 0: all.
    QCoro::Task<Result<QList<JournalEntry>>> entries(int limit);
    QCoro::Task<Result<QList<JournalEntry>>> entries(JournalFilter filter);
    /// Those without a verdict: what start-up has to find out.
    QCoro::Task<Result<QList<JournalEntry>>> openEntries();
    QCoro::Task<Result<ChainCheck>> verifyChain();
    /// Takes in side journals whose windows are gone; how many entries came. Also done by itself
    /// every half minute.
    QCoro::Task<Result<int>> mergeSides();

signals:
    void changed(); ///< After each durable write; may be coalesced.
    void handedOver(const belay::ClientToken &token);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace belay
