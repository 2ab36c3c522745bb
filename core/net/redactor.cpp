// SPDX-License-Identifier: Apache-2.0
#include "core/net/redactor.h"

#include <QRegularExpression>

namespace belay {
namespace {

const QString removed = QStringLiteral("[removed]");

bool isHarmful(QChar c)
{
    const char16_t code = c.unicode();
    const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
    const bool bidi = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e
        || code == 0x200f || code == 0x061c;
    return control || bidi;
}

/// Looks like key material: long, without spaces, letters and digits mixed.
bool isKeyLike(const QString &run)
{
    static const QRegularExpression uuid(QStringLiteral(
        "^(belay-)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"));
    static const QRegularExpression opaqueId(QStringLiteral("^[0-9a-f]{32}$")); // SDRS jobs and projects
    if (uuid.match(run).hasMatch() || opaqueId.match(run).hasMatch())
        return false;
    bool digit = false;
    bool letter = false;
    int words = 1;
    for (const QChar c : run) {
        digit = digit || c.isDigit();
        letter = letter || c.isLetter();
        words += c == u'-' || c == u'_' || c == u'/' ? 1 : 0;
    }
    // Names such as "stack-set-operation-2" are words; key material has few separators.
    return digit && letter && run.size() / words >= 10;
}

QString withoutKeyLikeRuns(const QString &text)
{
    static const QRegularExpression runs(QStringLiteral("[A-Za-z0-9+/=_-]{20,}"));
    QString out;
    qsizetype from = 0;
    for (auto match = runs.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch run = match.next();
        out += QStringView(text).mid(from, run.capturedStart() - from);
        out += isKeyLike(run.captured()) ? removed : run.captured();
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
        QStringLiteral("([\\w-]*(secret|passw|token|signature|authorization|credential|nonce|access_?key)[\\w-]*"
                       "[\"']?\\s*[:=]\\s*)(\"[^\"]*\"|'[^']*'|(bearer|basic)\\s+\\S+|[^\\s,;&<>]+)"),
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

QString neutralised(const QString &text)
{
    QString out = text;
    for (QChar &c : out)
        if (isHarmful(c))
            c = QChar::ReplacementCharacter;
    return out;
}

} // namespace belay
