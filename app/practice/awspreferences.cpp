// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awschecks.h"
#include "app/practice/awsupdate.h"

#include <limits>

namespace belay::practice {

static Checked<std::optional<int>> number(const AwsForm &form, const QString &field, int least, int most)
{
    const auto text = form.optional(field);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return tl::unexpected(
            awsConstraint(field, *text, QStringLiteral("have value between %1 and %2").arg(least).arg(most)));
    return std::optional(value);
}

static Problem wordProblem(const AwsForm &form, const QString &field, const QStringList &words)
{
    const QString word = form.text(field);
    if (word.isEmpty() || words.contains(word))
        return std::nullopt;
    return awsConstraint(
        field, word, QStringLiteral("satisfy enum value set: [%1]").arg(words.join(QStringLiteral(", "))));
}

tl::expected<Preferences, AwsRefusal> awsPreferences(const AwsForm &form)
{
    constexpr int anyNumber = std::numeric_limits<int>::max();
    const auto field = [](const char *name) {
        return QStringLiteral("OperationPreferences.") + QLatin1String(name);
    };
    Preferences preferences;
    const struct
    {
        std::optional<int> Preferences::*member;
        const char *name;
        int least;
        int most;
    } numbers[] = {
        {&Preferences::toleranceCount, "FailureToleranceCount", 0, anyNumber},
        {&Preferences::tolerancePercent, "FailureTolerancePercentage", 0, 100},
        {&Preferences::concurrentCount, "MaxConcurrentCount", 1, anyNumber},
        {&Preferences::concurrentPercent, "MaxConcurrentPercentage", 1, 100},
    };
    for (const auto &wanted : numbers) {
        const auto value = number(form, field(wanted.name), wanted.least, wanted.most);
        if (!value)
            return tl::unexpected(value.error());
        preferences.*wanted.member = *value;
    }
    const auto onlyOne = [&field](const char *first, const char *second) {
        return tl::unexpected(awsInvalid(
            field(first),
            QStringLiteral("Exactly one of %1 and %2 must be specified in the operation preferences.")
                .arg(QLatin1String(first), QLatin1String(second))));
    };
    if (preferences.toleranceCount && preferences.tolerancePercent)
        return onlyOne("FailureTolerancePercentage", "FailureToleranceCount");
    if (preferences.concurrentCount && preferences.concurrentPercent)
        return onlyOne("MaxConcurrentPercentage", "MaxConcurrentCount");

    const QString type = field("RegionConcurrencyType");
    const QString mode = field("ConcurrencyMode");
    if (const Problem problem =
            wordProblem(form, type, {QStringLiteral("SEQUENTIAL"), QStringLiteral("PARALLEL")}))
        return tl::unexpected(*problem);
    if (const Problem problem = wordProblem(
            form, mode,
            {QStringLiteral("STRICT_FAILURE_TOLERANCE"), QStringLiteral("SOFT_FAILURE_TOLERANCE")}))
        return tl::unexpected(*problem);
    preferences.parallelRegions = form.text(type) == u"PARALLEL";
    preferences.soft = form.text(mode) == u"SOFT_FAILURE_TOLERANCE";
    const QString order = field("RegionOrder");
    preferences.regionOrder = form.list(order);
    if (const Problem problem =
            awsListProblem(order, preferences.regionOrder, QStringLiteral("[a-zA-Z0-9-]{1,128}")))
        return tl::unexpected(*problem);
    return preferences;
}

} // namespace belay::practice
