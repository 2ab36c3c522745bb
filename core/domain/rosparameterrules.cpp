// SPDX-License-Identifier: Apache-2.0
#include "core/domain/rosrules.h"

namespace belay::rosrules {

namespace {

/// ROS has no "use previous value", so a value nobody can read must be typed again.
bool needsTyping(const ParameterChoice &choice, const ValidationBasis &basis)
{
    const TemplateParameter *declared = declaredIn(basis.targetTemplate, choice.key);
    const Parameter *now = basis.current ? withKey(basis.current->parameters, choice.key) : nullptr;
    const bool hidden = (declared && declared->noEcho) || (now && now->hidden);
    return hidden && (!choice.value || isMask(*choice.value));
}

void checkChoice(Findings &findings, qsizetype index, const ParameterChoice &choice,
                 const ValidationBasis &basis)
{
    const QString field = entry(QStringLiteral("Parameters"), index);
    if (choice.key.isEmpty())
        findings.block(field + QStringLiteral(".ParameterKey"), Rule::Missing);
    const TemplateParameter *declared = declaredIn(basis.targetTemplate, choice.key);
    if (basis.targetTemplate && !declared && !choice.key.isEmpty())
        findings.block(field + QStringLiteral(".ParameterKey"), Rule::UnknownParameter, choice.key);

    const QString valueField = field + QStringLiteral(".ParameterValue");
    if (needsTyping(choice, basis))
        findings.block(valueField, Rule::HiddenValue);
    else if (!choice.value)
        findings.block(valueField, Rule::Missing);
    else if (declared)
        checkDeclared(findings, valueField, *choice.value, *declared);
    checkDefault(findings, valueField, choice, basis);
}

/// A parameter that is not sent falls back to the template's default, not to its previous value.
void checkUnsent(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("Parameters");
    QStringList fallBack;
    QStringList withoutValue;
    for (const TemplateParameter &declared : basis.targetTemplate->parameters) {
        if (withKey(draft.parameters, declared.key))
            continue;
        const TemplateParameter *before = declaredIn(basis.currentTemplate, declared.key);
        const bool isSet = basis.current && withKey(basis.current->parameters, declared.key);
        if (declared.noEcho && isSet)
            findings.block(QStringLiteral("Parameters[%1]").arg(declared.key), Rule::HiddenValue);
        else if (!declared.defaultValue)
            withoutValue.append(declared.key);
        else if (before && before->defaultValue != declared.defaultValue)
            findings.block(QStringLiteral("Parameters[%1]").arg(declared.key), Rule::ChangedDefault,
                           *declared.defaultValue);
        else
            fallBack.append(declared.key);
    }
    if (!fallBack.isEmpty())
        findings.block(field, Rule::UnsentParameter, fallBack.join(QStringLiteral(", ")));
    if (!withoutValue.isEmpty())
        findings.block(field, Rule::UnsentNoDefault, withoutValue.join(QStringLiteral(", ")));
}

} // namespace

void checkParameters(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("Parameters");
    findings.count(field, draft.parameters.size(), 200);
    QStringList keys;
    for (const ParameterChoice &choice : draft.parameters)
        keys.append(choice.key);
    findings.unique(field, keys);
    for (qsizetype i = 0; i < draft.parameters.size(); ++i)
        checkChoice(findings, i, draft.parameters[i], basis);
    if (basis.targetTemplate)
        checkUnsent(findings, draft, basis);
}

} // namespace belay::rosrules
