// SPDX-License-Identifier: Apache-2.0
#include "app/practice/templatesummary.h"

#include "app/practice/plainyaml.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QVariantMap>

namespace belay::practice {

const TemplateParameter *TemplateSummary::parameter(const QString &key) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const TemplateParameter &parameter) { return parameter.key == key; });
    return found == parameters.end() ? nullptr : &*found;
}

std::optional<QString> TemplateParameter::objection(const QString &value) const
{
    const bool isList = type == u"CommaDelimitedList" || type.startsWith(u"List<");
    const bool isNumber = type == u"Number" || type == u"List<Number>";
    const qsizetype length = value.toUcs4().size();
    if (length < minLength.value_or(0) || (maxLength && length > *maxLength))
        return QStringLiteral("must keep to MinLength and MaxLength");
    for (const QString &item : isList ? value.split(u',') : QStringList{value}) {
        const QString one = isList ? item.trimmed() : item;
        if (!allowedValues.isEmpty() && !allowedValues.contains(one))
            return QStringLiteral("must be one of AllowedValues");
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(allowedPattern));
        if (!allowedPattern.isEmpty() && !pattern.match(one).hasMatch())
            return QStringLiteral("must match pattern ") + allowedPattern;
        bool isRead = true;
        const double number = isNumber ? one.toDouble(&isRead) : 0;
        if (!isRead)
            return QStringLiteral("must be a number");
        if (isNumber && (number < minValue.value_or(number) || number > maxValue.value_or(number)))
            return QStringLiteral("must keep to MinValue and MaxValue");
    }
    return std::nullopt;
}

/// Own names for identities need the stronger word (aws-cloudformation.md 6.6).
static QStringList neededCapabilities(const QVariantMap &resources, const QStringList &transforms)
{
    static const QStringList names{QStringLiteral("RoleName"), QStringLiteral("UserName"),
                                   QStringLiteral("GroupName"), QStringLiteral("ManagedPolicyName"),
                                   QStringLiteral("InstanceProfileName")};
    bool identities = false;
    bool named = false;
    for (const QVariant &resource : resources) {
        const QVariantMap fields = resource.toMap();
        if (!fields.value(QStringLiteral("Type")).toString().startsWith(u"AWS::IAM::"))
            continue;
        identities = true;
        const QVariantMap properties = fields.value(QStringLiteral("Properties")).toMap();
        named = named || std::any_of(names.begin(), names.end(),
                                     [&](const QString &name) { return properties.contains(name); });
    }
    QStringList needed;
    if (identities)
        needed.append(named ? QStringLiteral("CAPABILITY_NAMED_IAM") : QStringLiteral("CAPABILITY_IAM"));
    if (!transforms.isEmpty())
        needed.append(QStringLiteral("CAPABILITY_AUTO_EXPAND"));
    return needed;
}

static TemplateParameter readParameter(const QString &key, const QVariant &value)
{
    const QVariantMap fields = value.toMap();
    TemplateParameter parameter;
    parameter.key = key;
    parameter.type = fields.value(QStringLiteral("Type")).toString();
    const QVariant description = fields.value(QStringLiteral("Description"));
    parameter.description = description.typeId() == QMetaType::QVariantMap
                                ? description.toMap().value(QStringLiteral("en")).toString()
                                : description.toString();
    if (fields.contains(QStringLiteral("Default"))) {
        const QVariant fallback = fields.value(QStringLiteral("Default"));
        const bool isList =
            fallback.typeId() == QMetaType::QVariantList || fallback.typeId() == QMetaType::QVariantMap;
        parameter.defaultValue =
            isList ? QString::fromUtf8(QJsonDocument::fromVariant(fallback).toJson(QJsonDocument::Compact))
                   : fallback.toString();
    }
    parameter.noEcho =
        fields.value(QStringLiteral("NoEcho")).toString().compare(u"true", Qt::CaseInsensitive) == 0;
    for (const QVariant &allowed : fields.value(QStringLiteral("AllowedValues")).toList())
        parameter.allowedValues.append(allowed.toString());
    parameter.allowedPattern = fields.value(QStringLiteral("AllowedPattern")).toString();
    const auto number = [&fields](const char *name) {
        const QVariant given = fields.value(QLatin1String(name));
        return given.isValid() ? std::optional(given.toDouble()) : std::nullopt;
    };
    const auto length = [&number](const char *name) {
        const std::optional<double> given = number(name);
        return given ? std::optional(int(*given)) : std::nullopt;
    };
    parameter.minLength = length("MinLength");
    parameter.maxLength = length("MaxLength");
    parameter.minValue = number("MinValue");
    parameter.maxValue = number("MaxValue");
    return parameter;
}

std::optional<TemplateSummary> readTemplate(const QString &body, QString *why)
{
    const auto refused = [why](const char *what) {
        if (why)
            *why = QLatin1String(what);
        return std::nullopt;
    };
    QVariant root;
    if (body.trimmed().startsWith(u'{')) {
        QJsonParseError error;
        root = QJsonDocument::fromJson(body.toUtf8(), &error).toVariant();
        if (error.error != QJsonParseError::NoError)
            return refused("Template format error: JSON not well-formed.");
    } else {
        const std::optional<QVariant> yaml = readPlainYaml(body);
        if (!yaml)
            return refused("Template format error: YAML not well-formed.");
        root = *yaml;
    }
    if (root.typeId() != QMetaType::QVariantMap)
        return refused("Template format error: unsupported structure.");

    const QVariantMap map = root.toMap();
    const QVariantMap resources = map.value(QStringLiteral("Resources")).toMap();
    if (resources.isEmpty())
        return refused("Template format error: At least one Resources member must be defined.");
    TemplateSummary summary;
    const QVariant description = map.value(QStringLiteral("Description"));
    summary.description = description.typeId() == QMetaType::QVariantMap
                              ? description.toMap().value(QStringLiteral("en")).toString()
                              : description.toString();
    const QString awsVersion = map.value(QStringLiteral("AWSTemplateFormatVersion")).toString();
    summary.version =
        awsVersion.isEmpty() ? map.value(QStringLiteral("ROSTemplateFormatVersion")).toString() : awsVersion;
    const QVariantMap parameters = map.value(QStringLiteral("Parameters")).toMap();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        summary.parameters.append(readParameter(it.key(), it.value()));
    for (const QVariant &resource : resources) {
        const QString type = resource.toMap().value(QStringLiteral("Type")).toString();
        if (type.isEmpty())
            return refused("Template format error: Every Resources object must contain a Type member.");
        if (!summary.resourceTypes.contains(type))
            summary.resourceTypes.append(type);
    }
    const QVariant transform = map.value(QStringLiteral("Transform"));
    if (transform.isValid())
        summary.transforms = transform.typeId() == QMetaType::QVariantList
                                 ? transform.toStringList()
                                 : QStringList(transform.toString());
    summary.capabilities = neededCapabilities(resources, summary.transforms);
    return summary;
}

} // namespace belay::practice
