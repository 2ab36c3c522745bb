// SPDX-License-Identifier: Apache-2.0
#include "app/practice/scenario.h"

#include <QList>

namespace belay::practice {

static QList<Scenario> all()
{
    const auto named = [](const char *name, const auto &change) {
        Scenario scenario;
        scenario.name = QLatin1String(name);
        change(scenario);
        return scenario;
    };
    return {
        named("smooth", [](Scenario &) {}),
        named("slow-poison", [](Scenario &s) { s.failures = Scenario::Failures::AfterSecondRegion; }),
        named("permission-wall", [](Scenario &s) { s.failures = Scenario::Failures::AccessDenied; }),
        named("throttled", [](Scenario &s) { s.throttled = true; }),
        named("lost-reply", [](Scenario &s) { s.losesReplies = true; }),
        named("stuck-draining", [](Scenario &s) { s.stuckDraining = true; }),
        named("stop-without-effect", [](Scenario &s) { s.ignoresFirstStop = true; }),
        named("wrong-account", [](Scenario &s) { s.wrongAccount = true; }),
        named("expired-sign-in", [](Scenario &s) { s.signInEnds = 180'000; }),
        named("protection-half-fails", [](Scenario &s) { s.protectionHalfFails = true; }),
        named("hundred-thousand", [](Scenario &s) { s.bigGroup = 100'000; }),
        named("board", [](Scenario &s) { s.board = true; }),
    };
}

std::optional<Scenario> Scenario::named(const QString &name)
{
    for (const Scenario &scenario : all()) {
        if (scenario.name == name)
            return scenario;
    }
    return std::nullopt;
}

QStringList Scenario::names()
{
    QStringList names;
    for (const Scenario &scenario : all())
        names.append(scenario.name);
    return names;
}

} // namespace belay::practice
