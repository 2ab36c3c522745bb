// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/percentencoding.h"
#include "core/cloud/stackgroupservice.h"

namespace belay::alibaba {

/// Name and value of every wire parameter, decoded: the rules of api/alibaba-ros.md section 6.
/// Requests and the copied command line are made from the same list.

[[nodiscard]] QueryItems pageParameters(const PageToken &page); ///< 50 rows; the token is a page number.
[[nodiscard]] QueryItems
updateParameters(const UpdateDraft &draft); ///< All but TemplateBody and ClientToken.
/// All but ClientToken. Neither the order of regions nor their concurrency is taken here.
[[nodiscard]] QueryItems driftParameters(const GroupKey &key, const OperationPreferences &preferences);
[[nodiscard]] QueryItems templateParameters(const TemplateSource &source); ///< For GetTemplate.

/// POST with the parameters in the query. The body is a form, empty unless there is a template.
[[nodiscard]] ApiRequest rosRequest(const QUrl &endpoint, const QString &action, const QueryItems &query,
                                    const std::optional<QByteArray> &templateBody = std::nullopt);
[[nodiscard]] ApiRequest stsRequest(const QUrl &endpoint, const QString &action);

} // namespace belay::alibaba
