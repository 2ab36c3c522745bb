// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"

#include <QString>

namespace belay {

/// The sentence a person reads for one violation, shown beside its field. One whole sentence, no
/// name of the field in it.
[[nodiscard]] QString violationSentence(const Violation &violation);

/// The same with the field's label before it, for lists: "Allowed failures: ...".
[[nodiscard]] QString violationLine(const Violation &violation);

/// How the form calls a field: "Accounts[2]" becomes "Accounts, entry 3"; unknown names stay as they are.
[[nodiscard]] QString fieldLabel(const QString &field);

/// Whether a violation of `field` belongs to the form row of `name`: the same, or an entry or a
/// member of it ("Accounts[2]", "DeploymentTargets.Accounts").
[[nodiscard]] bool concerns(const QString &field, const QString &name);

} // namespace belay
