// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <initializer_list>

namespace belay::practice {

/// A number that depends on the seed and the words only: the same run every time, whatever order
/// requests arrive in. Uniform over quint64.
[[nodiscard]] quint64 seeded(quint64 seed, std::initializer_list<QStringView> words);

/// seeded() brought into [from, to].
[[nodiscard]] qint64 seededBetween(quint64 seed, std::initializer_list<QStringView> words, qint64 from,
                                   qint64 to);

/// seeded() as a UUID without braces, for ids the cloud makes.
[[nodiscard]] QString seededUuid(quint64 seed, std::initializer_list<QStringView> words);

} // namespace belay::practice
