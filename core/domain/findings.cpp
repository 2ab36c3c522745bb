// SPDX-License-Identifier: Apache-2.0
#include "core/domain/findings.h"

#include <QRegularExpression>
#include <QSet>

#include <limits>

namespace belay {

void Findings::block(const QString &field, Rule rule, const QString &detail)
{
    m_violations.append({field, rule, Severity::Block, detail});
}

void Findings::warn(const QString &field, Rule rule, const QString &detail)
{
    m_violations.append({field, rule, Severity::Warn, detail});
}

void Findings::length(const QString &field, const QString &text, int least, int most, Severity severity)
{
    const qsizetype size = text.toUcs4().size();
    if (size < least)
        m_violations.append({field, Rule::TooShort, severity, QStringLiteral("%1 characters").arg(least)});
    if (size > most)
        m_violations.append({field, Rule::TooLong, severity, QStringLiteral("%1 characters").arg(most)});
}

void Findings::bytes(const QString &field, const QByteArray &text, int least, int most)
{
    if (text.size() < least)
        block(field, Rule::TooShort, QStringLiteral("%1 bytes").arg(least));
    if (text.size() > most)
        block(field, Rule::TooLong, QStringLiteral("%1 bytes").arg(most));
}

void Findings::pattern(const QString &field, const QString &text, const QString &expression,
                       Severity severity)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression));
    if (!whole.match(text).hasMatch())
        m_violations.append({field, Rule::BadPattern, severity, text});
}

void Findings::count(const QString &field, qsizetype given, int most)
{
    if (given > most)
        block(field, Rule::TooMany, QString::number(most));
}

void Findings::count(const QString &field, qsizetype given, int most, int older, bool newer)
{
    count(field, given, most);
    if (given > older && given <= most)
        m_violations.append(
            {field, Rule::OverOlderLimit, newer ? Severity::Warn : Severity::Block, QString::number(older)});
}

void Findings::range(const QString &field, const std::optional<int> &value, int least, int most)
{
    if (!value || (*value >= least && *value <= most))
        return;
    const bool isOpen = most == std::numeric_limits<int>::max();
    block(field, Rule::OutOfRange,
          isOpen ? QStringLiteral("%1 or more").arg(least) : QStringLiteral("%1 to %2").arg(least).arg(most));
}

void Findings::unique(const QString &field, const QStringList &entries)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (seen.contains(entries[i]))
            block(entry(field, i), Rule::Duplicate, entries[i]);
        seen.insert(entries[i]);
    }
}

QString entry(const QString &field, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(field).arg(index);
}

PermissionModel modelOf(const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (draft.permissionModel)
        return *draft.permissionModel;
    return basis.current ? basis.current->group.permissionModel.value : PermissionModel::Unknown;
}

QString countOf(const ValidationBasis &basis)
{
    return basis.instanceCount < 0 ? QString() : QString::number(basis.instanceCount);
}

const TemplateParameter *declaredIn(const std::optional<TemplateSummary> &summary, const QString &key)
{
    return summary ? withKey(summary->parameters, key) : nullptr;
}

} // namespace belay
