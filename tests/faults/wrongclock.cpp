// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/range.h"
#include "tests/faults/prooffile.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>

using namespace belay;
using namespace belay::testing;

/// This computer's clock is an hour or thirteen off: the first refused call corrects it, and work goes
/// on (network-and-safety.md sections 5 and 15.6).
namespace {

constexpr qint64 hour = 3'600;

QString problemWith(const QString &connection, qint64 skew)
{
    Range range;
    range.cloud.setClockSkew(skew);
    const ConnectionId id(connection);
    const Result<Identity> identity = QCoro::waitFor(range.workspace.signIn(id));
    if (!identity)
        return QStringLiteral("sign-in: %1 %2").arg(identity.error().code, identity.error().message);
    if (connection != u"sdrs") {
        const UpdateOutcome outcome = range.update(connection);
        const QString action =
            connection == u"aws" ? QStringLiteral("UpdateStackSet") : QStringLiteral("UpdateStackGroup");
        return outcome.operation && range.applied(action) == 1
                   ? QString()
                   : QStringLiteral("update: %1")
                         .arg(outcome.error ? outcome.error->code : QStringLiteral("refused"));
    }
    const Scope scope = range.workspace.protectionScopes().first();
    const auto service = range.workspace.protectionGroups(scope);
    const Result<Page<ProtectionGroup>> groups =
        QCoro::waitFor(service->groups(PageToken{}, std::stop_token{}));
    if (!groups || groups->items.isEmpty())
        return QStringLiteral("groups: %1").arg(groups ? QStringLiteral("none") : groups.error().code);
    for (const ProtectionGroup &group : groups->items) {
        if (group.name != u"dr-db")
            continue;
        const Result<JobId> job = QCoro::waitFor(service->act(group.id, ProtectionAction::Disable, {}));
        return job && range.applied(QStringLiteral("StopProtectionGroup")) == 1 ? QString()
                                                                                : job.error().code;
    }
    return QStringLiteral("no group");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    int runs = 0;
    QStringList problems;
    for (const QString &connection : {QStringLiteral("aws"), QStringLiteral("ros"), QStringLiteral("sdrs")})
        for (const qint64 skew : {hour, -hour, 13 * hour, -13 * hour}) {
            ++runs;
            const QString problem = problemWith(connection, skew);
            if (!problem.isEmpty())
                problems.append(QStringLiteral("%1, %2 s: %3").arg(connection).arg(skew).arg(problem));
        }
    for (const QString &problem : problems)
        qWarning("%s", qPrintable(problem));
    printProof(QStringLiteral("wrong clock"),
               QStringLiteral("%1 runs (3 clouds, 1 h and 13 h either way), %2 problems")
                   .arg(runs)
                   .arg(problems.size()),
               QStringLiteral("0 problems"), problems.isEmpty());
    writeProof(QStringLiteral("wrong-clock.txt"), problems.join(u'\n'));
    return problems.isEmpty() ? 0 : 1;
}
