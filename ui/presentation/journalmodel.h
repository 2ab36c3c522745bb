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
    enum Column { TimeColumn, WhoColumn, ConnectionColumn, ActionColumn, OutcomeColumn, ReferenceColumn };
    explicit JournalModel(QObject *parent = nullptr);
};

/// "UPDATE baseline-iam".
[[nodiscard]] QString journalActionWord(const Intent &intent);
[[nodiscard]] QString journalOutcomeWord(const JournalEntry &entry);
/// What is known of one entry, line by line, for the pane below the table.
[[nodiscard]] QString journalEvidence(const JournalEntry &entry);

/// Keeps the model in step with the journal. Main thread.
class JournalPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit JournalPresenter(Journal *journal, QObject *parent = nullptr);

    [[nodiscard]] JournalModel *model() { return &m_model; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// One sentence when something is to be said: unreadable, read-only, set aside, empty.
    [[nodiscard]] QString notice() const;
    void refresh();

signals:
    void changed();

private:
    Journal *m_journal;
    JournalModel m_model;
    std::optional<CloudError> m_error;
    bool m_reading = false;
    bool m_readOnce = false;
    bool m_again = false;
};

} // namespace belay
