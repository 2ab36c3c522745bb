// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credentials/keychain.h"
#include "core/credentials/keychainnotes.h"
#include "core/domain/connection.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>

namespace belay {

/// Gives each connection its keys, from wherever its settings say, and keeps them while signed in.
///
/// Errors: SignInAgain with NetFault::NoKeys and a code that names the reason ("keychain.locked",
/// "keychain.missing", "environment.missing:AWS_SECRET_ACCESS_KEY", "session.missing",
/// "session.expired", "keychain.elsewhere:KWallet" when the entry was written to another keychain than
/// the one there is now, ...), so the words can be chosen above. Main thread.
class KeyRing final : public QObject
{
    Q_OBJECT
public:
    explicit KeyRing(const QProcessEnvironment &environment, QObject *parent = nullptr);
    ~KeyRing() override;

    /// `renew` reads the source again even if keys are held. Questions for the same connection that
    /// come while one is open share its answer.
    Task<Result<KeysPtr>> keys(Connection connection, bool renew);

    /// Where the name and password of a proxy ("host:port") are kept: an entry of its own for keys(),
    /// store(), holdForSession() and erase().
    [[nodiscard]] static Connection proxyEntry(const QString &proxy);

    /// Keys for this session only; they also win over the connection's own source until forgotten.
    void holdForSession(ConnectionId connection, KeysPtr keys);
    /// Writes to the keychain and reads back; on failure the keys are not held.
    Task<KeychainAnswer> store(ConnectionId connection, KeysPtr keys);
    Task<KeychainAnswer> erase(ConnectionId connection);
    /// Wipes what is held in memory: on lock, sign-out, exit.
    void forget(ConnectionId connection);
    void forgetAll();
    /// Those of the keychain and the environment, which can be read again: before the machine sleeps,
    /// which it also does by itself. Keys of a session stay.
    void forgetRenewable();

    /// Where it is noted which keychain holds what. A key that another one holds is not looked for in
    /// the present one; store() is the answer to that question.
    void keepNotes(const QString &directory);

    [[nodiscard]] Keychain &keychain();

    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with flows under way.
};

} // namespace belay
