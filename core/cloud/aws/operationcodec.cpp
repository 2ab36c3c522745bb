// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awswords.h"
#include "core/cloud/aws/decoding.h"
#include "core/cloud/aws/stacksetcodec.h"

namespace belay::aws {

namespace {

OperationPreferences preferencesOf(const XmlFields &owner)
{
    const XmlFields fields = owner.structure("OperationPreferences");
    OperationPreferences preferences;
    preferences.failureToleranceCount = fields.number("FailureToleranceCount");
    preferences.failureTolerancePercentage = fields.number("FailureTolerancePercentage");
    preferences.maxConcurrentCount = fields.number("MaxConcurrentCount");
    preferences.maxConcurrentPercentage = fields.number("MaxConcurrentPercentage");
    preferences.regionConcurrency = regionConcurrency(fields.text("RegionConcurrencyType"));
    preferences.concurrencyMode = concurrencyMode(fields.text("ConcurrencyMode"));
    preferences.regionOrder = fields.strings("RegionOrder");
    return preferences;
}

std::optional<DeploymentTargets> deploymentTargetsOf(const XmlFields &owner)
{
    const XmlFields fields = owner.structure("DeploymentTargets");
    const DeploymentTargets targets{fields.strings("OrganizationalUnitIds"), fields.strings("Accounts"),
                                    fields.text("AccountsUrl"),
                                    accountFilter(fields.text("AccountFilterType"))};
    return targets == DeploymentTargets{} ? std::nullopt : std::optional(targets);
}

Operation operationOf(const XmlFields &fields, const GroupKey &group)
{
    Operation operation;
    operation.group = group;
    operation.id = OperationId(fields.needText("OperationId"));
    operation.action = operationAction(fields.text("Action"));
    operation.state = operationState(fields.needText("Status"));
    operation.reason = fields.text("StatusReason");
    operation.createdAt = fields.time("CreationTimestamp");
    operation.endedAt = fields.time("EndTimestamp");
    operation.failedTargets = fields.structure("StatusDetails").number("FailedStackInstancesCount");
    operation.preferences = preferencesOf(fields);
    operation.deploymentTargets = deploymentTargetsOf(fields);
    operation.driftDetails = driftDetailsOf(fields);
    return operation;
}

} // namespace

Result<Page<Operation>> decodeOperations(const QByteArray &body, const GroupKey &group)
{
    return decodeResult(body, QStringLiteral("ListStackSetOperations"), [&](const XmlFields &result) {
        return pageOf<Operation>(result, [&](const XmlFields &fields) { return operationOf(fields, group); });
    });
}

Result<Operation> decodeOperation(const QByteArray &body, const GroupKey &group)
{
    return decodeResult(body, QStringLiteral("DescribeStackSetOperation"), [&](const XmlFields &result) {
        return operationOf(result.needStructure("StackSetOperation"), group);
    });
}

namespace {

Result<Accepted> decodeStarted(const QByteArray &body, const QString &action)
{
    Result<Accepted> accepted = decodeResult(body, action, [](const XmlFields &result) {
        return Accepted{OperationId(result.needText("OperationId")), {}};
    });
    if (accepted)
        accepted->requestId = goodAnswer(body, action)->requestId();
    return accepted;
}

} // namespace

Result<Accepted> decodeUpdate(const QByteArray &body)
{
    return decodeStarted(body, QStringLiteral("UpdateStackSet"));
}

Result<Accepted> decodeDriftDetection(const QByteArray &body)
{
    return decodeStarted(body, QStringLiteral("DetectStackSetDrift"));
}

Result<Accepted> decodeStop(const QByteArray &body)
{
    const Result<XmlAnswer> answer = goodAnswer(body, QStringLiteral("StopStackSetOperation"));
    if (!answer)
        return failure(answer.error());
    return Accepted{{}, answer->requestId()};
}

} // namespace belay::aws
