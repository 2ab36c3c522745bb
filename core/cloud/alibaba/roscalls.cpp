// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roscalls.h"

#include "core/cloud/alibaba/acs3signer.h"
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/roserrors.h"
#include "core/cloud/alibaba/rosrequests.h"

#include <QUuid>

namespace belay::alibaba {

ApiDialect rosDialect(bool tokenMakesRepeatSafe)
{
    const auto lastSigned = std::make_shared<QByteArray>();
    ApiDialect dialect;
    dialect.sign = [lastSigned](const ApiRequest &request, const Keys &keys, const QDateTime &now) {
        const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        SignedRequest signedRequest = signAcs3(request, keys, now, nonce);
        *lastSigned = signedRequest.canonicalHash;
        return signedRequest.http;
    };
    dialect.classify = [lastSigned](const HttpResponse &response) { return classify(response, *lastSigned); };
    dialect.tokenMakesRepeatSafe = tokenMakesRepeatSafe;
    return dialect;
}

Task<Result<Accepted>> change(ApiContext context, LaneKind lane, ApiRequest request, bool hasToken,
                              Decode<Accepted> decode, CallObserver observer, std::stop_token giveUp)
{
    const auto attempts = std::make_shared<int>(1);
    observer.attempting = [attempts, tell = observer.attempting](int attempt) {
        *attempts = attempt;
        if (tell)
            tell(attempt);
    };
    ApiDialect dialect = rosDialect(hasToken);
    auto calling = callApi(context, dialect, lane, request, giveUp, observer);
    Result<HttpResponse> answer = co_await calling;
    if (!answer)
        co_return failure(answer.error());
    Result<Accepted> accepted = decode(answer->body);
    if (accepted) {
        accepted->attempts = *attempts;
        co_return accepted;
    }
    CloudError unclear = accepted.error();
    unclear.kind = ErrorKind::UnknownOutcome;
    unclear.attempts = *attempts;
    co_return failure(unclear);
}

Task<Result<TemplateSummary>> validateBody(ApiContext context, ApiRequest request, HiddenKeys hidden,
                                           std::stop_token stop)
{
    Decode<TemplateSummary> decode = decodeTemplateSummary;
    auto reading = read(context, LaneKind::Read, request, decode, stop);
    Result<TemplateSummary> summary = co_await reading;
    if (summary) {
        for (const TemplateParameter &parameter : summary->parameters) {
            if (parameter.noEcho)
                hidden->insert(parameter.key);
        }
    }
    co_return summary;
}

Task<Result<TemplateSummary>> fetchAndValidate(ApiContext context, ApiRequest fetch, QUrl endpoint,
                                               HiddenKeys hidden, QString region, std::stop_token stop)
{
    Decode<QByteArray> decode = decodeTemplateBody;
    auto fetching = read(context, LaneKind::Read, fetch, decode, stop);
    Result<QByteArray> body = co_await fetching;
    if (!body)
        co_return failure(body.error());
    const QueryItems query{{QStringLiteral("RegionId"), region}};
    ApiRequest request = rosRequest(endpoint, QStringLiteral("ValidateTemplate"), query, *body);
    auto validating = validateBody(context, request, hidden, stop);
    Result<TemplateSummary> summary = co_await validating;
    co_return summary;
}

} // namespace belay::alibaba
