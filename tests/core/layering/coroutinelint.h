// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sourcetext.h"

namespace belay::lint {

struct Finding
{
    int line = 0;
    QString rule;
};

/// What g++ 12 miscompiles or what dangles in coroutines, seen without a compiler: more than one
/// co_await in a statement; co_await in a condition, behind ?: or in another co_ statement; braced
/// aggregates or lambdas in its operand; lambda coroutines with captures; coroutines that take
/// references or views.
[[nodiscard]] QList<Finding> coroutineFindings(const QString &code);

} // namespace belay::lint
