// SPDX-License-Identifier: Apache-2.0
#include "core/domain/updatevalidation.h"

#include <algorithm>

namespace belay {

QList<Violation> validate(const UpdateDraft &draft, const Capabilities &capabilities,
                          const ValidationBasis &basis)
{
    switch (capabilities.updateRules) {
    case UpdateRules::StackSet:
        return stackSetViolations(draft, basis);
    case UpdateRules::RosStackGroup:
        return rosStackGroupViolations(draft, basis);
    }
    return {};
}

bool blocks(const QList<Violation> &violations)
{
    return std::any_of(violations.begin(), violations.end(),
                       [](const Violation &v) { return v.severity == Severity::Block; });
}

} // namespace belay
