// SPDX-License-Identifier: Apache-2.0
#include "core/domain/rosrules.h"

namespace belay::rosrules {

void checkRegion(Findings &findings, const QString &field, const QString &region, const QStringList &known)
{
    if (region.isEmpty())
        findings.block(field, Rule::Missing);
    else if (!known.isEmpty() && !known.contains(region))
        findings.block(field, Rule::UnknownValue, region);
    else
        findings.pattern(field, region, QStringLiteral("[a-z]{2,}(-[a-z0-9]+)+"));
}

void checkPreferences(Findings &findings, const OperationPreferences &preferences)
{
    const auto range = [&findings](const char *name, const std::optional<int> &value, int least, int most) {
        findings.range(QStringLiteral("OperationPreferences.") + QLatin1String(name), value, least, most);
    };
    const auto exclusive = [&findings](const std::optional<int> &a, const std::optional<int> &b, const char *nameA,
                                       const char *nameB) {
        if (a && b)
            findings.block(QStringLiteral("OperationPreferences.") + QLatin1String(nameB), Rule::Exclusive,
                           QStringLiteral("OperationPreferences.") + QLatin1String(nameA));
    };
    range("FailureToleranceCount", preferences.failureToleranceCount, 0, 20);
    range("FailureTolerancePercentage", preferences.failureTolerancePercentage, 0, 100);
    exclusive(preferences.failureToleranceCount, preferences.failureTolerancePercentage, "FailureToleranceCount",
              "FailureTolerancePercentage");
    range("MaxConcurrentCount", preferences.maxConcurrentCount, 1, 20);
    range("MaxConcurrentPercentage", preferences.maxConcurrentPercentage, 1, 100);
    exclusive(preferences.maxConcurrentCount, preferences.maxConcurrentPercentage, "MaxConcurrentCount",
              "MaxConcurrentPercentage");
    // RegionIds is the order here, and there is no concurrency mode: neither is ever sent.
    if (preferences.concurrencyMode)
        findings.warn(QStringLiteral("OperationPreferences.ConcurrencyMode"), Rule::NoEffect);
    if (!preferences.regionOrder.isEmpty())
        findings.warn(QStringLiteral("OperationPreferences.RegionOrder"), Rule::NoEffect);
}

} // namespace belay::rosrules
