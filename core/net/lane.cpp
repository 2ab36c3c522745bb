// SPDX-License-Identifier: Apache-2.0
#include "core/net/lane.h"

#include "core/net/exchange.h"
#include "core/net/manager.h"
#include "core/net/sleepwatch.h"

#include <QCoro/QCoroSignal>

#include <QCoreApplication>

#include <deque>
#include <map>
#include <numeric>

namespace belay {
namespace {

/// Calls to one host at once: so many managers, with so many each (fewer than Qt's own limit of 6
/// unless the lane never waits).
struct Width
{
    int managers = 1;
    int perManager = 1;
};

Width widthOf(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Read:
        return {2, 4};
    case LaneKind::Change:
        return {1, 2};
    case LaneKind::Stop:
        return {1, 6};
    }
    return {};
}

QString originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        .toString();
}

} // namespace

/// A place in the queue; `granted` comes once, with the turn or with the refusal.
class LaneTicket final : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Granted, Refused };
    State state = State::Waiting;
    int manager = -1; ///< Which one it was granted a turn on.

    void grant(int place)
    {
        manager = place;
        settle(State::Granted);
    }
    void refuse() { settle(State::Refused); }

signals:
    void settled();

private:
    void settle(State to)
    {
        if (state != State::Waiting)
            return;
        state = to;
        emit settled();
    }
};

/// Shared with the calls under way, so that it outlives them.
class Lane::Private
{
public:
    using Ticket = std::shared_ptr<LaneTicket>;
    struct Queue
    {
        QList<int> inFlight; ///< By manager.
        std::deque<Ticket> waiting;
    };

    LaneKind kind = LaneKind::Read;
    Deadlines deadlines;
    Transport transport;
    ProxySignIns signIns;
    QSslConfiguration tls;
    QList<std::shared_ptr<QNetworkAccessManager>> managers; ///< Each call keeps the one it was handed to.
    std::map<QString, Queue> queues;
    SleepWatch sleep;
    QList<std::weak_ptr<Exchange>> exchanges;
    bool closed = false;

    QList<std::shared_ptr<QNetworkAccessManager>> left; ///< Each until it answers again.

    void useFreshConnections()
    {
        managers.resize(widthOf(kind).managers);
        for (std::shared_ptr<QNetworkAccessManager> &manager : managers)
            manager = managerFor(transport, signIns);
    }

    const std::shared_ptr<QNetworkAccessManager> &managerNow(int place)
    {
        if (sleep.slept())
            useFreshConnections();
        return managers[place];
    }

    /// The least busy manager's place, taken; -1: all have as much as they may.
    int takePlace(Queue &queue)
    {
        queue.inFlight.resize(managers.size());
        const auto least = std::min_element(queue.inFlight.begin(), queue.inFlight.end());
        if (*least >= widthOf(kind).perManager)
            return -1;
        ++*least;
        return int(least - queue.inFlight.begin());
    }

    void release(const QString &origin, int place)
    {
        Queue &queue = queues[origin];
        --queue.inFlight[place];
        while (!closed && !queue.waiting.empty()) {
            const Ticket next = queue.waiting.front();
            if (next->state == LaneTicket::State::Waiting) {
                const int free = takePlace(queue);
                if (free < 0)
                    return;
                next->grant(free);
            }
            queue.waiting.pop_front();
        }
    }
};

namespace {

/// Goes on without a manager that may be stuck: Qt 6.4 reads headers byte by byte and does not return
/// to the event loop of the manager's thread while more are there, so that one server that sends
/// headers without end holds up all requests of the manager. Its end would wait for that thread; it
/// stays until it answers again.
void leaveManager(const std::shared_ptr<Lane::Private> &lane,
                  const std::shared_ptr<QNetworkAccessManager> &stuck)
{
    if (lane->closed || lane->left.contains(stuck))
        return;
    const qsizetype place = lane->managers.indexOf(stuck);
    if (place >= 0)
        lane->managers[place] = managerFor(lane->transport, lane->signIns);
    lane->left.append(stuck);
    QNetworkReply *probe = stuck->get(QNetworkRequest(QUrl(QStringLiteral("preconnect-http://127.0.0.1:1"))));
    const std::weak_ptr<Lane::Private> weak = lane;
    QObject::connect(probe, &QNetworkReply::finished, probe, [probe, weak] {
        probe->deleteLater();
        const QNetworkAccessManager *manager = probe->manager();
        // Not from here: the probe is the manager's child.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [manager, weak] {
                if (const auto still = weak.lock())
                    still->left.removeIf([manager](const auto &known) { return known.get() == manager; });
            },
            Qt::QueuedConnection);
    });
}

/// A stop request may come from any stack, a destructor's too: it acts from the event loop.
template <class Object, class Act>
std::function<void()> later(std::weak_ptr<Object> object, Act act)
{
    return [object, act] {
        if (const auto target = object.lock())
            QMetaObject::invokeMethod(
                target.get(),
                [object, act] {
                    if (const auto still = object.lock())
                        act(*still);
                },
                Qt::QueuedConnection);
    };
}

using StopCallback = std::stop_callback<std::function<void()>>;

Task<Attempt> sendThrough(std::shared_ptr<Lane::Private> lane, HttpRequest request, std::stop_token stop,
                          std::function<void()> onSent)
{
    Attempt attempt;
    if (lane->closed || stop.stop_requested())
        co_return attempt;
    const QString origin = originOf(request.url);
    QElapsedTimer queued;
    queued.start();
    int place = lane->takePlace(lane->queues[origin]);
    if (place < 0) {
        auto ticket = std::make_shared<LaneTicket>();
        lane->queues[origin].waiting.push_back(ticket);
        const StopCallback onStop(
            stop, later(std::weak_ptr(ticket), [](LaneTicket &t) { t.refuse(); }));
        auto turn = qCoro(ticket.get(), &LaneTicket::settled);
        co_await turn;
        if (ticket->state != LaneTicket::State::Granted)
            co_return attempt;
        place = ticket->manager;
        if (lane->closed || stop.stop_requested()) {
            lane->release(origin, place);
            co_return attempt;
        }
    }
    const qint64 waited = queued.elapsed();

    Exchange::Limits limits;
    limits.deadlines = lane->deadlines;
    if (lane->kind != LaneKind::Read)
        limits.bodyBytes = 1 << 20;
    const auto manager = lane->managerNow(place);
    auto exchange = std::make_shared<Exchange>(request, limits, std::move(onSent));
    lane->exchanges.append(exchange);
    {
        const StopCallback onStop(
            stop, later(std::weak_ptr(exchange), [](Exchange &e) { e.end(NetFault::Reset); }));
        exchange->start(*manager, lane->tls);
        auto end = qCoro(exchange.get(), &Exchange::ended);
        co_await end;
    }
    attempt = exchange->attempt();
    attempt.waitedMs = waited;
    lane->exchanges.removeIf([&](const std::weak_ptr<Exchange> &known) {
        const auto other = known.lock();
        return !other || other == exchange;
    });
    if (attempt.fault == NetFault::Deadline && attempt.response.status == 0)
        leaveManager(lane, manager);
    lane->release(origin, place);
    co_return attempt;
}

} // namespace

Lane::Lane(LaneKind kind, const Transport &transport, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->kind = kind;
    d->deadlines = Deadlines::of(kind);
    d->transport = transport;
    d->tls = tlsFor(transport);
    d->useFreshConnections();
}

Lane::~Lane()
{
    d->closed = true;
    const auto exchanges = std::exchange(d->exchanges, {});
    for (const auto &weak : exchanges)
        if (const auto exchange = weak.lock())
            exchange->end(NetFault::Reset);
    for (auto &[origin, queue] : d->queues)
        for (const auto &ticket : std::exchange(queue.waiting, {}))
            ticket->refuse();
}

Task<Attempt> Lane::send(HttpRequest request, std::stop_token stop, std::function<void()> onSent)
{
    return sendThrough(d, std::move(request), std::move(stop), std::move(onSent));
}

void Lane::prewarm(const QUrl &origin)
{
    QUrl url = origin.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPort(origin.port(origin.scheme() == u"https" ? 443 : 80));
    url.setScheme(QStringLiteral("preconnect-") + origin.scheme());
    QNetworkRequest request(url);
    // As the real request, or it is not reused; connectToHost() leaves HTTP/2 on.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setSslConfiguration(d->tls);
    QNetworkReply *reply = d->managerNow(0)->get(request);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void Lane::dropConnections()
{
    d->useFreshConnections();
}

void Lane::setProxySignIns(const ProxySignIns &signIns)
{
    d->signIns = signIns;
    d->useFreshConnections();
}

LaneKind Lane::kind() const
{
    return d->kind;
}

int Lane::inFlight() const
{
    int count = 0;
    for (const auto &[origin, queue] : d->queues)
        count += std::accumulate(queue.inFlight.begin(), queue.inFlight.end(), 0);
    return count;
}

int Lane::waiting() const
{
    qsizetype count = 0;
    for (const auto &[origin, queue] : d->queues)
        count += std::count_if(queue.waiting.begin(), queue.waiting.end(), [](const Private::Ticket &ticket) {
            return ticket->state == LaneTicket::State::Waiting;
        });
    return int(count);
}

void Lane::setDeadlines(const Deadlines &deadlines)
{
    d->deadlines = deadlines;
}

Lanes::Lanes(const Transport &transport)
    : read(LaneKind::Read, transport)
    , change(LaneKind::Change, transport)
    , stop(LaneKind::Stop, transport)
{
}

void Lanes::setProxySignIns(const ProxySignIns &signIns)
{
    for (Lane *lane : {&read, &change, &stop})
        lane->setProxySignIns(signIns);
}

Lane &Lanes::of(LaneKind kind)
{
    switch (kind) {
    case LaneKind::Read:
        return read;
    case LaneKind::Change:
        return change;
    case LaneKind::Stop:
        break;
    }
    return stop;
}

} // namespace belay

#include "lane.moc"
