// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"

namespace belay::rosrules {

/// The parts of rosStackGroupViolations(); each adds what it finds.

/// Collects violations; the functions cover the checks that several fields share.
class Findings
{
public:
    void block(const QString &field, Rule rule, const QString &detail = {});
    void warn(const QString &field, Rule rule, const QString &detail = {});
    /// Characters as people count them, not UTF-16 units.
    void length(const QString &field, const QString &text, int least, int most, Severity severity = Severity::Block);
    void pattern(const QString &field, const QString &text, const QString &expression,
                 Severity severity = Severity::Block);
    /// More than `most` blocks, more than the `older` limit warns; 0: there is no older one.
    void count(const QString &field, qsizetype given, int most, int older = 0);
    void unique(const QString &field, const QStringList &entries);

    [[nodiscard]] const QList<Violation> &all() const { return m_violations; }

private:
    QList<Violation> m_violations;
};

/// "Parameters[2]"
[[nodiscard]] QString entry(const QString &field, qsizetype index);

void checkTemplate(Findings &findings, const UpdateDraft &draft);
void checkParameters(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkPreferences(Findings &findings, const OperationPreferences &preferences);
void checkTargets(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);

/// The permission model the update would work under; Unknown when nobody said.
[[nodiscard]] PermissionModel modelOf(const UpdateDraft &draft, const ValidationBasis &basis);
void checkRegion(Findings &findings, const QString &field, const QString &region, const QStringList &known);

} // namespace belay::rosrules
