// SPDX-License-Identifier: Apache-2.0
#include "app/practice/sdrslists.h"

#include <QJsonDocument>

namespace belay::practice {

namespace {

using Answer = SdrsLists::Answer;

QString value(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

tl::expected<int, WorldRefusal> number(const QUrlQuery &query, const char *name, int fallback, int least,
                                       int most, const char *code)
{
    const QString text = value(query, name);
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return tl::make_unexpected(WorldRefusal{
            QLatin1String(code), QStringLiteral("The value of %1 is invalid.").arg(QLatin1String(name))});
    return number;
}

/// `count` is what meets the filters for groups, and what the page holds for the other lists.
Answer paged(const QJsonArray &items, const QUrlQuery &query, const char *list, bool countsAll)
{
    const auto limit = number(query, "limit", 1000, 1, 1000, "SDRS.0221");
    if (!limit)
        return tl::make_unexpected(limit.error());
    const auto offset = number(query, "offset", 0, 0, std::numeric_limits<int>::max(), "SDRS.0222");
    if (!offset)
        return tl::make_unexpected(offset.error());
    QJsonArray page;
    for (qsizetype i = *offset; i < items.size() && page.size() < *limit; ++i)
        page.append(items.at(i));
    const int count = int(countsAll ? items.size() : page.size());
    return QJsonObject{{QStringLiteral("count"), count}, {QLatin1String(list), page}};
}

/// Ids of a plural parameter: a JSON list, as the vendor's worked example sends it.
QStringList ids(const QString &text)
{
    QStringList list;
    for (const QJsonValue id : QJsonDocument::fromJson(text.toUtf8()).array())
        list.append(id.toString());
    return list;
}

bool passes(const QJsonObject &item, const QUrlQuery &query)
{
    const QString status = value(query, "status");
    const QString name = value(query, "name");
    const QStringList groups = ids(value(query, "server_group_ids"));
    const QString group = value(query, "server_group_id");
    const bool abnormal = value(query, "query_type") == u"status_abnormal";
    const bool ofGroup = !groups.isEmpty() ? groups.contains(item[u"server_group_id"].toString())
                                           : group.isEmpty() || item[u"server_group_id"].toString() == group;
    return ofGroup && (status.isEmpty() || item[u"status"].toString() == status) &&
           item[u"name"].toString().contains(name) &&
           (!abnormal || item[u"status"].toString().startsWith(u"error"));
}

QJsonArray filtered(const QJsonArray &items, const QUrlQuery &query)
{
    QJsonArray kept;
    for (const QJsonValue item : items) {
        if (passes(item.toObject(), query))
            kept.append(item);
    }
    return kept;
}

} // namespace

Answer SdrsLists::groups(const QUrlQuery &query) const
{
    const QString zone = value(query, "availability_zone");
    const QString type = value(query, "query_type");
    QUrlQuery others = query;
    others.removeQueryItem(QStringLiteral("server_group_id"));
    others.removeQueryItem(QStringLiteral("server_group_ids"));
    QJsonArray items;
    for (const WorldGroup &group : m_world.groups()) {
        const QJsonObject json = m_json.group(group);
        const QString production =
            json[group.atTarget ? u"target_availability_zone" : u"source_availability_zone"].toString();
        const bool stopped = group.state == u"available" && !group.pairs.isEmpty();
        if (passes(json, others) && (zone.isEmpty() || zone == production) &&
            (type != u"stop_protected" || stopped) && (type != u"period_no_dr_drill" || group.drills == 0))
            items.append(json);
    }
    return paged(items, query, "server_groups", true);
}

QJsonArray SdrsLists::allInstances() const
{
    QJsonArray items;
    for (const WorldGroup &group : m_world.groups()) {
        for (const WorldInstance &instance : group.instances)
            items.append(m_json.instance(instance, group));
    }
    return items;
}

QJsonArray SdrsLists::allPairs() const
{
    QJsonArray items;
    for (const WorldGroup &group : m_world.groups()) {
        for (const WorldPair &pair : group.pairs)
            items.append(m_json.pair(pair, group));
    }
    return items;
}

QJsonArray SdrsLists::allDrills() const
{
    QJsonArray items;
    for (const WorldGroup &group : m_world.groups()) {
        for (int number = 1; number <= group.drills; ++number)
            items.append(m_json.drill(group, number));
    }
    return items;
}

Answer SdrsLists::instances(const QUrlQuery &query) const
{
    return paged(filtered(allInstances(), query), query, "protected_instances", false);
}

Answer SdrsLists::pairs(const QUrlQuery &query) const
{
    return paged(filtered(allPairs(), query), query, "replications", false);
}

Answer SdrsLists::drills(const QUrlQuery &query) const
{
    return paged(filtered(allDrills(), query), query, "disaster_recovery_drills", false);
}

Answer SdrsLists::failedTasks(const QUrlQuery &query) const
{
    const QString group = value(query, "server_group_id");
    const QString failure = value(query, "failure_status");
    const QString name = value(query, "resource_name");
    QJsonArray items;
    for (const WorldFailedTask &task : m_world.failedTasks()) {
        if ((group.isEmpty() || group == task.group) && (failure.isEmpty() || failure == task.failure) &&
            task.groupName.contains(name))
            items.append(m_json.failedTask(task));
    }
    return paged(items, query, "failure_jobs", false);
}

} // namespace belay::practice
