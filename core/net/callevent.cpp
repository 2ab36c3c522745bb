// SPDX-License-Identifier: Apache-2.0
#include "core/net/callevent.h"

#include "core/net/redactor.h"

#include <QRegularExpression>

namespace belay {
namespace {

constexpr qsizetype longestText = 500;
constexpr qsizetype longestWord = 200;

/// AWS has 12 digits, Alibaba 16. (A Huawei project stands in paths, which the redactor removes.)
QString withMaskedAccounts(const QString &text)
{
    static const QRegularExpression accounts(
        QStringLiteral("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" // an id, not an account
                       "|(?<![0-9A-Za-z])([0-9]{12}|[0-9]{16})(?![0-9A-Za-z])"));
    QString out;
    qsizetype from = 0;
    for (auto match = accounts.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        out += QStringView(text).mid(from, found.capturedStart() - from);
        out += found.hasCaptured(1) ? maskedAccount(found.captured()) : found.captured();
        from = found.capturedEnd();
    }
    return out += QStringView(text).mid(from);
}

const char *wordOf(LaneKind lane)
{
    switch (lane) {
    case LaneKind::Read:
        return "read";
    case LaneKind::Change:
        return "change";
    case LaneKind::Stop:
        break;
    }
    return "stop";
}

const char *wordOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Aws:
        return "aws";
    case Cloud::Alibaba:
        return "alibaba";
    case Cloud::Huawei:
        break;
    }
    return "huawei";
}

const char *wordOf(RetryClass cls)
{
    switch (cls) {
    case RetryClass::Good:
        return "good";
    case RetryClass::NotSent:
        return "not-sent";
    case RetryClass::Unknown:
        return "unknown";
    case RetryClass::Throttle:
        return "throttle";
    case RetryClass::Transient:
        return "transient";
    case RetryClass::Clock:
        return "clock";
    case RetryClass::SignInAgain:
        return "sign-in-again";
    case RetryClass::LookFirst:
        return "look-first";
    case RetryClass::Wait:
        return "wait";
    case RetryClass::Never:
        break;
    }
    return "never";
}

} // namespace

QString loggable(const QString &text)
{
    QString line = withMaskedAccounts(redacted(text)); // cut afterwards: half a secret does not look like one
    line.replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' ');
    return line.left(longestText);
}

LogWord::LogWord(const QString &text)
    : m_text(loggable(text).left(longestWord))
{
    static const QRegularExpression unfit(QStringLiteral("[\\s\"'=\\p{C}]"));
    m_text.replace(unfit, QStringLiteral("_"));
}

QByteArray logLine(const CallEvent &event)
{
    QByteArray line = event.at.toUTC().toString(Qt::ISODateWithMs).toLatin1() + " call";
    const auto put = [&line](const char *name, const QByteArray &value) {
        line.append(' ').append(name).append('=').append(value.isEmpty() ? QByteArray("-") : value);
    };
    put("lane", wordOf(event.lane));
    put("provider", wordOf(event.provider));
    put("region", event.region.text().toUtf8());
    put("action", event.action.text().toUtf8());
    put("target", event.target.text().toUtf8());
    put("request", event.requestId.text().toUtf8());
    put("attempt", QByteArray::number(event.attempt));
    put("ms", QByteArray::number(event.ms));
    put("bytes", QByteArray::number(event.bytes));
    put("class", wordOf(event.cls));
    put("status", QByteArray::number(event.status));
    put("code", event.code.text().toUtf8());
    return line;
}

} // namespace belay
