// SPDX-License-Identifier: Apache-2.0
#include "core/journal/samples.h"

#include "core/journal/samplesstore.h"

#include <QCoro/QCoroFuture>
#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>

namespace belay {

namespace {

template <class T>
QCoro::Task<Result<T>> resultOf(QFuture<Result<T>> future)
{
    Result<T> result = co_await future;
    co_return result;
}

} // namespace

class Samples::Private
{
public:
    Private(Samples *samples, const QString &directory)
        : q(samples)
        , store(std::make_unique<SamplesStore>(directory))
    {
        thread.setObjectName(QStringLiteral("samples"));
        worker->moveToThread(&thread);
    }

    ~Private()
    {
        if (!thread.isRunning())
            return;
        QMetaObject::invokeMethod(worker.get(), [this] {
            store.reset();
            thread.quit();
        });
        thread.wait();
    }

    /// Runs `work` on the samples' thread, in the order of asking; the first one starts it.
    void queue(std::function<void(SamplesStore &)> work)
    {
        if (!thread.isRunning())
            thread.start(QThread::LowPriority);
        QMetaObject::invokeMethod(worker.get(), [this, work = std::move(work)] { work(*store); });
    }

    template <class T>
    QFuture<Result<T>> ask(std::function<Result<T>(SamplesStore &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        queue([promise, work = std::move(work)](SamplesStore &target) {
            promise->addResult(work(target));
            promise->finish();
        });
        return promise->future();
    }

    void put(std::function<Result<bool>(SamplesStore &)> work)
    {
        queue([samples = q, work = std::move(work)](SamplesStore &target) {
            if (const Result<bool> kept = work(target); kept && *kept)
                QMetaObject::invokeMethod(samples, &Samples::changed, Qt::QueuedConnection);
        });
    }

    Samples *q;
    QThread thread;
    std::unique_ptr<QObject> worker = std::make_unique<QObject>();
    std::unique_ptr<SamplesStore> store;
};

Samples::Samples(const QString &directory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, directory))
{
}

Samples::~Samples() = default;

void Samples::add(const OperationRef &ref, OperationAction action, const Sample &sample)
{
    d->put([ref, action, sample](SamplesStore &store) { return store.add(ref, action, sample); });
}

void Samples::add(const OperationRef &ref, const QList<SampledFailure> &failures)
{
    d->put([ref, failures](SamplesStore &store) { return store.add(ref, failures); });
}

void Samples::add(const OperationRef &ref, const SampledStop &stop)
{
    d->put([ref, stop](SamplesStore &store) { return store.add(ref, stop); });
}

QCoro::Task<Result<QList<RecordedOperation>>> Samples::recordedOperations()
{
    return resultOf(
        d->ask<QList<RecordedOperation>>([](SamplesStore &store) { return store.recordedOperations(); }));
}

QCoro::Task<Result<Recording>> Samples::samplesOf(OperationRef ref)
{
    return resultOf(d->ask<Recording>([ref](SamplesStore &store) { return store.samplesOf(ref); }));
}

} // namespace belay
