// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionform.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace belay {
namespace {

constexpr double slowestPace = 0.1;
constexpr double fastestPace = 20.0;

QUrl parsed(const QString &typed)
{
    return typed.isEmpty() ? QUrl() : QUrl(typed, QUrl::StrictMode);
}

} // namespace

ConnectionForm::ConnectionForm(Connection connection, bool isNew, QStringList otherNames, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_isNew(isNew)
    , m_otherNames(std::move(otherNames))
    , m_endpoint(m_connection.endpoint.toString())
    , m_identityEndpoint(m_connection.identityEndpoint.toString())
    , m_proxyUrl(m_connection.proxyUrl.toString())
    , m_modeBefore(m_connection.mode)
{
}

void ConnectionForm::edit(const std::function<void(Connection &)> &change)
{
    const Connection before = m_connection;
    change(m_connection);
    if (m_connection.cloud != Cloud::Huawei)
        m_kind = Keys::Kind::AccessKey;
    if (m_connection != before)
        emit changed();
}

void ConnectionForm::setRegions(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    edit([&](Connection &c) { c.regions = typed.split(separators, Qt::SkipEmptyParts); });
}

void ConnectionForm::setEndpoint(const QString &typed)
{
    m_endpoint = typed.trimmed();
    m_connection.endpoint = parsed(m_endpoint);
    emit changed();
}

void ConnectionForm::setIdentityEndpoint(const QString &typed)
{
    m_identityEndpoint = typed.trimmed();
    m_connection.identityEndpoint = parsed(m_identityEndpoint);
    emit changed();
}

void ConnectionForm::setProxyUrl(const QString &typed)
{
    m_proxyUrl = typed.trimmed();
    m_connection.proxyUrl = parsed(m_proxyUrl);
    emit changed();
}

void ConnectionForm::setCaFiles(const QStringList &paths)
{
    edit([&](Connection &c) { c.caFiles = paths; });
}

bool ConnectionForm::usesTypedKeys() const
{
    return m_connection.signIn != SignIn::Environment;
}

void ConnectionForm::setKeyKind(Keys::Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    emit changed();
}

void ConnectionForm::setKeyId(const QString &id)
{
    m_keyId = id.trimmed();
    emit changed();
}

void ConnectionForm::setDomain(const QString &domain)
{
    m_domain = domain.trimmed();
    emit changed();
}

void ConnectionForm::setSecret(Secret secret)
{
    m_secret = std::move(secret);
    emit changed();
}

void ConnectionForm::setSecretPending(bool pending)
{
    if (pending == m_secretPending)
        return;
    m_secretPending = pending;
    emit changed();
}

void ConnectionForm::setToken(Secret token)
{
    m_token = std::move(token);
    emit changed();
}

bool ConnectionForm::asksForName() const
{
    return m_connection.environment == Environment::Production && !m_connection.practice &&
           mayChange(m_connection.mode) && !mayChange(m_modeBefore);
}

void ConnectionForm::setTypedName(const QString &typed)
{
    m_typedName = typed;
    emit changed();
}

bool ConnectionForm::hasTypedKeys() const
{
    return usesTypedKeys() && !m_keyId.isEmpty() && !m_secret.isEmpty();
}

KeysPtr ConnectionForm::keys() const
{
    if (!hasTypedKeys())
        return {};
    auto keys = std::make_shared<Keys>();
    keys->kind = m_kind;
    keys->keyId = m_keyId;
    keys->secret = m_secret.clone();
    if (m_kind == Keys::Kind::Password)
        keys->domain = m_domain;
    else
        keys->token = m_token.clone();
    return keys;
}

void ConnectionForm::wipeSecrets()
{
    m_secret.wipe();
    m_token.wipe();
    emit changed();
}

QString ConnectionForm::addressProblem(const QString &typed, const QUrl &url) const
{
    if (typed.isEmpty())
        return {};
    if (!url.isValid() || url.host().isEmpty())
        return tr("This is not a complete address, such as https://name.example.com.");
    if (!url.userInfo().isEmpty())
        return tr("An address here holds no user name and no password.");
    if (!isAllowedEndpoint(url))
        return tr("Only https addresses; plain http is allowed to this computer alone.");
    return {};
}

QString ConnectionForm::problem(ConnectionField field) const
{
    static const QRegularExpression regionForm(QStringLiteral("^[a-z]{2,}(-[a-z0-9]+)+$"));
    static const QRegularExpression twelveDigits(QStringLiteral("^\\d{12}$"));
    const Connection &c = m_connection;
    const bool hasAnySecret = m_secretPending || !m_secret.isEmpty();
    const bool untouchedKeys = m_keyId.isEmpty() && !hasAnySecret;
    const bool wantsKeys = usesTypedKeys() && (m_isNew || !untouchedKeys);
    switch (field) {
    case ConnectionField::Name:
        if (c.name.trimmed().isEmpty())
            return tr("Give the connection a name.");
        return m_otherNames.contains(c.name.trimmed()) ? tr("Another connection has this name.") : QString();
    case ConnectionField::EnvironmentName:
        return c.environment == Environment::Other && c.environmentName.trimmed().isEmpty()
                   ? tr("Say what this environment is called.")
                   : QString();
    case ConnectionField::Regions: {
        if (c.regions.isEmpty())
            return tr("Name at least one region; groups live in one region each.");
        const auto wrong = std::find_if(c.regions.begin(), c.regions.end(), [&](const QString &region) {
            return !regionForm.match(region).hasMatch();
        });
        if (wrong != c.regions.end())
            //: %1 is what was typed as a region.
            return tr("%1 does not look like a region, such as eu-west-1.").arg(*wrong);
        const bool twice = QSet<QString>(c.regions.begin(), c.regions.end()).size() != c.regions.size();
        return twice ? tr("A region is there twice.") : QString();
    }
    case ConnectionField::ExpectedAccount:
        return c.cloud == Cloud::Aws && !c.expectedAccount.isEmpty() &&
                       !twelveDigits.match(c.expectedAccount).hasMatch()
                   ? tr("An account here has twelve digits.")
                   : QString();
    case ConnectionField::Endpoint:
        return addressProblem(m_endpoint, c.endpoint);
    case ConnectionField::IdentityEndpoint:
        return addressProblem(m_identityEndpoint, c.identityEndpoint);
    case ConnectionField::CaFiles:
        for (const QString &path : c.caFiles)
            if (!QFileInfo(path).isReadable())
                //: %1 is the path of a file.
                return tr("%1 cannot be read.").arg(path);
        return {};
    case ConnectionField::ProxyUrl:
        if (c.proxy != ProxyChoice::Given)
            return {};
        if (!c.proxyUrl.isValid() || c.proxyUrl.host().isEmpty())
            return tr("This is not a complete proxy address, such as http://proxy.example.com:3128.");
        return c.proxyUrl.password().isEmpty() ? QString() : tr("The proxy's address holds no password.");
    case ConnectionField::Pace:
        return c.pollsPerSecond < slowestPace || c.pollsPerSecond > fastestPace
                   ? tr("Between 0.1 and 20 requests per second.")
                   : QString();
    case ConnectionField::KeyId:
        if (!wantsKeys || !m_keyId.isEmpty())
            return {};
        return m_kind == Keys::Kind::Password ? tr("Type the user name.") : tr("Type the access key id.");
    case ConnectionField::Secret:
        if (!wantsKeys || hasAnySecret)
            return {};
        return m_kind == Keys::Kind::Password ? tr("Type the password.") : tr("Type the secret key.");
    case ConnectionField::Domain:
        return wantsKeys && m_kind == Keys::Kind::Password && m_domain.isEmpty()
                   ? tr("Type the account name.")
                   : QString();
    case ConnectionField::RaisedMode:
        return asksForName() && m_typedName.trimmed() != c.name
                   ? tr("In production, type the connection's name to let it start changes.")
                   : QString();
    }
    return {};
}

bool ConnectionForm::isComplete() const
{
    using enum ConnectionField;
    const auto fields = {Name,      EnvironmentName, Regions, ExpectedAccount, Endpoint, IdentityEndpoint,
                         CaFiles,   ProxyUrl,        Pace,    KeyId,           Secret,   Domain,
                         RaisedMode};
    return std::all_of(fields.begin(), fields.end(),
                       [this](ConnectionField f) { return problem(f).isEmpty(); });
}

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ConnectionWords)

public:
    static QString keychain(KeychainState state);
    static QString cloud(Cloud cloud);
    static QString mode(Mode mode);
};

QString Words::keychain(KeychainState state)
{
    switch (state) {
    case KeychainState::Ok:
        return tr("The keys are in the keychain.");
    case KeychainState::Missing:
        return tr("The keychain has no keys for this connection.");
    case KeychainState::Locked:
        return tr("The keychain is locked. Unlock it and try again.");
    case KeychainState::Dismissed:
        return tr("The keychain's question was closed without an answer.");
    case KeychainState::Unanswered:
        return tr("The keychain did not answer. It may be waiting for a password in another window.");
    case KeychainState::NoService:
        return tr("There is no keychain on this computer.");
    case KeychainState::NoBus:
        return tr("There is no session bus, so no keychain can be reached.");
    case KeychainState::ServiceDied:
        return tr("The keychain stopped while it was asked.");
    case KeychainState::Other:
        return tr("The keychain could not keep the keys.");
    }
    return {};
}

QString Words::cloud(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Aws:
        return tr("AWS");
    case Cloud::Alibaba:
        return tr("Alibaba Cloud");
    case Cloud::Huawei:
        return tr("Huawei Cloud");
    }
    return {};
}

QString Words::mode(Mode mode)
{
    switch (mode) {
    case Mode::WatchOnly:
        return tr("Watch only");
    case Mode::WatchAndStop:
        return tr("Watch + stop");
    case Mode::FullConfirm:
        return tr("Full, confirm");
    case Mode::FullTyped:
        return tr("Full, type to confirm");
    }
    return {};
}

} // namespace

QString keychainSentence(KeychainState state)
{
    return Words::keychain(state);
}

QString cloudWord(Cloud cloud)
{
    return Words::cloud(cloud);
}

QString modeWord(Mode mode)
{
    return Words::mode(mode);
}

} // namespace belay
