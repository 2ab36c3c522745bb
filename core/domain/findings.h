// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/updatevalidation.h"

#include <algorithm>

namespace belay {

/// Collects violations; the functions cover the checks that several fields share.
class Findings
{
public:
    void block(const QString &field, Rule rule, const QString &detail = {});
    void warn(const QString &field, Rule rule, const QString &detail = {});
    /// Characters as people count them, not UTF-16 units.
    void length(const QString &field, const QString &text, int least, int most,
                Severity severity = Severity::Block);
    /// Bytes of UTF-8.
    void bytes(const QString &field, const QByteArray &text, int least, int most);
    void pattern(const QString &field, const QString &text, const QString &expression,
                 Severity severity = Severity::Block);
    void count(const QString &field, qsizetype given, int most);
    /// More than `most` blocks; more than the older documentation's limit only where `newer` is not
    /// allowed, else it warns.
    void count(const QString &field, qsizetype given, int most, int older, bool newer);
    void range(const QString &field, const std::optional<int> &value, int least, int most);
    void unique(const QString &field, const QStringList &entries);

    [[nodiscard]] const QList<Violation> &all() const { return m_violations; }

private:
    QList<Violation> m_violations;
};

/// "Parameters[2]"
[[nodiscard]] QString entry(const QString &field, qsizetype index);

/// The permission model the update would work under; Unknown when nobody said.
[[nodiscard]] PermissionModel modelOf(const UpdateDraft &draft, const ValidationBasis &basis);

/// How many targets the whole group has, for a sentence; empty when they were not counted.
[[nodiscard]] QString countOf(const ValidationBasis &basis);

template <class T>
[[nodiscard]] const T *withKey(const QList<T> &list, const QString &key)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&key](const T &item) { return item.key == key; });
    return found == list.end() ? nullptr : &*found;
}

/// The value a template declares valid: allowed values, pattern, length, range and kind. The value
/// itself stays out of the details: it may be one that the template hides.
void checkDeclared(Findings &findings, const QString &field, const QString &value,
                   const TemplateParameter &declared);

/// Blocks when the template's default changed and nobody decided about the parameter.
void checkDefault(Findings &findings, const QString &field, const ParameterChoice &choice,
                  const ValidationBasis &basis);

/// The parameter as a template declares it; null when it does not or nothing is known.
[[nodiscard]] const TemplateParameter *declaredIn(const std::optional<TemplateSummary> &summary,
                                                  const QString &key);

} // namespace belay
