// SPDX-License-Identifier: Apache-2.0
#include "core/domain/stacksetrules.h"

namespace belay::stacksetrules {

namespace {

constexpr int longestValue = 4'096;
const QString parametersField = QStringLiteral("Parameters");

/// Row 10. A lone asterisk can be a value; four are what the service shows for a hidden one.
bool isHiddenMask(const QString &value, const TemplateParameter *declared)
{
    return value == u"****" || (declared && declared->noEcho && isMask(value));
}

void checkValue(Findings &findings, const QString &field, const QString &value,
                const TemplateParameter *declared)
{
    findings.bytes(field, value.toUtf8(), 0, longestValue);
    if (isHiddenMask(value, declared))
        findings.block(field, Rule::HiddenValue);
    else if (declared)
        checkDeclared(findings, field, value, *declared);
}

/// Row 9.
bool hasPrevious(const QString &key, const ValidationBasis &basis)
{
    if (basis.currentTemplate)
        return declaredIn(basis.currentTemplate, key) != nullptr;
    return !basis.current || withKey(basis.current->parameters, key);
}

/// Rows 6, 8, 9 and 10.
void checkChoice(Findings &findings, const QString &field, const ParameterChoice &choice,
                 const ValidationBasis &basis)
{
    const QString keyField = field + QStringLiteral(".ParameterKey");
    const QString valueField = field + QStringLiteral(".ParameterValue");
    const QString previousField = field + QStringLiteral(".UsePreviousValue");
    if (choice.key.isEmpty())
        findings.block(keyField, Rule::Missing);
    const TemplateParameter *declared = declaredIn(basis.targetTemplate, choice.key);
    if (basis.targetTemplate && !declared && !choice.key.isEmpty())
        findings.block(keyField, Rule::UnknownParameter, choice.key);
    if (choice.usePrevious && !hasPrevious(choice.key, basis))
        findings.block(previousField, Rule::PreviousOfNewKey, choice.key);
    if (choice.usePrevious && choice.value)
        findings.block(previousField, Rule::Exclusive, valueField);
    if (!choice.usePrevious && !choice.value)
        findings.block(valueField, Rule::Missing);
    if (choice.value)
        checkValue(findings, valueField, *choice.value, declared);
    checkDefault(findings, valueField, choice, basis);
}

/// Row 7, and stricter: a default that takes a value's place is never what a person meant.
void checkUnsent(Findings &findings, const UpdateDraft &draft, const TemplateSummary &target)
{
    QStringList fallBack;
    QStringList withoutValue;
    for (const TemplateParameter &declared : target.parameters) {
        if (!withKey(draft.parameters, declared.key))
            (declared.defaultValue ? fallBack : withoutValue).append(declared.key);
    }
    if (!fallBack.isEmpty())
        findings.block(parametersField, Rule::UnsentParameter, fallBack.join(QStringLiteral(", ")));
    if (!withoutValue.isEmpty())
        findings.block(parametersField, Rule::UnsentNoDefault, withoutValue.join(QStringLiteral(", ")));
}

} // namespace

void checkParameters(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    QStringList keys;
    for (qsizetype i = 0; i < draft.parameters.size(); ++i) {
        checkChoice(findings, entry(parametersField, i), draft.parameters[i], basis);
        keys.append(draft.parameters[i].key);
    }
    findings.unique(parametersField, keys);
    if (basis.targetTemplate)
        checkUnsent(findings, draft, *basis.targetTemplate);
}

} // namespace belay::stacksetrules
