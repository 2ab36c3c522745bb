// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/huawei/sdrscodec.h"
#include "core/cloud/jsonfields.h"

#include <nlohmann/json.hpp>

namespace belay::huawei {

/// One page of a list whose items `decode` reads.
template <class T, class Decode>
Result<Page<T>> decodePage(const QByteArray &body, const char *list, const Window &window, Decode decode)
{
    const Result<nlohmann::json> document = parseObject(body);
    if (!document)
        return failure(document.error());
    Surprise surprise;
    const JsonFields answer(*document, {}, &surprise);
    Page<T> page;
    for (const JsonFields &item : answer.needObjects(list))
        page.items.append(decode(item));
    if (const std::optional<int> count = answer.number("count"))
        page.total = *count;
    page.next = window.after(page.items.size());
    if (!surprise.isEmpty())
        return failure(protocolError(surprise));
    return page;
}

/// One thing inside an envelope, or the answer itself when `envelope` is null.
template <class Decode>
auto decodeOne(const QByteArray &body, const char *envelope, Decode decode)
    -> Result<decltype(decode(std::declval<const JsonFields &>()))>
{
    const Result<nlohmann::json> document = parseObject(body);
    if (!document)
        return failure(document.error());
    Surprise surprise;
    const JsonFields answer(*document, {}, &surprise);
    auto value = decode(envelope ? answer.needObject(envelope) : answer);
    if (!surprise.isEmpty())
        return failure(protocolError(surprise));
    return value;
}

} // namespace belay::huawei
