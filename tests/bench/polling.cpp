// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"
#include "tests/core/engine/pollsimulation.h"

namespace belay::bench {

/// Fifty running operations in one account and region for half an hour, simulated.
int polling(const QStringList &)
{
    const double begin = wallMs();
    const FiftyOperations fifty(Cloud::Aws);
    const double took = wallMs() - begin;
    const PollPace pace = pollPaceOf(Cloud::Aws, 4.0);
    const PollSimulation &simulation = fifty.simulation;
    const QList<qint64> focused = simulation.starts[fifty.focused];
    const double seconds = double(focused.last() - focused.first()) / 1000.0;
    say({{QStringLiteral("calls"), qint64(simulation.sent[fifty.scope].size())},
         {QStringLiteral("most"), pace.perSecond * 1800 + pace.burst},
         {QStringLiteral("worstBurst"),
          PollSimulation::worstExcess(simulation.sent[fifty.scope], pace.perSecond)},
         {QStringLiteral("burst"), pace.burst},
         {QStringLiteral("focusedEverySeconds"), seconds / double(focused.size() - 1)},
         {QStringLiteral("focusedRarestSeconds"), double(simulation.longestGap(fifty.focused)) / 1000.0},
         {QStringLiteral("runningRarestSeconds"), double(fifty.rarestRunning()) / 1000.0},
         {QStringLiteral("simulatedInMs"), took}});
    return 0;
}

} // namespace belay::bench
