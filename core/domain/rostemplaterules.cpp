// SPDX-License-Identifier: Apache-2.0
#include "core/domain/rosrules.h"

#include <QStringDecoder>
#include <QUrl>

namespace belay::rosrules {

namespace {

void checkBody(Findings &findings, const QByteArray &body)
{
    const QString field = QStringLiteral("TemplateBody");
    constexpr qsizetype most = 524'288;
    if (body.isEmpty())
        findings.block(field, Rule::TooShort, QStringLiteral("1 byte"));
    if (body.size() > most)
        findings.block(field, Rule::TooLong, QStringLiteral("%1 bytes").arg(most));
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(body);
    if (utf8.hasError())
        findings.block(field, Rule::BadPattern, QStringLiteral("UTF-8"));
}

void checkUrl(Findings &findings, const QString &text)
{
    const QString field = QStringLiteral("TemplateURL");
    if (text.isEmpty()) {
        findings.block(field, Rule::Missing);
        return;
    }
    if (text.toUtf8().size() > 1024)
        findings.block(field, Rule::TooLong, QStringLiteral("1024 bytes"));
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    // oss://bucket/key, optionally with ?RegionId=…
    const bool isStore = url.scheme() == u"oss" && url.path().size() > 1;
    if (!url.isValid() || url.host().isEmpty() || !(isWeb || isStore))
        findings.block(field, Rule::BadPattern, QStringLiteral("http, https or oss://bucket/key"));
}

} // namespace

void checkTemplate(Findings &findings, const UpdateDraft &draft)
{
    if (draft.templateBody)
        checkBody(findings, *draft.templateBody);
    if (draft.templateUrl)
        checkUrl(findings, *draft.templateUrl);
    if (draft.templateId && draft.templateId->isEmpty())
        findings.block(QStringLiteral("TemplateId"), Rule::Missing);
    if (draft.templateVersion) {
        const QString field = QStringLiteral("TemplateVersion");
        if (!draft.templateId)
            findings.block(field, Rule::NeedsOther, QStringLiteral("TemplateId"));
        findings.pattern(field, *draft.templateVersion, QStringLiteral("v([1-9][0-9]?|100)"));
    }

    QStringList given;
    if (draft.templateBody)
        given.append(QStringLiteral("TemplateBody"));
    if (draft.templateUrl)
        given.append(QStringLiteral("TemplateURL"));
    if (draft.templateId)
        given.append(QStringLiteral("TemplateId"));
    for (qsizetype i = 1; i < given.size(); ++i)
        findings.block(given[i], Rule::Exclusive, given.constFirst());
    if (given.isEmpty())
        findings.warn(QStringLiteral("Template"), Rule::NoTemplate);
}

} // namespace belay::rosrules
