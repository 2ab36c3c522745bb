// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/modechange.h"

#include "core/engine/workspace.h"
#include "ui/presentation/connectionform.h"
#include "ui/presentation/connectionpresenter.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ModeChange)

public:
    static QString none() { return tr("Select a connection or an operation first."); }
    static QString already(const Connection &connection)
    {
        //: %1 is a connection, %2 what it may do, such as "Watch only".
        return tr("%1 is %2 already.").arg(connection.name, modeWord(connection.mode));
    }
};

} // namespace

QString dropRefusal(const Connection *connection)
{
    if (!connection)
        return Words::none();
    return mayChange(connection->mode) ? QString() : Words::already(*connection);
}

Result<Done> changeMode(const AppContext &context, const ConnectionId &id, Mode mode)
{
    QList<Connection> all = context.workspace->connections();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Connection &one) { return one.id == id; });
    if (found == all.end())
        return Done{};
    found->mode = mode;
    if (context.profile && !found->practice) {
        Result<Done> saved = connectionDoors(context.workspace, *context.profile).save(*found);
        if (!saved)
            return saved;
    } else {
        context.workspace->setConnections(all);
    }
    // The connection's services are new; until they have signed in nothing can be written.
    QCoro::connect(context.workspace->signIn(id), context.workspace, [](const Result<Identity> &) {});
    return Done{};
}

} // namespace belay
