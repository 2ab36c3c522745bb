// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/page.h"
#include "core/net/task.h"

#include <QSet>

#include <functional>
#include <stop_token>

namespace belay {

/// Reads a list to its end, page after page. Ends with an error when a token repeats, so a
/// provider's mistake cannot become an endless loop. `onPage` sees each page as it arrives.
template <class T>
Task<Result<QList<T>>> allPages(std::function<Task<Result<Page<T>>>(PageToken)> fetch,
                                std::function<void(const QList<T> &)> onPage = {})
{
    QList<T> all;
    QSet<QString> seen;
    PageToken token;
    for (;;) {
        auto fetching = fetch(token);
        Result<Page<T>> page = co_await fetching;
        if (!page)
            co_return failure(page.error());
        if (onPage)
            onPage(page->items);
        all += page->items;
        token = page->next;
        if (token.isEmpty())
            break;
        if (seen.contains(token.value)) {
            CloudError repeated;
            repeated.kind = ErrorKind::Protocol;
            repeated.message = QStringLiteral("The provider sent the same page token twice.");
            co_return failure(repeated);
        }
        seen.insert(token.value);
    }
    co_return all;
}

} // namespace belay
