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

enum class ChangeKind { Update, Stop, EnableProtection, Reprotect, DisableProtection };
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
    Open,       ///< No verdict yet.
    Applied,
    NotApplied,
    Unresolved, ///< Looked, and could not tell; `evidence` says what was seen.
};

/// One line of the journal.
struct JournalEntry
{
    qint64 id = 0;
    Intent intent;
    int attempts = 0;
    std::optional<JournalAnswer> answer;
    Outcome outcome = Outcome::Open;
    QString evidence;
    QDateTime closedAt;
};

/// The durable record of changes: SQLite (WAL, synchronous FULL) on a thread of its own.
///
/// Each write is durable when its task is done; the window never waits for it. One writer per
/// profile: a second one gets `isReadOnly`. A damaged file is set aside under a dated name and
/// reported, never deleted. Main thread; tasks resume there.
class Journal final : public QObject
{
    Q_OBJECT
public:
    /// `directory` is created with mode 0700 when missing.
    explicit Journal(const QString &directory, QObject *parent = nullptr);
    ~Journal() override;

    /// Opens or creates; must be awaited before anything else.
    QCoro::Task<Result<Done>> open();
    [[nodiscard]] bool isReadOnly() const;
    /// Where a damaged file was put aside at open(); empty when all was well.
    [[nodiscard]] QString damagedFile() const;

    QCoro::Task<Result<Done>> write(Intent intent);
    void attempt(ClientToken token, int number, QDateTime at); ///< Recorded without waiting.
    QCoro::Task<Result<Done>> answer(ClientToken token, JournalAnswer answer);
    QCoro::Task<Result<Done>> close(ClientToken token, Outcome outcome, QString evidence);

    /// Newest first. `limit` 0: all.
    QCoro::Task<Result<QList<JournalEntry>>> entries(int limit);
    /// Those without a verdict: what start-up has to find out.
    QCoro::Task<Result<QList<JournalEntry>>> openEntries();

signals:
    void changed(); ///< After each durable write; may be coalesced.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace belay
