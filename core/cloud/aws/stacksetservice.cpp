// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awscommandline.h"
#include "core/cloud/aws/awserrors.h"
#include "core/cloud/aws/awsservice.h"
#include "core/cloud/aws/consolelink.h"
#include "core/cloud/aws/consolelink.h"
#include "core/cloud/aws/endpoints.h"
#include "core/cloud/aws/nexttoken.h"
#include "core/cloud/aws/queryform.h"
#include "core/cloud/aws/sigv4signer.h"
#include "core/cloud/aws/stacksetcodec.h"
#include "core/cloud/aws/stacksetinputs.h"

#include <nlohmann/json.hpp>

namespace belay::aws {

namespace {

template <class T>
using Decode = DecodeBody<T>;

using HiddenKeys = std::shared_ptr<QSet<QString>>;

/// One of the two services, in one region.
struct Endpoint
{
    QUrl url;
    QByteArray service;
    QByteArray region;
    QString version;
};

struct Call
{
    ApiContext context;
    ApiDialect dialect;
    ApiRequest request;
};

/// A dialect serves one call: the time last signed with tells a wrong clock from a wrong secret.
ApiDialect dialectOf(const Endpoint &endpoint, const QString &action)
{
    const auto signedAt = std::make_shared<QDateTime>();
    ApiDialect dialect;
    dialect.sign = [signedAt, endpoint](const ApiRequest &request, const Keys &keys, const QDateTime &now) {
        *signedAt = now;
        return signSigV4(request, keys, now, endpoint.region, endpoint.service);
    };
    dialect.classify = [signedAt, action](const HttpResponse &response) {
        return classify(response, action, *signedAt);
    };
    return dialect;
}

/// What it is about, for the log: the operation, else the group.
QString targetOf(const Input &input)
{
    for (const char *name : {"OperationId", "StackSetName"}) {
        const auto member = input.find(name);
        if (member != input.end() && member->is_string())
            return QString::fromStdString(member->get<std::string>());
    }
    return {};
}

Call callOf(const ApiContext &context, const Endpoint &endpoint, const QString &action, const Input &input)
{
    ApiRequest request;
    request.action = action;
    request.endpoint = endpoint.url;
    request.contentType = "application/x-www-form-urlencoded; charset=utf-8";
    request.target = targetOf(input);
    request.body = formEncoded(queryForm(action, endpoint.version, input));
    return {context, dialectOf(endpoint, action), request};
}

template <class T>
Task<Result<T>> read(Call call, LaneKind lane, Decode<T> decode, std::stop_token stop)
{
    call.dialect.tokenMakesRepeatSafe = true; // reading again harms nobody, on whichever lane
    auto reading = readApi<T>(call.context, call.dialect, lane, call.request, decode, stop);
    Result<T> value = co_await reading;
    co_return value;
}

template <class T>
Task<Result<Page<T>>> readRows(Call call, Decode<Page<T>> decode, NextKnown next, std::stop_token stop)
{
    const CutToken cut = [action = call.request.action](const QByteArray &body) {
        return cutNextToken(body, action);
    };
    return readPage<T>(call.context, call.dialect, call.request, decode, cut, next, stop);
}

Task<Result<Accepted>> change(Call call, LaneKind lane, Decode<Accepted> decode, CallObserver observer,
                              std::stop_token giveUp)
{
    const auto attempts = std::make_shared<int>(1);
    observer.attempting = [attempts, tell = observer.attempting](int attempt) {
        *attempts = attempt;
        if (tell)
            tell(attempt);
    };
    auto calling = callApi(call.context, call.dialect, lane, call.request, giveUp, observer);
    Result<HttpResponse> answer = co_await calling;
    if (!answer)
        co_return failure(answer.error());
    Result<Accepted> accepted = decode(answer->body);
    if (accepted) {
        accepted->attempts = *attempts;
        co_return accepted;
    }
    // The service said yes and did not say to what: it happened, and must be looked for.
    CloudError unclear = accepted.error();
    unclear.kind = ErrorKind::UnknownOutcome;
    unclear.attempts = *attempts;
    co_return failure(unclear);
}

Task<Result<TemplateSummary>> summarise(Call call, Decode<TemplateSummary> decode, HiddenKeys hidden,
                                        std::stop_token stop)
{
    auto reading = read(call, LaneKind::Read, decode, stop);
    Result<TemplateSummary> summary = co_await reading;
    if (summary) {
        for (const TemplateParameter &parameter : summary->parameters) {
            if (parameter.noEcho)
                hidden->insert(parameter.key);
        }
    }
    co_return summary;
}

Task<Result<QByteArray>> bodyOf(Call describe, Decode<StackGroupDetail> decode, std::stop_token stop)
{
    auto describing = read(describe, LaneKind::Read, decode, stop);
    Result<StackGroupDetail> detail = co_await describing;
    if (!detail)
        co_return failure(detail.error());
    co_return detail->templateBody;
}

template <class T>
Task<Result<T>> atHand(Result<T> value)
{
    co_return value;
}

tl::unexpected<CloudError> invalid(const QString &message)
{
    CloudError error;
    error.kind = ErrorKind::Invalid;
    error.message = message;
    return failure(error);
}

tl::unexpected<CloudError> notAnId()
{
    return invalid(QStringLiteral("The operation's id does not have the form of one."));
}

class StackSetService final : public StackGroupService
{
public:
    StackSetService(const Connection &connection, const QString &region, ApiContext context)
        : m_cloudFormation{cloudFormationEndpoint(connection, region), "cloudformation", region.toLatin1(),
                           QStringLiteral("2010-05-15")}
        , m_sts{stsEndpoint(connection, region), "sts", region.toLatin1(), QStringLiteral("2011-06-15")}
        , m_ownEndpoint(connection.endpoint)
        , m_region(region)
        , m_callAs(connection.callAs)
        , m_context(std::move(context))
    {
        m_capabilities.updateRules = UpdateRules::StackSet;
        m_capabilities.startedOnStop = StartedOnStop::Finish;
        m_capabilities.keepsHiddenValues = true;
        m_capabilities.hasManagedExecution = true;
        m_capabilities.hasCallAs = true;
        m_capabilities.hasConcurrencyMode = true;
        m_capabilities.hasAccountsUrl = true;
        m_capabilities.clearsTags = true;
        m_capabilities.stopNeedsGroup = true;
        m_capabilities.pageSize = 100;
        m_capabilities.maxTemplateBytes = 51'200;
    }

    const Capabilities &capabilities() const override { return m_capabilities; }
    const QString &region() const override { return m_region; }
    QUrl origin() const override { return m_cloudFormation.url; }

    Task<Result<Identity>> identity(std::stop_token stop) override
    {
        const Decode<Identity> decode = decodeIdentity;
        return read(callOf(m_context, m_sts, QStringLiteral("GetCallerIdentity"), {}), LaneKind::Read, decode,
                    stop);
    }

    Task<Result<Page<StackGroup>>> groups(PageToken page, std::stop_token stop) override
    {
        const Decode<Page<StackGroup>> decode = [region = m_region,
                                                 callAs = m_callAs](const QByteArray &body) {
            return decodeGroups(body, region, callAs);
        };
        return read(call("ListStackSets", listGroupsInput(m_callAs, page)), LaneKind::Read, decode, stop);
    }

    Task<Result<StackGroupDetail>> group(GroupKey key, std::stop_token stop) override
    {
        return read(call("DescribeStackSet", groupInput(key)), LaneKind::Read, detailDecoder(key), stop);
    }

    Task<Result<Page<StackInstance>>> instances(GroupKey key, InstanceFilter filter, PageToken page,
                                                std::stop_token stop, NextKnown next) override
    {
        const Decode<Page<StackInstance>> decode = decodeInstances;
        return readRows(call("ListStackInstances", instancesInput(key, filter, page)), decode, next, stop);
    }

    Task<Result<StackInstance>> instance(GroupKey key, QString account, QString region,
                                         std::stop_token stop) override
    {
        const Decode<StackInstance> decode = decodeInstance;
        return read(call("DescribeStackInstance", instanceInput(key, account, region)), LaneKind::Read,
                    decode, stop);
    }

    Task<Result<Page<Operation>>> operations(GroupKey key, PageToken page, std::stop_token stop) override
    {
        const Decode<Page<Operation>> decode = [key](const QByteArray &body) {
            return decodeOperations(body, key);
        };
        return read(call("ListStackSetOperations", operationsInput(key, page)), LaneKind::Read, decode, stop);
    }

    Task<Result<Operation>> operation(OperationRef ref, LaneKind lane, std::stop_token stop) override
    {
        const Decode<Operation> decode = [group = ref.group](const QByteArray &body) {
            return decodeOperation(body, group);
        };
        return read(call("DescribeStackSetOperation", operationInput(ref)), lane, decode, stop);
    }

    Task<Result<Page<TargetResult>>> results(OperationRef ref, ResultFilter filter, PageToken page,
                                             std::stop_token stop, NextKnown next) override
    {
        const Decode<Page<TargetResult>> decode = decodeResults;
        return readRows(call("ListStackSetOperationResults", resultsInput(ref, filter, page)), decode, next,
                        stop);
    }

    Task<Result<TemplateSummary>> templateSummary(TemplateSource source, std::stop_token stop) override
    {
        return summarise(call("GetTemplateSummary", templateInput(source)),
                         summaryDecoder("GetTemplateSummary"), m_hiddenKeys, stop);
    }

    Task<Result<TemplateSummary>> validateTemplate(TemplateSource source, std::stop_token stop) override
    {
        if (source.group) // ValidateTemplate does not know stack sets
            return templateSummary(source, stop);
        return summarise(call("ValidateTemplate", templateInput(source)), summaryDecoder("ValidateTemplate"),
                         m_hiddenKeys, stop);
    }

    Task<Result<QByteArray>> templateBody(TemplateSource source, std::stop_token stop) override
    {
        if (source.body)
            return atHand<QByteArray>(*source.body);
        if (source.group)
            return bodyOf(call("DescribeStackSet", groupInput(*source.group)), detailDecoder(*source.group),
                          stop);
        return atHand<QByteArray>(
            invalid(QStringLiteral("The service gives out the template of a stack set only.")));
    }

    Task<Result<QStringList>> regions(std::stop_token) override
    {
        return atHand<QStringList>(partitionOf(m_region).regions);
    }

    Task<Result<Accepted>> update(UpdateDraft draft, ClientToken token, CallObserver observer) override
    {
        if (!isOperationId(token.toString()))
            return atHand<Accepted>(notAnId());
        const Decode<Accepted> decode = decodeUpdate;
        return change(call("UpdateStackSet", updateInput(draft, token)), LaneKind::Change, decode, observer,
                      {});
    }

    Task<Result<Accepted>> detectDrift(GroupKey key, OperationPreferences preferences, ClientToken token,
                                       CallObserver observer) override
    {
        if (!isOperationId(token.toString()))
            return atHand<Accepted>(notAnId());
        const Decode<Accepted> decode = decodeDriftDetection;
        return change(call("DetectStackSetDrift", driftInput(key, preferences, token)), LaneKind::Change,
                      decode, observer, {});
    }

    Task<Result<Accepted>> stop(OperationRef ref, CallObserver observer, std::stop_token giveUp) override
    {
        const Decode<Accepted> decode = decodeStop;
        return change(call("StopStackSetOperation", operationInput(ref)), LaneKind::Stop, decode, observer,
                      giveUp);
    }

    QUrl consoleUrl(const GroupKey &group, const QString &region) const override
    {
        return consoleLink(group.name, region);
    }

    QString stopCommandLine(const OperationRef &ref) const override
    {
        return commandLine(QStringLiteral("stop-stack-set-operation"), operationInput(ref), m_region,
                           m_ownEndpoint);
    }

    QString updateCommandLine(const UpdateDraft &draft) const override
    {
        return commandLine(QStringLiteral("update-stack-set"),
                           withoutHiddenValues(updateInput(draft, {}), *m_hiddenKeys), m_region,
                           m_ownEndpoint);
    }

private:
    [[nodiscard]] Call call(const char *action, const Input &input) const
    {
        return callOf(m_context, m_cloudFormation, QLatin1String(action), input);
    }
    [[nodiscard]] static Decode<StackGroupDetail> detailDecoder(const GroupKey &key)
    {
        return [key](const QByteArray &body) { return decodeGroup(body, key.region, key.callAs); };
    }
    [[nodiscard]] static Decode<TemplateSummary> summaryDecoder(const char *action)
    {
        return [name = QString::fromLatin1(action)](const QByteArray &body) {
            return decodeTemplateSummary(body, name);
        };
    }

    Endpoint m_cloudFormation;
    Endpoint m_sts;
    QUrl m_ownEndpoint;
    QString m_region;
    CallAs m_callAs;
    ApiContext m_context;
    Capabilities m_capabilities;
    HiddenKeys m_hiddenKeys = std::make_shared<QSet<QString>>();
};

} // namespace

std::unique_ptr<StackGroupService> makeStackSetService(const Connection &connection, const QString &region,
                                                       ApiContext context)
{
    return std::make_unique<StackSetService>(connection, region, std::move(context));
}

} // namespace belay::aws
