// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/nexttoken.h"

namespace belay::aws {
namespace {

constexpr QByteArrayView opening("<Summaries>");
constexpr QByteArrayView closing("</Summaries>");

bool isSpace(char sign)
{
    return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

/// Comments and CDATA sections. A '!' is rare, so that looking for it costs next to nothing.
bool hasHiddenParts(const QByteArray &body)
{
    for (qsizetype at = body.indexOf('!'); at >= 0; at = body.indexOf('!', at + 1))
        if (at > 0 && body.at(at - 1) == '<')
            return true;
    return false;
}

/// What stands between the result's own tags and the rows: nothing, or the token alone.
std::optional<QByteArrayView> tokenIn(QByteArrayView text)
{
    constexpr QByteArrayView start("<NextToken>");
    constexpr QByteArrayView end("</NextToken>");
    text = trimmed(text);
    if (text.isEmpty() || text == "<NextToken/>" || text == "<NextToken />")
        return QByteArrayView();
    if (!text.startsWith(start) || !text.endsWith(end) || text.size() < start.size() + end.size())
        return std::nullopt;
    const QByteArrayView token = trimmed(text.sliced(start.size()).chopped(end.size()));
    if (token.contains('<') || token.contains('&'))
        return std::nullopt;
    return token;
}

} // namespace

std::optional<QString> cutNextToken(const QByteArray &body, const QString &action)
{
    const QByteArray result = action.toLatin1() + "Result>";
    const qsizetype resultBegin = body.indexOf('<' + result);
    const qsizetype rowsBegin = body.indexOf(opening);
    const qsizetype rowsEnd = body.lastIndexOf(closing);
    const qsizetype resultEnd = body.lastIndexOf("</" + result);
    if (resultBegin < 0 || rowsBegin < resultBegin || rowsEnd < rowsBegin || resultEnd < rowsEnd)
        return std::nullopt;
    // A comment or CDATA section could hide any of these tags.
    if (hasHiddenParts(body))
        return std::nullopt;
    const qsizetype before = resultBegin + 1 + result.size();
    const qsizetype after = rowsEnd + closing.size();
    const QByteArrayView view(body);
    const auto early = tokenIn(view.sliced(before, rowsBegin - before));
    const auto late = tokenIn(view.sliced(after, resultEnd - after));
    if (!early || !late || (!early->isEmpty() && !late->isEmpty()))
        return std::nullopt;
    return QString::fromUtf8(early->isEmpty() ? *late : *early);
}

} // namespace belay::aws
