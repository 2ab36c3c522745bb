// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosface.h"

#include "app/practice/faces.h"
#include "app/practice/groupseeds.h"
#include "app/practice/rostemplates.h"
#include "app/practice/seeded.h"

#include <QJsonArray>

namespace belay::practice {

static const QString announcedAccount = QStringLiteral("1512666876910001");
static const QString otherAccount = QStringLiteral("1412613871910002");

std::unique_ptr<Face> makeRosFace(PracticeContext &context)
{
    return std::make_unique<RosFace>(context);
}

RosFace::RosFace(PracticeContext &context)
    : m_context(context)
    , m_world(context,
              {.cloud = QStringLiteral("alibaba"),
               .update = QStringLiteral("UpdateStackGroup"),
               .detectDrift = QStringLiteral("DetectStackGroupDrift"),
               .stop = QStringLiteral("StopStackGroupOperation"),
               .runningReason = QStringLiteral("User initiated operation"),
               .failedReason = QStringLiteral("Resource UPDATE failed: ResponseException: resources.Bucket: "
                                              "InvalidArgument The argument is not valid."),
               .deniedReason =
                   QStringLiteral("Resource UPDATE failed: ResponseException: NoPermission: You are not "
                                  "authorized to do this action."),
               .cancelledByStop = QStringLiteral("User initiated stop"),
               .cancelledByFailures = QStringLiteral("Cancelled since failure tolerance has been exceeded")})
    , m_gate({{"LTAIpracticerange001", "cHJhY3RpY2UgcmFuZ2UsIG5vdCBhIHNlY3JldA"},
              {"STS.practicerange002", "dGVtcG9yYXJ5IGtleXMsIG5vdCBhIHNlY3JldA",
               "CAISpractice/session+token=="}})
{
    seedGroups(m_world, m_context, cloud());
}

QJsonObject RosFace::introduction() const
{
    const auto pair = [](const RosKey &key) {
        QJsonObject object{{QStringLiteral("accessKeyId"), QString::fromLatin1(key.id)},
                           {QStringLiteral("accessKeySecret"), QString::fromLatin1(key.secret)}};
        if (!key.securityToken.isEmpty())
            object.insert(QStringLiteral("securityToken"), QString::fromLatin1(key.securityToken));
        return object;
    };
    QJsonObject object = pair(m_gate.keys()[0]);
    object.insert(QStringLiteral("account"), announcedAccount);
    object.insert(QStringLiteral("regions"),
                  QJsonArray{QStringLiteral("cn-hangzhou"), QStringLiteral("cn-beijing")});
    object.insert(QStringLiteral("temporary"), pair(m_gate.keys()[1]));
    return object;
}

bool RosFace::recognises(const PracticeRequest &request) const
{
    return request.hasHeader("x-acs-action") || request.header("Authorization").startsWith("ACS3-");
}

QString RosFace::action(const PracticeRequest &request) const
{
    return QString::fromLatin1(request.header("x-acs-action"));
}

QJsonObject RosFace::state()
{
    return m_world.state();
}

QString RosFace::nextRequestId()
{
    return seededUuid(m_context.seed, {u"alibaba request", QString::number(++m_requests)}).toUpper();
}

PracticeResponse RosFace::failure(CommonFailure kind, const PracticeRequest &request)
{
    const QString host = QString::fromLatin1(request.header("host"));
    if (kind == CommonFailure::Throttled) {
        PracticeResponse response = rosError({400, QStringLiteral("Throttling.User"),
                                              QStringLiteral("Request was denied due to user flow control.")},
                                             nextRequestId(), host);
        response.headers.append(Header{"x-acs-retry-after", "200"}); // milliseconds
        return response;
    }
    if (kind == CommonFailure::Denied)
        return rosError({403, QStringLiteral("Forbidden.RAM"),
                         QStringLiteral("User not authorized to operate on the specified resource.")},
                        nextRequestId(), host);
    return rosError({500, QStringLiteral("InternalError"),
                     QStringLiteral("The request processing has failed due to some unknown error.")},
                    nextRequestId(), host);
}

PracticeResponse RosFace::answer(const PracticeRequest &request)
{
    const QString requestId = nextRequestId();
    Answer answer = dispatch(request);
    return answer ? rosGood(*answer, requestId)
                  : rosError(answer.error(), requestId, QString::fromLatin1(request.header("host")));
}

RosFace::Answer RosFace::dispatch(const PracticeRequest &request)
{
    using Handler = Answer (RosFace::*)(RosForm &);
    static const QHash<QString, Handler> ros{
        {QStringLiteral("ListStackGroups"), &RosFace::listStackGroups},
        {QStringLiteral("GetStackGroup"), &RosFace::getStackGroup},
        {QStringLiteral("ListStackInstances"), &RosFace::listStackInstances},
        {QStringLiteral("GetStackInstance"), &RosFace::getStackInstance},
        {QStringLiteral("ListStackGroupOperations"), &RosFace::listOperations},
        {QStringLiteral("GetStackGroupOperation"), &RosFace::getOperation},
        {QStringLiteral("ListStackGroupOperationResults"), &RosFace::listResults},
        {QStringLiteral("UpdateStackGroup"), &RosFace::updateStackGroup},
        {QStringLiteral("StopStackGroupOperation"), &RosFace::stopOperation},
        {QStringLiteral("DetectStackGroupDrift"), &RosFace::detectDrift},
        {QStringLiteral("ValidateTemplate"), &RosFace::validateTemplate},
        {QStringLiteral("GetTemplate"), &RosFace::getTemplate},
        {QStringLiteral("DescribeRegions"), &RosFace::describeRegions},
    };
    static const QHash<QString, Handler> sts{
        {QStringLiteral("GetCallerIdentity"), &RosFace::getCallerIdentity}};

    if (request.method != "POST" && request.method != "GET")
        return tl::unexpected(RosRefusal{403, QStringLiteral("UnsupportedHTTPMethod"),
                                         QStringLiteral("This http method is not supported.")});
    const auto caller = m_gate.check(request);
    if (!caller)
        return tl::unexpected(caller.error());
    if (m_context.scenario.signInEnds && m_context.clock.now() > *m_context.scenario.signInEnds)
        return tl::unexpected(RosRefusal{400, QStringLiteral("InvalidSecurityToken.Expired"),
                                         QStringLiteral("Specified SecurityToken is expired.")});
    const QByteArray version = request.header("x-acs-version");
    if (version != "2019-09-10" && version != "2015-04-01")
        return tl::unexpected(RosRefusal{400, QStringLiteral("InvalidVersion"),
                                         QStringLiteral("Specified parameter Version is not valid.")});
    const QHash<QString, Handler> &actions = version == "2015-04-01" ? sts : ros;
    const auto handler = actions.constFind(action(request));
    if (handler == actions.constEnd() || request.path != "/")
        return tl::unexpected(
            RosRefusal{404, QStringLiteral("InvalidAction.NotFound"),
                       QStringLiteral("Specified api is not found, please check your url and method.")});
    RosForm form(request);
    Answer answer = (this->**handler)(form);
    if (answer && form.refusal())
        return tl::unexpected(*form.refusal());
    return answer;
}

RosFace::Answer RosFace::getCallerIdentity(RosForm &)
{
    const QString account = m_context.scenario.wrongAccount ? otherAccount : announcedAccount;
    return QJsonObject{{QStringLiteral("IdentityType"), QStringLiteral("RAMUser")},
                       {QStringLiteral("AccountId"), account},
                       {QStringLiteral("Arn"), QStringLiteral("acs:ram::%1:user/practice").arg(account)},
                       {QStringLiteral("PrincipalId"), QStringLiteral("288774244375210001")},
                       {QStringLiteral("UserId"), QStringLiteral("288774244375210001")}};
}

static const std::pair<QLatin1String, QLatin1String> regionNames[] = {
    {QLatin1String("cn-qingdao"), QLatin1String("China (Qingdao)")},
    {QLatin1String("cn-beijing"), QLatin1String("China (Beijing)")},
    {QLatin1String("cn-hangzhou"), QLatin1String("China (Hangzhou)")},
    {QLatin1String("cn-shanghai"), QLatin1String("China (Shanghai)")},
    {QLatin1String("cn-shenzhen"), QLatin1String("China (Shenzhen)")},
    {QLatin1String("cn-chengdu"), QLatin1String("China (Chengdu)")},
    {QLatin1String("cn-hongkong"), QLatin1String("China (Hong Kong)")},
    {QLatin1String("ap-southeast-1"), QLatin1String("Singapore")},
    {QLatin1String("eu-central-1"), QLatin1String("Germany (Frankfurt)")},
};

QString rosRegion(RosForm &form)
{
    QString region = form.need(QStringLiteral("RegionId"));
    const bool known = std::any_of(std::begin(regionNames), std::end(regionNames),
                                   [&region](const auto &entry) { return region == entry.first; });
    if (!known && !region.isEmpty())
        form.refuse(
            rosInvalid(QStringLiteral("RegionId"), QStringLiteral("there is no region %1").arg(region)));
    return region;
}

RosFace::Answer RosFace::describeRegions(RosForm &)
{
    QJsonArray regions;
    for (const auto &[id, name] : regionNames)
        regions.append(QJsonObject{{QStringLiteral("RegionId"), id},
                                   {QStringLiteral("LocalName"), name},
                                   {QStringLiteral("RegionEndpoint"), QStringLiteral("ros.aliyuncs.com")}});
    return QJsonObject{{QStringLiteral("Regions"), regions}};
}

RosFace::Answer RosFace::validateTemplate(RosForm &form)
{
    const std::optional<QString> body = rosTemplate(form, false);
    if (!body && !form.refusal())
        form.refuse(rosMissing(QStringLiteral("TemplateBody")));
    if (form.refusal())
        return {};
    const std::optional<TemplateSummary> summary = rosSummary(form, *body);
    if (form.refusal())
        return tl::unexpected(RosRefusal{400, QStringLiteral("InvalidTemplate"), form.refusal()->message});
    return QJsonObject{
        {QStringLiteral("Description"), summary->description},
        {QStringLiteral("Parameters"), rosParametersJson(*summary)},
        {QStringLiteral("ResourceTypes"),
         QJsonObject{{QStringLiteral("Resources"), QJsonArray::fromStringList(summary->resourceTypes)},
                     {QStringLiteral("DataSources"), QJsonArray()}}}};
}

RosFace::Answer RosFace::getTemplate(RosForm &form)
{
    const QString stage = form.oneOf(QStringLiteral("TemplateStage"),
                                     {QStringLiteral("Processed"), QStringLiteral("Original")}, {});
    const bool byId = form.has(QStringLiteral("TemplateId"));
    if (byId == form.has(QStringLiteral("StackGroupName")))
        return tl::unexpected(
            byId ? RosRefusal{400, QStringLiteral("MultipleParameter"),
                              QStringLiteral("StackGroupName and TemplateId exclude each other.")}
                 : rosMissing(QStringLiteral("TemplateId")));
    if (byId) {
        if (!stage.isEmpty())
            form.refuse(rosInvalid(QStringLiteral("TemplateStage"),
                                   QStringLiteral("it does not go with TemplateId")));
        const auto stored = rosStoredTemplate(form, form.text(QStringLiteral("TemplateId")),
                                              form.optional(QStringLiteral("TemplateVersion")));
        if (!stored)
            return {};
        return QJsonObject{{QStringLiteral("TemplateBody"), stored->body},
                           {QStringLiteral("TemplateId"), stored->id},
                           {QStringLiteral("TemplateName"), stored->name},
                           {QStringLiteral("TemplateVersion"), stored->version},
                           {QStringLiteral("ShareType"), QStringLiteral("Private")},
                           {QStringLiteral("OwnerId"), announcedAccount}};
    }
    const auto group = findGroup(form);
    if (!group)
        return tl::unexpected(group.error());
    return QJsonObject{{QStringLiteral("TemplateBody"), (*group)->templateBody},
                       {QStringLiteral("StackGroupName"), (*group)->name},
                       {QStringLiteral("RegionId"), (*group)->region}};
}

QString RosFace::shortTime(Ticks at) const
{
    return m_context.clock.wallTime(at).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

QString RosFace::longTime(Ticks at) const
{
    return shortTime(at) + QStringLiteral(".000000");
}

} // namespace belay::practice
