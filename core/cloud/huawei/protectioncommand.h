// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/protectiongroup.h"

#include <QUrl>

namespace belay::huawei {

/// {"stop-server-group":{}} or {"start-server-group":{}}; the latter also re-protects after a
/// failover (api/huawei-sdrs.md sections 0 and 6.6).
[[nodiscard]] QByteArray actionBody(ProtectionAction action);

/// The action as a curl line with $TOKEN, and the vendor's command line as a comment: whether that
/// knows SDRS is open (section 11). `project` empty: $PROJECT_ID.
[[nodiscard]] QString actionCommandLine(const QUrl &endpoint, const QString &region, const QString &project,
                                        const ProtectionGroupId &group, ProtectionAction action);

} // namespace belay::huawei
