// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"

#include <QRegularExpression>

namespace belay {
namespace {

const QString removed = QStringLiteral("[removed]");

/// Whether a long run without spaces is made of words: "AWSCloudFormationStackSetExecutionRole",
/// "stack-set-operation-2". What is not may be a key: digits among letters, case without order.
bool isWordy(QString run)
{
    static const QRegularExpression ids(
        QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
                       "|^[0-9a-f]{32}$")); // UUIDs, and SDRS jobs and projects
    static const QRegularExpression word(QStringLiteral(
        "\\G(?:[-_/=]|[A-Z][a-z]{1,15}|[a-z]{2,16}|[A-Z]{2,16}(?![a-z])|[A-Z]{2,16}(?=[A-Z][a-z])"
        "|\\b[A-Za-z](?=[-_/=]|$)|[0-9]{1,12}(?=[-_/=]|$))"));
    constexpr double usualWord = 4.5;
    run.remove(ids);
    int words = 0;
    int letters = 0;
    qsizetype end = 0;
    for (auto match = word.globalMatch(run); match.hasNext();) {
        const QRegularExpressionMatch next = match.next();
        end = next.capturedEnd();
        if (next.captured().front().isLetter()) {
            ++words;
            letters += int(next.capturedLength());
        }
    }
    return end == run.size() && (run == run.toLower() || letters >= words * usualWord);
}

QString withoutKeyLikeRuns(const QString &text)
{
    static const QRegularExpression runs(QStringLiteral("[A-Za-z0-9+/=_-]{20,}"));
    QString out;
    qsizetype from = 0;
    for (auto match = runs.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch run = match.next();
        out += QStringView(text).mid(from, run.capturedStart() - from);
        out += isWordy(run.captured()) ? run.captured() : removed;
        from = run.capturedEnd();
    }
    return out += QStringView(text).mid(from);
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression canonical(
        QStringLiteral("(canonical|string ?to ?sign|-HMAC-SHA256|HMAC-SHA1).*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression query(QStringLiteral("\\?[^\\s\"'<>]*=[^\\s\"'<>]*"));
    static const QRegularExpression named(
        QStringLiteral(
            "([\\w-]*(secret|passw|token|signature|authorization|credential|nonce|access_?key)[\\w-]*"
            "[\"']?\\s*[:=]\\s*)(\\[removed\\]|\"[^\"]*\"|'[^']*'|(bearer|basic)\\s+[^\\s,;]+|[^\\s,;&<>]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyId(QStringLiteral("\\b(AKIA|ASIA|AKID|LTAI|STS\\.)[A-Za-z0-9]{6,}"));

    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (!isHarmful(c))
            out += c;
    out.replace(canonical, removed);
    out.replace(query, QStringLiteral("?") + removed);
    out.replace(named, QStringLiteral("\\1") + removed);
    out.replace(keyId, removed);
    return withoutKeyLikeRuns(out);
}

QString maskedAccount(const QString &account)
{
    constexpr qsizetype shown = 4;
    if (account.size() <= shown)
        return account;
    return QString(account.size() - shown, u'*') + account.right(shown);
}

} // namespace belay
