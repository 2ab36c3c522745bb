// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/findings.h"

namespace belay::stacksetrules {

/// The parts of stackSetViolations(); each adds what it finds. Row numbers in the .cpp files are
/// those of api/aws-cloudformation.md section 8.
void checkTemplate(Findings &findings, const UpdateDraft &draft);
void checkParameters(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkCapabilities(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkTags(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkPreferences(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkTargets(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);
void checkScope(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis);

} // namespace belay::stacksetrules
