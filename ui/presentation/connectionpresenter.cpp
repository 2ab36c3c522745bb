// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionpresenter.h"

#include "ui/presentation/errorwords.h"

#include <algorithm>

namespace belay {

ConnectionDoors connectionDoors(Workspace *workspace, const Profile &profile)
{
    ConnectionDoors doors;
    doors.storedKeys = [workspace](Connection c) { return workspace->keyRing().keys(std::move(c), true); };
    doors.test = [workspace](Connection c, KeysPtr keys) {
        return workspace->test(std::move(c), std::move(keys));
    };
    doors.store = [workspace](ConnectionId id, KeysPtr keys) {
        return workspace->keyRing().store(std::move(id), std::move(keys));
    };
    doors.hold = [workspace](ConnectionId id, KeysPtr keys) {
        workspace->keyRing().holdForSession(std::move(id), std::move(keys));
    };
    doors.signInToProxy = [workspace](const QString &proxy, KeysPtr keys) {
        workspace->signInToProxy(proxy, std::move(keys));
    };
    doors.save = [workspace, profile](const Connection &connection) -> Result<Done> {
        QList<Connection> all = workspace->connections();
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Connection &c) { return c.id == connection.id; });
        if (same != all.end())
            *same = connection;
        else
            all.append(connection);
        QList<Connection> lasting;
        std::copy_if(all.begin(), all.end(), std::back_inserter(lasting),
                     [](const Connection &c) { return !c.practice; });
        Result<Done> written = profile.saveConnections(lasting);
        if (written)
            workspace->setConnections(all);
        return written;
    };
    return doors;
}

ConnectionPresenter::ConnectionPresenter(ConnectionForm *form, ConnectionDoors doors, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_doors(std::move(doors))
{
}

void ConnectionPresenter::test()
{
    if (m_busy != Busy::Nothing || !m_form->isComplete())
        return;
    m_busy = Busy::Testing;
    m_verdict = Verdict::None;
    m_proxyAsking.clear();
    m_testSentence = tr("Asking the cloud who this is…");
    emit changed();
    if (m_form->hasTypedKeys())
        return testWith(m_form->keys());
    QCoro::connect(m_doors.storedKeys(m_form->connection()), this, [this](const Result<KeysPtr> &keys) {
        if (keys)
            testWith(*keys);
        else
            showTest(failure(keys.error()));
    });
}

void ConnectionPresenter::testWith(const KeysPtr &keys)
{
    QCoro::connect(m_doors.test(m_form->connection(), keys), this,
                   [this](const Result<Identity> &identity) { showTest(identity); });
}

void ConnectionPresenter::showTest(const Result<Identity> &identity)
{
    m_busy = Busy::Nothing;
    if (!identity) {
        m_verdict = Verdict::Bad;
        m_testSentence = errorSentence(identity.error());
        m_proxyAsking = belay::proxyAsking(identity.error()).value_or(QString());
        emit changed();
        return;
    }
    const QString expected = m_form->connection().expectedAccount;
    if (!expected.isEmpty() && expected != identity->account) {
        m_verdict = Verdict::WrongAccount;
        //: %1 is the account signed in to, %2 the one expected.
        m_testSentence = tr("Signed in as %1, but this connection expects %2. Writing would be blocked.")
                             .arg(identity->account, expected);
    } else {
        m_verdict = Verdict::Good;
        //: %1 is an account, %2 a user or role in it.
        m_testSentence = tr("Signed in to account %1 as %2.").arg(identity->account, identity->principal);
        m_form->edit([&](Connection &c) { c.expectedAccount = identity->account; });
    }
    emit changed();
}

void ConnectionPresenter::signInToProxy(const QString &proxy, const KeysPtr &keys, bool keep)
{
    m_doors.signInToProxy(proxy, keys);
    const ConnectionId entry = KeyRing::proxyEntry(proxy).id;
    if (keep)
        QCoro::connect(m_doors.store(entry, keys), this, [this](const KeychainAnswer &answer) {
            if (answer.state == KeychainState::Ok)
                return;
            m_saveSentence = keychainSentence(answer.state);
            emit changed();
        });
    else
        m_doors.hold(entry, keys);
    test();
}

void ConnectionPresenter::save()
{
    if (m_busy != Busy::Nothing || !m_form->isComplete())
        return;
    m_saveSentence.clear();
    m_offersSession = false;
    const bool intoKeychain = m_form->connection().signIn == SignIn::Keychain;
    if (!m_form->hasTypedKeys())
        return write();
    if (!intoKeychain)
        return saveForSession();
    m_busy = Busy::Saving;
    emit changed();
    QCoro::connect(m_doors.store(m_form->connection().id, m_form->keys()), this,
                   [this](const KeychainAnswer &answer) {
                       m_busy = Busy::Nothing;
                       if (answer.state == KeychainState::Ok)
                           return write();
                       m_saveSentence = keychainSentence(answer.state);
                       m_offersSession = true;
                       emit changed();
                   });
}

void ConnectionPresenter::saveForSession()
{
    if (m_busy != Busy::Nothing || !m_form->isComplete())
        return;
    m_form->edit([](Connection &c) { c.signIn = SignIn::SessionOnly; });
    m_doors.hold(m_form->connection().id, m_form->keys());
    write();
}

void ConnectionPresenter::write()
{
    const Result<Done> written = m_doors.save(m_form->connection());
    if (!written) {
        //: %1 is what the system said.
        m_saveSentence = tr("The settings could not be written: %1").arg(written.error().message);
        emit changed();
        return;
    }
    m_form->wipeSecrets();
    emit saved(m_form->connection().id);
}

} // namespace belay
