// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rostemplates.h"

#include <QFile>
#include <QJsonObject>
#include <QUrl>

namespace belay::practice {

static std::optional<QString> resource(const QString &name)
{
    QFile file(QStringLiteral(":/practice/templates/") + name);
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

std::optional<StoredTemplate> rosStoredTemplate(RosForm &form, const QString &id,
                                                const std::optional<QString> &version)
{
    const struct
    {
        QLatin1String id;
        QLatin1String name;
    } stored[] = {{QLatin1String("5ecd1e10-b0e9-4389-a565-e4c15efc0001"), QLatin1String("oss-baseline")},
                  {QLatin1String("5ecd1e10-b0e9-4389-a565-e4c15efc0002"), QLatin1String("vpc-flow-logs")}};
    const QString latest = QStringLiteral("v1");
    for (const auto &known : stored) {
        if (id != known.id)
            continue;
        if (version.value_or(latest) != latest) {
            form.refuse({404, QStringLiteral("TemplateNotFound"),
                         QStringLiteral("The Template { %1 } with version { %2 } could not be found.")
                             .arg(id, *version),
                         QStringLiteral("TemplateVersion")});
            return std::nullopt;
        }
        return StoredTemplate{id, known.name, latest,
                              resource(known.name + QStringLiteral(".json")).value_or(QString())};
    }
    form.refuse({404, QStringLiteral("TemplateNotFound"),
                 QStringLiteral("The Tempalte ({ %1 }) could not be found.").arg(id),
                 QStringLiteral("TemplateId")});
    return std::nullopt;
}

static std::optional<QString> fetched(RosForm &form, const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("oss")};
    std::optional<QString> body = resource(url.fileName());
    if (!schemes.contains(url.scheme()) || address.toUtf8().size() > 1024 || !body) {
        form.refuse(
            rosInvalid(QStringLiteral("TemplateURL"), QStringLiteral("the template could not be read")));
        return std::nullopt;
    }
    return body;
}

std::optional<QString> rosTemplate(RosForm &form, bool ids)
{
    const QString body = QStringLiteral("TemplateBody");
    const QString url = QStringLiteral("TemplateURL");
    const QString id = QStringLiteral("TemplateId");
    const int given = (form.has(body) ? 1 : 0) + (form.has(url) ? 1 : 0) + (ids && form.has(id) ? 1 : 0);
    if (given > 1) {
        form.refuse({400, QStringLiteral("MultipleParameter"),
                     QStringLiteral("You can specify only one of TemplateBody, TemplateURL and TemplateId."),
                     QStringLiteral("Template")});
        return std::nullopt;
    }
    if (form.has(body)) {
        const qsizetype bytes = form.text(body).toUtf8().size();
        if (bytes < 1 || bytes > 524'288)
            form.refuse(rosInvalid(body, QStringLiteral("the length must be between 1 and 524288 bytes")));
        return form.text(body);
    }
    if (form.has(url))
        return fetched(form, form.text(url));
    if (ids && form.has(id)) {
        const std::optional<QString> version =
            form.matching(QStringLiteral("TemplateVersion"), QStringLiteral("v([1-9][0-9]?|100)"));
        const std::optional<StoredTemplate> stored = rosStoredTemplate(form, form.text(id), version);
        return stored ? std::optional(stored->body) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<TemplateSummary> rosSummary(RosForm &form, const QString &body)
{
    QString why;
    std::optional<TemplateSummary> summary = readTemplate(body, &why);
    if (!summary)
        form.refuse({400, QStringLiteral("InvalidSchema"), why, QStringLiteral("Template")});
    else if (summary->version != u"2015-09-01")
        form.refuse({400, QStringLiteral("InvalidTemplateVersion"),
                     QStringLiteral("The template version is invalid: \"%1\".").arg(summary->version),
                     QStringLiteral("Template")});
    return summary;
}

QJsonArray rosParametersJson(const TemplateSummary &summary)
{
    QJsonArray parameters;
    for (const TemplateParameter &declared : summary.parameters) {
        QJsonObject parameter{
            {QStringLiteral("ParameterKey"), declared.key},
            {QStringLiteral("Type"), declared.type.isEmpty() ? QStringLiteral("String") : declared.type},
            {QStringLiteral("NoEcho"), declared.noEcho ? QStringLiteral("true") : QStringLiteral("false")}};
        if (!declared.description.isEmpty())
            parameter.insert(QStringLiteral("Description"), declared.description);
        if (declared.defaultValue)
            parameter.insert(QStringLiteral("Default"), *declared.defaultValue);
        if (!declared.allowedValues.isEmpty())
            parameter.insert(QStringLiteral("AllowedValues"),
                             QJsonArray::fromStringList(declared.allowedValues));
        if (!declared.allowedPattern.isEmpty())
            parameter.insert(QStringLiteral("AllowedPattern"), declared.allowedPattern);
        const auto number = [&parameter](const char *name, const auto &given) {
            if (given)
                parameter.insert(QLatin1String(name), *given);
        };
        number("MinLength", declared.minLength);
        number("MaxLength", declared.maxLength);
        number("MinValue", declared.minValue);
        number("MaxValue", declared.maxValue);
        parameters.append(parameter);
    }
    return parameters;
}

} // namespace belay::practice
