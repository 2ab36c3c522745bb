// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/matrixlayout.h"
#include "ui/presentation/stateglyphs.h"

namespace belay {

[[nodiscard]] Glyph glyphOf(CellState state);
[[nodiscard]] QString cellStateWord(CellState state);
/// "64" is "1m04s", "3900" is "1h05m": for cells, where a full duration does not fit.
[[nodiscard]] QString shortDuration(qint64 seconds);

/// What a target's cell says: "OK 1m04s", "FAILED AccessDenied", "RUNNING 4m00s (usual 1m10s)".
[[nodiscard]] QString cellText(const MatrixLayout &layout, int account, int region, const QDateTime &now);
/// "account, region, state, reason": what a screen reader reads; without a reason the last part is left out.
[[nodiscard]] QString cellSpeech(const MatrixLayout &layout, int account, int region);
/// The counts of a folder in a region, worst first: one state and how many.
[[nodiscard]] QList<std::pair<CellState, int>> folderParts(const MatrixLayout &layout, int folder,
                                                           int region);
/// "16 OK, 3 FAILED".
[[nodiscard]] QString folderText(const MatrixLayout &layout, int folder, int region);
/// "folder, region, 16 OK, 3 FAILED".
[[nodiscard]] QString folderSpeech(const MatrixLayout &layout, int folder, int region);
/// "core (40)", "core (3 of 40)" when a filter leaves some out.
[[nodiscard]] QString folderTitle(const MatrixLayout::Folder &folder);
/// The same for screen readers, with whether it is open.
[[nodiscard]] QString folderTitleSpeech(const MatrixLayout::Folder &folder, bool isOpen);
/// "eu-west-1 (1)": a region and its place in the order of deployment.
[[nodiscard]] QString regionTitle(const QString &region, int place);
/// Full reason, times and state of one target, a fact a line, for the tooltip.
[[nodiscard]] QString cellTip(const MatrixLayout &layout, int account, int region, const QDateTime &now);

} // namespace belay
