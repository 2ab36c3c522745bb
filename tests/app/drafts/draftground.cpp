// SPDX-License-Identifier: Apache-2.0
#include "draftground.h"

#include "app/practice/awsupdate.h"
#include "app/practice/groupseeds.h"
#include "app/practice/rostemplates.h"
#include "app/practice/rosupdate.h"
#include "core/cloud/alibaba/rosrequests.h"
#include "core/cloud/aws/queryform.h"
#include "core/cloud/aws/stacksetinputs.h"
#include "core/domain/templatetree.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>

using namespace belay;
namespace practice = belay::practice;

namespace {

practice::PracticeRequest awsRequest(const UpdateDraft &draft, const ClientToken &token)
{
    practice::PracticeRequest request;
    request.method = "POST";
    request.body = formEncoded(aws::queryForm(QStringLiteral("UpdateStackSet"), QStringLiteral("2010-05-15"),
                                              aws::updateInput(draft, token)));
    return request;
}

practice::PracticeRequest rosRequest(const UpdateDraft &draft, const ClientToken &token)
{
    QueryItems query = alibaba::updateParameters(draft);
    query.append({QStringLiteral("ClientToken"), token.toString()});
    practice::PracticeRequest request;
    request.method = "POST";
    request.rawQuery = formEncoded(query);
    request.body =
        alibaba::rosRequest(QUrl(), QStringLiteral("UpdateStackGroup"), query, draft.templateBody).body;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    return request;
}

TemplateSummary known(const practice::TemplateSummary &read, const QByteArray &body)
{
    TemplateSummary summary;
    for (const practice::TemplateParameter &declared : read.parameters) {
        TemplateParameter parameter;
        parameter.key = declared.key;
        parameter.type = declared.type;
        parameter.defaultValue = declared.defaultValue;
        parameter.noEcho = declared.noEcho;
        parameter.allowedValues = declared.allowedValues;
        summary.parameters.append(parameter);
    }
    summary.capabilities = read.capabilities;
    return withConstraints(summary, body);
}

std::optional<TemplateSummary> summaryOf(const QString &body)
{
    const auto read = practice::readTemplate(body);
    return read ? std::optional(known(*read, body.toUtf8())) : std::nullopt;
}

/// The template of the draft as GetTemplateSummary or ValidateTemplate would tell it.
std::optional<TemplateSummary> targetOf(const DraftGround &ground, const UpdateDraft &draft)
{
    if (!draft.templateBody && !draft.templateUrl && !draft.templateId)
        return ground.summary();
    if (ground.isAws()) {
        const auto form = practice::AwsForm::read(awsRequest(draft, ClientToken(QStringLiteral("t"))));
        const auto body = practice::awsTemplateBody(form);
        return body ? summaryOf(*body) : std::nullopt;
    }
    practice::RosForm form(rosRequest(draft, ClientToken(QStringLiteral("t"))));
    const auto body = practice::rosTemplate(form, true);
    return body && !form.refusal() ? summaryOf(*body) : std::nullopt;
}

StackGroupDetail detailOf(const DraftGround &ground)
{
    const practice::Group &group = ground.group;
    StackGroupDetail detail;
    detail.group.key = ground.key();
    detail.group.description = group.description;
    detail.group.permissionModel.value =
        group.serviceManaged ? PermissionModel::ServiceManaged : PermissionModel::SelfManaged;
    if (ground.isAws())
        detail.group.managedExecution = group.managedExecution;
    for (const practice::GroupTag &tag : group.tags)
        detail.group.tags.append({tag.key, tag.value});
    detail.templateBody = group.templateBody.toUtf8();
    const TemplateSummary declared = ground.summary();
    for (const practice::GroupParameter &parameter : group.parameters) {
        const auto found =
            std::find_if(declared.parameters.begin(), declared.parameters.end(),
                         [&](const TemplateParameter &one) { return one.key == parameter.key; });
        const bool hidden = found != declared.parameters.end() && found->noEcho;
        detail.parameters.append({parameter.key, hidden ? QStringLiteral("****") : parameter.value, hidden});
    }
    if (!group.administrationRole.isEmpty())
        detail.administrationRole =
            (ground.isAws() ? QStringLiteral("arn:aws:iam::123412341234:role/") : QString()) +
            group.administrationRole;
    detail.executionRole = group.executionRole;
    detail.regions = group.regions();
    return detail;
}

/// "Parameters.3.ParameterKey", as ROS counts, is Parameters[2].ParameterKey.
QString inViolationTerms(QString field)
{
    static const QRegularExpression number(QStringLiteral("\\.([0-9]+)"));
    const QRegularExpressionMatch match = number.match(field);
    return match.hasMatch() ? field.replace(match.capturedStart(), match.capturedLength(),
                                            QStringLiteral("[%1]").arg(match.captured(1).toInt() - 1))
                            : field;
}

} // namespace

Capabilities DraftGround::capabilities() const
{
    Capabilities can;
    can.updateRules = rules;
    can.keepsHiddenValues = isAws();
    can.hasAccountsUrl = isAws();
    return can;
}

GroupKey DraftGround::key() const
{
    return {group.region, group.name, CallAs::Self};
}

TemplateSummary DraftGround::summary() const
{
    return summaryOf(group.templateBody).value_or(TemplateSummary());
}

QList<DraftGround> draftGrounds(UpdateRules rules)
{
    const bool isAws = rules == UpdateRules::StackSet;
    practice::PracticeContext context{practice::Scenario{}, 42,
                                      practice::PracticeClock::manual(QDateTime::currentDateTimeUtc())};
    practice::StackGroupWorld world(context, practice::StackGroupWorld::Words());
    practice::seedGroups(world, context, isAws ? QStringLiteral("aws") : QStringLiteral("alibaba"));
    QList<DraftGround> grounds;
    for (const char *region : {"eu-west-1", "us-east-1", "cn-hangzhou", "cn-beijing"}) {
        for (const practice::Group *group : world.groups(QLatin1String(region)))
            grounds.append({rules, *group});
    }
    return grounds;
}

ValidationBasis basisFor(const DraftGround &ground, const UpdateDraft &draft)
{
    ValidationBasis basis;
    basis.current = detailOf(ground);
    basis.currentTemplate = ground.summary();
    basis.targetTemplate = targetOf(ground, draft);
    basis.hasInstances = !ground.group.instances.isEmpty();
    basis.instanceCount = int(ground.group.instances.size());
    for (const practice::Instance &instance : ground.group.instances)
        basis.targets.insert({instance.account, instance.region});
    return basis;
}

std::optional<DraftRefusal> refusalOf(const DraftGround &ground, const UpdateDraft &draft,
                                      const ClientToken &token)
{
    // The face looks the group up before it reads anything else.
    if (ground.isAws()) {
        const auto form = practice::AwsForm::read(awsRequest(draft, token));
        if (form.text(QStringLiteral("StackSetName")) != ground.group.name)
            return DraftRefusal{
                QStringLiteral("StackSetName"), QStringLiteral("StackSetNotFoundException"), {}};
        const auto order = practice::awsUpdateOrder(form, ground.group);
        if (order)
            return std::nullopt;
        return DraftRefusal{order.error().field, order.error().code, order.error().message};
    }
    practice::RosForm form(rosRequest(draft, token));
    for (const auto &[field, wanted] : {std::pair(QStringLiteral("RegionId"), ground.group.region),
                                        std::pair(QStringLiteral("StackGroupName"), ground.group.name)}) {
        if (form.text(field) != wanted)
            return DraftRefusal{field, QStringLiteral("StackGroupNotFound"), {}};
    }
    (void)practice::rosUpdateOrder(form, ground.group);
    if (!form.refusal())
        return std::nullopt;
    return DraftRefusal{inViolationTerms(form.refusal()->field), form.refusal()->code,
                        form.refusal()->message};
}
