// SPDX-License-Identifier: Apache-2.0
#include "core/engine/listread.h"

namespace belay {
namespace {

CloudError repeatedToken()
{
    CloudError error;
    error.kind = ErrorKind::Protocol;
    error.message = QStringLiteral("The provider sent the same page token twice.");
    return error;
}

} // namespace

/// Shared with the flows under way, which may outlive the read: `read` is null from then on.
class ListRead::Private : public std::enable_shared_from_this<ListRead::Private>
{
public:
    struct Chain
    {
        Fetch fetch;
        PageWalk walk = {};
        int serial = 0; ///< Pages asked for before a restart() do not count.
        bool hasBegunAgain = false;
    };
    /// One page on its way.
    struct Ask
    {
        qsizetype chain = 0;
        int serial = 0;
        PageToken token = {};
        bool isOnTheWire = true; ///< Its answer has not come yet.
    };
    using AskPtr = std::shared_ptr<Ask>;

    ListRead *read = nullptr;
    Pace pace;
    std::stop_source stopping;
    NapsPtr naps = std::make_shared<Naps>();
    QList<Chain> chains;
    std::optional<CloudError> error;
    int lookAfter = 0;
    int onTheWire = 0;
    int underWay = 0;
    bool isHeld = false;
    bool isOpen = false; ///< ended() is still to come.

    void begin();
    void pump();
    void leftTheWire(Ask &ask);
    [[nodiscard]] PageWalk *walkOf(const Ask &ask);
    void nextKnown(const AskPtr &ask, const PageToken &next);
    void came(const AskPtr &ask, const Result<PageMark> &mark);
    void gaveUp(const AskPtr &ask);
    void fail(const Ask &ask, const CloudError &why);
    void look();
    void settle();
};

namespace {

using State = std::shared_ptr<ListRead::Private>;

Task<void> askFor(State d, ListRead::Private::AskPtr ask)
{
    while (d->read && !d->error && d->pace) {
        const qint64 wait = d->pace();
        if (wait <= 0)
            break;
        auto waiting = nap(d->naps, std::chrono::milliseconds(wait));
        co_await waiting;
    }
    if (!d->read || d->error) {
        d->gaveUp(ask);
        co_return;
    }
    const ListRead::Fetch fetch = d->chains.at(ask->chain).fetch;
    const NextKnown next = [d, ask](const PageToken &token) { d->nextKnown(ask, token); };
    auto fetching = fetch(ask->token, d->stopping.get_token(), next);
    Result<PageMark> mark = co_await fetching;
    d->came(ask, mark);
}

} // namespace

void ListRead::Private::begin()
{
    isOpen = true;
    settle();
}

void ListRead::Private::pump()
{
    bool asked = true;
    while (asked && read && !error && !isHeld && onTheWire < mostAtOnce) {
        asked = false;
        for (qsizetype chain = 0; chain < chains.size() && onTheWire < mostAtOnce; ++chain) {
            const std::optional<PageToken> token = chains[chain].walk.take();
            if (!token)
                continue;
            asked = true;
            ++onTheWire;
            ++underWay;
            askFor(shared_from_this(), std::make_shared<Ask>(Ask{
                                           .chain = chain, .serial = chains[chain].serial, .token = *token}));
        }
    }
}

void ListRead::Private::leftTheWire(Ask &ask)
{
    if (std::exchange(ask.isOnTheWire, false))
        --onTheWire;
}

/// Null when the chain has begun again since.
PageWalk *ListRead::Private::walkOf(const Ask &ask)
{
    Chain &chain = chains[ask.chain];
    return chain.serial == ask.serial ? &chain.walk : nullptr;
}

void ListRead::Private::nextKnown(const AskPtr &ask, const PageToken &next)
{
    leftTheWire(*ask);
    if (!read || error)
        return;
    PageWalk *walk = walkOf(*ask);
    if (walk && !walk->nextKnown(ask->token, next))
        return fail(*ask, repeatedToken());
    look();
    pump();
}

void ListRead::Private::came(const AskPtr &ask, const Result<PageMark> &mark)
{
    leftTheWire(*ask);
    --underWay;
    if (!read)
        return;
    PageWalk *walk = walkOf(*ask);
    if (!mark) {
        fail(*ask, mark.error());
    } else if (walk && !walk->arrived(ask->token, mark->next, mark->ahead, mark->total)) {
        fail(*ask, repeatedToken());
    } else {
        look();
        emit read->grew();
    }
    if (read)
        settle();
}

void ListRead::Private::gaveUp(const AskPtr &ask)
{
    leftTheWire(*ask);
    --underWay;
    if (!read)
        return;
    if (PageWalk *walk = walkOf(*ask))
        walk->failed(ask->token);
    settle();
}

void ListRead::Private::fail(const Ask &ask, const CloudError &why)
{
    Chain &chain = chains[ask.chain];
    PageWalk *walk = walkOf(ask);
    if (!walk)
        return;
    const bool tokenRefused = why.kind == ErrorKind::Invalid && !ask.token.isEmpty();
    if (tokenRefused && !chain.hasBegunAgain) {
        chain.hasBegunAgain = true;
        ++chain.serial;
        walk->restart();
        return;
    }
    walk->failed(ask.token);
    if (!error)
        error = why;
    naps->wakeAll();
}

/// Whether this list is long enough to be read in another way.
void ListRead::Private::look()
{
    if (lookAfter == 0 || chains.size() != 1 || error)
        return;
    const PageWalk &walk = chains.constFirst().walk;
    if (walk.isListed() || walk.pagesRead() < lookAfter || walk.isDone())
        return;
    lookAfter = 0;
    isHeld = true;
    emit read->isLong();
}

void ListRead::Private::settle()
{
    pump();
    if (!read || underWay > 0 || isHeld || !(error || read->isDone()))
        return;
    if (std::exchange(isOpen, false))
        emit read->ended();
}

ListRead::ListRead(Pace pace, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->read = this;
    d->pace = std::move(pace);
}

ListRead::~ListRead()
{
    d->read = nullptr;
    d->stopping.request_stop();
    d->naps->endAll();
}

void ListRead::start(Fetch fetch, int lookAfter)
{
    d->chains = {Private::Chain{.fetch = std::move(fetch)}};
    d->lookAfter = lookAfter;
    d->begin();
}

void ListRead::goOn()
{
    d->isHeld = false;
    d->settle();
}

void ListRead::split(const QList<Fetch> &chains)
{
    for (Private::Chain &chain : d->chains)
        chain.walk.finish();
    for (const Fetch &fetch : chains)
        d->chains.append(Private::Chain{.fetch = fetch});
    goOn();
}

void ListRead::retry()
{
    d->error.reset();
    for (Private::Chain &chain : d->chains)
        chain.hasBegunAgain = false;
    d->begin();
}

void ListRead::again()
{
    d->error.reset();
    for (Private::Chain &chain : d->chains) {
        ++chain.serial;
        chain.walk.restart();
        chain.hasBegunAgain = false;
    }
    d->begin();
}

bool ListRead::isReading() const
{
    return d->underWay > 0 || d->isHeld;
}

bool ListRead::isDone() const
{
    return !d->chains.isEmpty() && !d->error && !d->isHeld &&
           std::all_of(d->chains.cbegin(), d->chains.cend(),
                       [](const auto &chain) { return chain.walk.isDone(); });
}

int ListRead::pagesRead() const
{
    int pages = 0;
    for (const Private::Chain &chain : std::as_const(d->chains))
        pages += chain.walk.pagesRead();
    return pages;
}

int ListRead::pagesTotal() const
{
    int pages = 0;
    for (const Private::Chain &chain : std::as_const(d->chains)) {
        const int total = chain.walk.pagesTotal();
        if (total < 0)
            return -1;
        pages += total;
    }
    return pages;
}

std::optional<qint64> ListRead::rowsTotal() const
{
    qint64 rows = 0;
    for (const Private::Chain &chain : std::as_const(d->chains)) {
        if (!chain.walk.rowsTotal())
            return std::nullopt;
        rows += *chain.walk.rowsTotal();
    }
    return d->chains.isEmpty() ? std::nullopt : std::optional(rows);
}

bool ListRead::hasShifted() const
{
    return std::any_of(d->chains.cbegin(), d->chains.cend(),
                       [](const auto &chain) { return chain.walk.hasShifted(); });
}

const std::optional<CloudError> &ListRead::error() const
{
    return d->error;
}

} // namespace belay
