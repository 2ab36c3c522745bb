// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

namespace belay::huawei {

/// The hosts of a region (api/huawei-sdrs.md section 1); an invalid URL when `region` cannot be
/// part of a host name.
[[nodiscard]] QUrl sdrsEndpoint(const QString &region);
[[nodiscard]] QUrl iamEndpoint(const QString &region);

} // namespace belay::huawei
