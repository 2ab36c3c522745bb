// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credentials/keyring.h"
#include "core/engine/profile.h"
#include "core/engine/workspace.h"
#include "ui/presentation/connectionform.h"

namespace belay {

/// What the connection dialog asks of the engine; tests put their own behind it.
struct ConnectionDoors
{
    std::function<Task<Result<KeysPtr>>(Connection)> storedKeys;
    std::function<Task<Result<Identity>>(Connection, KeysPtr)> test;
    std::function<Task<KeychainAnswer>(ConnectionId, KeysPtr)> store;
    std::function<void(ConnectionId, KeysPtr)> hold;
    std::function<Result<Done>(Connection)> save;
    std::function<void(QString, KeysPtr)> signInToProxy = {}; ///< "host:port"; from the next request on.
};

[[nodiscard]] ConnectionDoors connectionDoors(Workspace *workspace, const Profile &profile);

/// Tests and saves what the connection form holds.
class ConnectionPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Busy { Nothing, Testing, Saving };
    enum class Verdict { None, Good, WrongAccount, Bad };

    ConnectionPresenter(ConnectionForm *form, ConnectionDoors doors, QObject *parent = nullptr);

    [[nodiscard]] Busy busy() const { return m_busy; }
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    /// What the test found, as a sentence; empty before one.
    [[nodiscard]] const QString &testSentence() const { return m_testSentence; }
    /// Why saving did not work, as a sentence.
    [[nodiscard]] const QString &saveSentence() const { return m_saveSentence; }
    /// The keychain would not take the keys: working for this session is offered.
    [[nodiscard]] bool offersSession() const { return m_offersSession; }

    /// The proxy ("host:port") that asked for a name and password during the last test, told once; empty
    /// when none did. Only a test asks: no poll ever does.
    [[nodiscard]] QString takeProxyQuestion() { return std::exchange(m_proxyAsking, {}); }
    /// Answers it and tests again. `keep`: in the keychain, else until the program ends.
    void signInToProxy(const QString &proxy, const KeysPtr &keys, bool keep);

    void test();
    void save();
    void saveForSession(); ///< Keys are kept in memory until the program ends.

signals:
    void changed();
    void saved(const belay::ConnectionId &id);

private:
    void testWith(const KeysPtr &keys);
    void showTest(const Result<Identity> &identity);
    void write();

    ConnectionForm *m_form;
    ConnectionDoors m_doors;
    Busy m_busy = Busy::Nothing;
    Verdict m_verdict = Verdict::None;
    QString m_testSentence;
    QString m_saveSentence;
    QString m_proxyAsking;
    bool m_offersSession = false;
};

} // namespace belay
