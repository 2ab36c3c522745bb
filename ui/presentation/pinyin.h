// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace belay {

/// The first letter of a Chinese character's reading, lower case; null for any other character and
/// where the collation of this platform does not know Chinese (then search by initials finds
/// nothing, search by characters still works). Characters with several readings count once.
[[nodiscard]] QChar pinyinInitial(QChar character);

/// The first letter of every word, lower case; of Chinese text, of every character:
/// "Update baseline-iam" is "ubi", "停止操作" is "tzcz".
[[nodiscard]] QString initialsOf(const QString &text);

} // namespace belay
