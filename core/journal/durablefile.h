// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <memory>

namespace belay {

/// Writes `bytes` so that after a power cut the file is the old or the new one, whole: written new
/// (mode 0600), synced, renamed, the directory synced. False when any of it failed.
[[nodiscard]] bool replaceDurably(const QString &path, const QByteArray &bytes);

/// Makes the directory with mode 0700; one that is there keeps its content.
[[nodiscard]] bool makePrivateDirectory(const QString &path);

/// Runs `work` on the pool. The future always ends, as the pool waits for its work.
template <class Work>
auto onPool(QThreadPool &pool, Work work) -> QFuture<decltype(work())>
{
    auto promise = std::make_shared<QPromise<decltype(work())>>();
    promise->start();
    pool.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace belay
