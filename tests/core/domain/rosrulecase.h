// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"

#include <QTest>

#include <algorithm>
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

inline Case legalCase()
{
    Case c;
    c.draft.group = {QStringLiteral("cn-hangzhou"), QStringLiteral("MyStackGroup")};
    c.draft.templateBody = QByteArray("{\"ROSTemplateFormatVersion\":\"2015-09-01\"}");
    c.draft.accounts = {QStringLiteral("1512666876910001")};
    c.draft.regions = {QStringLiteral("cn-hangzhou")};
    c.basis.current = StackGroupDetail{};
    c.basis.current->group.permissionModel = {PermissionModel::SelfManaged, QStringLiteral("SELF_MANAGED")};
    return c;
}

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(QList<Expected>)

inline constexpr auto B = Severity::Block;
inline constexpr auto W = Severity::Warn;

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

inline void addColumns()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QList<Expected>>("expected");
}

/// One change to a legal draft and every violation it brings.
inline void row(const char *name, const Edit &edit, const QList<Expected> &expected = {})
{
    QTest::newRow(name) << edit << expected;
}

inline QStringList wanted(const QList<Expected> &expected)
{
    QStringList lines;
    for (const Expected &e : expected)
        lines.append(QStringLiteral("%1 rule %2 %3")
                         .arg(e.field)
                         .arg(int(e.rule))
                         .arg(e.severity == Severity::Block ? s("blocks") : s("warns")));
    lines.sort();
    return lines;
}

inline bool isScope(Rule rule)
{
    return rule == Rule::LeavesOthersOutdated || rule == Rule::WholeFleet;
}

/// What the rules say of the changed draft. Scope is said of every draft; rows that are about scope
/// expect it, for the others it is left out.
inline QStringList found(const Edit &edit, const QList<Expected> &expected)
{
    Case c = legalCase();
    edit(c);
    const bool aboutScope =
        std::any_of(expected.begin(), expected.end(), [](const Expected &e) { return isScope(e.rule); });
    QList<Expected> all;
    for (const Violation &v : rosStackGroupViolations(c.draft, c.basis)) {
        if (aboutScope || !isScope(v.rule))
            all.append({v.field, v.rule, v.severity});
    }
    return wanted(all);
}
