// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"
#include "ui/presentation/operationrow.h"

namespace belay {

/// One line of the Request tab; ids and the cloud's own words stay as they are.
struct RequestFact
{
    QString part; ///< Under which heading it stands.
    QString name;
    QString value;
    friend bool operator==(const RequestFact &, const RequestFact &) = default;
};

/// What the cloud says was asked of it, then what Belay's journal knows: for each request its
/// token, request id, tries and outcome, or that the operation was started elsewhere.
[[nodiscard]] QList<RequestFact> requestFacts(const OperationRow &row, const QList<JournalEntry> &entries);

/// The parameters as sent, readable, newest request last; empty when nothing was sent from here.
/// Secrets were left out before they were written down.
[[nodiscard]] QString sentParameters(const QList<JournalEntry> &entries);

/// All of it as lines of text, for the clipboard.
[[nodiscard]] QString factsAsText(const QList<RequestFact> &facts, const QString &sent);

} // namespace belay
