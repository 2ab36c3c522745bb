// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/bannermodel.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"

#include <QCoro/QCoroTask>

namespace belay {

QList<BannerLine> bannersFor(const Connection &connection, const ConnectionStatus &status, int unseen,
                             const QDateTime &now)
{
    QList<BannerLine> lines;
    const auto add = [&](BannerCause cause, const QString &word, const QString &sentence, const QString &action = {}) {
        lines.append({cause, connection.id, word, sentence, action});
    };
    if (status.reachability == Reachability::Offline)
        //: %1 is a connection, %2 a time of the day, %3 an age such as "2 min old".
        add(BannerCause::Offline, BannerModel::tr("OFFLINE"),
            BannerModel::tr("%1 cannot be reached since %2. What is shown of it is %3. "
                            "A stop is tried until it gets through.")
                .arg(connection.name, clockText(status.since, now), ageText(status.lastAnswerAt, now)));
    //: %1 is how many operations run on a connection that is not signed in.
    const QString running =
        unseen > 0 ? u' ' + BannerModel::tr("Operations running unseen: %1.").arg(unseen) : QString();
    const QString reason = status.lastError ? u' ' + errorSentence(*status.lastError) : QString();
    switch (status.signIn) {
    case SignInState::NeedsKeys:
        //: %1 is a connection, %2 why (a sentence), %3 what goes on unseen (a sentence); both may be empty.
        add(BannerCause::SignIn, BannerModel::tr("SIGN IN"),
            BannerModel::tr("%1 has no keys.%2%3").arg(connection.name, reason, running), BannerModel::tr("Sign in now"));
        break;
    case SignInState::Expired:
        add(BannerCause::SignIn, BannerModel::tr("SIGN IN"),
            BannerModel::tr("%1 has expired.%2%3").arg(connection.name, reason, running), BannerModel::tr("Sign in now"));
        break;
    case SignInState::Refused:
        add(BannerCause::SignIn, BannerModel::tr("SIGN IN"),
            BannerModel::tr("%1 was refused.%2%3").arg(connection.name, reason, running), BannerModel::tr("Sign in now"));
        break;
    case SignInState::WrongAccount:
        //: %1 is the signed-in account, %2 a connection, %3 the account it expects.
        add(BannerCause::WrongAccount, BannerModel::tr("WRONG ID"),
            BannerModel::tr("Signed in as %1, %2 expects %3. Writing blocked.")
                .arg(status.identity.account, connection.name, connection.expectedAccount),
            BannerModel::tr("Edit connection"));
        break;
    case SignInState::NotTried:
    case SignInState::SigningIn:
    case SignInState::SignedIn:
        break;
    }
    if (status.slowed)
        add(BannerCause::Slowed, BannerModel::tr("SLOWED"),
            //: %1 is a connection.
            BannerModel::tr("%1 asks us to slow down; data comes more slowly. Stop is unaffected.")
                .arg(connection.name));
    if (std::abs(status.clockOffsetSeconds) > 0)
        add(BannerCause::ClockSkew, BannerModel::tr("CLOCK"),
            //: %1 is a stretch of time such as "5 min", %2 a connection.
            BannerModel::tr("This computer's clock differs by %1 from that of %2.")
                .arg(durationText(std::abs(status.clockOffsetSeconds)), connection.name));
    return lines;
}

BannerModel::BannerModel(Workspace *workspace, OperationWatch *watch, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_watch(watch)
{
    connect(workspace, &Workspace::statusChanged, this, &BannerModel::take);
    connect(workspace, &Workspace::connectionsChanged, this, &BannerModel::take);
    connect(watch, &OperationWatch::recordsChanged, this, &BannerModel::take);
    take();
}

void BannerModel::take()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QHash<ConnectionId, int> unseen;
    for (const OperationRecord &record : m_watch->records())
        if (!isEnded(record.operation.state.value))
            ++unseen[record.ref.connection];
    std::vector<std::pair<QDateTime, QList<BannerLine>>> found;
    for (const Connection &connection : m_workspace->connections()) {
        const ConnectionStatus &status = m_workspace->status(connection.id);
        found.emplace_back(status.since, bannersFor(connection, status, unseen.value(connection.id), now));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<BannerLine> lines;
    for (const auto &[since, some] : found)
        lines += some;
    if (lines == m_lines)
        return;
    m_lines = lines;
    emit changed();
}

void BannerModel::act(const BannerLine &line)
{
    QCoro::connect(m_workspace->signIn(line.connection), this, [](const Result<Identity> &) {
        // The workspace's status tells how it went.
    });
}

} // namespace belay
