// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/connectionwords.h"

#include <QCoreApplication>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ConnectionWords)

public:
    static QString environment(const Connection &connection);
    static QString signIn(SignInState state);
    static QString reachability(Reachability reachability);
};

QString Words::environment(const Connection &connection)
{
    if (connection.practice)
        return tr("PRACTICE");
    switch (connection.environment) {
    case Environment::Production:
        return tr("PROD");
    case Environment::Staging:
        return tr("STAGING");
    case Environment::Development:
        return tr("DEV");
    case Environment::Other:
        break;
    }
    return connection.environmentName.isEmpty() ? tr("OTHER") : connection.environmentName;
}

QString Words::signIn(SignInState state)
{
    switch (state) {
    case SignInState::NotTried:
        return tr("not signed in yet");
    case SignInState::SigningIn:
        return tr("signing in");
    case SignInState::SignedIn:
        return tr("signed in");
    case SignInState::NeedsKeys:
        return tr("needs keys");
    case SignInState::Expired:
        return tr("sign-in expired");
    case SignInState::Refused:
        return tr("sign-in refused");
    case SignInState::WrongAccount:
        return tr("wrong account");
    }
    return {};
}

QString Words::reachability(Reachability reachability)
{
    switch (reachability) {
    case Reachability::Unknown:
        return tr("not reached yet");
    case Reachability::Online:
        return tr("online");
    case Reachability::Offline:
        return tr("offline");
    }
    return {};
}

} // namespace

QString environmentWord(const Connection &connection) { return Words::environment(connection); }
QString signInWord(SignInState state) { return Words::signIn(state); }
QString reachabilityWord(Reachability reachability) { return Words::reachability(reachability); }

} // namespace belay
