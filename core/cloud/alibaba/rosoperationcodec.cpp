// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/rosdecoding.h"
#include "core/cloud/alibaba/rosdriftdetails.h"
#include "core/cloud/alibaba/roswords.h"

namespace belay::alibaba {

std::optional<DriftDetails> readDriftDetails(const JsonFields &owner)
{
    if (!owner.has(driftDetailsMember))
        return std::nullopt;
    const JsonFields fields = owner.object(driftDetailsMember);
    DriftDetails details;
    details.state = driftState(fields.text("StackGroupDriftStatus"));
    details.runState = fields.text("DriftDetectionStatus");
    details.checkedAt = fields.time("DriftDetectionTime");
    details.total = fields.number("TotalStackInstancesCount").value_or(-1);
    details.drifted = fields.number("DriftedStackInstancesCount").value_or(-1);
    details.inSync = fields.number("InSyncStackInstancesCount").value_or(-1);
    details.failed = fields.number("FailedStackInstancesCount").value_or(-1);
    details.inProgress = fields.number("InProgressStackInstancesCount").value_or(-1);
    details.cancelled = fields.number("CancelledStackInstancesCount").value_or(-1);
    return details;
}

namespace {

OperationPreferences readPreferences(const JsonFields &fields)
{
    OperationPreferences preferences;
    preferences.failureToleranceCount = fields.number("FailureToleranceCount");
    preferences.failureTolerancePercentage = fields.number("FailureTolerancePercentage");
    preferences.maxConcurrentCount = fields.number("MaxConcurrentCount");
    preferences.maxConcurrentPercentage = fields.number("MaxConcurrentPercentage");
    preferences.regionConcurrency = regionConcurrency(fields.text("RegionConcurrencyType"));
    preferences.regionOrder = fields.strings("RegionIdsOrder");
    return preferences;
}

Operation readOperation(const JsonFields &fields, const QString &region)
{
    Operation operation;
    operation.group = {region, fields.needText("StackGroupName")};
    operation.id = OperationId(fields.needText("OperationId"));
    operation.action = operationAction(fields.text("Action"));
    operation.state = operationState(fields.needText("Status"));
    operation.description = fields.text("OperationDescription");
    operation.createdAt = fields.time("CreateTime");
    operation.endedAt = fields.time("EndTime");
    operation.preferences = readPreferences(fields.object("OperationPreferences"));
    if (fields.has("DeploymentTargets")) {
        const JsonFields targets = fields.object("DeploymentTargets");
        operation.deploymentTargets = {targets.strings("RdFolderIds"), targets.strings("AccountIds")};
    }
    operation.driftDetails = readDriftDetails(fields);
    return operation;
}

TargetResult readResult(const JsonFields &fields)
{
    TargetResult result;
    result.account = fields.needText("AccountId");
    result.region = fields.needText("RegionId");
    result.folder = fields.text("RdFolderId");
    result.state = targetState(fields.needText("Status"));
    result.reason = fields.text("StatusReason");
    return result;
}

} // namespace

Result<Page<Operation>> decodeOperations(const QByteArray &body, const QString &region)
{
    return decoded(body, [&region](const JsonFields &root) {
        return readPage(root, "StackGroupOperations",
                        [&region](const JsonFields &item) { return readOperation(item, region); });
    });
}

Result<Operation> decodeOperation(const QByteArray &body, const QString &region)
{
    return decoded(body, [&region](const JsonFields &root) {
        return readOperation(root.needObject("StackGroupOperation"), region);
    });
}

Result<Page<TargetResult>> decodeResults(const QByteArray &body, const ResultFilter &filter)
{
    return decoded(body, [&filter](const JsonFields &root) {
        Page<TargetResult> page = readPage(root, "StackGroupOperationResults", readResult);
        if (filter.state) {
            page.items.removeIf(
                [&filter](const TargetResult &result) { return !(result.state == *filter.state); });
            page.total.reset(); // The service counted all of them.
        }
        return page;
    });
}

Result<Accepted> decodeUpdate(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) {
        return Accepted{OperationId(root.needText("OperationId")), root.needText("RequestId")};
    });
}

Result<Accepted> decodeStop(const QByteArray &body)
{
    return decoded(body, [](const JsonFields &root) { return Accepted{{}, root.needText("RequestId")}; });
}

} // namespace belay::alibaba
