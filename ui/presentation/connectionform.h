// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credentials/keychain.h"
#include "core/domain/connection.h"
#include "core/domain/keys.h"

#include <QObject>

#include <functional>

namespace belay {

enum class ConnectionField {
    Name,
    EnvironmentName,
    Regions,
    ExpectedAccount,
    Endpoint,
    IdentityEndpoint,
    CaFiles,
    ProxyUrl,
    Pace,
    KeyId,
    Secret,
    Domain,
    RaisedMode, ///< The connection's name, typed to raise the mode in production.
};

/// The connection form without a widget: settings as typed, keys on their way to the keychain, and
/// what is wrong with each field.
///
/// Secrets are taken as `Secret` and given out only inside Keys; neither is ever a QString here.
class ConnectionForm final : public QObject
{
    Q_OBJECT
public:
    /// `isNew`: keys must be typed where the sign-in source wants them; otherwise empty key fields
    /// mean that the stored ones stay. `otherNames` may not be used again.
    ConnectionForm(Connection connection, bool isNew, QStringList otherNames, QObject *parent = nullptr);

    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    void edit(const std::function<void(Connection &)> &change);
    /// Lists and addresses as typed; what does not parse is kept for its sentence.
    void setRegions(const QString &typed);
    void setEndpoint(const QString &typed);
    void setIdentityEndpoint(const QString &typed);
    void setProxyUrl(const QString &typed);
    void setCaFiles(const QStringList &paths);

    [[nodiscard]] bool usesTypedKeys() const; ///< The keychain or this session.
    [[nodiscard]] Keys::Kind keyKind() const { return m_kind; }
    void setKeyKind(Keys::Kind kind);
    void setKeyId(const QString &id);
    void setDomain(const QString &domain);
    void setSecret(Secret secret);
    void setToken(Secret token);
    /// A secret is being typed and will be set before a test or a save.
    void setSecretPending(bool pending);
    /// In production, letting a connection start changes asks for its name.
    [[nodiscard]] bool asksForName() const;
    void setTypedName(const QString &typed);
    [[nodiscard]] bool hasSecret() const { return !m_secret.isEmpty(); }
    /// New keys were typed; otherwise those already stored count.
    [[nodiscard]] bool hasTypedKeys() const;
    /// A copy of what was typed; the form keeps its own until wiped.
    [[nodiscard]] KeysPtr keys() const;
    void wipeSecrets();

    [[nodiscard]] QString problem(ConnectionField field) const; ///< A sentence; empty: all is well.
    [[nodiscard]] bool isComplete() const;                      ///< May be saved and tested.

signals:
    void changed();

private:
    [[nodiscard]] QString addressProblem(const QString &typed, const QUrl &url) const;

    Connection m_connection;
    bool m_isNew;
    QStringList m_otherNames;
    QString m_endpoint;
    QString m_identityEndpoint;
    QString m_proxyUrl;
    Mode m_modeBefore;
    QString m_typedName;
    Keys::Kind m_kind = Keys::Kind::AccessKey;
    QString m_keyId;
    QString m_domain;
    bool m_secretPending = false;
    Secret m_secret;
    Secret m_token;
};

/// How a person is told what the keychain said, and what they can do.
[[nodiscard]] QString keychainSentence(KeychainState state);
[[nodiscard]] QString cloudWord(Cloud cloud);
[[nodiscard]] QString modeWord(Mode mode);

} // namespace belay
