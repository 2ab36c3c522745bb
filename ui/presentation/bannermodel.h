// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/stopcontroller.h"
#include "ui/presentation/appcontext.h"

#include <QTimer>

namespace belay {

enum class BannerCause { Offline, SignIn, WrongAccount, Slowed, Partial, ClockSkew };

/// One banner: per connection and cause, with one act (ux.md 5.13).
struct BannerLine
{
    BannerCause cause = BannerCause::Offline;
    ConnectionId connection;
    QString word;
    QString sentence;
    QString action;         ///< Empty: there is nothing to do.
    bool wantsKeys = false; ///< There are none: signing in again would not help.

    /// The act is the connection's dialog, not something the model does.
    [[nodiscard]] bool needsDialog() const { return cause == BannerCause::WrongAccount || wantsKeys; }
    friend bool operator==(const BannerLine &, const BannerLine &) = default;
};

/// What a connection's banners are made from.
struct BannerFacts
{
    Connection connection;
    ConnectionStatus status;
    int running = 0;               ///< Operations that have not ended.
    int waitingStops = 0;          ///< Stops that did not get through yet.
    QStringList slowed = {};       ///< Regions that asked to slow down ...
    RefreshInterval interval = {}; ///< ... and what that means for the slowest of them.
    int targetsRead = 0;           ///< Of the operations whose lists of targets broke off.
    QString partialError = {};     ///< Why they broke off; empty: none did.
};

/// What one connection calls for; free of the engine, so that each cause can be tried.
[[nodiscard]] QList<BannerLine> bannersFor(const BannerFacts &facts, const QDateTime &now);

/// The banners over the pages, the newest cause first.
class BannerModel final : public QObject
{
    Q_OBJECT
public:
    explicit BannerModel(const AppContext &context, std::function<QDateTime()> now = {},
                         QObject *parent = nullptr);

    [[nodiscard]] const QList<BannerLine> &lines() const { return m_lines; }
    /// Does what the banner's button says: signs in again, reads again.
    void act(const BannerLine &line);

signals:
    void changed();

private:
    void take();
    [[nodiscard]] BannerFacts factsOf(const Connection &connection) const;

    AppContext m_context;
    std::function<QDateTime()> m_now;
    QList<BannerLine> m_lines;
    QHash<std::pair<ConnectionId, int>, int> m_arrivals; ///< Cause by connection: the higher the newer.
    int m_arrived = 0;
    QTimer m_tick;
};

} // namespace belay
