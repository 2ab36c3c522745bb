// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrscodec.h"

#include "core/cloud/huawei/sdrspage.h"

namespace belay::huawei {

namespace {

ProtectionGroup groupFrom(const JsonFields &json, const QString &region)
{
    ProtectionGroup group;
    group.id = ProtectionGroupId(json.needText("id"));
    group.region = region;
    group.name = json.text("name");
    group.description = json.text("description");
    group.state = protectionState(json.needText("status"));
    group.progress = json.number("progress");
    group.sourceZone = json.text("source_availability_zone");
    group.targetZone = json.text("target_availability_zone");
    group.station = protectionStation(json.text("priority_station"));
    group.instances = json.needNumber("protected_instance_num");
    group.pairs = json.needNumber("replication_num");
    group.drills = json.number("disaster_recovery_drill_num").value_or(0);
    group.domainId = json.text("domain_id");
    group.domainName = json.text("domain_name");
    group.protectedStatus = json.text("protected_status");
    group.replicationStatus = json.text("replication_status");
    group.healthStatus = json.text("health_status");
    group.protectionType = json.text("protection_type");
    group.drType = json.text("dr_type");
    group.serverType = json.text("server_type");
    group.sourceVpc = json.text("source_vpc_id");
    group.targetVpc = json.text("target_vpc_id");
    group.createdAt = json.time("created_at");
    group.updatedAt = json.time("updated_at");
    return group;
}

ProtectedInstance instanceFrom(const JsonFields &json)
{
    ProtectedInstance instance;
    instance.id = json.needText("id");
    instance.group = ProtectionGroupId(json.text("server_group_id"));
    instance.name = json.text("name");
    instance.description = json.text("description");
    instance.state = json.needText("status");
    instance.progress = json.number("progress");
    instance.station = protectionStation(json.text("priority_station"));
    instance.sourceServer = json.text("source_server");
    instance.targetServer = json.text("target_server");
    for (const JsonFields &attachment : json.objects("attachment"))
        instance.pairs.append(attachment.text("replication"));
    instance.frozen = json.object("metadata").flag("__system__frozen").value_or(false);
    instance.createdAt = json.time("created_at");
    instance.updatedAt = json.time("updated_at");
    return instance;
}

ReplicationPair pairFrom(const JsonFields &json)
{
    ReplicationPair pair;
    pair.id = json.needText("id");
    pair.group = ProtectionGroupId(json.text("server_group_id"));
    pair.name = json.text("name");
    pair.description = json.text("description");
    pair.state = json.needText("status");
    pair.replicationStatus = json.text("replication_status");
    pair.replicationModel = json.text("replication_model");
    pair.progress = json.number("progress");
    pair.faultLevel = json.text("fault_level");
    pair.failureDetail = json.text("failure_detail");
    pair.volumes = json.text("volume_ids").split(u',', Qt::SkipEmptyParts);
    const QList<JsonFields> attachments = json.objects("attachment");
    if (!attachments.isEmpty()) {
        pair.instance = attachments.first().text("protected_instance");
        pair.device = attachments.first().text("device");
    }
    const JsonFields record = json.object("record_metadata");
    pair.sizeGb = record.number("volume_size").value_or(0);
    pair.volumeType = record.text("volume_type");
    pair.bootable = record.flag("bootable").value_or(false);
    pair.multiattach = record.flag("multiattach").value_or(false);
    pair.createdAt = json.time("created_at");
    pair.updatedAt = json.time("updated_at");
    return pair;
}

} // namespace

std::optional<Window> Window::at(const PageToken &token)
{
    Window window;
    if (token.isEmpty())
        return window;
    bool isNumber = false;
    window.offset = token.value.toInt(&isNumber);
    if (!isNumber || window.offset <= 0)
        return std::nullopt;
    return window;
}

PageToken Window::after(qsizetype received) const
{
    // More than asked for: the service ignores the window, and this is the whole list.
    return received == limit ? PageToken{QString::number(offset + limit)} : PageToken{};
}

Result<Page<ProtectionGroup>> decodeGroups(const QByteArray &body, const QString &region,
                                           const Window &window)
{
    return decodePage<ProtectionGroup>(body, "server_groups", window,
                                       [&region](const JsonFields &json) { return groupFrom(json, region); });
}

Result<ProtectionGroup> decodeGroup(const QByteArray &body, const QString &region)
{
    return decodeOne(body, "server_group",
                     [&region](const JsonFields &json) { return groupFrom(json, region); });
}

Result<Page<ProtectedInstance>> decodeInstances(const QByteArray &body, const Window &window)
{
    return decodePage<ProtectedInstance>(body, "protected_instances", window, &instanceFrom);
}

Result<Page<ReplicationPair>> decodePairs(const QByteArray &body, const Window &window)
{
    return decodePage<ReplicationPair>(body, "replications", window, &pairFrom);
}

} // namespace belay::huawei
