// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/task.h"

#include <QCoro/QCoroFuture>

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace belay::huawei {

/// A question that is under way, so that whoever asks meanwhile gets the same answer.
template <class T>
struct Joint
{
    std::optional<QFuture<T>> running;
};

/// Asks, or waits for the answer to the question already under way. Never two at once.
template <class T>
Task<T> joined(std::shared_ptr<Joint<T>> joint, std::function<Task<T>()> ask)
{
    if (joint->running) {
        QFuture<T> running = *joint->running;
        T shared = co_await running;
        co_return shared;
    }
    QPromise<T> promise;
    promise.start();
    joint->running = promise.future();
    auto asking = ask();
    T answer = co_await asking;
    joint->running.reset();
    promise.addResult(answer);
    promise.finish();
    co_return answer;
}

} // namespace belay::huawei
