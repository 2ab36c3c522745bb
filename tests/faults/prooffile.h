// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace belay::testing {

/// Writes a report into the directory of BELAY_PROOF_DIR; without one, nowhere.
void writeProof(const QString &fileName, const QString &text);
/// One line of the table that packaging/proof.sh prints: "PROOF | what | measured | wanted | ok".
void printProof(const QString &what, const QString &measured, const QString &wanted, bool ok);

} // namespace belay::testing
