// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatedraft.h"

#include <QSet>

namespace belay::alibaba {

/// `aliyun ros …` for a POSIX shell (api/alibaba-ros.md section 13). Never holds a key; the template
/// and the values of `hiddenKeys` are left in files the person names.
[[nodiscard]] QString stopCommandLine(const OperationRef &ref);
[[nodiscard]] QString updateCommandLine(const UpdateDraft &draft, const QSet<QString> &hiddenKeys);

} // namespace belay::alibaba
