// SPDX-License-Identifier: Apache-2.0
#include "app/cli/session.h"

#include "app/cli/connectionoptions.h"
#include "app/cli/jsonforms.h"

#include <nlohmann/json.hpp>

namespace belay::cli {

Session::Session(Arguments given, const QString &profileDirectory, const QProcessEnvironment &variables)
    : arguments(std::move(given))
    , environment(variables)
    , out(arguments.has(QStringLiteral("json")))
    , all(profileDirectory, environment)
{
}

QString chooseConnections(Session &session)
{
    const Arguments &arguments = session.arguments;
    if (arguments.has(QStringLiteral("cloud"))) {
        if (arguments.has(QStringLiteral("connection")))
            return QStringLiteral("--cloud and --connection exclude each other.");
        const auto connection = adHocConnection(arguments, session.environment);
        if (!connection)
            return connection.error();
        session.chosen = {*connection};
    } else {
        const auto profile = session.all.profile.loadConnections();
        if (!profile)
            return profile.error().message;
        const auto chosen = chosenConnections(arguments, *profile);
        if (!chosen)
            return chosen.error();
        session.chosen = *chosen;
    }
    session.all.workspace.setConnections(session.chosen);
    return {};
}

tl::expected<GroupTarget, QString> groupTarget(const Session &session)
{
    QList<Scope> scopes = session.all.workspace.stackGroupScopes();
    if (scopes.isEmpty())
        return tl::unexpected<QString>(
            QStringLiteral("Stack groups live at AWS and Alibaba; this connection is Huawei's."));
    if (scopes.size() > 1) {
        return tl::unexpected<QString>(
            QStringLiteral("Several places could be meant: name one with --connection and --region."));
    }
    const Scope scope = scopes.constFirst();
    GroupTarget target;
    target.connection = *session.all.workspace.connection(scope.connection);
    target.key = {scope.region, session.operand(0), target.connection.callAs};
    target.service = session.all.workspace.stackGroups(scope);
    return target;
}

Task<Result<Done>> openJournal(SessionPtr session)
{
    auto opening = session->all.journal.open();
    Result<Done> opened = co_await opening;
    if (opened && !session->all.journal.damagedFile().isEmpty()) {
        const QString notice = QStringLiteral("The journal was damaged and is kept as %1.")
                                   .arg(session->all.journal.damagedFile());
        session->out.fault({{"type", "notice"}, {"message", utf8(notice)}}, notice);
    }
    co_return opened;
}

} // namespace belay::cli
