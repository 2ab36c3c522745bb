// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/matrixmodel.h"

#include <QHash>

namespace belay {

inline TargetState stateOfLetter(QChar letter)
{
    static const QHash<QChar, TargetState> states{
        {u'k', TargetState::Succeeded}, {u'x', TargetState::Failed},    {u'r', TargetState::Running},
        {u'w', TargetState::Waiting},   {u'c', TargetState::Cancelled}, {u's', TargetState::Skipped},
        {u'u', TargetState::Unknown},
    };
    return states.value(letter, TargetState::Unknown);
}

/// "core/111122223333 eu:x us:w" is a line: folder, account and a letter for the state in each region.
/// A failed target's reason is AccessDenied with the account in it.
inline QList<TargetResult> targetsOf(const QString &lines)
{
    QList<TargetResult> targets;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(u' ');
        const qsizetype slash = words.first().indexOf(u'/');
        const QString folder = slash < 0 ? QString() : words.first().left(slash);
        const QString account = words.first().mid(slash + 1);
        for (const QString &cell : words.mid(1)) {
            const TargetState state = stateOfLetter(cell.back());
            targets.append(
                {.account = account,
                 .region = cell.section(u':', 0, 0),
                 .folder = folder,
                 .state = {state, {}},
                 .reason = state == TargetState::Failed
                               ? QStringLiteral("AccessDenied: role of %1 may not do this").arg(account)
                               : QString()});
        }
    }
    return targets;
}

inline TargetTable tableOf(const QString &lines, qint64 secondsSince1970 = 1000)
{
    TargetTable table;
    table.take(targetsOf(lines), QDateTime::fromSecsSinceEpoch(secondsSince1970, Qt::UTC));
    return table;
}

inline std::shared_ptr<const MatrixLayout> layoutOf(const TargetTable &table, const MatrixWish &wish = {})
{
    return std::make_shared<MatrixLayout>(layOut(table, wish));
}

} // namespace belay
