// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/jsonfields.h"
#include "core/domain/page.h"

#include <nlohmann/json.hpp>

namespace belay::alibaba {

/// `read(JsonFields)` over a whole body; its value unless anything was not as promised.
template <class Read>
auto decoded(const QByteArray &body, Read read) -> Result<decltype(read(std::declval<JsonFields>()))>
{
    const Result<nlohmann::json> document = parseObject(body);
    if (!document)
        return failure(document.error());
    Surprise surprise;
    auto value = read(JsonFields(*document, {}, &surprise));
    if (!surprise.isEmpty())
        return failure(protocolError(surprise));
    return value;
}

/// One page of a list by page numbers. Without its count a list could end early unnoticed, so the
/// three numbers are required; the member itself may be absent only when there is nothing.
template <class Read>
auto readPage(const JsonFields &root, const char *member, Read read)
    -> Page<decltype(read(std::declval<JsonFields>()))>
{
    Page<decltype(read(std::declval<JsonFields>()))> page;
    const qint64 number = root.needNumber("PageNumber");
    const qint64 size = root.needNumber("PageSize");
    page.total = root.needNumber("TotalCount");
    for (const JsonFields &item : *page.total == 0 ? root.objects(member) : root.needObjects(member))
        page.items.append(read(item));
    if (!page.items.isEmpty() && number * size < *page.total)
        page.next.value = QString::number(number + 1);
    constexpr qint64 mostAhead = 20'000; // beyond, a wrong count would only cost memory
    if (number == 1 && size > 0)
        for (qint64 later = 3; later <= mostAhead && (later - 1) * size < *page.total; ++later)
            page.ahead.append({QString::number(later)});
    return page;
}

} // namespace belay::alibaba
