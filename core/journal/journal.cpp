// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal.h"

#include "core/journal/journalstore.h"

#include <QCoro/QCoroFuture>
#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QThread>

namespace belay {

namespace {

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
    JournalStore::Opened opened;
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
                    [this](const JournalStore::Opened &opened) { d->opened = opened; });
}

bool Journal::isReadOnly() const
{
    return d->opened.readOnly;
}

QString Journal::damagedFile() const
{
    return d->opened.damagedFile;
}

QCoro::Task<Result<Done>> Journal::write(Intent intent)
{
    return d->put([intent = std::move(intent)](JournalStore &store) { return store.write(intent); });
}

void Journal::attempt(ClientToken token, int number, QDateTime at)
{
    (void)d->put([token, number, at](JournalStore &store) { return store.attempt(token, number, at); });
}

QCoro::Task<Result<Done>> Journal::answer(ClientToken token, JournalAnswer answer)
{
    return d->put([token, answer](JournalStore &store) { return store.answer(token, answer); });
}

QCoro::Task<Result<Done>> Journal::close(ClientToken token, Outcome outcome, QString evidence)
{
    const QDateTime at = QDateTime::currentDateTimeUtc();
    return d->put([token, outcome, evidence, at](JournalStore &store) {
        return store.close(token, outcome, evidence, at);
    });
}

QCoro::Task<Result<QList<JournalEntry>>> Journal::entries(int limit)
{
    return resultOf(
        d->ask<QList<JournalEntry>>([limit](JournalStore &store) { return store.entries(limit); }));
}

QCoro::Task<Result<QList<JournalEntry>>> Journal::openEntries()
{
    return resultOf(d->ask<QList<JournalEntry>>([](JournalStore &store) { return store.openEntries(); }));
}

} // namespace belay
