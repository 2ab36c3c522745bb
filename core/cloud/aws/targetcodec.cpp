// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awswords.h"
#include "core/cloud/aws/decoding.h"
#include "core/cloud/aws/stacksetcodec.h"

namespace belay::aws {

namespace {

StackInstance instanceOf(const XmlFields &fields)
{
    StackInstance instance;
    instance.account = fields.needText("Account");
    instance.region = fields.needText("Region");
    instance.folder = fields.text("OrganizationalUnitId");
    instance.stackId = fields.text("StackId");
    instance.sync = instanceSync(fields.text("Status"));
    instance.detailedState = fields.structure("StackInstanceStatus").text("DetailedStatus");
    instance.reason = fields.text("StatusReason");
    instance.drift = driftState(fields.text("DriftStatus"));
    instance.driftCheckedAt = fields.time("LastDriftCheckTimestamp");
    instance.lastOperation = OperationId(fields.text("LastOperationId"));
    instance.overrides = parametersOf(fields, "ParameterOverrides");
    return instance;
}

TargetResult resultOf(const XmlFields &fields)
{
    TargetResult target;
    target.account = fields.needText("Account");
    target.region = fields.needText("Region");
    target.folder = fields.text("OrganizationalUnitId");
    target.state = targetState(fields.needText("Status"));
    target.reason = fields.text("StatusReason");
    const XmlFields gate = fields.structure("AccountGateResult");
    target.gate = gate.text("Status");
    if (target.reason.isEmpty() && target.gate == u"FAILED")
        target.reason = gate.text("StatusReason");
    return target;
}

} // namespace

Result<Page<StackInstance>> decodeInstances(const QByteArray &body)
{
    return decodeResult(body, QStringLiteral("ListStackInstances"),
                        [](const XmlFields &result) { return pageOf<StackInstance>(result, instanceOf); });
}

Result<StackInstance> decodeInstance(const QByteArray &body)
{
    return decodeResult(body, QStringLiteral("DescribeStackInstance"), [](const XmlFields &result) {
        return instanceOf(result.needStructure("StackInstance"));
    });
}

Result<Page<TargetResult>> decodeResults(const QByteArray &body)
{
    return decodeResult(body, QStringLiteral("ListStackSetOperationResults"),
                        [](const XmlFields &result) { return pageOf<TargetResult>(result, resultOf); });
}

} // namespace belay::aws
