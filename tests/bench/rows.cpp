// SPDX-License-Identifier: Apache-2.0
#include "core/domain/instancetable.h"
#include "core/domain/targettable.h"
#include "tests/bench/measure.h"

#include <QDateTime>

namespace belay::bench {

namespace {

constexpr int total = 100'000;

TargetResult targetOf(const StackInstance &instance)
{
    TargetResult target;
    target.account = instance.account;
    target.region = instance.region;
    target.folder = instance.folder;
    target.reason = instance.reason;
    target.state = instance.reason.isEmpty()
                       ? Worded<TargetState>{TargetState::Succeeded, QStringLiteral("SUCCEEDED")}
                       : Worded<TargetState>{TargetState::Failed, QStringLiteral("FAILED")};
    return target;
}

} // namespace

/// rows instances|targets: bytes a row of the packed tables, filled page by page.
int rows(const QStringList &arguments)
{
    const bool targets = arguments.value(0) == u"targets";
    InstanceTable instanceTable;
    TargetTable targetTable;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    eachInstancePage(100, [](const QList<StackInstance> &) {}); // what the parser keeps is not the table's
    const double before = residentBytes();
    eachInstancePage(total, [&](const QList<StackInstance> &page) {
        if (!targets) {
            instanceTable.take(page);
            return;
        }
        QList<TargetResult> results;
        for (const StackInstance &instance : page)
            results.append(targetOf(instance));
        targetTable.take(results, now);
    });
    targets ? targetTable.squeeze() : instanceTable.squeeze();
    const double after = residentBytes();
    const qsizetype size = targets ? targetTable.size() : instanceTable.size();
    say({{QStringLiteral("rows"), qint64(size)}, {QStringLiteral("bytes"), (after - before) / double(size)}});
    return size == total ? 0 : 1;
}

} // namespace belay::bench
