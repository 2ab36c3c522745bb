// SPDX-License-Identifier: Apache-2.0
#include "app/cli/connectionoptions.h"

#include "app/cli/words.h"
#include "core/credentials/environmentkeys.h"

#include <QFileInfo>

namespace belay::cli {

namespace {

tl::unexpected<QString> wrong(const QString &sentence)
{
    return tl::unexpected<QString>(sentence);
}

QString badWord(const QString &option, const QString &value)
{
    return QStringLiteral("--%1 does not know \"%2\".").arg(option, value);
}

/// Reads a word option into `place`; the sentence that says why not.
template <class Enum>
QString readWord(const Arguments &arguments, const QString &option, Enum &place,
                 std::optional<Enum> (*from)(const QString &))
{
    if (!arguments.has(option))
        return {};
    const std::optional<Enum> value = from(arguments.value(option));
    if (!value)
        return badWord(option, arguments.value(option));
    place = *value;
    return {};
}

QString readEndpoint(const Arguments &arguments, const QString &option, QUrl &place)
{
    if (arguments.has(option))
        place = QUrl(arguments.value(option), QUrl::StrictMode);
    if (!place.isEmpty() && !isAllowedEndpoint(place))
        return QStringLiteral("--%1 must be https, or http to this machine: %2")
            .arg(option, arguments.value(option));
    return {};
}

} // namespace

tl::expected<Connection, QString> adHocConnection(const Arguments &arguments,
                                                  const QProcessEnvironment &environment)
{
    Connection connection;
    connection.name = QStringLiteral("command line");
    connection.mode = Mode::FullConfirm; // in production the name is asked for all the same
    connection.signIn = SignIn::Environment;
    QStringList faults;
    faults += readWord(arguments, QStringLiteral("cloud"), connection.cloud, cloudOf);
    faults += readWord(arguments, QStringLiteral("environment"), connection.environment, environmentOf);
    faults += readWord(arguments, QStringLiteral("call-as"), connection.callAs, callAsOf);
    const bool isKept = arguments.command == u"connections";
    if (arguments.value(QStringLiteral("keys")) == u"keychain") {
        if (!isKept)
            faults +=
                QStringLiteral("--keys keychain needs --connection: the keychain keeps keys by connection.");
    } else if (arguments.has(QStringLiteral("keys")) &&
               arguments.value(QStringLiteral("keys")) != u"environment") {
        faults += badWord(QStringLiteral("keys"), arguments.value(QStringLiteral("keys")));
    }

    const EnvironmentPlace place =
        environmentPlace(connection.cloud, arguments.value(QStringLiteral("region")), environment);
    if (place.region.isEmpty())
        faults += QStringLiteral("--region is missing.");
    connection.regions = {place.region};
    connection.endpoint = place.endpoint;
    connection.identityEndpoint = place.identityEndpoint;
    if (arguments.has(QStringLiteral("endpoint")))
        connection.identityEndpoint = {}; // a variable must not send the sign-in elsewhere than the calls
    faults += readEndpoint(arguments, QStringLiteral("endpoint"), connection.endpoint);
    faults += readEndpoint(arguments, QStringLiteral("identity-endpoint"), connection.identityEndpoint);
    connection.projectId = arguments.has(QStringLiteral("project"))
                               ? arguments.value(QStringLiteral("project"))
                               : place.projectId;
    connection.internationalSite = arguments.has(QStringLiteral("international"));
    connection.caFiles =
        arguments.has(QStringLiteral("ca")) ? arguments.values(QStringLiteral("ca")) : place.caFiles;
    for (const QString &file : std::as_const(connection.caFiles)) {
        if (!QFileInfo(file).isReadable())
            faults += QStringLiteral("--ca: %1 cannot be read.").arg(file);
    }
    faults.removeAll(QString());
    if (!faults.isEmpty())
        return wrong(faults.join(u'\n'));
    connection.id = ConnectionId(
        QStringLiteral("command-line/%1/%2").arg(wordOf(connection.cloud), connection.endpoint.toString()));
    return connection;
}

tl::expected<QList<Connection>, QString> chosenConnections(const Arguments &arguments,
                                                           const QList<Connection> &profile)
{
    const QString name = arguments.value(QStringLiteral("connection"));
    const QString region = arguments.value(QStringLiteral("region"));
    const QString keys = arguments.value(QStringLiteral("keys"));
    if (!keys.isEmpty() && keys != u"environment" && keys != u"keychain")
        return wrong(badWord(QStringLiteral("keys"), keys));
    QList<Connection> chosen;
    QStringList names;
    for (Connection connection : profile) {
        names += connection.name;
        if (!name.isEmpty() && connection.name != name)
            continue;
        if (!region.isEmpty())
            connection.regions = {region};
        if (!keys.isEmpty())
            connection.signIn = keys == u"environment" ? SignIn::Environment : SignIn::Keychain;
        chosen += connection;
    }
    if (!chosen.isEmpty())
        return chosen;
    if (names.isEmpty())
        return wrong(QStringLiteral(
            "The profile has no connection. Name one with --cloud and --region, or add one with "
            "\"belay connections add\"."));
    return wrong(QStringLiteral("There is no connection \"%1\". There are: %2.")
                     .arg(name, names.join(QLatin1String(", "))));
}

QString yesNameFault(const Arguments &arguments, const QString &name, const QString &because)
{
    const QString given = arguments.value(QStringLiteral("yes-name"));
    if (given == name)
        return {};
    if (given.isEmpty())
        return QStringLiteral("%1 Repeat the name: --yes-name %2").arg(because, name);
    return QStringLiteral("--yes-name %1 is not the group's name, %2.").arg(given, name);
}

} // namespace belay::cli
