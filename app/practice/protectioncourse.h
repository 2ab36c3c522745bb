// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace belay::practice {

/// One row of api/huawei-sdrs.md sections 6.6 and 8.1: what an action needs and what becomes of it.
struct ProtectionCourse
{
    QString word;      ///< "stop-server-group".
    QString operation; ///< "StopProtectionGroup", as the ledger names it.
    QStringList from;
    QString during;
    QString goal;
    QString failed;
    QString jobType;
    QString partType;
    QString failure; ///< failure_status of a failed task.
    QString errorCode;
    bool flipsStation = false;
};

/// The course `word` takes from `state`; null when the state does not allow it. A start of a
/// failed-over group is a re-protection.
[[nodiscard]] const ProtectionCourse *courseOf(const QString &word, const QString &state);
[[nodiscard]] bool isProtectionAction(const QString &word);

} // namespace belay::practice
