// SPDX-License-Identifier: Apache-2.0
// The commands about connections.
#include "app/cli/connectionoptions.h"
#include "app/cli/jsonforms.h"
#include "app/cli/secretprompt.h"
#include "app/cli/session.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <QUuid>

namespace belay::cli {

namespace {

QString reasonOf(KeychainState state)
{
    switch (state) {
    case KeychainState::Locked:
        return QStringLiteral("The keychain is locked, and nobody could be asked to unlock it.");
    case KeychainState::Dismissed:
        return QStringLiteral("The keychain's question was closed.");
    case KeychainState::Unanswered:
        return QStringLiteral("The keychain did not answer.");
    case KeychainState::NoService:
    case KeychainState::NoBus:
        return QStringLiteral("There is no keychain here. Use --keys environment instead.");
    case KeychainState::ServiceDied:
        return QStringLiteral("The keychain went away during the question.");
    case KeychainState::Missing:
        return QStringLiteral("The keychain has no keys for this connection.");
    case KeychainState::Ok:
    case KeychainState::Other:
        break;
    }
    return QStringLiteral("The keychain refused.");
}

CloudError keychainError(const KeychainAnswer &answer)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.fault = NetFault::NoKeys;
    error.code = QStringLiteral("keychain");
    error.message = reasonOf(answer.state);
    if (!answer.detail.isEmpty())
        error.message += QStringLiteral(" (%1)").arg(answer.detail);
    return error;
}

KeysPtr promptedKeys(const Arguments &arguments)
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = arguments.value(QStringLiteral("key-id"));
    keys->domain = arguments.value(QStringLiteral("domain"));
    if (arguments.has(QStringLiteral("password"))) {
        keys->kind = Keys::Kind::Password;
        keys->secret = readSecretLine(QStringLiteral("Password: "));
    } else {
        keys->secret = readSecretLine(QStringLiteral("Secret key: "));
        keys->token = readSecretLine(QStringLiteral("Session token (empty: none): "));
    }
    return keys;
}

/// What the options of "connections add" describe; the sentence that says why not.
tl::expected<Connection, QString> newConnection(const Session &session, const QString &name)
{
    const Arguments &arguments = session.arguments;
    const bool fromEnvironment = arguments.value(QStringLiteral("keys")) == u"environment";
    if (!arguments.has(QStringLiteral("cloud")))
        return tl::unexpected<QString>(QStringLiteral("--cloud is missing."));
    auto connection =
        adHocConnection(arguments, fromEnvironment ? session.environment : QProcessEnvironment());
    if (!connection)
        return connection;
    connection->id = ConnectionId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    connection->name = name;
    connection->signIn = fromEnvironment ? SignIn::Environment : SignIn::Keychain;
    connection->expectedAccount = arguments.value(QStringLiteral("account"));
    connection->mode =
        connection->environment == Environment::Production ? Mode::WatchAndStop : Mode::FullConfirm;
    if (arguments.has(QStringLiteral("mode"))) {
        const std::optional<Mode> mode = modeOf(arguments.value(QStringLiteral("mode")));
        if (!mode)
            return tl::unexpected<QString>(QStringLiteral("--mode does not know this word."));
        connection->mode = *mode;
    }
    if (!fromEnvironment && arguments.value(QStringLiteral("key-id")).isEmpty())
        return tl::unexpected<QString>(
            QStringLiteral("--key-id is missing; the secret is asked for, or read from standard input."));
    if (arguments.has(QStringLiteral("password")) && arguments.value(QStringLiteral("domain")).isEmpty())
        return tl::unexpected<QString>(QStringLiteral("--domain is missing: the account's name."));
    return connection;
}

Task<Exit> addConnection(SessionPtr session, QList<Connection> known)
{
    const QString name = session->operand(1);
    for (const Connection &connection : known) {
        if (connection.name == name)
            co_return session->out.wrongUsage(
                QStringLiteral("There is already a connection \"%1\".").arg(name));
    }
    const auto connection = newConnection(*session, name);
    if (!connection)
        co_return session->out.wrongUsage(connection.error());
    if (connection->signIn == SignIn::Keychain) {
        const KeysPtr keys = promptedKeys(session->arguments);
        if (keys->secret.isEmpty())
            co_return session->out.wrongUsage(QStringLiteral("The secret is empty."));
        auto storing = session->all.keyRing.store(connection->id, keys);
        const KeychainAnswer stored = co_await storing;
        if (stored.state != KeychainState::Ok)
            co_return session->out.failed(keychainError(stored));
    }
    known.append(*connection);
    if (const auto saved = session->all.profile.saveConnections(known); !saved)
        co_return session->out.failed(saved.error());
    session->out.line(jsonOf(*connection), QStringLiteral("Added \"%1\".").arg(name));
    co_return Exit::Done;
}

Task<Exit> removeConnection(SessionPtr session, QList<Connection> known)
{
    const QString name = session->operand(1);
    const auto place =
        std::find_if(known.begin(), known.end(), [&](const Connection &one) { return one.name == name; });
    if (place == known.end())
        co_return session->out.wrongUsage(QStringLiteral("There is no connection \"%1\".").arg(name));
    const Connection connection = *place;
    if (connection.signIn == SignIn::Keychain) {
        auto erasing = session->all.keyRing.erase(connection.id);
        const KeychainAnswer erased = co_await erasing;
        if (erased.state != KeychainState::Ok)
            co_return session->out.failed(keychainError(erased));
    }
    known.erase(place);
    if (const auto saved = session->all.profile.saveConnections(known); !saved)
        co_return session->out.failed(saved.error());
    session->out.line(jsonOf(connection), QStringLiteral("Removed \"%1\".").arg(name));
    co_return Exit::Done;
}

} // namespace

Task<Exit> manageConnections(SessionPtr session)
{
    const Result<QList<Connection>> known = session->all.profile.loadConnections();
    if (!known)
        co_return session->out.failed(known.error());
    const QString verb = session->operand(0);
    if (verb.isEmpty()) {
        for (const Connection &connection : *known) {
            session->out.line(jsonOf(connection), connection.name.leftJustified(28) + u' ' +
                                                      wordOf(connection.cloud).leftJustified(8) + u' ' +
                                                      wordOf(connection.environment).leftJustified(12) +
                                                      u' ' + wordOf(connection.mode).leftJustified(15) +
                                                      u' ' + connection.regions.join(QLatin1String(", ")));
        }
        co_return Exit::Done;
    }
    if (session->operand(1).isEmpty() || (verb != u"add" && verb != u"remove"))
        co_return session->out.wrongUsage(
            QStringLiteral("connections takes nothing, \"add NAME\" or \"remove NAME\"."));
    auto managing = verb == u"add" ? addConnection(session, *known) : removeConnection(session, *known);
    const Exit exit = co_await managing;
    co_return exit;
}

Task<Exit> testConnections(SessionPtr session)
{
    Exit exit = Exit::Done;
    for (const Connection &connection : std::as_const(session->chosen)) {
        auto signingIn = session->all.workspace.signIn(connection.id);
        const Result<Identity> identity = co_await signingIn;
        if (!identity) {
            exit = session->out.failed(identity.error());
            continue;
        }
        nlohmann::json object = jsonOf(*identity);
        object["connection"] = utf8(connection.name);
        session->out.line(object, QStringLiteral("%1: signed in to %2 as %3")
                                      .arg(connection.name, identity->account, identity->principal));
    }
    co_return exit;
}

} // namespace belay::cli
