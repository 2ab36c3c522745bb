// SPDX-License-Identifier: Apache-2.0
#include "core/journal/draftjson.h"

#include "core/journal/draftwords.h"

#include <nlohmann/json.hpp>

namespace belay {

namespace {

using nlohmann::json;
using namespace draftwords;

/// Takes members out of an object one by one; what is left or of the wrong type is a fault.
class Members
{
public:
    Members(const json &object, QString path, QStringList &faults)
        : m_object(object)
        , m_path(std::move(path))
        , m_faults(faults)
    {
        if (!m_object.is_object())
            m_faults +=
                QStringLiteral("%1 is not an object.").arg(m_path.isEmpty() ? QStringLiteral("It") : m_path);
    }

    ~Members()
    {
        if (!m_object.is_object())
            return;
        for (const auto &[name, value] : m_object.items()) {
            if (!m_taken.contains(QString::fromStdString(name)))
                m_faults +=
                    QStringLiteral("There is no field %1%2.").arg(m_path, QString::fromStdString(name));
        }
    }
    Q_DISABLE_COPY_MOVE(Members)

    const json *take(const char *name)
    {
        m_taken += QString::fromLatin1(name);
        const auto member = m_object.is_object() ? m_object.find(name) : m_object.end();
        return m_object.is_object() && member != m_object.end() && !member->is_null() ? &*member : nullptr;
    }

    void wrong(const char *name, const char *what)
    {
        m_faults += QStringLiteral("%1%2 is not %3.")
                        .arg(m_path, QString::fromLatin1(name), QString::fromLatin1(what));
    }

    void read(const char *name, std::optional<QString> &place)
    {
        const json *member = take(name);
        if (member && !member->is_string())
            wrong(name, "text");
        else if (member)
            place = QString::fromStdString(member->get<std::string>());
    }

    void read(const char *name, QString &place)
    {
        std::optional<QString> text;
        read(name, text);
        place = text.value_or(place);
    }

    void read(const char *name, std::optional<bool> &place)
    {
        const json *member = take(name);
        if (member && !member->is_boolean())
            wrong(name, "true or false");
        else if (member)
            place = member->get<bool>();
    }

    void read(const char *name, bool &place)
    {
        std::optional<bool> flag;
        read(name, flag);
        place = flag.value_or(place);
    }

    void read(const char *name, std::optional<int> &place)
    {
        const json *member = take(name);
        if (!member)
            return;
        const bool fits = member->is_number_integer() && member->get<double>() >= INT_MIN &&
                          member->get<double>() <= INT_MAX;
        if (fits)
            place = member->get<int>();
        else
            wrong(name, "a whole number");
    }

    void read(const char *name, QStringList &place)
    {
        const json *member = take(name);
        if (!member)
            return;
        const bool allText =
            member->is_array() &&
            std::all_of(member->begin(), member->end(), [](const json &one) { return one.is_string(); });
        if (!allText) {
            wrong(name, "a list of texts");
            return;
        }
        place.clear();
        for (const json &one : *member)
            place += QString::fromStdString(one.get<std::string>());
    }

    template <class Enum>
    void read(const char *name, std::optional<Enum> &place, std::optional<Enum> (*from)(const QString &))
    {
        QString text;
        read(name, text);
        if (text.isEmpty())
            return;
        const std::optional<Enum> value = from(text);
        if (value)
            place = value;
        else
            wrong(name, "one of the known words");
    }

private:
    const json &m_object;
    QString m_path;
    QStringList &m_faults;
    QStringList m_taken;
};

void setParameter(UpdateDraft &draft, const ParameterChoice &choice)
{
    for (ParameterChoice &known : draft.parameters)
        if (known.key == choice.key) {
            known = choice;
            return;
        }
    draft.parameters.append(choice);
}

void readParameters(const json &list, UpdateDraft &draft, QStringList &faults)
{
    for (const json &one : list) {
        Members members(one, QStringLiteral("parameters[]."), faults);
        ParameterChoice choice;
        members.read("key", choice.key);
        members.read("value", choice.value);
        members.read("usePrevious", choice.usePrevious);
        choice.chosen = true; // what is written down was decided, unless it says otherwise
        members.read("chosen", choice.chosen);
        if (choice.key.isEmpty())
            faults += QStringLiteral("parameters[].key is missing.");
        else
            setParameter(draft, choice);
    }
}

void readTags(const json &list, UpdateDraft &draft, QStringList &faults)
{
    draft.tags = QList<Tag>();
    for (const json &one : list) {
        Members members(one, QStringLiteral("tags[]."), faults);
        Tag tag;
        members.read("key", tag.key);
        members.read("value", tag.value);
        draft.tags->append(tag);
    }
}

void readPreferences(const json &object, OperationPreferences &preferences, QStringList &faults)
{
    Members members(object, QStringLiteral("preferences."), faults);
    members.read("failureToleranceCount", preferences.failureToleranceCount);
    members.read("failureTolerancePercentage", preferences.failureTolerancePercentage);
    members.read("maxConcurrentCount", preferences.maxConcurrentCount);
    members.read("maxConcurrentPercentage", preferences.maxConcurrentPercentage);
    members.read("regionConcurrency", preferences.regionConcurrency, regionConcurrencyOf);
    members.read("concurrencyMode", preferences.concurrencyMode, concurrencyModeOf);
    members.read("regionOrder", preferences.regionOrder);
}

void readTargets(const json &object, UpdateDraft &draft, QStringList &faults)
{
    Members members(object, QStringLiteral("deploymentTargets."), faults);
    DeploymentTargets &targets = draft.deploymentTargets.emplace();
    members.read("folders", targets.folders);
    members.read("accounts", targets.accounts);
    members.read("accountsUrl", targets.accountsUrl);
    members.read("accountFilter", targets.accountFilter, accountFilterOf);
}

void readAutoDeployment(const json &object, UpdateDraft &draft, QStringList &faults)
{
    Members members(object, QStringLiteral("autoDeployment."), faults);
    AutoDeployment &deployment = draft.autoDeployment.emplace();
    members.read("enabled", deployment.enabled);
    members.read("retainStacks", deployment.retainStacks);
    members.read("dependsOn", deployment.dependsOn);
}

void readTemplate(Members &members, UpdateDraft &draft)
{
    UpdateDraft fresh;
    std::optional<QString> body;
    members.read("usePreviousTemplate", fresh.usePreviousTemplate);
    members.read("templateBody", body);
    members.read("templateUrl", fresh.templateUrl);
    members.read("templateId", fresh.templateId);
    members.read("templateVersion", fresh.templateVersion);
    if (!fresh.usePreviousTemplate && !body && !fresh.templateUrl && !fresh.templateId)
        return;
    draft.usePreviousTemplate = fresh.usePreviousTemplate;
    draft.templateBody = body ? std::optional(body->toUtf8()) : std::nullopt;
    draft.templateUrl = fresh.templateUrl;
    draft.templateId = fresh.templateId;
    draft.templateVersion = fresh.templateVersion;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

json listOf(const QStringList &texts)
{
    json list = json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

void put(json &object, const char *name, const std::optional<QString> &text)
{
    if (text)
        object[name] = utf8(*text);
}

template <class T>
void put(json &object, const char *name, const std::optional<T> &value)
{
    if (value)
        object[name] = *value;
}

template <class Enum>
void putWord(json &object, const char *name, const std::optional<Enum> &value)
{
    if (value)
        object[name] = utf8(textOf(*value));
}

void put(json &object, const char *name, const QStringList &texts)
{
    if (!texts.isEmpty())
        object[name] = listOf(texts);
}

json parametersOf(const UpdateDraft &draft)
{
    json list = json::array();
    for (const ParameterChoice &choice : draft.parameters) {
        json one{{"key", utf8(choice.key)}, {"usePrevious", choice.usePrevious}, {"chosen", choice.chosen}};
        put(one, "value", choice.value);
        list.push_back(std::move(one));
    }
    return list;
}

json preferencesOf(const OperationPreferences &preferences)
{
    json object = json::object();
    put(object, "failureToleranceCount", preferences.failureToleranceCount);
    put(object, "failureTolerancePercentage", preferences.failureTolerancePercentage);
    put(object, "maxConcurrentCount", preferences.maxConcurrentCount);
    put(object, "maxConcurrentPercentage", preferences.maxConcurrentPercentage);
    putWord(object, "regionConcurrency", preferences.regionConcurrency);
    putWord(object, "concurrencyMode", preferences.concurrencyMode);
    put(object, "regionOrder", preferences.regionOrder);
    return object;
}

json targetsOf(const DeploymentTargets &targets)
{
    json object = json::object();
    put(object, "folders", targets.folders);
    put(object, "accounts", targets.accounts);
    if (!targets.accountsUrl.isEmpty())
        object["accountsUrl"] = utf8(targets.accountsUrl);
    putWord(object, "accountFilter", targets.accountFilter);
    return object;
}

json deploymentOf(const AutoDeployment &deployment)
{
    json object{{"enabled", deployment.enabled}};
    put(object, "retainStacks", deployment.retainStacks);
    put(object, "dependsOn", deployment.dependsOn);
    return object;
}

json tagsOf(const QList<Tag> &tags)
{
    json list = json::array();
    for (const Tag &tag : tags)
        list.push_back({{"key", utf8(tag.key)}, {"value", utf8(tag.value)}});
    return list;
}

} // namespace

QByteArray jsonOfDraft(const UpdateDraft &draft)
{
    json object = json::object();
    if (draft.usePreviousTemplate)
        object["usePreviousTemplate"] = true;
    if (draft.templateBody)
        object["templateBody"] = draft.templateBody->toStdString();
    put(object, "templateUrl", draft.templateUrl);
    put(object, "templateId", draft.templateId);
    put(object, "templateVersion", draft.templateVersion);
    object["parameters"] = parametersOf(draft);
    if (draft.tags)
        object["tags"] = tagsOf(*draft.tags);
    object["preferences"] = preferencesOf(draft.preferences);
    if (draft.deploymentTargets)
        object["deploymentTargets"] = targetsOf(*draft.deploymentTargets);
    if (draft.autoDeployment)
        object["autoDeployment"] = deploymentOf(*draft.autoDeployment);
    put(object, "description", draft.description);
    object["capabilities"] = listOf(draft.capabilities);
    put(object, "accounts", draft.accounts);
    put(object, "regions", draft.regions);
    put(object, "administrationRole", draft.administrationRole);
    put(object, "executionRole", draft.executionRole);
    putWord(object, "permissionModel", draft.permissionModel);
    put(object, "managedExecution", draft.managedExecution);
    put(object, "operationDescription", draft.operationDescription);
    put(object, "deploymentOptions", draft.deploymentOptions);
    if (draft.newerLimits)
        object["newerLimits"] = true;
    return QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace));
}

tl::expected<UpdateDraft, QString> draftWithJson(UpdateDraft draft, const QByteArray &text)
{
    const json document = json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_discarded())
        return tl::unexpected<QString>(QStringLiteral("It is not JSON."));
    QStringList faults;
    {
        Members members(document, {}, faults);
        readTemplate(members, draft);
        if (const json *list = members.take("parameters"); list && list->is_array())
            readParameters(*list, draft, faults);
        else if (list)
            members.wrong("parameters", "a list");
        if (const json *list = members.take("tags"); list && list->is_array())
            readTags(*list, draft, faults);
        else if (list)
            members.wrong("tags", "a list");
        if (const json *object = members.take("preferences"))
            readPreferences(*object, draft.preferences, faults);
        if (const json *object = members.take("deploymentTargets"))
            readTargets(*object, draft, faults);
        if (const json *object = members.take("autoDeployment"))
            readAutoDeployment(*object, draft, faults);
        members.read("description", draft.description);
        members.read("capabilities", draft.capabilities);
        members.read("accounts", draft.accounts);
        members.read("regions", draft.regions);
        members.read("administrationRole", draft.administrationRole);
        members.read("executionRole", draft.executionRole);
        members.read("permissionModel", draft.permissionModel, permissionModelOf);
        members.read("managedExecution", draft.managedExecution);
        members.read("operationDescription", draft.operationDescription);
        members.read("deploymentOptions", draft.deploymentOptions);
        members.read("newerLimits", draft.newerLimits);
    }
    if (!faults.isEmpty())
        return tl::unexpected<QString>(faults.join(u'\n'));
    return draft;
}

} // namespace belay
