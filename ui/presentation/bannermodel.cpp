// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/bannermodel.h"

#include "ui/presentation/errorwords.h"
#include "ui/presentation/figures.h"

#include <QCoro/QCoroTask>

namespace belay {
namespace {

using Line = std::optional<BannerLine>;

BannerLine lineOf(const BannerFacts &facts, BannerCause cause, const QString &word, const QString &sentence,
                  const QString &action = {})
{
    return {cause, facts.connection.id, word, sentence, action, false};
}

Line offline(const BannerFacts &facts, const QDateTime &now)
{
    if (facts.status.reachability != Reachability::Offline)
        return {};
    //: %1 is a connection, %2 a time of the day, %3 an age such as "2 min old", %4 a number of stop requests.
    return lineOf(facts, BannerCause::Offline, BannerModel::tr("OFFLINE"),
                  BannerModel::tr("%1 cannot be reached since %2. What is shown of it is %3. "
                                  "Stop requests wait in line: %4.")
                      .arg(facts.connection.name, clockText(facts.status.since, now),
                           ageText(facts.status.lastAnswerAt, now))
                      .arg(facts.waitingStops));
}

Line signIn(const BannerFacts &facts, const QDateTime &now)
{
    const QString name = facts.connection.name;
    QString what;
    switch (facts.status.signIn) {
    case SignInState::NeedsKeys:
        //: %1 is a connection.
        what = BannerModel::tr("%1 has no keys.").arg(name);
        break;
    case SignInState::Expired:
        //: %1 is a connection, %2 a stretch of time.
        what = BannerModel::tr("%1 expired %2 ago.").arg(name, durationText(facts.status.since.secsTo(now)));
        break;
    case SignInState::Refused:
        //: %1 is a connection.
        what = BannerModel::tr("%1 was refused.").arg(name);
        break;
    case SignInState::WrongAccount:
    case SignInState::NotTried:
    case SignInState::SigningIn:
    case SignInState::SignedIn:
        return {};
    }
    if (facts.running > 0)
        //: %n operations run on a connection that is not signed in.
        what += u' ' + BannerModel::tr("%n operations are running unseen.", nullptr, facts.running);
    if (facts.status.lastError)
        what += u' ' + errorSentence(*facts.status.lastError);
    const bool wantsKeys = facts.status.signIn == SignInState::NeedsKeys;
    BannerLine line = lineOf(facts, BannerCause::SignIn, BannerModel::tr("SIGN IN"), what,
                             wantsKeys ? BannerModel::tr("Enter keys…") : BannerModel::tr("Sign in now"));
    line.wantsKeys = wantsKeys;
    return line;
}

Line wrongAccount(const BannerFacts &facts)
{
    if (facts.status.signIn != SignInState::WrongAccount)
        return {};
    return lineOf(
        facts, BannerCause::WrongAccount, BannerModel::tr("WRONG ID"),
        //: %1 is the signed-in account, %2 a connection, %3 the account it expects.
        BannerModel::tr("Signed in as %1, %2 expects %3. Writing blocked.")
            .arg(facts.status.identity.account, facts.connection.name, facts.connection.expectedAccount),
        BannerModel::tr("Edit connection"));
}

Line slowed(const BannerFacts &facts)
{
    if (facts.slowed.isEmpty())
        return {};
    //: %1 is a connection, %2 one or more regions, %3 and %4 numbers of seconds.
    return lineOf(facts, BannerCause::Slowed, BannerModel::tr("SLOWED"),
                  BannerModel::tr("%1, %2 asks us to slow down. Refresh every %3 s instead of %4 s. "
                                  "Stop is unaffected.")
                      .arg(facts.connection.name, facts.slowed.join(QStringLiteral(", ")))
                      .arg(facts.interval.seconds)
                      .arg(facts.interval.usualSeconds));
}

Line partial(const BannerFacts &facts)
{
    if (facts.partialError.isEmpty())
        return {};
    //: %1 is a connection, %n how many targets were read.
    const QString counted = BannerModel::tr("%1: %n targets read, not all.", nullptr, facts.targetsRead)
                                .arg(facts.connection.name);
    return lineOf(facts, BannerCause::Partial, BannerModel::tr("PARTIAL"),
                  counted + u' ' + facts.partialError, BannerModel::tr("Retry"));
}

Line clock(const BannerFacts &facts)
{
    const int off = std::abs(facts.status.clockOffsetSeconds);
    if (off == 0)
        return {};
    return lineOf(facts, BannerCause::ClockSkew, BannerModel::tr("CLOCK"),
                  //: %1 is a stretch of time such as "5 min", %2 a connection.
                  BannerModel::tr("This computer's clock differs by %1 from that of %2.")
                      .arg(durationText(off), facts.connection.name));
}

} // namespace

QList<BannerLine> bannersFor(const BannerFacts &facts, const QDateTime &now)
{
    QList<BannerLine> lines;
    for (const Line &line : {offline(facts, now), signIn(facts, now), wrongAccount(facts), slowed(facts),
                             partial(facts), clock(facts)})
        if (line)
            lines.append(*line);
    return lines;
}

BannerModel::BannerModel(const AppContext &context, std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_now(now ? std::move(now) : std::function<QDateTime()>(&QDateTime::currentDateTimeUtc))
{
    connect(context.workspace, &Workspace::statusChanged, this, &BannerModel::take);
    connect(context.workspace, &Workspace::connectionsChanged, this, &BannerModel::take);
    connect(context.operations, &OperationWatch::recordsChanged, this, &BannerModel::take);
    m_tick.setInterval(1000); // ages, and the pace going back to normal
    connect(&m_tick, &QTimer::timeout, this, &BannerModel::take);
    m_tick.start();
    take();
}

BannerFacts BannerModel::factsOf(const Connection &connection) const
{
    BannerFacts facts;
    facts.connection = connection;
    facts.status = m_context.workspace->status(connection.id);
    for (const QString &region : connection.regions) {
        const Scope scope{connection.id, region};
        if (!m_context.scheduler->isSlowed(scope))
            continue;
        facts.slowed += region;
        const RefreshInterval interval = m_context.scheduler->refreshInterval(scope);
        if (interval.seconds > facts.interval.seconds)
            facts.interval = interval;
    }
    return facts;
}

void BannerModel::take()
{
    QHash<ConnectionId, BannerFacts> facts;
    for (const Connection &connection : m_context.workspace->connections())
        facts.insert(connection.id, factsOf(connection));
    for (const OperationRecord &record : m_context.operations->records()) {
        const auto found = facts.find(record.ref.connection);
        if (found == facts.end())
            continue;
        const bool ended = isEnded(record.operation.state.value);
        found->running += ended ? 0 : 1;
        const StopProgress *stop = m_context.stops->progress(record.ref);
        found->waitingStops += stop && !ended && stop->waitingForNetworkSince.isValid() ? 1 : 0;
        // A connection that is away or signed out says so itself.
        if (!record.lastError || record.resultsAt.isValid() || record.counts.total() == 0)
            continue;
        found->targetsRead += record.counts.total();
        found->partialError = errorSentence(*record.lastError);
    }
    const QDateTime now = m_now();
    QHash<std::pair<ConnectionId, int>, int> arrivals;
    QList<BannerLine> lines;
    for (const Connection &connection : m_context.workspace->connections()) {
        for (const BannerLine &line : bannersFor(facts.value(connection.id), now)) {
            const std::pair key(line.connection, int(line.cause));
            arrivals.insert(key, m_arrivals.contains(key) ? m_arrivals.value(key) : ++m_arrived);
            lines.append(line);
        }
    }
    m_arrivals = arrivals;
    std::stable_sort(lines.begin(), lines.end(), [&](const BannerLine &a, const BannerLine &b) {
        return arrivals.value({a.connection, int(a.cause)}) > arrivals.value({b.connection, int(b.cause)});
    });
    if (lines == m_lines)
        return;
    m_lines = lines;
    emit changed();
}

void BannerModel::act(const BannerLine &line)
{
    if (line.cause == BannerCause::Partial) {
        m_context.operations->refresh();
        return;
    }
    QCoro::connect(m_context.workspace->signIn(line.connection), this, [](const Result<Identity> &) {
        // The workspace's status tells how it went.
    });
}

} // namespace belay
