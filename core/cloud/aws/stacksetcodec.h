// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cloud/stackgroupservice.h"

namespace belay::aws {

/// Answers of CloudFormation and STS as values (api/aws-cloudformation.md sections 6.7, 7 and 13).
///
/// Pure, any thread. The result is a value or ErrorKind::Protocol with what is wrong and where:
/// names and ids must be there, types must fit, words nobody knows are kept, anything else may be
/// missing and is then empty.
[[nodiscard]] Result<Page<StackGroup>> decodeGroups(const QByteArray &body, const QString &region,
                                                    CallAs callAs);
[[nodiscard]] Result<StackGroupDetail> decodeGroup(const QByteArray &body, const QString &region,
                                                   CallAs callAs);
[[nodiscard]] Result<Page<StackInstance>> decodeInstances(const QByteArray &body);
[[nodiscard]] Result<StackInstance> decodeInstance(const QByteArray &body);
[[nodiscard]] Result<Page<Operation>> decodeOperations(const QByteArray &body, const GroupKey &group);
[[nodiscard]] Result<Operation> decodeOperation(const QByteArray &body, const GroupKey &group);
[[nodiscard]] Result<Page<TargetResult>> decodeResults(const QByteArray &body);
/// `action` is GetTemplateSummary or ValidateTemplate; the latter says less.
[[nodiscard]] Result<TemplateSummary> decodeTemplateSummary(const QByteArray &body, const QString &action);
[[nodiscard]] Result<Identity> decodeIdentity(const QByteArray &body);
[[nodiscard]] Result<Accepted> decodeUpdate(const QByteArray &body);
[[nodiscard]] Result<Accepted> decodeDriftDetection(const QByteArray &body);
[[nodiscard]] Result<Accepted> decodeStop(const QByteArray &body);

} // namespace belay::aws
