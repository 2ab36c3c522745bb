// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journal/journal.h"
#include "ui/presentation/tablemodel.h"

namespace belay {

[[nodiscard]] bool operator==(const JournalEntry &a, const JournalEntry &b);

/// One line per changing request. Newest first when sorted by time.
class JournalModel final : public TableModel<JournalEntry>
{
public:
    enum Column {
        TimeColumn,
        WhoColumn,
        ConnectionColumn,
        ActionColumn,
        OutcomeColumn,
        TookColumn,
        ReferenceColumn
    };
    explicit JournalModel(QObject *parent = nullptr);
};

/// "UPDATE baseline-iam".
[[nodiscard]] QString journalActionWord(const Intent &intent);
[[nodiscard]] QString journalOutcomeWord(const JournalEntry &entry);
/// What is known of one entry, line by line, for the pane below the table.
[[nodiscard]] QString journalEvidence(const JournalEntry &entry);

} // namespace belay
