// SPDX-License-Identifier: Apache-2.0
#include "core/domain/rosrules.h"

#include <QRegularExpression>
#include <QSet>

namespace belay::rosrules {

void Findings::block(const QString &field, Rule rule, const QString &detail)
{
    m_violations.append({field, rule, Severity::Block, detail});
}

void Findings::warn(const QString &field, Rule rule, const QString &detail)
{
    m_violations.append({field, rule, Severity::Warn, detail});
}

void Findings::length(const QString &field, const QString &text, int least, int most, Severity severity)
{
    const qsizetype size = text.toUcs4().size();
    if (size < least)
        m_violations.append({field, Rule::TooShort, severity, QStringLiteral("%1 characters").arg(least)});
    if (size > most)
        m_violations.append({field, Rule::TooLong, severity, QStringLiteral("%1 characters").arg(most)});
}

void Findings::pattern(const QString &field, const QString &text, const QString &expression, Severity severity)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression));
    if (!whole.match(text).hasMatch())
        m_violations.append({field, Rule::BadPattern, severity, text});
}

void Findings::count(const QString &field, qsizetype given, int most, int older)
{
    if (given > most)
        block(field, Rule::TooMany, QString::number(most));
    else if (older > 0 && given > older)
        warn(field, Rule::OverOlderLimit, QString::number(older));
}

void Findings::unique(const QString &field, const QStringList &entries)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (seen.contains(entries[i]))
            block(entry(field, i), Rule::Duplicate, entries[i]);
        seen.insert(entries[i]);
    }
}

QString entry(const QString &field, qsizetype index) { return QStringLiteral("%1[%2]").arg(field).arg(index); }

PermissionModel modelOf(const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (draft.permissionModel)
        return *draft.permissionModel;
    return basis.current ? basis.current->group.permissionModel.value : PermissionModel::Unknown;
}

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
        if (value && (*value < least || *value > most))
            findings.block(QStringLiteral("OperationPreferences.") + QLatin1String(name), Rule::OutOfRange,
                           QStringLiteral("%1 to %2").arg(least).arg(most));
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
