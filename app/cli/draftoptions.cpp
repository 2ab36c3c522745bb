// SPDX-License-Identifier: Apache-2.0
#include "app/cli/draftoptions.h"

#include "app/cli/words.h"
#include "core/journal/draftjson.h"

#include <QFile>

namespace belay::cli {

namespace {

constexpr qint64 largestFile = 16 << 20; ///< Far beyond any provider's limit, which validate() knows.

/// Applies options one after the other and collects what is wrong with them.
class Applier
{
public:
    Applier(UpdateDraft &draft, const Arguments &arguments)
        : m_draft(draft)
        , m_arguments(arguments)
    {
    }

    QStringList faults() const { return m_faults; }

    void run()
    {
        readTemplate();
        readParameters();
        readTags();
        readTargets();
        readPreferences();
        readRest();
    }

private:
    static QString name(const char *option) { return QString::fromLatin1(option); }
    bool has(const char *option) const { return m_arguments.has(name(option)); }
    QString value(const char *option) const { return m_arguments.value(name(option)); }
    QStringList values(const char *option) const { return m_arguments.values(name(option)); }
    void fault(const char *option, const QString &why)
    {
        m_faults += QStringLiteral("--%1: %2").arg(name(option), why);
    }

    void readText(const char *option, std::optional<QString> &place)
    {
        if (has(option))
            place = value(option);
    }

    void readNumber(const char *option, std::optional<int> &place)
    {
        if (!has(option))
            return;
        bool isNumber = false;
        const int number = value(option).toInt(&isNumber);
        if (isNumber)
            place = number;
        else
            fault(option, QStringLiteral("\"%1\" is not a whole number.").arg(value(option)));
    }

    std::optional<bool> readSwitch(const char *option)
    {
        if (!has(option))
            return std::nullopt;
        if (value(option) == u"on")
            return true;
        if (value(option) == u"off")
            return false;
        fault(option, QStringLiteral("\"%1\" is neither on nor off.").arg(value(option)));
        return std::nullopt;
    }

    template <class Enum>
    void readWord(const char *option, std::optional<Enum> &place,
                  std::optional<Enum> (*from)(const QString &))
    {
        if (!has(option))
            return;
        const std::optional<Enum> read = from(value(option));
        if (read)
            place = read;
        else
            fault(option, QStringLiteral("does not know \"%1\".").arg(value(option)));
    }

    /// "K=V"; a value may hold further equals signs.
    std::optional<std::pair<QString, QString>> pairOf(const char *option, const QString &text)
    {
        const qsizetype at = text.indexOf(u'=');
        if (at > 0)
            return std::pair(text.left(at), text.mid(at + 1));
        fault(option, QStringLiteral("\"%1\" is not of the form KEY=VALUE.").arg(text));
        return std::nullopt;
    }

    void readTemplate()
    {
        const bool isNew =
            has("template-file") || has("template-url") || has("template-id") || has("use-previous-template");
        if (isNew) {
            m_draft.usePreviousTemplate = has("use-previous-template");
            m_draft.templateBody.reset();
            m_draft.templateUrl.reset();
            m_draft.templateId.reset();
            m_draft.templateVersion.reset();
        }
        if (has("template-file")) {
            QFile file(value("template-file"));
            if (!file.open(QIODevice::ReadOnly))
                fault("template-file", QStringLiteral("%1 cannot be read.").arg(file.fileName()));
            else if (file.size() > largestFile)
                fault("template-file",
                      QStringLiteral("%1 is larger than any template may be.").arg(file.fileName()));
            else
                m_draft.templateBody = file.readAll();
        }
        readText("template-url", m_draft.templateUrl);
        readText("template-id", m_draft.templateId);
        readText("template-version", m_draft.templateVersion);
    }

    void readParameters()
    {
        for (const QString &text : values("parameter")) {
            if (const auto pair = pairOf("parameter", text))
                setParameter(m_draft, {pair->first, pair->second, false, true});
        }
        for (const QString &key : values("use-previous"))
            setParameter(m_draft, {key, std::nullopt, true, true});
        for (const QString &key : values("drop-parameter")) {
            m_draft.parameters.removeIf([&key](const ParameterChoice &choice) { return choice.key == key; });
        }
    }

    void readTags()
    {
        if (has("clear-tags"))
            m_draft.tags = QList<Tag>();
        if (!has("tag"))
            return;
        if (has("clear-tags")) {
            fault("clear-tags", QStringLiteral("excludes --tag."));
            return;
        }
        m_draft.tags = QList<Tag>();
        for (const QString &text : values("tag")) {
            if (const auto pair = pairOf("tag", text))
                m_draft.tags->append({pair->first, pair->second});
        }
    }

    void readTargets()
    {
        if (has("account"))
            m_draft.accounts = values("account");
        if (has("target-region"))
            m_draft.regions = values("target-region");
        if (!has("folder") && !has("folder-account") && !has("folder-accounts-url") && !has("account-filter"))
            return;
        DeploymentTargets targets = m_draft.deploymentTargets.value_or(DeploymentTargets{});
        if (has("folder"))
            targets.folders = values("folder");
        if (has("folder-account"))
            targets.accounts = values("folder-account");
        if (has("folder-accounts-url"))
            targets.accountsUrl = value("folder-accounts-url");
        readWord("account-filter", targets.accountFilter, accountFilterOf);
        m_draft.deploymentTargets = targets;
    }

    void readPreferences()
    {
        OperationPreferences &preferences = m_draft.preferences;
        readNumber("tolerance-count", preferences.failureToleranceCount);
        readNumber("tolerance-percentage", preferences.failureTolerancePercentage);
        readNumber("concurrency-count", preferences.maxConcurrentCount);
        readNumber("concurrency-percentage", preferences.maxConcurrentPercentage);
        readWord("region-concurrency", preferences.regionConcurrency, regionConcurrencyOf);
        readWord("concurrency-mode", preferences.concurrencyMode, concurrencyModeOf);
        if (has("region-order"))
            preferences.regionOrder = values("region-order");
    }

    void readRest()
    {
        if (has("capability"))
            m_draft.capabilities = values("capability");
        if (has("deployment-option"))
            m_draft.deploymentOptions = values("deployment-option");
        m_draft.newerLimits = m_draft.newerLimits || has("newer-limits");
        readText("description", m_draft.description);
        readText("admin-role", m_draft.administrationRole);
        readText("execution-role", m_draft.executionRole);
        readText("operation-description", m_draft.operationDescription);
        readWord("permission-model", m_draft.permissionModel, permissionModelOf);
        if (const auto managed = readSwitch("managed-execution"))
            m_draft.managedExecution = managed;
        if (has("auto-deployment") || has("retain-stacks") || has("depends-on")) {
            AutoDeployment deployment = m_draft.autoDeployment.value_or(AutoDeployment{});
            deployment.enabled = readSwitch("auto-deployment").value_or(deployment.enabled);
            if (const auto retain = readSwitch("retain-stacks"))
                deployment.retainStacks = retain;
            if (has("depends-on"))
                deployment.dependsOn = values("depends-on");
            m_draft.autoDeployment = deployment;
        }
    }

    UpdateDraft &m_draft;
    const Arguments &m_arguments;
    QStringList m_faults;
};

} // namespace

void setParameter(UpdateDraft &draft, const ParameterChoice &choice)
{
    const auto known = std::find_if(draft.parameters.begin(), draft.parameters.end(),
                                    [&choice](const ParameterChoice &one) { return one.key == choice.key; });
    if (known == draft.parameters.end())
        draft.parameters.append(choice);
    else
        *known = choice;
}

tl::expected<QByteArray, QString> readDraftJson(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("draft-json")))
        return QByteArray("{}");
    const QString name = arguments.value(QStringLiteral("draft-json"));
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return tl::unexpected<QString>(QStringLiteral("--draft-json: %1 cannot be read.").arg(name));
    return file.read(largestFile);
}

tl::expected<UpdateDraft, QString> draftWith(UpdateDraft base, const Arguments &arguments,
                                             const QByteArray &draftJson)
{
    auto draft = draftWithJson(std::move(base), draftJson);
    if (!draft)
        return tl::unexpected<QString>(QLatin1String("--draft-json: ") + draft.error());
    Applier applier(*draft, arguments);
    applier.run();
    if (!applier.faults().isEmpty())
        return tl::unexpected<QString>(applier.faults().join(u'\n'));
    return draft;
}

} // namespace belay::cli
