// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabaservice.h"

#include "core/cloud/alibaba/consolelink.h"
#include "core/cloud/alibaba/consolelink.h"
#include "core/cloud/alibaba/endpoints.h"
#include "core/cloud/alibaba/roscalls.h"
#include "core/cloud/alibaba/roscodec.h"
#include "core/cloud/alibaba/roscommandline.h"
#include "core/cloud/alibaba/rosrequests.h"
#include "core/domain/updatevalidation.h"

namespace belay::alibaba {

namespace {

Task<Result<QByteArray>> atHand(QByteArray body)
{
    co_return body;
}

Task<Result<Accepted>> refused(QString why)
{
    CloudError error;
    error.kind = ErrorKind::NotSent;
    error.message = why;
    co_return failure(error);
}

class RosService final : public StackGroupService
{
public:
    RosService(const Connection &connection, const QString &region, ApiContext context)
        : m_endpoint(rosEndpoint(connection))
        , m_stsEndpoint(stsEndpoint(connection))
        , m_region(region)
        , m_context(std::move(context))
    {
        m_capabilities.updateRules = UpdateRules::RosStackGroup;
        m_capabilities.startedOnStop = StartedOnStop::NotStated;
        m_capabilities.hasTemplateIds = true;
        m_capabilities.hasOperationDescription = true;
        m_capabilities.pageSize = 50;
        m_capabilities.maxTemplateBytes = 524'288;
    }

    const Capabilities &capabilities() const override { return m_capabilities; }
    const QString &region() const override { return m_region; }
    QUrl origin() const override { return m_endpoint; }

    Task<Result<Identity>> identity(std::stop_token stop) override
    {
        const Decode<Identity> decode = decodeIdentity;
        return read(m_context, LaneKind::Read, stsRequest(m_stsEndpoint, QStringLiteral("GetCallerIdentity")),
                    decode, stop);
    }

    Task<Result<Page<StackGroup>>> groups(PageToken page, std::stop_token stop) override
    {
        const Decode<Page<StackGroup>> decode = [region = m_region](const QByteArray &body) {
            return decodeGroups(body, region);
        };
        const QueryItems active{{QStringLiteral("Status"), QStringLiteral("ACTIVE")}};
        return read(m_context, LaneKind::Read, listing(QStringLiteral("ListStackGroups"), active, page),
                    decode, stop);
    }

    Task<Result<StackGroupDetail>> group(GroupKey key, std::stop_token stop) override
    {
        const Decode<StackGroupDetail> decode = [region = m_region](const QByteArray &body) {
            return decodeGroup(body, region);
        };
        return read(m_context, LaneKind::Read, request(QStringLiteral("GetStackGroup"), named(key)), decode,
                    stop);
    }

    Task<Result<Page<StackInstance>>> instances(GroupKey key, InstanceFilter filter, PageToken page,
                                                std::stop_token stop, NextKnown next) override
    {
        const Decode<Page<StackInstance>> decode = decodeInstances;
        QueryItems query = named(key);
        if (!filter.account.isEmpty())
            query.append({QStringLiteral("StackInstanceAccountId"), filter.account});
        if (!filter.region.isEmpty())
            query.append({QStringLiteral("StackInstanceRegionId"), filter.region});
        return readRows(m_context, listing(QStringLiteral("ListStackInstances"), query, page), decode, next,
                        stop);
    }

    Task<Result<StackInstance>> instance(GroupKey key, QString account, QString region,
                                         std::stop_token stop) override
    {
        const Decode<StackInstance> decode = decodeInstance;
        QueryItems query = named(key);
        query.append({QStringLiteral("StackInstanceAccountId"), account});
        query.append({QStringLiteral("StackInstanceRegionId"), region});
        return read(m_context, LaneKind::Read, request(QStringLiteral("GetStackInstance"), query), decode,
                    stop);
    }

    Task<Result<Page<Operation>>> operations(GroupKey key, PageToken page, std::stop_token stop) override
    {
        const Decode<Page<Operation>> decode = [region = m_region](const QByteArray &body) {
            return decodeOperations(body, region);
        };
        return read(m_context, LaneKind::Read,
                    listing(QStringLiteral("ListStackGroupOperations"), named(key), page), decode, stop);
    }

    Task<Result<Operation>> operation(OperationRef ref, LaneKind lane, std::stop_token stop) override
    {
        const Decode<Operation> decode = [region = m_region](const QByteArray &body) {
            return decodeOperation(body, region);
        };
        return read(m_context, lane, request(QStringLiteral("GetStackGroupOperation"), named(ref)), decode,
                    stop);
    }

    Task<Result<Page<TargetResult>>> results(OperationRef ref, ResultFilter filter, PageToken page,
                                             std::stop_token stop, NextKnown next) override
    {
        const Decode<Page<TargetResult>> decode = [filter](const QByteArray &body) {
            return decodeResults(body, filter);
        };
        return readRows(m_context,
                        listing(QStringLiteral("ListStackGroupOperationResults"), named(ref), page), decode,
                        next, stop);
    }

    Task<Result<TemplateSummary>> templateSummary(TemplateSource source, std::stop_token stop) override
    {
        if (source.group || source.id)
            return fetchAndValidate(m_context, templateRequest(source), m_endpoint, m_hiddenKeys, m_region,
                                    stop);
        QueryItems query = inRegion();
        if (source.url)
            query.append({QStringLiteral("TemplateURL"), *source.url});
        const ApiRequest validate =
            rosRequest(m_endpoint, QStringLiteral("ValidateTemplate"), query, source.body);
        return validateBody(m_context, validate, m_hiddenKeys, stop);
    }

    Task<Result<TemplateSummary>> validateTemplate(TemplateSource source, std::stop_token stop) override
    {
        return templateSummary(source, stop);
    }

    Task<Result<QByteArray>> templateBody(TemplateSource source, std::stop_token stop) override
    {
        if (source.body)
            return atHand(*source.body);
        const Decode<QByteArray> decode = decodeTemplateBody;
        return read(m_context, LaneKind::Read, templateRequest(source), decode, stop);
    }

    Task<Result<QStringList>> regions(std::stop_token stop) override
    {
        const Decode<QStringList> decode = decodeRegions;
        return read(m_context, LaneKind::Read, rosRequest(m_endpoint, QStringLiteral("DescribeRegions"), {}),
                    decode, stop);
    }

    Task<Result<Accepted>> update(UpdateDraft draft, ClientToken token, CallObserver observer) override
    {
        return started(QStringLiteral("UpdateStackGroup"), updateParameters(draft), draft.templateBody, token,
                       observer);
    }

    Task<Result<Accepted>> detectDrift(GroupKey key, OperationPreferences preferences, ClientToken token,
                                       CallObserver observer) override
    {
        return started(QStringLiteral("DetectStackGroupDrift"), driftParameters(key, preferences), {}, token,
                       observer);
    }

    Task<Result<Accepted>> stop(OperationRef ref, CallObserver observer, std::stop_token giveUp) override
    {
        const Decode<Accepted> decode = decodeStop;
        return change(m_context, LaneKind::Stop,
                      request(QStringLiteral("StopStackGroupOperation"), named(ref)), false, decode, observer,
                      giveUp);
    }

    QUrl consoleUrl(const GroupKey &, const QString &region) const override { return consoleLink(region); }
    QString stopCommandLine(const OperationRef &ref) const override { return alibaba::stopCommandLine(ref); }
    QString updateCommandLine(const UpdateDraft &draft) const override
    {
        return alibaba::updateCommandLine(draft, *m_hiddenKeys);
    }

private:
    Task<Result<Accepted>> started(const QString &action, QueryItems query,
                                   const std::optional<QByteArray> &templateBody, const ClientToken &token,
                                   const CallObserver &observer)
    {
        if (!isRosClientToken(token))
            return refused(QStringLiteral("The client token does not have the form the service takes."));
        query.append({QStringLiteral("ClientToken"), token.toString()});
        const Decode<Accepted> decode = decodeUpdate;
        return change(m_context, LaneKind::Change, rosRequest(m_endpoint, action, query, templateBody), true,
                      decode, observer, {});
    }
    [[nodiscard]] QueryItems inRegion() const { return {{QStringLiteral("RegionId"), m_region}}; }
    [[nodiscard]] static QueryItems named(const GroupKey &key)
    {
        return {{QStringLiteral("StackGroupName"), key.name}};
    }
    [[nodiscard]] static QueryItems named(const OperationRef &ref)
    {
        return {{QStringLiteral("OperationId"), ref.id.toString()}};
    }
    [[nodiscard]] ApiRequest request(const QString &action, const QueryItems &query) const
    {
        return rosRequest(m_endpoint, action, inRegion() + query);
    }
    [[nodiscard]] ApiRequest listing(const QString &action, const QueryItems &query,
                                     const PageToken &page) const
    {
        return request(action, query + pageParameters(page));
    }
    [[nodiscard]] ApiRequest templateRequest(const TemplateSource &source) const
    {
        return request(QStringLiteral("GetTemplate"), templateParameters(source));
    }

    QUrl m_endpoint;
    QUrl m_stsEndpoint;
    QString m_region;
    ApiContext m_context;
    Capabilities m_capabilities;
    HiddenKeys m_hiddenKeys = std::make_shared<QSet<QString>>();
};

} // namespace

std::unique_ptr<StackGroupService> makeRosService(const Connection &connection, const QString &region,
                                                  ApiContext context)
{
    return std::make_unique<RosService>(connection, region, std::move(context));
}

} // namespace belay::alibaba
