// SPDX-License-Identifier: Apache-2.0
#include "core/domain/updatevalidation.h"

#include <QTest>

using namespace belay;

/// What must never be sent, each with its reason at its field, for both kinds of groups.
class BlockingReasonsTest final : public QObject
{
    Q_OBJECT

private slots:
    void blocksAtItsField_data();
    void blocksAtItsField();
    void theLegalDraftsPass();
};

namespace {

struct Case
{
    UpdateDraft draft;
    ValidationBasis basis;
    Capabilities can;
};
using Edit = std::function<void(Case &)>;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TemplateParameter declared(const char *key, const char *defaultValue)
{
    TemplateParameter parameter;
    parameter.key = s(key);
    parameter.type = s("String");
    if (defaultValue)
        parameter.defaultValue = s(defaultValue);
    return parameter;
}

Case legal(bool ros)
{
    Case c;
    c.can.updateRules = ros ? UpdateRules::RosStackGroup : UpdateRules::StackSet;
    c.draft.group = {ros ? s("cn-hangzhou") : s("eu-west-1"), s("baseline"), CallAs::Self};
    StackGroupDetail detail;
    detail.group.key = c.draft.group;
    detail.group.permissionModel = {PermissionModel::SelfManaged, {}};
    detail.templateBody = "Resources: {}";
    detail.parameters = {{s("Days"), s("400")}, {s("Token"), s("****"), true}};
    TemplateSummary summary;
    summary.parameters = {declared("Days", "400"), declared("Token", nullptr)};
    summary.parameters[1].noEcho = true;
    c.basis.current = detail;
    c.basis.currentTemplate = summary;
    c.basis.targetTemplate = summary;
    if (ros) {
        c.draft.templateBody = detail.templateBody;
        c.draft.parameters = {{s("Days"), s("400")}, {s("Token"), s("typed"), false, true}};
    } else {
        c.draft.usePreviousTemplate = true;
        c.draft.parameters = {{s("Days"), {}, true}, {s("Token"), {}, true}};
    }
    return c;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

void BlockingReasonsTest::blocksAtItsField_data()
{
    QTest::addColumn<bool>("ros");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("field");
    QTest::addColumn<Rule>("rule");
    const auto row = [](const QByteArray &name, bool ros, const Edit &edit, const char *field, Rule rule) {
        QTest::newRow(name.constData()) << ros << edit << s(field) << rule;
    };
    row(
        "hidden parameter on ROS", true, [](Case &c) { c.draft.parameters[1].value.reset(); },
        "Parameters[1].ParameterValue", Rule::HiddenValue);
    row(
        "hidden parameter on ROS: its mask", true, [](Case &c) { c.draft.parameters[1].value = s("******"); },
        "Parameters[1].ParameterValue", Rule::HiddenValue);
    for (const bool ros : {false, true}) {
        const auto named = [ros](const char *name) { return QByteArray(ros ? "ROS: " : "AWS: ") + name; };
        row(
            named("untouched changed default"), ros,
            [](Case &c) { c.basis.targetTemplate->parameters[0].defaultValue = s("30"); },
            "Parameters[0].ParameterValue", Rule::ChangedDefault);
        row(
            named("unsent parameter"), ros, [](Case &c) { c.draft.parameters.removeFirst(); }, "Parameters",
            Rule::UnsentParameter);
        row(
            named("failures as count and percentage"), ros,
            [](Case &c) {
                c.draft.preferences.failureToleranceCount = 1;
                c.draft.preferences.failureTolerancePercentage = 10;
            },
            "OperationPreferences.FailureTolerancePercentage", Rule::Exclusive);
        row(
            named("at a time as count and percentage"), ros,
            [](Case &c) {
                c.draft.preferences.maxConcurrentCount = 1;
                c.draft.preferences.maxConcurrentPercentage = 10;
            },
            "OperationPreferences.MaxConcurrentPercentage", Rule::Exclusive);
        row(
            named("both template sources"), ros,
            [](Case &c) {
                c.draft.usePreviousTemplate = false;
                c.draft.templateBody = "Resources: {}";
                c.draft.templateUrl = s("https://bucket.example/t.yaml");
            },
            "TemplateURL", Rule::Exclusive);
        row(
            named("body one byte too long, counted in bytes"), ros,
            [ros](Case &c) {
                c.draft.usePreviousTemplate = false;
                const qsizetype most = ros ? 524'288 : 51'200;
                c.draft.templateBody = QString(most / 2, QChar(0xe9)).toUtf8() + 'x';
            },
            "TemplateBody", Rule::TooLong);
        row(
            named("automatic deployment of a self-managed group"), ros,
            [](Case &c) {
                c.draft.autoDeployment = AutoDeployment{false, {}, {}};
            },
            "AutoDeployment", Rule::NotForThisModel);
        row(
            named("name"), ros, [](Case &c) { c.draft.group.name = s("-x"); },
            ros ? "StackGroupName" : "StackSetName", Rule::BadPattern);
        row(
            named("execution role"), ros, [](Case &c) { c.draft.executionRole = s("a b"); },
            "ExecutionRoleName", Rule::BadPattern);
    }
    row(
        "ROS: administration role", true, [](Case &c) { c.draft.administrationRole = s("role_x"); },
        "AdministrationRoleName", Rule::BadPattern);
    row(
        "AWS: administration role too short for an ARN", false,
        [](Case &c) { c.draft.administrationRole = s("arn:aws:iam::1:r"); }, "AdministrationRoleARN",
        Rule::TooShort);
    const auto accounts = [](int count) {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list += QString::number(1'512'666'876'910'001 + i);
        return list;
    };
    row(
        "21 accounts on ROS", true,
        [accounts](Case &c) {
            c.draft.accounts = accounts(21);
            c.draft.regions = {s("cn-hangzhou")};
        },
        "AccountIds", Rule::OverOlderLimit);
    row(
        "51 accounts on ROS, whatever the edition", true,
        [accounts](Case &c) {
            c.draft.accounts = accounts(51);
            c.draft.regions = {s("cn-hangzhou")};
            c.draft.newerLimits = true;
        },
        "AccountIds", Rule::TooMany);
    row(
        "an account without a target", false,
        [](Case &c) {
            c.draft.accounts = {s("111122223333")};
            c.draft.regions = {s("eu-west-1"), s("us-east-1")};
            c.basis.targets = {{s("111122223333"), s("eu-west-1")}};
        },
        "Accounts[0]", Rule::NoSuchTarget);
}

void BlockingReasonsTest::blocksAtItsField()
{
    QFETCH(bool, ros);
    QFETCH(Edit, edit);
    QFETCH(QString, field);
    QFETCH(Rule, rule);
    Case c = legal(ros);
    edit(c);
    QStringList blocking;
    bool isFound = false;
    for (const Violation &violation : validate(c.draft, c.can, c.basis)) {
        if (violation.severity != Severity::Block)
            continue;
        blocking += violation.field + u' ' + QString::number(int(violation.rule));
        isFound = isFound || (violation.field == field && violation.rule == rule);
    }
    QVERIFY2(isFound, qPrintable(blocking.join(u'\n')));
}

void BlockingReasonsTest::theLegalDraftsPass()
{
    for (const bool ros : {false, true}) {
        Case c = legal(ros);
        QVERIFY(!blocks(validate(c.draft, c.can, c.basis)));
        c.basis.targetTemplate->parameters[0].defaultValue = s("30");
        c.draft.parameters[0].chosen = true; // decided: the value stays
        QVERIFY(!blocks(validate(c.draft, c.can, c.basis)));
        c = legal(ros);
        c.basis.targetTemplate->parameters[0].defaultValue = s("30");
        c.draft.parameters[0] = {s("Days"), s("30")}; // the new default itself
        QVERIFY(!blocks(validate(c.draft, c.can, c.basis)));
    }
}

QTEST_APPLESS_MAIN(BlockingReasonsTest)
#include "tst_blockingreasons.moc"
