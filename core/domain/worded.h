// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace belay {

/// A state together with the provider's own word for it.
///
/// Enumerations at the clouds grow: a word nobody knows yet is Enum::Unknown with the word kept,
/// shown as such and never taken for success.
template <class Enum>
struct Worded
{
    Enum value = Enum::Unknown;
    QString word;

    friend bool operator==(const Worded &, const Worded &) = default;
    friend bool operator==(const Worded &a, Enum b) { return a.value == b; }
};

} // namespace belay
