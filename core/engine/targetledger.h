// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/progress.h"

#include <QHash>
#include <QSet>

namespace belay {

/// The targets of one operation as several readings of an eventually consistent list tell them.
///
/// Keeps first-seen order. A target once seen finished stays finished until the cloud says
/// otherwise twice in a row (ux.md section 3); a row that a later reading leaves out stays.
class TargetLedger
{
public:
    /// Takes rows of one page in; true when anything changed.
    bool take(const QList<TargetResult> &rows);

    [[nodiscard]] const QList<TargetResult> &rows() const { return m_rows; }
    [[nodiscard]] TargetCounts counts() const { return countTargets(m_rows); }
    /// In order of sighting: the failure that was there first.
    [[nodiscard]] std::optional<TargetResult> firstFailure() const;

private:
    QList<TargetResult> m_rows;
    QHash<std::pair<QString, QString>, qsizetype> m_places;
    QSet<qsizetype> m_doubted;
    qsizetype m_firstFailure = -1;
};

} // namespace belay
