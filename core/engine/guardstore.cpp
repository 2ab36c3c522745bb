// SPDX-License-Identifier: Apache-2.0
#include "core/engine/guardstore.h"

#include "core/journal/durablefile.h"

#include <QFile>

#include <nlohmann/json.hpp>

namespace belay {

namespace {

using nlohmann::json;

constexpr qint64 largestFile = 1024 * 1024;
constexpr int fileVersion = 1;

CloudError error(const char *code)
{
    CloudError fault;
    fault.kind = ErrorKind::Invalid;
    fault.code = QString::fromLatin1(code);
    return fault;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString text(const json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                         : QString();
}

std::optional<int> number(const json &object, const char *name, int least, int most)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_number_integer())
        return std::nullopt;
    const qint64 value = member->get<qint64>();
    return value >= least && value <= most ? std::optional(int(value)) : std::nullopt;
}

json toJson(const GuardRules &rules)
{
    json object{{"join", rules.join == GuardRules::Join::AnyOf ? "any" : "all"},
                {"afterFinished", rules.afterFinished}};
    const auto add = [&object](const char *name, const std::optional<int> &value) {
        if (value)
            object[name] = *value;
    };
    add("failures", rules.failures);
    add("failurePercent", rules.failurePercent);
    add("quietMinutes", rules.quietMinutes);
    add("runsLongerMinutes", rules.runsLongerMinutes);
    for (const QString &account : rules.accounts)
        object["accounts"].push_back(utf8(account));
    if (!rules.reasonContains.isEmpty())
        object["reasonContains"] = utf8(rules.reasonContains);
    return object;
}

GuardRules rulesOf(const json &object)
{
    constexpr int most = 1'000'000;
    GuardRules rules;
    rules.join = text(object, "join") == u"all" ? GuardRules::Join::AllOf : GuardRules::Join::AnyOf;
    rules.failures = number(object, "failures", 1, most);
    rules.failurePercent = number(object, "failurePercent", 0, 100);
    rules.afterFinished = number(object, "afterFinished", 0, most).value_or(rules.afterFinished);
    rules.quietMinutes = number(object, "quietMinutes", 1, most);
    rules.runsLongerMinutes = number(object, "runsLongerMinutes", 1, most);
    if (object.contains("accounts") && object["accounts"].is_array()) {
        for (const json &account : object["accounts"]) {
            if (account.is_string())
                rules.accounts += QString::fromStdString(account.get<std::string>());
        }
    }
    rules.reasonContains = text(object, "reasonContains");
    return rules;
}

const char *wordOf(GuardAct act)
{
    switch (act) {
    case GuardAct::Tell:
        return "tell";
    case GuardAct::CountDown:
        return "count-down";
    case GuardAct::StopAtOnce:
        break;
    }
    return "stop";
}

GuardAct actOf(const QString &word)
{
    if (word == u"tell")
        return GuardAct::Tell;
    return word == u"stop" ? GuardAct::StopAtOnce : GuardAct::CountDown;
}

json toJson(const Guard &guard)
{
    json object{{"id", utf8(guard.id.toString())},
                {"connection", utf8(guard.connection.toString())},
                {"rules", toJson(guard.rules)},
                {"act", wordOf(guard.act)},
                {"countDownSeconds", guard.countDownSeconds}};
    if (guard.operation) {
        const GroupKey &group = guard.operation->group;
        object["operation"] = {{"id", utf8(guard.operation->id.toString())},
                               {"region", utf8(group.region)},
                               {"group", utf8(group.name)},
                               {"callAs", group.callAs == CallAs::Self ? "self" : "delegated-admin"}};
    }
    return object;
}

std::optional<Guard> guardOf(const json &object)
{
    if (!object.is_object() || !object.contains("rules") || !object["rules"].is_object())
        return std::nullopt;
    Guard guard;
    guard.id = GuardId(text(object, "id"));
    guard.connection = ConnectionId(text(object, "connection"));
    guard.rules = rulesOf(object["rules"]);
    guard.act = actOf(text(object, "act"));
    guard.countDownSeconds = number(object, "countDownSeconds", 1, 3600).value_or(guard.countDownSeconds);
    if (guard.id.isEmpty() || guard.connection.isEmpty())
        return std::nullopt;
    if (object.contains("operation")) {
        const json &named = object["operation"];
        if (!named.is_object())
            return std::nullopt;
        OperationRef &ref = guard.operation.emplace();
        ref.connection = guard.connection;
        ref.id = OperationId(text(named, "id"));
        ref.group = {text(named, "region"), text(named, "group"),
                     text(named, "callAs") == u"delegated-admin" ? CallAs::DelegatedAdmin : CallAs::Self};
        if (ref.id.isEmpty() || ref.group.name.isEmpty())
            return std::nullopt;
    }
    return guard;
}

} // namespace

Result<QList<Guard>> loadGuards(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<Guard>();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return failure(error("guards.invalid"));
    const QByteArray bytes = file.readAll();
    const json document = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!document.is_object() || document.value("version", json()) != fileVersion ||
        !document.contains("guards") || !document["guards"].is_array())
        return failure(error("guards.invalid"));
    QList<Guard> guards;
    for (const json &object : document["guards"]) {
        const std::optional<Guard> guard = guardOf(object);
        if (!guard)
            return failure(error("guards.invalid"));
        guards += *guard;
    }
    return guards;
}

Result<Done> saveGuards(const QString &path, const QList<Guard> &guards)
{
    json list = json::array();
    for (const Guard &guard : guards)
        list.push_back(toJson(guard));
    const std::string text = json{{"version", fileVersion}, {"guards", std::move(list)}}.dump(
        2, ' ', false, json::error_handler_t::replace);
    if (!replaceDurably(path, QByteArray::fromStdString(text)))
        return failure(error("guards.notSaved"));
    return Done{};
}

QString rulesText(const GuardRules &rules)
{
    return QString::fromStdString(toJson(rules).dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace belay
