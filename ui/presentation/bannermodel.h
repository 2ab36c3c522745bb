// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/operationwatch.h"

namespace belay {

enum class BannerCause { Offline, SignIn, WrongAccount, Slowed, ClockSkew };

/// One banner: per connection and cause, with one act (ux.md 5.13).
struct BannerLine
{
    BannerCause cause = BannerCause::Offline;
    ConnectionId connection;
    QString word;
    QString sentence;
    QString action; ///< Empty: there is nothing to do.
    friend bool operator==(const BannerLine &, const BannerLine &) = default;
};

/// What one connection's status calls for; free of the engine, so that each cause can be tried.
[[nodiscard]] QList<BannerLine> bannersFor(const Connection &connection, const ConnectionStatus &status, int unseen,
                                           const QDateTime &now);

/// The banners over the pages, newest cause first.
class BannerModel final : public QObject
{
    Q_OBJECT
public:
    BannerModel(Workspace *workspace, OperationWatch *watch, QObject *parent = nullptr);

    [[nodiscard]] const QList<BannerLine> &lines() const { return m_lines; }
    /// Does what the banner's button says: signs in again.
    void act(const BannerLine &line);

signals:
    void changed();

private:
    void take();

    Workspace *m_workspace;
    OperationWatch *m_watch;
    QList<BannerLine> m_lines;
};

} // namespace belay
