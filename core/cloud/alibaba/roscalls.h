// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

#include <QSet>

namespace belay::alibaba {

/// The flows of the service: each owns what it uses and outlives whoever started it.

template <class T>
using Decode = DecodeBody<T>;

/// Names of parameters that some template declared as hidden.
using HiddenKeys = std::shared_ptr<QSet<QString>>;

/// How ROS and STS are spoken to. Good for one call: the hash of what was last signed explains a
/// refused signature.
[[nodiscard]] ApiDialect rosDialect(bool tokenMakesRepeatSafe);

template <class T>
Task<Result<T>> read(ApiContext context, LaneKind lane, ApiRequest request, Decode<T> decode,
                     std::stop_token stop)
{
    ApiDialect dialect = rosDialect(false);
    auto reading = readApi<T>(context, dialect, lane, request, decode, stop);
    Result<T> value = co_await reading;
    co_return value;
}

/// Pages have numbers, so where the list goes on is only told with the parsed page.
template <class T>
Task<Result<Page<T>>> readRows(ApiContext context, ApiRequest request, Decode<Page<T>> decode, NextKnown next,
                               std::stop_token stop)
{
    const CutToken cut = [](const QByteArray &) { return std::nullopt; };
    return readPage<T>(context, rosDialect(false), request, decode, cut, next, stop);
}

/// A good answer that does not say what was accepted is an unknown outcome: it must be looked for.
Task<Result<Accepted>> change(ApiContext context, LaneKind lane, ApiRequest request, bool hasToken,
                              Decode<Accepted> decode, CallObserver observer, std::stop_token giveUp);

/// Sends a ValidateTemplate and remembers which parameters it hides.
Task<Result<TemplateSummary>> validateBody(ApiContext context, ApiRequest request, HiddenKeys hidden,
                                           std::stop_token stop);

/// ValidateTemplate knows neither groups nor ids, so the text is fetched first.
Task<Result<TemplateSummary>> fetchAndValidate(ApiContext context, ApiRequest fetch, QUrl endpoint,
                                               HiddenKeys hidden, QString region, std::stop_token stop);

} // namespace belay::alibaba
