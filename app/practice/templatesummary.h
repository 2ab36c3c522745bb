// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace belay::practice {

struct TemplateParameter
{
    QString key;
    QString type = {};
    QString description = {};
    std::optional<QString> defaultValue = {};
    bool noEcho = false;
    QStringList allowedValues = {};
    QString allowedPattern = {};
    std::optional<int> minLength = {}; ///< Characters.
    std::optional<int> maxLength = {};
    std::optional<double> minValue = {};
    std::optional<double> maxValue = {};

    /// What is wrong with a value, as the end of a sentence that begins with the parameter.
    [[nodiscard]] std::optional<QString> objection(const QString &value) const;
};

/// What the clouds tell about a template without making its resources.
struct TemplateSummary
{
    QString description = {};
    QString version = {}; ///< AWSTemplateFormatVersion or ROSTemplateFormatVersion.
    QList<TemplateParameter> parameters = {};
    QStringList resourceTypes = {};
    QStringList transforms = {};
    QStringList capabilities = {}; ///< CAPABILITY_* words an AWS template needs.

    [[nodiscard]] const TemplateParameter *parameter(const QString &key) const;
};

/// Reads JSON templates and the plain block style of YAML (nested mappings, lists, flow lists and
/// mappings on one line, quoted strings); short-form functions in values are left as text.
/// Nothing: no template, or one without resources; `why` then says so in a sentence.
[[nodiscard]] std::optional<TemplateSummary> readTemplate(const QString &body, QString *why = nullptr);

} // namespace belay::practice
