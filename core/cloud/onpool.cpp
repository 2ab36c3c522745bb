// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/onpool.h"

#include <QCoro/QCoroFuture>

#include <QPromise>
#include <QThreadPool>

namespace belay {

Task<void> onPool(std::function<void()> work)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> done = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        work();
        promise->finish();
    });
    auto waiting = qCoro(done).waitForFinished();
    co_await waiting;
}

} // namespace belay
