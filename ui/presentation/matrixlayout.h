// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/targettable.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace belay {

/// What one cell of the matrix says, worst first: a folder's cell is as bad as its worst member
/// (ux.md 4.1). Stalled and Stopping are running targets of an operation that stalls or drains.
enum class CellState : quint8 {
    Failed,
    Stalled,
    Stopping,
    Unknown,
    Running,
    Waiting,
    Cancelled,
    Skipped,
    Succeeded,
    None
};

/// Which accounts are asked for, and what is known of the operation as a whole.
struct MatrixWish
{
    QStringList regionOrder = {}; ///< Deployment order; regions it leaves out follow in order of sight.
    std::optional<TargetState> only = {}; ///< Accounts with a target in this state.
    QString cause = {};                   ///< Accounts with a failure of this cause (plainCause).
    QString words = {};                   ///< Accounts or folders that contain each of the words.
    bool draining = false;                ///< A stop was taken; running targets finish.
    bool stalled = false;
    bool isWhole = true; ///< Every target was read; else more accounts are still to come.

    friend bool operator==(const MatrixWish &, const MatrixWish &) = default;
};

/// The targets of one operation arranged as accounts by regions, accounts under their folder.
///
/// A value: built on a worker by layOut() and never changed after. Folders are in order of their
/// names, the accounts of each in order of their numbers, so a later layout of the same operation
/// keeps the order of what both have.
struct MatrixLayout
{
    struct Folder
    {
        QString name = {}; ///< Empty: accounts that stand in none.
        int first = 0;     ///< Its first account in `accounts`.
        int shown = 0;     ///< Accounts that were asked for.
        int accounts = 0;  ///< All of them, asked for or not.
    };
    struct Account
    {
        PackedAccount number;
        qint32 folder = 0;
    };

    TargetTable table;
    QStringList regions; ///< Columns.
    std::vector<Folder> folders;
    std::vector<Account> accounts;          ///< Those asked for.
    std::vector<qint32> cells;              ///< accounts x regions: row of the table; -1: no target there.
    std::vector<TargetCounts> folderCounts; ///< folders x regions, over all accounts of the folder.
    bool hasFolders = false;
    bool isNarrowed = false; ///< Some accounts were not asked for.
    bool draining = false;
    bool stalled = false;
    bool isWhole = true;  ///< Every target of the operation was read.
    int usualSeconds = 0; ///< Median of what finished targets took; 0: too few are known.

    [[nodiscard]] qint32 cell(int account, int region) const
    {
        return cells[size_t(account) * size_t(regions.size()) + size_t(region)];
    }
    [[nodiscard]] const TargetCounts &counts(int folder, int region) const
    {
        return folderCounts[size_t(folder) * size_t(regions.size()) + size_t(region)];
    }
    [[nodiscard]] QString accountText(int account) const;
    [[nodiscard]] CellState state(int account, int region) const;
    [[nodiscard]] CellState worst(int folder, int region) const;
    [[nodiscard]] bool hasFailures(int folder) const;
};

/// Which of two accounts stands first, in one layout or in two: under 0 the first, 0 the same, else the
/// second.
[[nodiscard]] int compareAccounts(const MatrixLayout &one, int account, const MatrixLayout &other,
                                  int otherAccount);

/// Pure; takes about as long as one pass over the table and a sort of its accounts.
[[nodiscard]] MatrixLayout layOut(TargetTable table, const MatrixWish &wish);

[[nodiscard]] CellState cellStateOf(TargetState state, bool draining, bool stalled);

} // namespace belay
