// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

namespace belay::alibaba {

/// Bodies of good answers to values (api/alibaba-ros.md section 8). Pure. A body that is not what
/// the section promises is ErrorKind::Protocol and names the member; unknown words are kept.
/// `region` is where the group lives: answers do not say it.

[[nodiscard]] Result<Page<StackGroup>> decodeGroups(const QByteArray &body, const QString &region);
[[nodiscard]] Result<StackGroupDetail> decodeGroup(const QByteArray &body, const QString &region);
[[nodiscard]] Result<Page<StackInstance>> decodeInstances(const QByteArray &body);
[[nodiscard]] Result<StackInstance> decodeInstance(const QByteArray &body);

[[nodiscard]] Result<Page<Operation>> decodeOperations(const QByteArray &body, const QString &region);
[[nodiscard]] Result<Operation> decodeOperation(const QByteArray &body, const QString &region);
[[nodiscard]] Result<Page<TargetResult>> decodeResults(const QByteArray &body, const ResultFilter &filter);
[[nodiscard]] Result<Accepted> decodeUpdate(const QByteArray &body);
[[nodiscard]] Result<Accepted> decodeStop(const QByteArray &body);

[[nodiscard]] Result<TemplateSummary> decodeTemplateSummary(const QByteArray &body);
[[nodiscard]] Result<QByteArray> decodeTemplateBody(const QByteArray &body);
[[nodiscard]] Result<QStringList> decodeRegions(const QByteArray &body);
[[nodiscard]] Result<Identity> decodeIdentity(const QByteArray &body);

} // namespace belay::alibaba
