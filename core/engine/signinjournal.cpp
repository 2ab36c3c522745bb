// SPDX-License-Identifier: Apache-2.0
#include "core/engine/signinjournal.h"

#include "core/engine/intents.h"

namespace belay {

namespace {

/// Empty: nothing that is worth a line.
QString eventOf(const ConnectionStatus &status)
{
    switch (status.signIn) {
    case SignInState::SignedIn:
        return QStringLiteral("Signed in as %1.").arg(status.identity.principal);
    case SignInState::WrongAccount:
        return QStringLiteral("Signed in to another account than expected: %1.").arg(status.identity.account);
    case SignInState::Expired:
        return QStringLiteral("The sign-in has expired.");
    case SignInState::Refused:
        return QStringLiteral("The keys were refused.");
    case SignInState::NeedsKeys:
        return QStringLiteral("There are no keys.");
    case SignInState::NotTried:
    case SignInState::SigningIn:
        break;
    }
    return {};
}

} // namespace

SignInJournal::SignInJournal(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(workspace, &Workspace::statusChanged, this, &SignInJournal::take);
}

void SignInJournal::take(const ConnectionId &id)
{
    Journal &journal = m_workspace->journal();
    const ConnectionStatus status = m_workspace->status(id);
    const QString event = eventOf(status);
    if (event.isEmpty() || m_settled.value(id, SignInState::NotTried) == status.signIn || !journal.isOpen() ||
        journal.isReadOnly())
        return;
    m_settled.insert(id, status.signIn);
    const Connection *connection = m_workspace->connection(id);
    Intent intent = intentFor(*m_workspace, id, connection ? connection->regions.value(0) : QString(),
                              ChangeKind::SignIn, Actor::Person, {});
    const QString code = status.lastError ? u' ' + status.lastError->code : QString();
    (void)journal.record(intent,
                         status.signIn == SignInState::SignedIn ? Outcome::Applied : Outcome::NotApplied,
                         event + code);
}

} // namespace belay
