// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/notices.h"
#include "ui/presentation/operationrow.h"

namespace belay {

class BoardPresenter;
class Workspace;

/// What happened to one operation between two looks at it. Several things may have; the weightiest
/// is told, so that one look gives at most one event.
[[nodiscard]] std::optional<NoticeEvent> noticeBetween(const OperationRow &before, const OperationRow &after);

/// When keys that end at `expireAt` pass 15 and 2 minutes between two moments while operations run.
[[nodiscard]] std::optional<NoticeEvent> expiryNotice(const Connection &connection, int running,
                                                      const QDateTime &expireAt, const QDateTime &before,
                                                      const QDateTime &now);

/// Watches the board's rows and the sign-ins and tells what a person can act on. What stands when
/// it is first looked at is no news.
class NoticeSource final : public QObject
{
    Q_OBJECT
public:
    NoticeSource(Workspace *workspace, BoardPresenter *board, std::function<QDateTime()> now,
                 QObject *parent = nullptr);

signals:
    void happened(const belay::NoticeEvent &event);

private:
    void look();

    Workspace *m_workspace;
    BoardPresenter *m_board;
    std::function<QDateTime()> m_now;
    QHash<OperationRef, OperationRow> m_before;
    QDateTime m_lookedAt;
};

} // namespace belay
