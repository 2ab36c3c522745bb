// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/shellwords.h"

#include "ui/presentation/connectionwords.h"
#include "ui/presentation/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace belay {
namespace {

constexpr qint64 soonSeconds = 15 * 60;
constexpr qint64 nowSeconds = 2 * 60;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ShellWords)

public:
    static QString keys(qint64 seconds, Urgency urgency)
    {
        if (seconds <= 0)
            return tr("Keys have expired");
        //: %1 is how long the keys still last.
        return (urgency == Urgency::None ? tr("Keys: %1") : tr("Keys end in %1")).arg(durationText(seconds));
    }
    static QString same(const QStringList &names)
    {
        //: %1 is the names of other connections that are signed in to the same account.
        return tr("same account as %1").arg(names.join(QStringLiteral(", ")));
    }
    static QStringList status(const StatusFigures &figures, const QDateTime &localNow);
    static QString zone(const QDateTime &localNow)
    {
        const int minutes = localNow.offsetFromUtc() / 60;
        const QString offset = QStringLiteral("UTC%1%2:%3")
                                   .arg(QChar(minutes < 0 ? u'-' : u'+'))
                                   .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                                   .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
        //: %1 is the offset of the local zone, such as "UTC+08:00".
        return tr("All times local (%1)").arg(offset);
    }
};

QStringList Words::status(const StatusFigures &figures, const QDateTime &localNow)
{
    QStringList parts;
    if (figures.lanes == 0)
        parts += tr("No connection to stop on");
    else if (figures.lanesReady == figures.lanes)
        //: %1 of %2 connections can take a stop at once.
        parts += tr("Stop lane ready (%1/%2)").arg(figures.lanesReady).arg(figures.lanes);
    else
        //: %1 of %2 connections can take a stop at once.
        parts += tr("Stop lane ready on %1 of %2").arg(figures.lanesReady).arg(figures.lanes);
    const QLocale locale;
    if (figures.paused)
        parts += tr("Reading paused");
    else
        //: %1 is how many requests a second are sent, %2 how many may be.
        parts += tr("Polling %1 req/s of %2")
                     .arg(locale.toString(figures.rate, 'f', 1), locale.toString(figures.allowed, 'f', 1));
    //: %1 is a list of regions, or "none".
    parts += tr("Slowed by provider: %1")
                 .arg(figures.slowed.isEmpty() ? tr("none") : figures.slowed.join(QStringLiteral(", ")));
    parts += zone(localNow);
    return parts;
}

} // namespace

KeysLine keysLine(const ConnectionStatus &status, const QDateTime &now)
{
    if (!status.keysExpireAt.isValid())
        return {signInWord(status.signIn), Urgency::None};
    const qint64 left = now.secsTo(status.keysExpireAt);
    const Urgency urgency = left <= nowSeconds    ? Urgency::Now
                            : left <= soonSeconds ? Urgency::Soon
                                                  : Urgency::None;
    return {Words::keys(left, urgency), urgency};
}

QStringList sameAccount(const QList<Connection> &connections,
                        const std::function<ConnectionStatus(const ConnectionId &)> &statusOf,
                        const ConnectionId &id)
{
    const auto self = std::find_if(connections.begin(), connections.end(),
                                   [&](const Connection &one) { return one.id == id; });
    if (self == connections.end())
        return {};
    const QString account = statusOf(id).identity.account;
    QStringList names;
    for (const Connection &other : connections)
        if (other.id != id && other.cloud == self->cloud && !account.isEmpty() &&
            statusOf(other.id).identity.account == account)
            names += other.name;
    return names;
}

QString sameAccountText(const QStringList &names)
{
    return names.isEmpty() ? QString() : Words::same(names);
}

StatusFigures statusFigures(const Workspace &workspace, const PollScheduler &scheduler)
{
    StatusFigures figures;
    figures.paused = scheduler.isPaused();
    for (const Connection &connection : workspace.connections()) {
        const ConnectionStatus &status = workspace.status(connection.id);
        if (connection.cloud != Cloud::Huawei && mayStop(connection.mode)) {
            ++figures.lanes;
            figures.lanesReady +=
                status.reachability == Reachability::Online && status.signIn == SignInState::SignedIn ? 1 : 0;
        }
        for (const QString &region : connection.regions) {
            const Scope scope{connection.id, region};
            figures.rate += scheduler.pollRate(scope);
            figures.allowed += scheduler.pace(scope);
            if (scheduler.isSlowed(scope))
                figures.slowed += region;
        }
    }
    return figures;
}

QString statusLine(const StatusFigures &figures, const QDateTime &localNow)
{
    return Words::status(figures, localNow).join(QStringLiteral("     "));
}

} // namespace belay
