// SPDX-License-Identifier: Apache-2.0
#include "core/domain/templatetree.h"

#include "core/domain/yamlreader.h"

#include <QHash>
#include <QSet>

namespace belay {

std::optional<QList<TemplateNode>> templateNodes(const QString &text)
{
    const YamlReader reader(text);
    if (reader.isBroken())
        return std::nullopt;
    return reader.nodes();
}

/// A path, and which of the nodes it is where several have it: a key may be written twice.
using Place = std::pair<QString, int>;

static QList<Place> placesOf(const QList<TemplateNode> &nodes)
{
    QHash<QString, int> seen;
    QList<Place> places;
    for (const TemplateNode &node : nodes)
        places.append({node.path, seen[node.path]++});
    return places;
}

std::optional<QList<NodeChange>> templateChanges(const QString &before, const QString &after)
{
    const std::optional<QList<TemplateNode>> old = templateNodes(before);
    const std::optional<QList<TemplateNode>> fresh = templateNodes(after);
    if (!old || !fresh)
        return std::nullopt;
    const QList<Place> oldPlaces = placesOf(*old);
    const QList<Place> newPlaces = placesOf(*fresh);
    QHash<Place, const TemplateNode *> oldByPlace;
    for (qsizetype i = 0; i < old->size(); ++i)
        oldByPlace.insert(oldPlaces[i], &old->at(i));
    const QSet<Place> stillThere(newPlaces.begin(), newPlaces.end());

    QList<NodeChange> changes;
    for (qsizetype i = 0; i < fresh->size(); ++i) {
        const TemplateNode &node = fresh->at(i);
        const TemplateNode *was = oldByPlace.value(newPlaces[i]);
        if (!was)
            changes.append({node.path, std::nullopt, node.value, -1, node.line});
        else if (was->value != node.value)
            changes.append({node.path, was->value, node.value, was->line, node.line});
    }
    for (qsizetype i = 0; i < old->size(); ++i)
        if (const TemplateNode &node = old->at(i); !stillThere.contains(oldPlaces[i]))
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
