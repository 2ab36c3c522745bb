// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace belay::fuzz {

/// A parser that gets bytes from outside. It may refuse them; it may not crash, hang, or break the
/// property it checks itself (then it aborts the program).
struct Target
{
    const char *name;
    void (*take)(const QByteArray &bytes);
    QStringList corpus; ///< Files and folders below tests/: what it usually gets.
};

[[nodiscard]] const QList<Target> &targets();

} // namespace belay::fuzz
