// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal.h"

#include "core/journal/journalstore.h"

#include <QCoro/QCoroFuture>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <chrono>

namespace belay {

namespace {

constexpr auto mergeEvery = std::chrono::seconds(30);

/// The word of a writing task about the thread it came from: tasks resume on the caller's thread.
template <class T>
QCoro::Task<Result<T>> resultOf(QFuture<Result<T>> future)
{
    Result<T> result = co_await future;
    co_return result;
}

} // namespace

class Journal::Private
{
public:
    Private(Journal *journal, const QString &directory)
        : q(journal)
        , store(std::make_unique<JournalStore>(directory))
    {
        thread.setObjectName(QStringLiteral("journal"));
        worker->moveToThread(&thread);
        thread.start();
        merging.setInterval(mergeEvery);
        QObject::connect(&merging, &QTimer::timeout, q, [this] { q->mergeSides(); });
    }

    ~Private()
    {
        // Last in the queue, so everything asked for before is still written.
        QMetaObject::invokeMethod(worker.get(), [this] {
            store.reset();
            thread.quit();
        });
        thread.wait();
    }

    /// Runs `work` on the journal's thread, in the order of asking.
    template <class T>
    QFuture<Result<T>> ask(std::function<Result<T>(JournalStore &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QMetaObject::invokeMethod(worker.get(), [this, promise, work = std::move(work)] {
            promise->addResult(work(*store));
            promise->finish();
        });
        return promise->future();
    }

    /// A write: as ask(), and announces success.
    QCoro::Task<Result<Done>> put(std::function<Result<Done>(JournalStore &)> work)
    {
        return resultOf(ask<Done>([journal = q, work = std::move(work)](JournalStore &target) {
            Result<Done> done = work(target);
            if (done)
                QMetaObject::invokeMethod(journal, &Journal::changed, Qt::QueuedConnection);
            return done;
        }));
    }

    Journal *q;
    QThread thread;
    std::unique_ptr<QObject> worker = std::make_unique<QObject>();
    std::unique_ptr<JournalStore> store;
    std::optional<JournalStore::Opened> opened;
    QSet<ClientToken> live;
    QTimer merging;
};

namespace {

QCoro::Task<Result<Done>> remember(QFuture<Result<JournalStore::Opened>> opening, QPointer<Journal> journal,
                                   std::function<void(const JournalStore::Opened &)> keep)
{
    Result<JournalStore::Opened> opened = co_await opening;
    if (!opened)
        co_return failure(opened.error());
    if (journal)
        keep(*opened);
    co_return Done{};
}

} // namespace

Journal::Journal(const QString &directory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, directory))
{
}

Journal::~Journal() = default;

QCoro::Task<Result<Done>> Journal::open()
{
    return remember(d->ask<JournalStore::Opened>([](JournalStore &store) { return store.open(); }), this,
                    [this](const JournalStore::Opened &opened) {
                        d->opened = opened;
                        if (!opened.readOnly)
                            d->merging.start();
                    });
}

bool Journal::isOpen() const
{
    return d->opened.has_value();
}

bool Journal::isReadOnly() const
{
    return d->opened && d->opened->readOnly;
}

QString Journal::damagedFile() const
{
    return d->opened ? d->opened->damagedFile : QString();
}

int Journal::recovered() const
{
    return d->opened ? d->opened->recovered : 0;
}

QCoro::Task<Result<Done>> Journal::write(Intent intent)
{
    d->live.insert(intent.token);
    return d->put([intent = std::move(intent)](JournalStore &store) { return store.write(intent); });
}

QCoro::Task<Result<Done>> Journal::attempt(ClientToken token, int number, QDateTime at)
{
    return d->put([token, number, at](JournalStore &store) { return store.attempt(token, number, at); });
}

QCoro::Task<Result<Done>> Journal::answer(ClientToken token, JournalAnswer answer)
{
    return d->put([token, answer](JournalStore &store) { return store.answer(token, answer); });
}

QCoro::Task<Result<Done>> Journal::close(ClientToken token, Outcome outcome, QString evidence, QString person)
{
    d->live.remove(token);
    const QDateTime at = QDateTime::currentDateTimeUtc();
    return d->put([token, outcome, evidence, person, at](JournalStore &store) {
        return store.close(token, outcome, evidence, person, at);
    });
}

QCoro::Task<Result<Done>> Journal::note(ClientToken token, QString text, QString person)
{
    const JournalNote note{text, person, QDateTime::currentDateTimeUtc()};
    return d->put([token, note](JournalStore &store) { return store.note(token, note); });
}

QCoro::Task<Result<Done>> Journal::record(Intent event, Outcome outcome, QString evidence)
{
    return d->put([event = std::move(event), outcome, evidence](JournalStore &store) {
        return store.record(event, outcome, evidence);
    });
}

bool Journal::isLive(const ClientToken &token) const
{
    return d->live.contains(token);
}

void Journal::handOver(const ClientToken &token)
{
    if (d->live.remove(token))
        emit handedOver(token);
}

QCoro::Task<Result<QList<JournalEntry>>> Journal::entries(int limit)
{
    return entries(JournalFilter{.limit = limit});
}

QCoro::Task<Result<QList<JournalEntry>>> Journal::entries(JournalFilter filter)
{
    return resultOf(
        d->ask<QList<JournalEntry>>([filter](JournalStore &store) { return store.entries(filter); }));
}

QCoro::Task<Result<QList<JournalEntry>>> Journal::openEntries()
{
    return entries(JournalFilter{.outcome = Outcome::Open});
}

QCoro::Task<Result<ChainCheck>> Journal::verifyChain()
{
    return resultOf(d->ask<ChainCheck>([](JournalStore &store) { return store.verifyChain(); }));
}

QCoro::Task<Result<int>> Journal::mergeSides()
{
    return resultOf(d->ask<int>([journal = this](JournalStore &store) {
        Result<int> merged = store.mergeSides();
        if (merged && *merged > 0)
            QMetaObject::invokeMethod(journal, &Journal::changed, Qt::QueuedConnection);
        return merged;
    }));
}

} // namespace belay
