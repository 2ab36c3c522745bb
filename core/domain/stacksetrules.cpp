// SPDX-License-Identifier: Apache-2.0
#include "core/domain/stacksetrules.h"

#include <limits>

namespace belay::stacksetrules {

namespace {

const QString templateUrlField = QStringLiteral("TemplateURL");

QString preference(const char *name)
{
    return QStringLiteral("OperationPreferences.") + QLatin1String(name);
}

/// Row 4: what may stand there besides an S3 object's https address.
bool looksLikeTemplateAddress(const QString &url)
{
    const bool isWebsite = url.contains(u".s3-website");
    return (url.startsWith(u"https://") || url.startsWith(u"ssm-doc://")) && !isWebsite;
}

/// Row 16: what strict mode begins with when that is known without knowing the number of accounts.
std::optional<int> strictStart(const OperationPreferences &preferences)
{
    const bool isShare = preferences.failureTolerancePercentage.value_or(0) > 0;
    return isShare ? std::nullopt : std::optional(preferences.failureToleranceCount.value_or(0) + 1);
}

void checkPace(Findings &findings, const OperationPreferences &preferences)
{
    if (preferences.concurrencyMode == ConcurrencyMode::Soft) {
        findings.warn(preference("ConcurrencyMode"), Rule::SoftModeOvershoots); // row 17
        return;
    }
    const std::optional<int> start = strictStart(preferences);
    if (preferences.maxConcurrentCount && start && *preferences.maxConcurrentCount > *start)
        findings.warn(preference("MaxConcurrentCount"), Rule::SlowedByStrictMode, QString::number(*start));
    if (!preferences.maxConcurrentPercentage)
        return;
    const QString field = preference("MaxConcurrentPercentage");
    if (start)
        findings.warn(field, Rule::SlowedByStrictMode, QString::number(*start));
    else if (*preferences.maxConcurrentPercentage > *preferences.failureTolerancePercentage)
        findings.warn(field, Rule::SlowedByStrictMode);
}

/// Rows 18 and 19.
void checkOrder(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = preference("RegionOrder");
    const QStringList &order = draft.preferences.regionOrder;
    for (qsizetype i = 0; i < order.size(); ++i)
        findings.pattern(entry(field, i), order[i], QStringLiteral("[a-zA-Z0-9-]{1,128}"));
    findings.unique(field, order);
    if (order.isEmpty())
        return;
    if (draft.preferences.regionConcurrency == RegionConcurrency::Parallel)
        findings.warn(field, Rule::NoEffect);
    const QStringList ofGroup = basis.current ? basis.current->regions : QStringList();
    for (const QString &region : draft.regions.isEmpty() ? ofGroup : draft.regions) {
        if (!order.contains(region))
            findings.warn(field, Rule::NotInOrder, region);
    }
}

} // namespace

void checkTemplate(Findings &findings, const UpdateDraft &draft)
{
    QStringList given; // row 2
    if (draft.templateBody)
        given.append(QStringLiteral("TemplateBody"));
    if (draft.templateUrl)
        given.append(templateUrlField);
    if (draft.usePreviousTemplate)
        given.append(QStringLiteral("UsePreviousTemplate"));
    if (given.isEmpty())
        findings.block(QStringLiteral("Template"), Rule::Missing);
    for (qsizetype i = 1; i < given.size(); ++i)
        findings.block(given[i], Rule::Exclusive, given[0]);

    if (draft.templateBody) // row 3
        findings.bytes(QStringLiteral("TemplateBody"), *draft.templateBody, 1, 51'200);
    if (draft.templateBody && !draft.templateBody->isValidUtf8())
        findings.block(QStringLiteral("TemplateBody"), Rule::BadPattern, QStringLiteral("UTF-8"));
    if (!draft.templateUrl) // row 4
        return;
    findings.length(templateUrlField, *draft.templateUrl, 1, 5'120);
    if (draft.templateUrl->size() > 1'024 && draft.templateUrl->size() <= 5'120)
        findings.warn(templateUrlField, Rule::OverOlderLimit, QStringLiteral("1024 characters"));
    if (!draft.templateUrl->isEmpty() && !looksLikeTemplateAddress(*draft.templateUrl))
        findings.warn(templateUrlField, Rule::BadPattern, QStringLiteral("https://"));
}

void checkCapabilities(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("Capabilities"); // row 11; the service refuses both
    const QString named = QStringLiteral("CAPABILITY_NAMED_IAM");
    const QString iam = QStringLiteral("CAPABILITY_IAM");
    const QStringList known{iam, named, QStringLiteral("CAPABILITY_AUTO_EXPAND")};
    for (qsizetype i = 0; i < draft.capabilities.size(); ++i) {
        if (!known.contains(draft.capabilities[i]))
            findings.block(entry(field, i), Rule::UnknownValue, draft.capabilities[i]);
    }
    QStringList missing;
    for (const QString &needed : basis.targetTemplate ? basis.targetTemplate->capabilities : QStringList()) {
        const bool covered =
            draft.capabilities.contains(needed) || (needed == iam && draft.capabilities.contains(named));
        if (!covered)
            missing.append(needed);
    }
    if (!missing.isEmpty())
        findings.block(field, Rule::MissingCapability, missing.join(QStringLiteral(", ")));
}

void checkTags(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (!draft.tags)
        return;
    const QString field = QStringLiteral("Tags"); // row 12
    findings.count(field, draft.tags->size(), 50);
    QStringList keys;
    for (qsizetype i = 0; i < draft.tags->size(); ++i) {
        const Tag &tag = draft.tags->at(i);
        const QString keyField = entry(field, i) + QStringLiteral(".Key");
        findings.length(keyField, tag.key, 1, 128);
        if (tag.key.startsWith(u"aws:"))
            findings.block(keyField, Rule::BadPattern, QStringLiteral("aws:"));
        findings.length(entry(field, i) + QStringLiteral(".Value"), tag.value, 1, 256);
        keys.append(tag.key);
    }
    findings.unique(field, keys);

    QStringList removed; // row 13
    for (const Tag &tag : basis.current ? basis.current->group.tags : QList<Tag>()) {
        if (!keys.contains(tag.key))
            removed.append(tag.key);
    }
    if (!removed.isEmpty())
        findings.warn(field, Rule::RemovesTags, removed.join(QStringLiteral(", ")));
}

void checkPreferences(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    const OperationPreferences &preferences = draft.preferences; // rows 14 and 15
    findings.range(preference("FailureToleranceCount"), preferences.failureToleranceCount, 0, anyNumber);
    findings.range(preference("FailureTolerancePercentage"), preferences.failureTolerancePercentage, 0, 100);
    findings.range(preference("MaxConcurrentCount"), preferences.maxConcurrentCount, 1, anyNumber);
    findings.range(preference("MaxConcurrentPercentage"), preferences.maxConcurrentPercentage, 1, 100);
    if (preferences.failureToleranceCount && preferences.failureTolerancePercentage)
        findings.block(preference("FailureTolerancePercentage"), Rule::Exclusive,
                       preference("FailureToleranceCount"));
    if (preferences.maxConcurrentCount && preferences.maxConcurrentPercentage)
        findings.block(preference("MaxConcurrentPercentage"), Rule::Exclusive,
                       preference("MaxConcurrentCount"));
    checkPace(findings, preferences);
    checkOrder(findings, draft, basis);
}

} // namespace belay::stacksetrules
