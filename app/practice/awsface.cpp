// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsface.h"

#include "app/practice/awsupdate.h"
#include "app/practice/faces.h"
#include "app/practice/groupseeds.h"
#include "app/practice/seeded.h"
#include "app/practice/templatesummary.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace belay::practice {

static const QString announcedAccount = QStringLiteral("999988887777");
static const QString otherAccount = QStringLiteral("111122223333");
static const QString delegatedAccount = QStringLiteral("999988886666");
static const QString cloudFormationVersion = QStringLiteral("2010-05-15");
static const QString stsVersion = QStringLiteral("2011-06-15");

std::unique_ptr<Face> makeAwsFace(PracticeContext &context)
{
    return std::make_unique<AwsFace>(context);
}

AwsFace::AwsFace(PracticeContext &context)
    : m_context(context)
    , m_world(
          context,
          {.cloud = QStringLiteral("aws"),
           .update = QStringLiteral("UpdateStackSet"),
           .detectDrift = QStringLiteral("DetectStackSetDrift"),
           .stop = QStringLiteral("StopStackSetOperation"),
           .runningReason = {},
           .failedReason =
               QStringLiteral("ResourceLogicalId:Topic, ResourceType:AWS::SNS::Topic, ResourceStatusReason:"
                              "Resource handler returned message: \"Invalid request provided\"."),
           .deniedReason = QStringLiteral("ResourceLogicalId:Policy, ResourceType:AWS::IAM::ManagedPolicy, "
                                          "ResourceStatusReason:AccessDenied: not authorized to perform: "
                                          "iam:CreatePolicy because of an explicit deny in a boundary."),
           .cancelledByStop = QStringLiteral("Cancelled by user"),
           .cancelledByFailures = QStringLiteral("Cancelled since failure tolerance has exceeded")})
    , m_keys{{"AKIAPRACTICERANGE001", "cHJhY3RpY2UgcmFuZ2Uga2V5LCBub3QgYSBzZWNy"},
             {"AKIAPRACTICERANGE002", "ZGVsZWdhdGVkIGFkbWluLCBub3QgYSBzZWNyZXQh", {}, true},
             {"ASIAPRACTICERANGE003", "dGVtcG9yYXJ5IGtleXMsIGFsc28gbm8gc2VjcmV0",
              "FwoGZXIvcHJhY3RpY2Uvc2Vzc2lvbi90b2tlbg=="}}
{
    seedGroups(m_world, m_context, QStringLiteral("aws"));
}

QString AwsFace::account() const
{
    return m_context.scenario.wrongAccount ? otherAccount : announcedAccount;
}

QJsonObject AwsFace::introduction() const
{
    const auto pair = [](const AwsKey &key) {
        QJsonObject object{{QStringLiteral("accessKeyId"), QString::fromLatin1(key.id)},
                           {QStringLiteral("secretAccessKey"), QString::fromLatin1(key.secret)}};
        if (!key.sessionToken.isEmpty())
            object.insert(QStringLiteral("sessionToken"), QString::fromLatin1(key.sessionToken));
        return object;
    };
    QJsonObject object = pair(m_keys[0]);
    object.insert(QStringLiteral("account"), announcedAccount);
    object.insert(QStringLiteral("regions"),
                  QJsonArray{QStringLiteral("eu-west-1"), QStringLiteral("us-east-1")});
    QJsonObject delegated = pair(m_keys[1]);
    delegated.insert(QStringLiteral("account"), delegatedAccount);
    object.insert(QStringLiteral("delegatedAdmin"), delegated);
    object.insert(QStringLiteral("temporary"), pair(m_keys[2]));
    return object;
}

bool AwsFace::recognises(const PracticeRequest &request) const
{
    const bool forUs = request.method == "POST" || request.rawQuery.contains("Action=");
    if (request.path != "/" || !forUs || request.hasHeader("x-acs-action"))
        return false;
    const QString version = AwsForm::read(request).text(QStringLiteral("Version"));
    return request.header("Authorization").startsWith("AWS4") || version == cloudFormationVersion ||
           version == stsVersion;
}

QString AwsFace::action(const PracticeRequest &request) const
{
    return AwsForm::read(request).text(QStringLiteral("Action"));
}

QJsonObject AwsFace::state()
{
    return m_world.state();
}

QString AwsFace::nextRequestId()
{
    return seededUuid(m_context.seed, {u"aws request", QString::number(++m_requests)});
}

static AwsNamespace namespaceOf(const QString &action, bool isSts)
{
    if (isSts)
        return AwsNamespace::Sts;
    const bool plain = action == u"ValidateTemplate" || action == u"GetTemplateSummary";
    return plain ? AwsNamespace::CloudFormation : AwsNamespace::StackSets;
}

PracticeResponse AwsFace::failure(CommonFailure kind, const PracticeRequest &request)
{
    const AwsNamespace space = namespaceOf(action(request), awsScopeService(request) == "sts");
    if (kind == CommonFailure::Denied)
        return awsError({403, QStringLiteral("AccessDenied"),
                         QStringLiteral("User is not authorized to perform: cloudformation:%1")
                             .arg(action(request))},
                        space, nextRequestId());
    const AwsRefusal refusal =
        kind == CommonFailure::Throttled
            ? AwsRefusal{400, QStringLiteral("Throttling"), QStringLiteral("Rate exceeded")}
            : AwsRefusal{500, QStringLiteral("InternalFailure"),
                         QStringLiteral("The practice cloud was asked to fail here.")};
    return awsError(refusal, space, nextRequestId());
}

PracticeResponse AwsFace::answer(const PracticeRequest &request)
{
    Call call{{}, AwsForm::read(request), {}, nextRequestId()};
    call.action = call.form.text(QStringLiteral("Action"));
    const AwsNamespace space = namespaceOf(call.action, awsScopeService(request) == "sts");
    auto caller = checkAwsSignature(request, m_keys);
    if (!caller)
        return awsError(caller.error(), space, call.requestId);
    call.caller = std::move(*caller);
    const bool signInEnded =
        m_context.scenario.signInEnds && m_context.clock.now() > *m_context.scenario.signInEnds;
    if (signInEnded && call.caller.key.sessionToken.isEmpty())
        return awsError({403, QStringLiteral("ExpiredToken"),
                         QStringLiteral("The security token included in the request is expired")},
                        space, call.requestId);
    Answer answer = dispatch(call);
    return answer ? std::move(*answer) : awsError(answer.error(), space, call.requestId);
}

AwsFace::Answer AwsFace::dispatch(const Call &call)
{
    using Handler = Answer (AwsFace::*)(const Call &);
    static const QHash<QString, Handler> cloudFormation{
        {QStringLiteral("ListStackSets"), &AwsFace::listStackSets},
        {QStringLiteral("DescribeStackSet"), &AwsFace::describeStackSet},
        {QStringLiteral("ListStackInstances"), &AwsFace::listStackInstances},
        {QStringLiteral("DescribeStackInstance"), &AwsFace::describeStackInstance},
        {QStringLiteral("ListStackSetOperations"), &AwsFace::listOperations},
        {QStringLiteral("DescribeStackSetOperation"), &AwsFace::describeOperation},
        {QStringLiteral("ListStackSetOperationResults"), &AwsFace::listResults},
        {QStringLiteral("StopStackSetOperation"), &AwsFace::stopOperation},
        {QStringLiteral("DetectStackSetDrift"), &AwsFace::detectDrift},
        {QStringLiteral("UpdateStackSet"), &AwsFace::updateStackSet},
        {QStringLiteral("ValidateTemplate"), &AwsFace::validateTemplate},
        {QStringLiteral("GetTemplateSummary"), &AwsFace::getTemplateSummary},
    };
    static const QHash<QString, Handler> sts{
        {QStringLiteral("GetCallerIdentity"), &AwsFace::getCallerIdentity}};

    if (call.action.isEmpty())
        return tl::unexpected(
            AwsRefusal{400, QStringLiteral("MissingAction"), QStringLiteral("No action was given.")});
    const QString version = call.form.text(QStringLiteral("Version"));
    const bool isSts = version == stsVersion;
    const QString service = isSts ? QStringLiteral("sts") : QStringLiteral("cloudformation");
    const QHash<QString, Handler> &actions = isSts ? sts : cloudFormation;
    const auto handler = actions.constFind(call.action);
    if (handler == actions.constEnd() || (!isSts && version != cloudFormationVersion))
        return tl::unexpected(AwsRefusal{
            400, QStringLiteral("InvalidAction"),
            QStringLiteral("Could not find operation %1 for version %2").arg(call.action, version)});
    if (call.caller.service != service)
        return tl::unexpected(
            AwsRefusal{403, QStringLiteral("SignatureDoesNotMatch"),
                       QStringLiteral("Credential should be scoped to correct service: '%1'.").arg(service)});
    return (this->**handler)(call);
}

AwsFace::Answer AwsFace::getCallerIdentity(const Call &call)
{
    const QString where = call.caller.key.delegatedAdmin ? delegatedAccount : account();
    const bool temporary = !call.caller.key.sessionToken.isEmpty();
    AwsXml xml(call.action, AwsNamespace::Sts);
    xml.text("Arn", temporary
                        ? QStringLiteral("arn:aws:sts::%1:assumed-role/PracticeOperator/belay").arg(where)
                        : QStringLiteral("arn:aws:iam::%1:user/practice").arg(where));
    xml.text("UserId", temporary ? QStringLiteral("AROAPRACTICERANGE003:belay")
                                 : QStringLiteral("AIDAPRACTICERANGE001"));
    xml.text("Account", where);
    return xml.finish(call.requestId);
}

static tl::expected<TemplateSummary, AwsRefusal> summaryOf(const QString &body)
{
    QString why;
    const std::optional<TemplateSummary> summary = readTemplate(body, &why);
    if (!summary)
        return tl::unexpected(awsValidationError(why));
    return *summary;
}

static void writeSummaryTail(AwsXml &xml, const TemplateSummary &summary)
{
    xml.textIfAny("Description", summary.description);
    if (!summary.capabilities.isEmpty()) {
        xml.list("Capabilities", summary.capabilities);
        xml.text(
            "CapabilitiesReason",
            QStringLiteral("The following resource(s) require capabilities: [%1]")
                .arg(summary.resourceTypes.filter(QStringLiteral("AWS::IAM::")).join(QStringLiteral(", "))));
    }
    xml.list("DeclaredTransforms", summary.transforms);
}

AwsFace::Answer AwsFace::validateTemplate(const Call &call)
{
    const auto body = awsTemplateBody(call.form);
    if (!body)
        return tl::unexpected(body.error());
    const auto summary = summaryOf(*body);
    if (!summary)
        return tl::unexpected(summary.error());
    AwsXml xml(call.action, AwsNamespace::CloudFormation);
    xml.open("Parameters");
    for (const TemplateParameter &parameter : summary->parameters) {
        xml.open("member");
        xml.text("ParameterKey", parameter.key);
        if (parameter.defaultValue)
            xml.text("DefaultValue", *parameter.defaultValue);
        xml.flag("NoEcho", parameter.noEcho);
        xml.textIfAny("Description", parameter.description);
        xml.close();
    }
    xml.close();
    writeSummaryTail(xml, *summary);
    return xml.finish(call.requestId);
}

AwsFace::Answer AwsFace::getTemplateSummary(const Call &call)
{
    QString body;
    if (call.form.has(QStringLiteral("StackSetName"))) {
        const auto group = findGroup(call);
        if (!group)
            return tl::unexpected(group.error());
        body = (*group)->templateBody;
    } else {
        const auto sent = awsTemplateBody(call.form);
        if (!sent)
            return tl::unexpected(sent.error());
        body = *sent;
    }
    const auto summary = summaryOf(body);
    if (!summary)
        return tl::unexpected(summary.error());
    AwsXml xml(call.action, AwsNamespace::CloudFormation);
    xml.open("Parameters");
    for (const TemplateParameter &parameter : summary->parameters) {
        xml.open("member");
        xml.text("ParameterKey", parameter.key);
        if (parameter.defaultValue)
            xml.text("DefaultValue", *parameter.defaultValue);
        xml.text("ParameterType", parameter.type);
        xml.flag("NoEcho", parameter.noEcho);
        xml.textIfAny("Description", parameter.description);
        xml.open("ParameterConstraints");
        if (!parameter.allowedValues.isEmpty())
            xml.list("AllowedValues", parameter.allowedValues);
        xml.close();
        xml.close();
    }
    xml.close();
    xml.list("ResourceTypes", summary->resourceTypes);
    xml.textIfAny("Version", summary->version);
    writeSummaryTail(xml, *summary);
    return xml.finish(call.requestId);
}

} // namespace belay::practice
