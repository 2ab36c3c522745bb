// SPDX-License-Identifier: Apache-2.0
#include "app/cli/draftoptions.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace belay::cli {

namespace {

using nlohmann::json;

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

void readParameters(const json &list, UpdateDraft &draft, QStringList &faults)
{
    for (const json &one : list) {
        Members members(one, QStringLiteral("parameters[]."), faults);
        ParameterChoice choice;
        members.read("key", choice.key);
        members.read("value", choice.value);
        members.read("usePrevious", choice.usePrevious);
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

} // namespace

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
    }
    if (!faults.isEmpty())
        return tl::unexpected<QString>(faults.join(u'\n'));
    return draft;
}

} // namespace belay::cli
