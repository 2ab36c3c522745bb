// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"

#include <QTest>

#include <functional>

using namespace belay;

/// A draft and what is known about its group, before a row changes one thing.
struct Case
{
    UpdateDraft draft;
    ValidationBasis basis;
};

using Edit = std::function<void(Case &)>;

struct Expected
{
    QString field;
    Rule rule;
    Severity severity;
};

inline constexpr auto B = Severity::Block;
inline constexpr auto W = Severity::Warn;

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline Case legalCase()
{
    Case c;
    c.draft.group = {s("us-east-1"), s("edge-baseline")};
    c.draft.usePreviousTemplate = true;
    c.draft.accounts = {s("012345678901")};
    c.draft.regions = {s("us-east-1")};
    c.basis.current = StackGroupDetail{};
    c.basis.current->group.key = c.draft.group;
    c.basis.current->group.permissionModel = {PermissionModel::SelfManaged, s("SELF_MANAGED")};
    c.basis.current->templateBody = "Resources: {}";
    return c;
}

inline void serviceManaged(Case &c)
{
    c.basis.current->group.permissionModel = {PermissionModel::ServiceManaged, s("SERVICE_MANAGED")};
    c.draft.accounts.clear();
    c.draft.deploymentTargets = DeploymentTargets{};
    c.draft.deploymentTargets->folders = {s("ou-ab12-cdef3456")};
}

inline void wholeFleet(Case &c)
{
    c.draft.accounts.clear();
    c.draft.regions.clear();
    c.draft.deploymentTargets.reset();
    c.basis.hasInstances = false;
}

inline TemplateParameter declared(const char *key, std::optional<QString> defaultValue = {})
{
    TemplateParameter parameter;
    parameter.key = s(key);
    parameter.type = s("String");
    parameter.defaultValue = std::move(defaultValue);
    return parameter;
}

/// The set has Env and Token, and so has the template the draft would send.
inline void withTemplate(Case &c)
{
    c.basis.currentTemplate = TemplateSummary{};
    c.basis.currentTemplate->parameters = {declared("Env", s("dev")), declared("Token")};
    c.basis.currentTemplate->parameters[1].noEcho = true;
    c.basis.targetTemplate = c.basis.currentTemplate;
    c.basis.current->parameters = {{s("Env"), s("prod")}, {s("Token"), s("****"), true}};
    c.draft.parameters = {{s("Env"), s("prod")}, {s("Token"), {}, true}};
}

inline QStringList numbered(int count, const QString &form)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(form.arg(i, 2, 10, QLatin1Char('0')));
    return texts;
}

inline Operation operationIn(OperationState state)
{
    Operation operation;
    operation.id = OperationId(s("op-1"));
    operation.state = {state, {}};
    return operation;
}

inline QStringList texts(const QList<Violation> &violations)
{
    QStringList lines;
    for (const Violation &v : violations)
        lines.append(QStringLiteral("%1 rule %2 %3")
                         .arg(v.field)
                         .arg(int(v.rule))
                         .arg(v.severity == B ? s("blocks") : s("warns")));
    lines.sort();
    return lines;
}

inline void row(const char *name, const Edit &edit, const QList<Expected> &expected = {})
{
    QTest::newRow(name) << edit << expected;
}

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(QList<Expected>)


/// A case must give exactly the violations of its row, nothing more.
inline void checkRow()
{
    QFETCH(Edit, edit);
    QFETCH(QList<Expected>, expected);
    Case c = legalCase();
    edit(c);
    QList<Violation> wanted;
    for (const Expected &one : expected)
        wanted.append({one.field, one.rule, one.severity});
    QCOMPARE(texts(validate(c.draft, Capabilities{}, c.basis)), texts(wanted));
}
