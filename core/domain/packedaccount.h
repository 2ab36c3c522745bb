// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/dictionary.h"

namespace belay {

/// An account as a number of so many digits: leading zeros are part of it.
struct PackedAccount
{
    quint64 number = 0;
    quint8 digits = 0; ///< 0: `number` is an id in the table's dictionary (not all digits, or over 19).

    friend bool operator==(PackedAccount, PackedAccount) = default;
};

/// The account as a number; nullopt when only a dictionary can hold it.
[[nodiscard]] std::optional<PackedAccount> packedDigits(const QString &account);
/// Takes an account that is no number into `texts`.
[[nodiscard]] PackedAccount packAccount(const QString &account, Dictionary &texts);
[[nodiscard]] QString accountText(PackedAccount account, const Dictionary &texts);

} // namespace belay
