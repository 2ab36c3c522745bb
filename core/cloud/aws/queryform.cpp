// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/queryform.h"

#include <nlohmann/json.hpp>

namespace belay::aws {

namespace {

using Json = nlohmann::ordered_json;

void append(QueryItems &items, const QString &name, const Json &value)
{
    if (value.is_null())
        return;
    if (value.is_array()) {
        if (value.empty())
            items.append({name, QString()});
        int number = 0;
        for (const Json &member : value)
            append(items, QStringLiteral("%1.member.%2").arg(name).arg(++number), member);
        return;
    }
    if (value.is_object()) {
        for (const auto &[key, member] : value.items()) {
            const QString inner = QString::fromStdString(key);
            append(items, name.isEmpty() ? inner : name + u'.' + inner, member);
        }
        return;
    }
    items.append({name, QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump())});
}

} // namespace

QueryItems flattened(const Json &input)
{
    QueryItems items;
    append(items, QString(), input);
    return items;
}

QueryItems queryForm(const QString &action, const QString &version, const Json &input)
{
    const QueryItems head{{QStringLiteral("Action"), action}, {QStringLiteral("Version"), version}};
    return head + flattened(input);
}

} // namespace belay::aws
