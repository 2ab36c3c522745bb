// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/passwordsignin.h"

#include "core/cloud/huawei/huaweisession.h"
#include "core/cloud/huawei/iamcodec.h"
#include "core/cloud/huawei/sdkhmacsigner.h"
#include "core/cloud/huawei/sdrserrors.h"

namespace belay::huawei {

namespace {

/// Overwrites the shared bytes themselves; a non-const data() would only overwrite a copy.
void wipeShared(const QByteArray &bytes)
{
    wipe(const_cast<char *>(bytes.constData()), std::size_t(bytes.size()));
}

/// Every body an attempt was sent with, overwritten when the call and its lane are done with it.
class SentBodies
{
public:
    SentBodies() = default;
    Q_DISABLE_COPY_MOVE(SentBodies)
    ~SentBodies()
    {
        for (const QByteArray &body : std::as_const(m_bodies))
            wipeShared(body);
    }
    void keep(const QByteArray &body) { m_bodies.append(body); }

private:
    QList<QByteArray> m_bodies;
};

void appendJsonString(QByteArray &json, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    for (const char byte : utf8) {
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (byte >= 0 && byte < 0x20) {
            json += "\\u00";
            json += hex[byte >> 4];
            json += hex[byte & 15];
        } else {
            json += byte;
        }
    }
    json += '"';
}

ApiDialect dialectOf(const TokenScope &scope)
{
    auto bodies = std::make_shared<SentBodies>();
    ApiDialect dialect;
    dialect.sign = [bodies, scope](const ApiRequest &request, const Keys &keys, const QDateTime &) {
        HttpRequest wire = plainRequest(request);
        wire.body = tokenRequestBody(keys, scope);
        bodies->keep(wire.body);
        return wire;
    };
    dialect.classify = [](const HttpResponse &response) {
        CallFacts facts;
        facts.proof = CallFacts::Proof::None;
        return classify(response, facts);
    };
    return dialect;
}

Task<Result<KeysPtr>> given(KeysPtr keys)
{
    Result<KeysPtr> result = keys;
    co_return result;
}

Result<TokenGrant> grantFrom(const HttpResponse &response, const Keys &keys, quint64 generation)
{
    const Result<TokenAnswer> answer = decodeToken(response.body);
    if (!answer)
        return failure(answer.error());
    const QByteArray subject = response.header("X-Subject-Token");
    if (subject.isEmpty()) {
        CloudError error;
        error.kind = ErrorKind::Protocol;
        error.message = QStringLiteral("The sign-in answer has no X-Subject-Token header.");
        error.httpStatus = response.status;
        return failure(error);
    }
    auto signedIn = std::make_shared<Keys>();
    signedIn->kind = Keys::Kind::Password;
    signedIn->keyId = keys.keyId;
    signedIn->token = Secret(subject);
    signedIn->domain = keys.domain;
    signedIn->expiresAt = answer->expiresAt;
    signedIn->generation = generation;
    wipeShared(subject);
    return TokenGrant{signedIn, answer->projectId};
}

} // namespace

TokenScope passwordScope(const Session &session)
{
    return {session.iam, session.connection.projectId, session.region};
}

QByteArray tokenRequestBody(const Keys &keys, const TokenScope &scope)
{
    const QByteArray user = keys.keyId.toUtf8();
    const QByteArray domain = keys.domain.toUtf8();
    const bool byId = !scope.projectId.isEmpty();
    const QByteArray project = (byId ? scope.projectId : scope.projectName).toUtf8();
    QByteArray json;
    // Room for every byte escaped: growing would leave a copy of the password behind.
    json.reserve(512 + 6 * (user.size() + domain.size() + project.size() + keys.secret.view().size()));
    json += R"({"auth":{"identity":{"methods":["password"],"password":{"user":{"name":)";
    appendJsonString(json, user);
    json += R"(,"password":)";
    appendJsonString(json, keys.secret.view());
    json += R"(,"domain":{"name":)";
    appendJsonString(json, domain);
    json += R"(}}}},"scope":{"project":{)";
    json += byId ? R"("id":)" : R"("name":)";
    appendJsonString(json, project);
    json += "}}}}";
    return json;
}

Task<Result<TokenGrant>> signInWithPassword(ApiContext context, TokenScope scope, KeysPtr keys,
                                            quint64 generation)
{
    context.keys = [keys](KeyUse) { return given(keys); };
    ApiRequest request;
    request.action = QStringLiteral("KeystoneCreateUserTokenByPassword");
    request.method = "POST";
    request.endpoint = scope.iam;
    request.path = QStringLiteral("/v3/auth/tokens");
    request.query = {{QStringLiteral("nocatalog"), QStringLiteral("true")}};
    request.contentType = "application/json;charset=utf8";
    ApiDialect dialect = dialectOf(scope);
    auto calling = callApi(context, dialect, LaneKind::Read, request);
    Result<HttpResponse> response = co_await calling;
    if (!response)
        co_return failure(response.error());
    co_return grantFrom(*response, *keys, generation);
}

} // namespace belay::huawei
