// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/apicall.h"
#include "core/cloud/onpool.h"
#include "core/domain/page.h"

namespace belay {

/// A pure function from a good answer's body to its value; runs on any thread.
template <class T>
using DecodeBody = std::function<Result<T>(const QByteArray &)>;

/// Where a list goes on, cut out of the body of a good answer without parsing it. Empty: nowhere.
/// nullopt: the body is written in another way than usual, and parsing will tell.
using CutToken = std::function<std::optional<QString>(const QByteArray &)>;

/// Told once for each page that comes, on the main thread, where the list goes on; an empty token:
/// nowhere. For a large page this comes before the page is parsed, so that the next request is on
/// its way meanwhile; the page then says the same or ends as ErrorKind::Protocol.
using NextKnown = std::function<void(const PageToken &)>;

/// callApi() for a read: the answer is judged and decoded in one go, a large one on the thread pool.
template <class T>
Task<Result<T>> readApi(ApiContext context, ApiDialect dialect, LaneKind lane, ApiRequest request,
                        DecodeBody<T> decode, std::stop_token stop)
{
    const auto value = std::make_shared<std::optional<Result<T>>>();
    dialect.classify = [judge = dialect.classify, decode, value](const HttpResponse &response) {
        Verdict verdict = judge(response);
        if (verdict.cls == RetryClass::Good)
            value->emplace(decode(response.body));
        return verdict;
    };
    auto calling = callApi(context, dialect, lane, request, stop);
    Result<HttpResponse> answer = co_await calling;
    if (!answer)
        co_return failure(answer.error());
    co_return std::move(**value);
}

[[nodiscard]] inline CloudError otherToken()
{
    CloudError error;
    error.kind = ErrorKind::Protocol;
    error.message = QStringLiteral("The page goes on elsewhere than its body first seemed to say.");
    return error;
}

/// readApi() for one page of a list.
template <class T>
Task<Result<Page<T>>> readPage(ApiContext context, ApiDialect dialect, ApiRequest request,
                               DecodeBody<Page<T>> decode, CutToken cut, NextKnown next, std::stop_token stop)
{
    const auto told = std::make_shared<std::optional<PageToken>>();
    if (next) {
        dialect.arrived = [told, cut, next](const HttpResponse &response) {
            if (*told || response.body.size() <= largeBody)
                return;
            if (const std::optional<QString> token = cut(response.body)) {
                told->emplace(PageToken{*token});
                next(**told);
            }
        };
    }
    auto reading = readApi<Page<T>>(context, dialect, LaneKind::Read, request, decode, stop);
    Result<Page<T>> page = co_await reading;
    if (page && *told && !(**told == page->next))
        co_return failure(otherToken());
    if (page && next && !*told)
        next(page->next);
    co_return page;
}

} // namespace belay
