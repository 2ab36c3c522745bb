// SPDX-License-Identifier: Apache-2.0
#include "core/domain/findings.h"

#include <QRegularExpression>

#include <limits>

namespace belay {
namespace {

bool isList(const TemplateParameter &declared)
{
    return declared.type == u"CommaDelimitedList" || declared.type.startsWith(u"List<");
}

bool isNumeric(const TemplateParameter &declared)
{
    return declared.type == u"Number" || declared.type == u"List<Number>";
}

void checkRange(Findings &findings, const QString &field, const QString &value,
                const TemplateParameter &declared)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber) {
        findings.block(field, Rule::NotAllowedValue, declared.type);
        return;
    }
    const bool tooSmall = declared.minValue && number < *declared.minValue;
    const bool tooLarge = declared.maxValue && number > *declared.maxValue;
    const auto limit = [](const std::optional<double> &bound) {
        return bound ? QString::number(*bound) : QStringLiteral("…");
    };
    if (tooSmall || tooLarge)
        findings.block(field, Rule::OutOfRange,
                       QStringLiteral("%1 to %2").arg(limit(declared.minValue), limit(declared.maxValue)));
}

} // namespace

void checkDeclared(Findings &findings, const QString &field, const QString &value,
                   const TemplateParameter &declared)
{
    const QStringList values = isList(declared) ? value.split(u',') : QStringList{value};
    const QRegularExpression whole(QRegularExpression::anchoredPattern(declared.allowedPattern));
    const bool hasPattern = !declared.allowedPattern.isEmpty() && whole.isValid();
    for (const QString &item : values) {
        const QString one = isList(declared) ? item.trimmed() : item;
        if (!declared.allowedValues.isEmpty() && !declared.allowedValues.contains(one))
            findings.block(field, Rule::NotAllowedValue, declared.allowedValues.join(QStringLiteral(", ")));
        if (hasPattern && !whole.match(one).hasMatch())
            findings.block(field, Rule::NotAllowedValue, declared.allowedPattern);
        if (isNumeric(declared))
            checkRange(findings, field, one.trimmed(), declared);
    }
    findings.length(field, value, declared.minLength.value_or(0),
                    declared.maxLength.value_or(std::numeric_limits<int>::max()));
}

void checkDefault(Findings &findings, const QString &field, const ParameterChoice &choice,
                  const ValidationBasis &basis)
{
    const TemplateParameter *target = declaredIn(basis.targetTemplate, choice.key);
    const TemplateParameter *before = declaredIn(basis.currentTemplate, choice.key);
    if (choice.chosen || !target || !before || !target->defaultValue)
        return;
    const bool isTheNewOne = choice.value == target->defaultValue;
    if (target->defaultValue != before->defaultValue && !isTheNewOne)
        findings.block(field, Rule::ChangedDefault, target->noEcho ? QString() : *target->defaultValue);
}

} // namespace belay
