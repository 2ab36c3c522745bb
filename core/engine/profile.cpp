// SPDX-License-Identifier: Apache-2.0
#include "core/engine/profile.h"

#include "core/journal/durablefile.h"

#include <QFile>
#include <QStandardPaths>

#include <nlohmann/json.hpp>

#include <array>

namespace belay {
namespace {

using nlohmann::json;

constexpr int fileVersion = 1;
constexpr qint64 largestFile = 1 << 20;

template <class Enum, std::size_t N>
struct Words
{
    std::array<std::pair<Enum, const char *>, N> pairs;

    const char *of(Enum value) const
    {
        for (const auto &[candidate, word] : pairs)
            if (candidate == value)
                return word;
        return pairs.front().second;
    }
    std::optional<Enum> from(const std::string &word) const
    {
        for (const auto &[candidate, text] : pairs)
            if (word == text)
                return candidate;
        return std::nullopt;
    }
};

constexpr Words<Cloud, 3> clouds{
    {{{Cloud::Aws, "aws"}, {Cloud::Alibaba, "alibaba"}, {Cloud::Huawei, "huawei"}}}};
constexpr Words<Environment, 4> environments{{{{Environment::Production, "production"},
                                               {Environment::Staging, "staging"},
                                               {Environment::Development, "development"},
                                               {Environment::Other, "other"}}}};
constexpr Words<SignIn, 3> signIns{{{{SignIn::Keychain, "keychain"},
                                     {SignIn::Environment, "environment"},
                                     {SignIn::SessionOnly, "session"}}}};
constexpr Words<CallAs, 2> roles{{{{CallAs::Self, "self"}, {CallAs::DelegatedAdmin, "delegated-admin"}}}};
// The first word is what an unknown one falls back to: the safest.
constexpr Words<Mode, 4> modes{{{{Mode::WatchOnly, "watch-only"},
                                 {Mode::WatchAndStop, "watch-and-stop"},
                                 {Mode::FullConfirm, "full-confirm"},
                                 {Mode::FullTyped, "full-typed"}}}};
constexpr Words<ProxyChoice, 3> proxies{
    {{{ProxyChoice::System, "system"}, {ProxyChoice::None, "none"}, {ProxyChoice::Given, "given"}}}};

CloudError invalid(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::Invalid;
    error.code = QStringLiteral("profile");
    error.message = message;
    return error;
}

json strings(const QStringList &list)
{
    json out = json::array();
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

json toJson(const Connection &c)
{
    return {{"id", c.id.toString().toStdString()},
            {"name", c.name.toStdString()},
            {"cloud", clouds.of(c.cloud)},
            {"environment", environments.of(c.environment)},
            {"environmentName", c.environmentName.toStdString()},
            {"signIn", signIns.of(c.signIn)},
            {"regions", strings(c.regions)},
            {"callAs", roles.of(c.callAs)},
            {"expectedAccount", c.expectedAccount.toStdString()},
            {"projectId", c.projectId.toStdString()},
            {"mode", modes.of(c.mode)},
            {"pollsPerSecond", c.pollsPerSecond},
            {"endpoint", c.endpoint.toString(QUrl::FullyEncoded).toStdString()},
            {"identityEndpoint", c.identityEndpoint.toString(QUrl::FullyEncoded).toStdString()},
            {"internationalSite", c.internationalSite},
            {"caFiles", strings(c.caFiles)},
            {"proxy", proxies.of(c.proxy)},
            {"proxyUrl", c.proxyUrl.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toStdString()}};
}

/// Reads members of one object and remembers the first that is of the wrong kind.
class Reader
{
public:
    explicit Reader(const json &object)
        : m_object(object)
    {
    }

    QString text(const char *name)
    {
        const auto member = m_object.find(name);
        if (member == m_object.end())
            return {};
        if (!member->is_string())
            return wrong(name);
        return QString::fromStdString(member->get<std::string>());
    }
    QStringList texts(const char *name)
    {
        QStringList list;
        const auto member = m_object.find(name);
        if (member == m_object.end())
            return list;
        if (!member->is_array()) {
            wrong(name);
            return list;
        }
        for (const json &item : *member) {
            if (item.is_string())
                list.append(QString::fromStdString(item.get<std::string>()));
            else
                wrong(name);
        }
        return list;
    }
    bool flag(const char *name)
    {
        const auto member = m_object.find(name);
        return member != m_object.end() && member->is_boolean() && member->get<bool>();
    }
    double number(const char *name, double otherwise)
    {
        const auto member = m_object.find(name);
        return member != m_object.end() && member->is_number() ? member->get<double>() : otherwise;
    }
    template <class Table, class Enum>
    Enum word(const char *name, const Table &table, Enum otherwise)
    {
        const QString value = text(name);
        if (value.isEmpty())
            return otherwise;
        const auto found = table.from(value.toStdString());
        if (!found)
            wrong(name);
        return found.value_or(otherwise);
    }

    [[nodiscard]] const QString &firstWrong() const { return m_wrong; }

private:
    QString wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(name);
        return {};
    }

    const json &m_object;
    QString m_wrong;
};

Result<Connection> fromJson(const json &object)
{
    if (!object.is_object())
        return failure(invalid(QStringLiteral("A connection is not an object.")));
    Reader reader(object);
    Connection c;
    c.id = ConnectionId(reader.text("id"));
    c.name = reader.text("name");
    c.cloud = reader.word("cloud", clouds, Cloud::Aws);
    c.environment = reader.word("environment", environments, Environment::Production);
    c.environmentName = reader.text("environmentName");
    c.signIn = reader.word("signIn", signIns, SignIn::Keychain);
    c.regions = reader.texts("regions");
    c.callAs = reader.word("callAs", roles, CallAs::Self);
    c.expectedAccount = reader.text("expectedAccount");
    c.projectId = reader.text("projectId");
    c.mode = reader.word("mode", modes, Mode::WatchOnly);
    c.pollsPerSecond = std::clamp(reader.number("pollsPerSecond", 4.0), 0.5, 20.0);
    c.endpoint = QUrl(reader.text("endpoint"), QUrl::StrictMode);
    c.identityEndpoint = QUrl(reader.text("identityEndpoint"), QUrl::StrictMode);
    c.internationalSite = reader.flag("internationalSite");
    c.caFiles = reader.texts("caFiles");
    c.proxy = reader.word("proxy", proxies, ProxyChoice::System);
    c.proxyUrl = QUrl(reader.text("proxyUrl"), QUrl::StrictMode);
    if (c.id.isEmpty() || c.name.isEmpty())
        return failure(invalid(QStringLiteral("A connection has no id or no name.")));
    for (const QUrl &url : {c.endpoint, c.identityEndpoint})
        if (!url.isEmpty() && !isAllowedEndpoint(url))
            return failure(
                invalid(QStringLiteral("Connection %1: this endpoint is not allowed.").arg(c.name)));
    if (!reader.firstWrong().isEmpty())
        return failure(
            invalid(QStringLiteral("Connection %1: %2 is not valid.").arg(c.name, reader.firstWrong())));
    return c;
}

} // namespace

Profile::Profile(QString directory)
    : m_directory(std::move(directory))
{
}

QString Profile::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/belay");
}

Result<QList<Connection>> Profile::loadConnections() const
{
    QFile file(m_directory + QStringLiteral("/connections.json"));
    if (!file.exists())
        return QList<Connection>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(invalid(QStringLiteral("connections.json cannot be read.")));
    if (file.size() > largestFile)
        return failure(invalid(QStringLiteral("connections.json is too large.")));
    const QByteArray bytes = file.readAll();
    const json document = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!document.is_object() || document.value("version", json()) != fileVersion ||
        !document.contains("connections") || !document["connections"].is_array())
        return failure(invalid(QStringLiteral("connections.json is damaged or of another version.")));

    QList<Connection> connections;
    for (const json &object : document["connections"]) {
        Result<Connection> connection = fromJson(object);
        if (!connection)
            return failure(connection.error());
        connections.append(std::move(*connection));
    }
    return connections;
}

Result<Done> Profile::saveConnections(const QList<Connection> &connections) const
{
    if (!makePrivateDirectory(m_directory))
        return failure(invalid(QStringLiteral("The profile directory cannot be made.")));
    json list = json::array();
    for (const Connection &connection : connections)
        if (!connection.practice)
            list.push_back(toJson(connection));
    const std::string text = json{{"version", fileVersion}, {"connections", std::move(list)}}.dump(
        2, ' ', false, json::error_handler_t::replace);
    if (!replaceDurably(m_directory + QStringLiteral("/connections.json"), QByteArray::fromStdString(text)))
        return failure(invalid(QStringLiteral("connections.json could not be written.")));
    return Done{};
}

} // namespace belay
