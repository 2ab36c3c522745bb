// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/huaweisession.h"
#include "core/cloud/huawei/iamcodec.h"

namespace belay::huawei {

namespace {

ApiRequest listRequest(const Session &session, QString action, QString path)
{
    ApiRequest request;
    request.action = std::move(action);
    request.method = "GET";
    request.endpoint = session.iam;
    request.path = std::move(path);
    request.contentType = "application/json";
    return request;
}

Task<Result<QList<Project>>> projects(SessionPtr session, ApiRequest request)
{
    auto asking = call(session, Effect::Read, LaneKind::Read, request, {});
    Result<HttpResponse> response = co_await asking;
    if (!response)
        co_return failure(response.error());
    co_return decodeProjects(response->body);
}

/// Whoever may not list projects may still list those he can enter.
Task<Result<QString>> lookUp(SessionPtr session)
{
    ApiRequest request =
        listRequest(*session, QStringLiteral("KeystoneListProjects"), QStringLiteral("/v3/projects"));
    request.query.append({QStringLiteral("name"), session->region});
    auto listing = projects(session, request);
    Result<QList<Project>> found = co_await listing;
    if (!found && found.error().kind == ErrorKind::Denied) {
        ApiRequest own = listRequest(*session, QStringLiteral("KeystoneListAuthProjects"),
                                     QStringLiteral("/v3/auth/projects"));
        auto listingOwn = projects(session, own);
        found = co_await listingOwn;
    }
    if (!found)
        co_return failure(found.error());
    Result<QString> project = chooseProject(*found, session->region);
    if (project)
        session->project = *project;
    co_return project;
}

} // namespace

Task<Result<QString>> askForProject(SessionPtr session)
{
    const std::function<Task<Result<QString>>()> ask = [session] { return lookUp(session); };
    auto asking = joined(session->lookingUp, ask);
    Result<QString> project = co_await asking;
    co_return project;
}

Task<Result<QString>> projectOf(SessionPtr session)
{
    Result<QString> known = session->connection.projectId;
    if (!known->isEmpty())
        co_return known;
    auto fetching = workingKeys(session, KeyUse::Cached);
    Result<KeysPtr> keys = co_await fetching;
    if (!keys)
        co_return failure(keys.error());
    const bool byPassword = (*keys)->kind == Keys::Kind::Password;
    known = byPassword ? session->tokenProject : session->project;
    if (!known->isEmpty())
        co_return known;
    auto asking = askForProject(session);
    Result<QString> asked = co_await asking;
    co_return asked;
}

} // namespace belay::huawei
