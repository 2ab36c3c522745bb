// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"
#include "ui/presentation/palette.h"

#include "core/domain/operation.h"

namespace belay {

class BoardPresenter;
class Commands;

/// What the palette can ask the window to do with things; each opens a dialog or a page, none acts
/// on a cloud by itself.
struct PaletteActs
{
    std::function<void(const OperationRef &)> openOperation;
    std::function<void(const OperationRef &)> stopOperation;
    std::function<void(const OperationRef &)> copyStopCommand;
    std::function<void(const ConnectionId &, const GroupKey &)> openGroup;
    std::function<void(const ConnectionId &, const GroupKey &)> updateGroup;
    std::function<void(const ConnectionId &)> openConnection;
    /// Shows the page the command is of, then does it.
    std::function<void(const QString &commandId)> runCommand;
    /// Whether a page can be shown without choosing something first.
    std::function<bool(const QString &page)> isReachable;
};

/// Every command, and what is known of connections, groups, operations and accounts at the moment.
/// Practice and real ones are not mixed, as on the board.
[[nodiscard]] std::vector<PaletteEntry> paletteEntries(const PaletteQuery &query, const Commands &commands,
                                                       const AppContext &context, const BoardPresenter &board,
                                                       const PaletteActs &acts);

} // namespace belay
