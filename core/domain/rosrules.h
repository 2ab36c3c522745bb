// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/findings.h"

namespace belay::rosrules {

/// The parts of rosStackGroupViolations(); each adds what it finds.
void checkTemplate(Findings &findings, const UpdateDraft &draft);
void checkParameters(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkPreferences(Findings &findings, const OperationPreferences &preferences);
void checkTargets(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);

void checkRegion(Findings &findings, const QString &field, const QString &region, const QStringList &known);

} // namespace belay::rosrules
