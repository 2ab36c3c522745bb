// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/noticesource.h"

#include "core/engine/workspace.h"
#include "ui/presentation/boardpresenter.h"
#include "ui/presentation/figures.h"
#include "ui/presentation/reasons.h"
#include "ui/presentation/statewords.h"

#include <QCoreApplication>

namespace belay {
namespace {

constexpr int expiryWarnings[] = {15 * 60, 2 * 60};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::NoticeSource)

public:
    static QString title(NoticeKind kind, const OperationRow &row);
    static QString where(const OperationRow &row)
    {
        //: Where an operation runs: %1 is a connection, %2 a region.
        return tr("%1, %2").arg(row.connection.name, row.ref.group.region);
    }
    static QString sentence(NoticeKind kind, const OperationRow &row);
    static QString expiryTitle(const Connection &connection)
    {
        //: Title of a notification: %1 is a connection.
        return tr("%1: sign-in is about to expire").arg(connection.name);
    }
    static QString expirySentence(int seconds, int running)
    {
        //: %1 is a stretch of time such as "15 min"; %n operations run on the connection.
        return tr("%n operations run there. In %1 they run unseen.", nullptr, running)
            .arg(durationText(seconds));
    }
};

QString Words::title(NoticeKind kind, const OperationRow &row)
{
    const QString name = titleOf(row);
    switch (kind) {
    case NoticeKind::FirstFailure:
        return tr("%1: first failure").arg(name);
    case NoticeKind::LikelyOverLimit:
        return tr("%1: likely to pass its limit").arg(name);
    case NoticeKind::Stalled:
        return tr("%1: nothing moves").arg(name);
    case NoticeKind::StopFinished:
        return tr("%1: stopped").arg(name);
    case NoticeKind::StopStuck:
        return tr("%1: the stop is stuck").arg(name);
    case NoticeKind::ProtectionProblem:
        return tr("%1: failed").arg(name);
    case NoticeKind::Ended:
    case NoticeKind::EndedWithFailures:
    case NoticeKind::SignInExpiring:
    case NoticeKind::GuardCountdown:
    case NoticeKind::GuardFired:
        break;
    }
    //: Title of a notification: %1 is an operation, %2 how it ended.
    return tr("%1: %2").arg(name, stateWordOf(row));
}

QString Words::sentence(NoticeKind kind, const OperationRow &row)
{
    if (kind == NoticeKind::FirstFailure && row.firstFailure)
        //: %1 is where it runs, %2 an account, %3 a region, %4 the cloud's reason.
        return tr("%1. %2 / %3: %4")
            .arg(where(row), row.firstFailure->account, row.firstFailure->region,
                 plainCause(row.firstFailure->reason));
    if (kind == NoticeKind::Stalled)
        //: %1 is where it runs, %2 a stretch of time.
        return tr("%1. No target changed for %2.").arg(where(row), durationText(row.stillSeconds));
    //: %1 is where it runs, %2 how far it has come.
    return tr("%1. %2").arg(where(row), progressLineOf(row));
}

std::optional<NoticeKind> endOf(const OperationRow &row)
{
    if (row.protection)
        return row.outlook == Outlook::Failed ? NoticeKind::ProtectionProblem : NoticeKind::Ended;
    if (row.outlook == Outlook::Stopped)
        return NoticeKind::StopFinished;
    return row.outlook == Outlook::Succeeded ? NoticeKind::Ended : NoticeKind::EndedWithFailures;
}

std::optional<NoticeKind> kindBetween(const OperationRow &before, const OperationRow &after)
{
    if (after.isEnded())
        return before.isEnded() ? std::nullopt : endOf(after);
    if (after.stopStuck && !before.stopStuck)
        return NoticeKind::StopStuck;
    if (after.stillSeconds >= 0 && before.stillSeconds < 0)
        return NoticeKind::Stalled;
    const auto isOver = [](const OperationRow &row) {
        return row.forecast == Forecast::Likely || row.forecast == Forecast::AlreadyOver;
    };
    if (isOver(after) && !isOver(before))
        return NoticeKind::LikelyOverLimit;
    if (after.counts.failed > 0 && before.counts.failed == 0 &&
        after.connection.environment == Environment::Production)
        return NoticeKind::FirstFailure;
    return {};
}

QString subjectOf(const OperationRow &row)
{
    return row.ref.connection.toString() + u'/' + row.ref.group.region + u'/' + row.ref.group.name + u'/' +
           row.ref.id.toString();
}

} // namespace

std::optional<NoticeEvent> noticeBetween(const OperationRow &before, const OperationRow &after)
{
    const auto kind = kindBetween(before, after);
    // What was not read before is no news when it is.
    if (!kind || (!after.isEnded() && !before.countsKnown))
        return {};
    NoticeEvent event;
    event.kind = *kind;
    event.subject = subjectOf(after);
    event.title = Words::title(*kind, after);
    event.sentence = Words::sentence(*kind, after);
    event.target.connection = after.connection.id;
    if (after.protection)
        event.target.protection = after.protection->ref;
    else
        event.target.operation = after.ref;
    return event;
}

std::optional<NoticeEvent> expiryNotice(const Connection &connection, int running, const QDateTime &expireAt,
                                        const QDateTime &before, const QDateTime &now)
{
    if (running == 0 || !expireAt.isValid() || !before.isValid() || expireAt < now)
        return {};
    const qint64 left = now.secsTo(expireAt);
    const qint64 leftBefore = before.secsTo(expireAt);
    for (const int warning : expiryWarnings) {
        if (left > warning || leftBefore <= warning)
            continue;
        NoticeEvent event;
        event.kind = NoticeKind::SignInExpiring;
        event.subject = QStringLiteral("sign-in/") + connection.id.toString();
        event.title = Words::expiryTitle(connection);
        event.sentence = Words::expirySentence(int(left), running);
        event.target.connection = connection.id;
        return event;
    }
    return {};
}

NoticeSource::NoticeSource(Workspace *workspace, BoardPresenter *board, std::function<QDateTime()> now,
                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_board(board)
    , m_now(std::move(now))
{
    connect(board, &BoardPresenter::taken, this, &NoticeSource::look);
    look();
}

void NoticeSource::look()
{
    const QDateTime now = m_now();
    QHash<OperationRef, OperationRow> rows;
    QHash<ConnectionId, int> running;
    for (const OperationRow &row : m_board->rows()) {
        rows.insert(row.ref, row);
        running[row.connection.id] += row.isEnded() ? 0 : 1;
        const auto before = m_before.constFind(row.ref);
        if (before == m_before.constEnd())
            continue;
        if (const auto event = noticeBetween(*before, row))
            emit happened(*event);
    }
    for (const Connection &connection : m_workspace->connections()) {
        const QDateTime expireAt = m_workspace->status(connection.id).keysExpireAt;
        if (const auto event =
                expiryNotice(connection, running.value(connection.id), expireAt, m_lookedAt, now))
            emit happened(*event);
    }
    m_before = rows;
    m_lookedAt = now;
}

} // namespace belay
