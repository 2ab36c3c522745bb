// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/aws/xmlanswer.h"
#include "core/domain/operation.h"
#include "core/domain/page.h"

namespace belay::aws {

/// Reads the result of an action's good answer; the first surprise makes it an error.
template <class Read>
auto decodeResult(const QByteArray &body, const QString &action, Read read)
    -> Result<decltype(read(std::declval<XmlFields>()))>
{
    const Result<XmlAnswer> answer = goodAnswer(body, action);
    if (!answer)
        return failure(answer.error());
    Surprise surprise;
    auto value = read(answer->root(&surprise).structure((action.toLatin1() + "Result").constData()));
    if (!surprise.isEmpty())
        return failure(protocolError(surprise));
    return value;
}

template <class T, class Read>
Page<T> pageOf(const XmlFields &result, Read read)
{
    Page<T> page;
    for (const XmlFields &summary : result.structures("Summaries"))
        page.items.append(read(summary));
    page.next.value = result.text("NextToken");
    return page;
}

/// Structures that groups and operations share.
[[nodiscard]] std::optional<DriftDetails> driftDetailsOf(const XmlFields &owner);
[[nodiscard]] QList<Parameter> parametersOf(const XmlFields &owner, const char *name);

} // namespace belay::aws
