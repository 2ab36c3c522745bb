// SPDX-License-Identifier: Apache-2.0
#include "core/domain/templatetree.h"

#include "core/domain/yamlreader.h"

#include <QHash>

namespace belay {

std::optional<QList<TemplateNode>> templateNodes(const QString &text)
{
    const YamlReader reader(text);
    if (reader.isBroken())
        return std::nullopt;
    return reader.nodes();
}

std::optional<QList<NodeChange>> templateChanges(const QString &before, const QString &after)
{
    const std::optional<QList<TemplateNode>> old = templateNodes(before);
    const std::optional<QList<TemplateNode>> fresh = templateNodes(after);
    if (!old || !fresh)
        return std::nullopt;
    QHash<QString, const TemplateNode *> oldByPath;
    QHash<QString, const TemplateNode *> newByPath;
    for (const TemplateNode &node : *old)
        oldByPath.insert(node.path, &node);
    for (const TemplateNode &node : *fresh)
        newByPath.insert(node.path, &node);

    QList<NodeChange> changes;
    for (const TemplateNode &node : *fresh) {
        const TemplateNode *was = oldByPath.value(node.path);
        if (!was)
            changes.append({node.path, std::nullopt, node.value, -1, node.line});
        else if (was->value != node.value)
            changes.append({node.path, was->value, node.value, was->line, node.line});
    }
    for (const TemplateNode &node : *old)
        if (!newByPath.contains(node.path))
            changes.append({node.path, node.value, std::nullopt, node.line, -1});
    return changes;
}

TemplateSummary withConstraints(TemplateSummary summary, const QByteArray &body)
{
    const std::optional<QList<TemplateNode>> nodes = templateNodes(QString::fromUtf8(body));
    if (!nodes)
        return summary;
    QHash<QString, QString> values;
    for (const TemplateNode &node : *nodes)
        if (node.path.startsWith(u"Parameters."))
            values.insert(node.path, node.value);
    for (TemplateParameter &parameter : summary.parameters) {
        const auto text = [&](const char *name) {
            return values.value(QStringLiteral("Parameters.%1.%2").arg(parameter.key, QLatin1String(name)));
        };
        const auto whole = [&](const char *name) {
            bool isNumber = false;
            const int number = text(name).toInt(&isNumber);
            return isNumber ? std::optional(number) : std::nullopt;
        };
        const auto real = [&](const char *name) {
            bool isNumber = false;
            const double number = text(name).toDouble(&isNumber);
            return isNumber ? std::optional(number) : std::nullopt;
        };
        if (parameter.allowedPattern.isEmpty())
            parameter.allowedPattern = text("AllowedPattern");
        if (!parameter.minLength)
            parameter.minLength = whole("MinLength");
        if (!parameter.maxLength)
            parameter.maxLength = whole("MaxLength");
        if (!parameter.minValue)
            parameter.minValue = real("MinValue");
        if (!parameter.maxValue)
            parameter.maxValue = real("MaxValue");
    }
    return summary;
}

} // namespace belay
