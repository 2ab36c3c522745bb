// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <QCoro/QCoroTask>

namespace belay {

/// An asynchronous flow. Dropping one does not end it: pass a std::stop_token for that.
template <class T>
using Task = QCoro::Task<T>;

} // namespace belay
