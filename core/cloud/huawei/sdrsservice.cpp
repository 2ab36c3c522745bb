// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/huaweiservice.h"

#include "core/cloud/huawei/endpoints.h"
#include "core/cloud/huawei/huaweisession.h"
#include "core/cloud/huawei/protectioncommand.h"
#include "core/cloud/huawei/sdrscodec.h"
#include "core/cloud/paging.h"
#include "core/cloud/percentencoding.h"

#include <QRegularExpression>

namespace belay::huawei {

namespace {

template <class T>
using Decode = std::function<Result<T>(const QByteArray &)>;

/// What to ask below /v1/{project_id}.
struct Question
{
    QString action;
    QString path;
    QueryItems query = {};
};

CloudError invalid(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::Invalid;
    error.message = message;
    return error;
}

/// Ids become part of a path.
Result<Done> checkedId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    if (form.match(id).hasMatch())
        return Done();
    return failure(invalid(QStringLiteral("\"%1\" is not an id of the service.").arg(id)));
}

ApiRequest requestOf(const Session &session, const QString &project, const Question &question)
{
    ApiRequest request;
    request.action = question.action;
    request.method = "GET";
    request.endpoint = session.sdrs;
    request.path = QStringLiteral("/v1/%1%2").arg(project, question.path);
    request.query = question.query;
    request.headers = {{"X-Project-Id", project.toUtf8()}};
    request.contentType = "application/json";
    request.target = question.path.section(u'/', 2, 2);
    for (const auto &[name, value] : question.query)
        if (name == u"server_group_id")
            request.target = value;
    return request;
}

template <class T>
Result<T> decoded(const HttpResponse &response, const Decode<T> &decode)
{
    Result<T> value = decode(response.body);
    if (value)
        return value;
    CloudError error = value.error();
    error.httpStatus = response.status;
    error.requestId = QString::fromUtf8(response.header("X-Request-Id"));
    return failure(error);
}

template <class T>
Task<Result<T>> ask(SessionPtr session, LaneKind lane, Question question, Decode<T> decode,
                    std::stop_token stop)
{
    auto finding = projectOf(session);
    Result<QString> project = co_await finding;
    if (!project)
        co_return failure(project.error());
    ApiRequest request = requestOf(*session, *project, question);
    auto calling = call(session, Effect::Read, lane, request, stop);
    Result<HttpResponse> response = co_await calling;
    if (!response)
        co_return failure(response.error());
    co_return decoded(*response, decode);
}

/// One page of a list; `filter` comes before limit and offset.
template <class T>
Task<Result<Page<T>>> askPage(SessionPtr session, Question question, PageToken token,
                              std::function<Result<Page<T>>(const QByteArray &, const Window &)> decode,
                              std::stop_token stop)
{
    const std::optional<Window> window = Window::at(token);
    if (!window)
        co_return failure(invalid(QStringLiteral("\"%1\" is not a place in this list.").arg(token.value)));
    question.query.append({QStringLiteral("limit"), QString::number(window->limit)});
    question.query.append({QStringLiteral("offset"), QString::number(window->offset)});
    const Window place = *window;
    const Decode<Page<T>> decodeHere = [decode, place](const QByteArray &body) {
        return decode(body, place);
    };
    auto asking = ask<Page<T>>(session, LaneKind::Read, question, decodeHere, stop);
    Result<Page<T>> page = co_await asking;
    co_return page;
}

Question failedTasksQuestion(const ProtectionGroupId &inside)
{
    Question question{QStringLiteral("ListFailureJobs"), QStringLiteral("/task-center/failure-jobs")};
    if (!inside.isEmpty())
        question.query = {{QStringLiteral("server_group_id"), inside.toString()}};
    return question;
}

Task<Result<QList<FailedTask>>> allFailedTasks(SessionPtr session, ProtectionGroupId inside,
                                               std::stop_token stop)
{
    const Question question = failedTasksQuestion(inside);
    const std::function<Task<Result<Page<FailedTask>>>(PageToken)> fetch = [session, question,
                                                                            stop](PageToken token) {
        return askPage<FailedTask>(session, question, token, &decodeFailedTasks, stop);
    };
    auto fetching = allPages<FailedTask>(fetch);
    Result<QList<FailedTask>> all = co_await fetching;
    co_return all;
}

/// Whether a failed stop of the group is listed with or without the group's id is open (section
/// 6.11), so both lists are read, and of the second only what concerns the group.
Task<Result<Page<FailedTask>>> failedTasksOf(SessionPtr session, ProtectionGroupId group,
                                             std::stop_token stop)
{
    auto askingInside = allFailedTasks(session, group, stop);
    Result<QList<FailedTask>> inside = co_await askingInside;
    if (!inside)
        co_return failure(inside.error());
    auto askingGroups = allFailedTasks(session, ProtectionGroupId(), stop);
    Result<QList<FailedTask>> ofGroups = co_await askingGroups;
    if (!ofGroups)
        co_return failure(ofGroups.error());

    Page<FailedTask> merged;
    merged.items = *inside;
    for (const FailedTask &task : std::as_const(*ofGroups)) {
        const bool known = std::any_of(merged.items.cbegin(), merged.items.cend(),
                                       [&task](const FailedTask &other) { return other.job == task.job; });
        if (task.resourceId == group.toString() && !known)
            merged.items.append(task);
    }
    co_return merged;
}

Task<Result<JobId>> sendAction(SessionPtr session, ProtectionGroupId group, ProtectionAction action,
                               CallObserver observer)
{
    const Result<Done> valid = checkedId(group.toString());
    if (!valid)
        co_return failure(valid.error());
    auto finding = projectForChange(session);
    Result<QString> project = co_await finding;
    if (!project)
        co_return failure(project.error());
    Question question;
    question.action = action == ProtectionAction::Disable ? QStringLiteral("StopProtectionGroup")
                                                          : QStringLiteral("StartProtectionGroup");
    question.path = QStringLiteral("/server-groups/%1/action").arg(group.toString());
    ApiRequest request = requestOf(*session, *project, question);
    request.method = "POST";
    request.body = actionBody(action);
    auto calling = call(session, Effect::Change, LaneKind::Change, request, {}, observer);
    Result<HttpResponse> response = co_await calling;
    if (!response)
        co_return failure(response.error());
    co_return decodeAccepted(response->body);
}

template <class T>
Task<Result<T>> askAbout(SessionPtr session, LaneKind lane, QString action, QString folder, QString id,
                         Decode<T> decode, std::stop_token stop)
{
    const Result<Done> valid = checkedId(id);
    if (!valid)
        co_return failure(valid.error());
    Question question{action, QStringLiteral("/%1/%2").arg(folder, id)};
    auto asking = ask<T>(session, lane, question, decode, stop);
    Result<T> value = co_await asking;
    co_return value;
}

/// A project that is configured or came with a token proves nothing yet; a small read does.
Task<Result<Identity>> whoAmI(SessionPtr session, std::stop_token stop)
{
    auto fetching = workingKeys(session, KeyUse::Cached);
    Result<KeysPtr> keys = co_await fetching;
    if (!keys)
        co_return failure(keys.error());
    Identity identity;
    identity.principal = (*keys)->kind == Keys::Kind::Password
                             ? (*keys)->keyId
                             : QStringLiteral("AK …") + (*keys)->keyId.right(4);
    const bool looksUp = session->connection.projectId.isEmpty() && (*keys)->kind != Keys::Kind::Password;
    if (looksUp) {
        auto asking = askForProject(session);
        Result<QString> project = co_await asking;
        if (!project)
            co_return failure(project.error());
        identity.account = *project;
        co_return identity;
    }
    Question question{QStringLiteral("ListProtectionGroups"), QStringLiteral("/server-groups")};
    question.query = {{QStringLiteral("limit"), QStringLiteral("1")}};
    const Decode<Page<ProtectionGroup>> decode = [](const QByteArray &body) {
        return decodeGroups(body, {}, Window());
    };
    auto proving = ask<Page<ProtectionGroup>>(session, LaneKind::Read, question, decode, stop);
    Result<Page<ProtectionGroup>> proof = co_await proving;
    if (!proof)
        co_return failure(proof.error());
    auto finding = projectOf(session);
    Result<QString> project = co_await finding;
    if (!project)
        co_return failure(project.error());
    identity.account = *project;
    co_return identity;
}

class SdrsService final : public ProtectionGroupService
{
public:
    explicit SdrsService(SessionPtr session)
        : m_session(std::move(session))
    {
    }

    const QString &region() const override { return m_session->region; }

    Task<Result<Identity>> identity(std::stop_token stop) override { return whoAmI(m_session, stop); }

    Task<Result<Page<ProtectionGroup>>> groups(PageToken page, std::stop_token stop) override
    {
        const auto decode = [region = m_session->region](const QByteArray &body, const Window &window) {
            return decodeGroups(body, region, window);
        };
        return askPage<ProtectionGroup>(
            m_session, {QStringLiteral("ListProtectionGroups"), QStringLiteral("/server-groups")}, page,
            decode, stop);
    }

    Task<Result<ProtectionGroup>> group(ProtectionGroupId id, LaneKind lane, std::stop_token stop) override
    {
        const auto decode = [region = m_session->region](const QByteArray &body) {
            return decodeGroup(body, region);
        };
        return askAbout<ProtectionGroup>(m_session, lane, QStringLiteral("ShowProtectionGroup"),
                                         QStringLiteral("server-groups"), id.toString(), decode, stop);
    }

    Task<Result<Page<ProtectedInstance>>> instances(ProtectionGroupId group, PageToken page,
                                                    std::stop_token stop) override
    {
        return askPage<ProtectedInstance>(
            m_session,
            inside(group, QStringLiteral("ListProtectedInstances"), QStringLiteral("/protected-instances")),
            page, &decodeInstances, stop);
    }

    Task<Result<Page<ReplicationPair>>> pairs(ProtectionGroupId group, PageToken page,
                                              std::stop_token stop) override
    {
        return askPage<ReplicationPair>(
            m_session, inside(group, QStringLiteral("ListReplications"), QStringLiteral("/replications")),
            page, &decodePairs, stop);
    }

    Task<Result<Job>> job(JobId id, std::stop_token stop) override
    {
        return askAbout<Job>(m_session, LaneKind::Read, QStringLiteral("ShowJobStatus"),
                             QStringLiteral("jobs"), id.toString(), &decodeJob, stop);
    }

    Task<Result<Page<FailedTask>>> failedTasks(ProtectionGroupId group, PageToken page,
                                               std::stop_token stop) override
    {
        if (!group.isEmpty())
            return failedTasksOf(m_session, group, stop);
        return askPage<FailedTask>(m_session, failedTasksQuestion({}), page, &decodeFailedTasks, stop);
    }

    Task<Result<JobId>> act(ProtectionGroupId group, ProtectionAction action, CallObserver observer) override
    {
        return sendAction(m_session, group, action, observer);
    }

    QString commandLine(const ProtectionGroupId &group, ProtectionAction action) const override
    {
        const QString &configured = m_session->connection.projectId;
        return actionCommandLine(m_session->sdrs, m_session->region,
                                 configured.isEmpty() ? m_session->project : configured, group, action);
    }

private:
    static Question inside(const ProtectionGroupId &group, QString action, QString path)
    {
        return {std::move(action), std::move(path), {{QStringLiteral("server_group_id"), group.toString()}}};
    }

    SessionPtr m_session;
};

} // namespace

std::unique_ptr<ProtectionGroupService> makeSdrsService(const Connection &connection, const QString &region,
                                                        ApiContext context,
                                                        std::shared_ptr<KeyLockout> lockout)
{
    auto session = std::make_shared<Session>();
    session->connection = connection;
    session->region = region;
    session->context = std::move(context);
    session->sdrs = connection.endpoint.isEmpty() ? sdrsEndpoint(region) : connection.endpoint;
    session->iam = !connection.identityEndpoint.isEmpty() ? connection.identityEndpoint
                   : !connection.endpoint.isEmpty()       ? connection.endpoint
                                                          : iamEndpoint(region);
    session->lockout = lockout ? std::move(lockout) : std::make_shared<KeyLockout>();
    return std::make_unique<SdrsService>(std::move(session));
}

} // namespace belay::huawei
