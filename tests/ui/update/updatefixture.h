// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/updatepresenter.h"

namespace belay::fixture {

inline Connection connection(Environment environment = Environment::Production, Mode mode = Mode::FullTyped)
{
    Connection c;
    c.id = ConnectionId(QStringLiteral("core"));
    c.name = QStringLiteral("Core platform");
    c.environment = environment;
    c.mode = mode;
    c.regions = {QStringLiteral("eu-west-1")};
    return c;
}

inline Capabilities stackSet()
{
    Capabilities can;
    can.keepsHiddenValues = true;
    can.hasManagedExecution = true;
    can.hasCallAs = true;
    can.hasConcurrencyMode = true;
    can.hasAccountsUrl = true;
    can.clearsTags = true;
    return can;
}

inline Capabilities rosGroup()
{
    Capabilities can;
    can.updateRules = UpdateRules::RosStackGroup;
    can.startedOnStop = StartedOnStop::NotStated;
    can.hasTemplateIds = true;
    can.hasOperationDescription = true;
    can.pageSize = 50;
    can.maxTemplateBytes = 524'288;
    return can;
}

/// baseline-iam: two plain parameters and one hidden, self-managed, 203 targets in three regions.
inline UpdateGround ground(PermissionModel model = PermissionModel::SelfManaged)
{
    UpdateGround ground;
    StackGroupDetail &detail = ground.detail;
    detail.group.key = {QStringLiteral("eu-west-1"), QStringLiteral("baseline-iam"), CallAs::Self};
    detail.group.state = {GroupState::Active, QStringLiteral("ACTIVE")};
    detail.group.permissionModel = {model, {}};
    detail.group.managedExecution = false;
    detail.templateBody = "Resources: {}\n";
    detail.parameters = {
        {QStringLiteral("AlarmEmail"), QStringLiteral("ops@old"), false, {}},
        {QStringLiteral("LogRetention"), QStringLiteral("400"), false, {}},
        {QStringLiteral("ApiToken"), QStringLiteral("****"), true, {}},
    };
    detail.regions = {QStringLiteral("eu-west-1"), QStringLiteral("eu-north-1"), QStringLiteral("us-east-1")};
    TemplateParameter email;
    email.key = QStringLiteral("AlarmEmail");
    TemplateParameter retention;
    retention.key = QStringLiteral("LogRetention");
    retention.defaultValue = QStringLiteral("400");
    retention.allowedValues = {QStringLiteral("30"), QStringLiteral("400")};
    TemplateParameter token;
    token.key = QStringLiteral("ApiToken");
    token.noEcho = true;
    ground.summary.parameters = {email, retention, token};
    ground.instances = 203;
    ground.readAt = QDateTime::currentDateTimeUtc();
    return ground;
}

inline UpdateSubject subject(const Capabilities &can = stackSet(), const Connection &where = connection(),
                             PermissionModel model = PermissionModel::SelfManaged)
{
    return {where, can, ground(model)};
}

template <class T>
Task<T> ready(T value)
{
    co_return value;
}

/// Doors that answer at once; `sent` keeps the drafts that went out.
inline UpdateDoors doors(const Result<UpdateGround> &ground, const UpdateOutcome &outcome,
                         QList<UpdateDraft> *sent, const Result<TemplateSummary> &summary = TemplateSummary{})
{
    UpdateDoors doors;
    doors.ground = [ground](std::stop_token) { return ready(ground); };
    doors.summary = [summary](TemplateSource, std::stop_token) { return ready(summary); };
    doors.send = [outcome, sent](UpdateDraft draft, QString, const StackGroupDetail &) {
        sent->append(draft);
        return ready(outcome);
    };
    doors.commandLine = [](const UpdateDraft &draft) { return QStringLiteral("update ") + draft.group.name; };
    return doors;
}

} // namespace belay::fixture
