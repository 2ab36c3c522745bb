// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrspage.h"

namespace belay::huawei {

namespace {

Job jobFrom(const JsonFields &json)
{
    Job job;
    job.id = JobId(json.needText("job_id"));
    job.type = json.text("job_type");
    job.state = jobState(json.needText("status"));
    job.beganAt = json.time("begin_time");
    job.endedAt = json.time("end_time");
    job.errorCode = json.text("error_code");
    job.failReason = json.text("fail_reason");
    const JsonFields entities = json.object("entities");
    job.group = ProtectionGroupId(entities.text("server_group_id"));
    job.pair = entities.text("replication_pair_id");
    for (const JsonFields &part : entities.objects("sub_jobs"))
        job.parts.append(jobFrom(part));
    for (const Job &part : std::as_const(job.parts)) {
        if (job.group.isEmpty())
            job.group = part.group;
    }
    return job;
}

FailedTask failedTaskFrom(const JsonFields &json)
{
    FailedTask task;
    task.job = JobId(json.needText("job_id"));
    task.type = json.text("job_type");
    task.failure = json.text("failure_status");
    task.resourceId = json.text("resource_id");
    task.resourceName = json.text("resource_name");
    task.resourceType = json.text("resource_type");
    task.beganAt = json.time("begin_time");
    task.errorCode = json.text("error_code");
    task.failReason = json.text("fail_reason");
    return task;
}

} // namespace

Result<Page<FailedTask>> decodeFailedTasks(const QByteArray &body, const Window &window)
{
    return decodePage<FailedTask>(body, "failure_jobs", window, &failedTaskFrom);
}

Result<Job> decodeJob(const QByteArray &body)
{
    return decodeOne(body, nullptr, &jobFrom);
}

Result<JobId> decodeAccepted(const QByteArray &body)
{
    return decodeOne(body, nullptr, [](const JsonFields &json) { return JobId(json.needText("job_id")); });
}

} // namespace belay::huawei
