// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/reading.h"
#include "core/engine/naps.h"
#include "core/engine/pagewalk.h"

namespace belay {

/// What a page says of the list it belongs to.
struct PageMark
{
    PageToken next;
    QList<PageToken> ahead = {};
    std::optional<qint64> total = {};
};

/// Reads a list of many pages: the next request is on its way while a page is parsed, pages with
/// numbers come side by side, and so do several chains (one a region).
///
/// Never more requests at once than the read lane sends, each paid for with a call from the budget.
/// The first error stops the asking; retry() goes on behind the last good page. When the provider
/// refuses a token of its own, that chain begins again, once. Main thread; its end ends everything.
class ListRead final : public QObject
{
    Q_OBJECT
public:
    /// Reads one page and hands its rows to whom they belong.
    using Fetch = std::function<Task<Result<PageMark>>(PageToken, std::stop_token, NextKnown)>;
    /// Takes one call from the budget: 0, or the wait for it in milliseconds.
    using Pace = std::function<qint64()>;

    static constexpr int mostAtOnce = 7; ///< One fewer than the read lane sends to one host: a poll does not wait for a list.

    explicit ListRead(Pace pace = {}, QObject *parent = nullptr);
    ~ListRead() override;

    /// Begins with one chain. With `lookAfter` > 0 the list is held once so many of its pages are
    /// known to be followed by another, and `isLong` is emitted: then goOn() or split() is called.
    void start(Fetch fetch, int lookAfter = 0);
    void goOn();
    void split(const QList<Fetch> &chains); ///< Instead of the chain so far.
    void retry();                           ///< After an error.
    void again();                           ///< The same list from the start; not after a split.

    [[nodiscard]] bool isReading() const; ///< Something is on its way or held.
    [[nodiscard]] bool isDone() const;    ///< Read to the end.
    [[nodiscard]] int pagesRead() const;
    [[nodiscard]] int pagesTotal() const; ///< -1: only the end will tell.
    [[nodiscard]] std::optional<qint64> rowsTotal() const; ///< Where the provider counts its list.
    [[nodiscard]] bool hasShifted() const;
    [[nodiscard]] const std::optional<CloudError> &error() const;

signals:
    void grew();   ///< After every page.
    void isLong(); ///< See start().
    void ended();  ///< Read to the end, or as far as it goes with the error. Not when it is destroyed.

public:
    class Private;

private:
    std::shared_ptr<Private> d; ///< Shared with the flows under way.
};

/// The rows go to `take`, which is not called once `stop` is requested.
template <class T>
Task<Result<PageMark>> handOver(Task<Result<Page<T>>> reading, std::function<void(const QList<T> &)> take,
                                std::stop_token stop)
{
    Result<Page<T>> page = co_await reading;
    if (!page)
        co_return failure(page.error());
    if (!stop.stop_requested())
        take(page->items);
    co_return PageMark{page->next, page->ahead, page->total};
}

} // namespace belay
