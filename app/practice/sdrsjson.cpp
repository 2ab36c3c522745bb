// SPDX-License-Identifier: Apache-2.0
#include "app/practice/sdrsjson.h"

#include "app/practice/seeded.h"

#include <QJsonArray>

namespace belay::practice {

namespace {

const QString sourceZone = QStringLiteral("cn-north-4a");
const QString targetZone = QStringLiteral("cn-north-4b");
const QString domainId = QStringLiteral("0d0e0f10-2222-4a3b-9c4d-5e6f70819203");
const QString domainName = QStringLiteral("domain_001");
const QString vpc = QStringLiteral("a1b2c3d4-1111-4e5f-8a6b-7c8d9e0f1a2b");

QString station(bool atTarget)
{
    return atTarget ? QStringLiteral("target") : QStringLiteral("source");
}

QString phaseWord(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Init:
        return QStringLiteral("INIT");
    case JobPhase::Running:
        return QStringLiteral("RUNNING");
    case JobPhase::Success:
        return QStringLiteral("SUCCESS");
    case JobPhase::Fail:
        return QStringLiteral("FAIL");
    }
    return {};
}

bool isOver(JobPhase phase)
{
    return phase == JobPhase::Success || phase == JobPhase::Fail;
}

/// Another id derived from one: the servers and disks behind instances and pairs.
QString derived(const QString &id, QStringView kind)
{
    return seededUuid(0, {kind, id});
}

QString replicationStatus(const QString &state)
{
    if (state == u"protected")
        return QStringLiteral("active");
    if (state == u"starting" || state == u"reprotecting")
        return QStringLiteral("copying");
    return state == u"failed-over" ? QStringLiteral("inactive") : QStringLiteral("active-stopped");
}

} // namespace

QString SdrsJson::spaced(Ticks at) const
{
    return m_clock.wallTime(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString SdrsJson::withZone(Ticks at) const
{
    return m_clock.wallTime(at).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"));
}

QJsonObject SdrsJson::group(const WorldGroup &group) const
{
    return {
        {QStringLiteral("id"), group.id},
        {QStringLiteral("name"), group.name},
        {QStringLiteral("description"), QJsonValue::Null},
        {QStringLiteral("status"), group.state},
        {QStringLiteral("progress"), group.progress},
        {QStringLiteral("source_availability_zone"), sourceZone},
        {QStringLiteral("target_availability_zone"), targetZone},
        {QStringLiteral("priority_station"), station(group.atTarget)},
        {QStringLiteral("domain_id"), domainId},
        {QStringLiteral("domain_name"), domainName},
        {QStringLiteral("protected_instance_num"), int(group.instances.size())},
        {QStringLiteral("replication_num"), int(group.pairs.size())},
        {QStringLiteral("disaster_recovery_drill_num"), group.drills},
        {QStringLiteral("protected_status"), QJsonValue::Null},
        {QStringLiteral("replication_status"), QJsonValue::Null},
        {QStringLiteral("health_status"), QJsonValue::Null},
        {QStringLiteral("source_vpc_id"), vpc},
        {QStringLiteral("target_vpc_id"), vpc},
        {QStringLiteral("test_vpc_id"), QJsonValue::Null},
        {QStringLiteral("dr_type"), QStringLiteral("migration")},
        {QStringLiteral("server_type"), QStringLiteral("ECS")},
        {QStringLiteral("protection_type"), QStringLiteral("replication-pair")},
        {QStringLiteral("replication_model"), QJsonValue::Null},
        {QStringLiteral("created_at"), spaced(group.created)},
        {QStringLiteral("updated_at"), spaced(group.updated)},
    };
}

QJsonObject SdrsJson::renamedGroup(const WorldGroup &renamed) const
{
    QJsonObject json = group(renamed);
    for (const QString &name : {QStringLiteral("created_at"), QStringLiteral("updated_at")}) {
        QString time = json[name].toString();
        time.chop(2);
        json[name] = time;
    }
    return json;
}

QJsonObject SdrsJson::instance(const WorldInstance &instance, const WorldGroup &group) const
{
    QJsonArray attachment;
    int device = 0;
    for (const WorldPair &pair : group.pairs) {
        if (pair.instance != instance.id)
            continue;
        attachment.append(QJsonObject{
            {QStringLiteral("replication"), pair.id},
            {QStringLiteral("device"), QStringLiteral("/dev/vd%1").arg(QChar(ushort(u'a' + device++)))}});
    }
    return {
        {QStringLiteral("id"), instance.id},
        {QStringLiteral("name"), instance.name},
        {QStringLiteral("description"), QString()},
        {QStringLiteral("server_group_id"), group.id},
        {QStringLiteral("status"), instance.state},
        {QStringLiteral("progress"), group.progress},
        {QStringLiteral("priority_station"), station(group.atTarget)},
        {QStringLiteral("source_server"), derived(instance.id, u"source")},
        {QStringLiteral("target_server"), derived(instance.id, u"target")},
        {QStringLiteral("attachment"), attachment},
        {QStringLiteral("tags"), QJsonArray()},
        {QStringLiteral("metadata"), QJsonObject()},
        {QStringLiteral("created_at"), spaced(group.created)},
        {QStringLiteral("updated_at"), spaced(group.updated)},
    };
}

QJsonObject SdrsJson::pair(const WorldPair &pair, const WorldGroup &group) const
{
    const auto time = [this](Ticks at) {
        return m_clock.wallTime(at).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss.zzz'000'"));
    };
    return {
        {QStringLiteral("id"), pair.id},
        {QStringLiteral("name"), pair.name},
        {QStringLiteral("description"), QString()},
        {QStringLiteral("replication_model"), QStringLiteral("hypermetro")},
        {QStringLiteral("status"), pair.state},
        {QStringLiteral("progress"), pair.state == u"protected" ? 100 : 0},
        {QStringLiteral("replication_status"), replicationStatus(pair.state)},
        {QStringLiteral("attachment"),
         QJsonArray{QJsonObject{{QStringLiteral("protected_instance"), pair.instance},
                                {QStringLiteral("device"),
                                 pair.bootable ? QStringLiteral("/dev/vda") : QStringLiteral("/dev/vdb")}}}},
        {QStringLiteral("server_group_id"), group.id},
        {QStringLiteral("volume_ids"), derived(pair.id, u"source") + u',' + derived(pair.id, u"target")},
        {QStringLiteral("priority_station"), station(group.atTarget)},
        {QStringLiteral("fault_level"), QStringLiteral("0")},
        {QStringLiteral("failure_detail"), QJsonValue::Null},
        {QStringLiteral("record_metadata"),
         QJsonObject{{QStringLiteral("multiattach"), false},
                     {QStringLiteral("bootable"), pair.bootable},
                     {QStringLiteral("volume_size"), pair.sizeGb},
                     {QStringLiteral("volume_type"), QStringLiteral("SSD")}}},
        {QStringLiteral("created_at"), time(group.created)},
        {QStringLiteral("updated_at"), time(group.updated)},
    };
}

QJsonObject SdrsJson::part(const WorldJobPart &part, const WorldJob &job) const
{
    const Ticks now = m_clock.now();
    const JobPhase phase = WorldJob::phase(part, now);
    const bool failed = phase == JobPhase::Fail;
    return {
        {QStringLiteral("job_id"), part.id},
        {QStringLiteral("job_type"), job.course.partType},
        {QStringLiteral("status"), phaseWord(phase)},
        {QStringLiteral("begin_time"), phase == JobPhase::Init ? QJsonValue() : withZone(part.begin)},
        {QStringLiteral("end_time"), isOver(phase) ? QJsonValue(withZone(part.end)) : QJsonValue()},
        {QStringLiteral("error_code"), failed ? QJsonValue(QStringLiteral("EVS.2024")) : QJsonValue()},
        {QStringLiteral("fail_reason"),
         failed ? QJsonValue(QStringLiteral(
                      "The disk is in use. error : "
                      "{\"badRequest\":{\"message\":\"Volume is in use\",\"code\":\"EVS.2024\"}}"))
                : QJsonValue()},
        {QStringLiteral("entities"), QJsonObject{{QStringLiteral("server_group_id"), job.group},
                                                 {QStringLiteral("replication_pair_id"), part.pair}}},
    };
}

QJsonObject SdrsJson::job(const WorldJob &job) const
{
    const JobPhase phase = job.phase(m_clock.now());
    const bool failed = phase == JobPhase::Fail;
    QJsonObject entities;
    if (phase != JobPhase::Init) {
        QJsonArray parts;
        for (const WorldJobPart &one : job.parts)
            parts.append(part(one, job));
        entities.insert(QStringLiteral("sub_jobs"), parts);
    }
    return {
        {QStringLiteral("job_id"), job.id},
        {QStringLiteral("job_type"), job.course.jobType},
        {QStringLiteral("status"), phaseWord(phase)},
        {QStringLiteral("begin_time"), withZone(job.begin)},
        {QStringLiteral("end_time"), isOver(phase) ? QJsonValue(withZone(job.end)) : QJsonValue()},
        {QStringLiteral("error_code"), failed ? QJsonValue(job.course.errorCode) : QJsonValue()},
        {QStringLiteral("fail_reason"),
         failed ? QJsonValue(QStringLiteral("A replication pair of the protection group failed."))
                : QJsonValue()},
        {QStringLiteral("entities"), entities},
    };
}

QJsonObject SdrsJson::failedTask(const WorldFailedTask &task) const
{
    return {
        {QStringLiteral("job_status"), QStringLiteral("FAIL")},
        {QStringLiteral("job_id"), task.job},
        {QStringLiteral("job_type"), task.jobType},
        {QStringLiteral("failure_status"), task.failure},
        {QStringLiteral("resource_id"), task.group},
        {QStringLiteral("resource_name"), task.groupName},
        {QStringLiteral("resource_type"), QStringLiteral("server_groups")},
        {QStringLiteral("begin_time"), withZone(task.begin)},
        {QStringLiteral("error_code"), task.errorCode},
        {QStringLiteral("fail_reason"), task.reason},
    };
}

QJsonObject SdrsJson::drill(const WorldGroup &group, int number) const
{
    constexpr Ticks day = 24 * 3'600'000;
    QJsonArray servers;
    for (const WorldInstance &instance : group.instances)
        servers.append(QJsonObject{{QStringLiteral("protected_instance"), instance.id},
                                   {QStringLiteral("drill_server_id"), derived(instance.id, u"drill")}});
    return {
        {QStringLiteral("id"), derived(group.id, QStringLiteral("drill%1").arg(number))},
        {QStringLiteral("name"), QStringLiteral("%1-drill-%2").arg(group.name).arg(number)},
        {QStringLiteral("status"), QStringLiteral("available")},
        {QStringLiteral("server_group_id"), group.id},
        {QStringLiteral("drill_vpc_id"), derived(group.id, u"drill-vpc")},
        {QStringLiteral("created_at"), spaced(-41 * day)},
        {QStringLiteral("updated_at"), spaced(-41 * day)},
        {QStringLiteral("drill_servers"), servers},
    };
}

QJsonObject SdrsJson::activeDomain()
{
    const auto cluster = [](const QString &zone) {
        return QJsonObject{{QStringLiteral("availability_zone"), zone}};
    };
    return {
        {QStringLiteral("id"), domainId},
        {QStringLiteral("name"), domainName},
        {QStringLiteral("description"), QString()},
        {QStringLiteral("sold_out"), false},
        {QStringLiteral("local_replication_cluster"), cluster(sourceZone)},
        {QStringLiteral("remote_replication_cluster"), cluster(targetZone)},
    };
}

} // namespace belay::practice
