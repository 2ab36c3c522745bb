// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/updateform.h"

#include "core/domain/findings.h"
#include "ui/presentation/violationwords.h"

#include <QSet>

#include <algorithm>

namespace belay {

UpdateForm::UpdateForm(UpdateSubject subject, QObject *parent)
    : QObject(parent)
    , m_subject(std::move(subject))
    , m_draft(UpdateController::draftFrom(m_subject.ground, m_subject.capabilities))
{
    if (!m_subject.ground.summary.parameters.isEmpty())
        adoptParameters();
    m_untouched = m_draft;
    check();
}

bool UpdateForm::isSelfManaged() const
{
    return m_draft.permissionModel.value_or(current().group.permissionModel.value) ==
           PermissionModel::SelfManaged;
}

bool UpdateForm::isServiceManaged() const
{
    return m_draft.permissionModel.value_or(current().group.permissionModel.value) ==
           PermissionModel::ServiceManaged;
}

void UpdateForm::edit(const std::function<void(UpdateDraft &)> &change)
{
    const UpdateDraft before = m_draft;
    change(m_draft);
    if (m_draft == before)
        return;
    check();
    emit changed();
}

void UpdateForm::setGuardFailures(const std::optional<int> &failures)
{
    m_guardFailures = failures;
}

void UpdateForm::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    emit changed();
}

void UpdateForm::restrictTo(const QStringList &accounts, const QStringList &regions)
{
    pickTargets([&](UpdateDraft &draft) {
        if (isServiceManaged()) {
            DeploymentTargets targets = draft.deploymentTargets.value_or(DeploymentTargets{});
            targets.folders = current().folders;
            targets.accounts = accounts;
            if (m_subject.capabilities.hasAccountsUrl)
                targets.accountFilter = AccountFilter::Intersection;
            draft.deploymentTargets = targets;
        } else {
            draft.accounts = accounts;
        }
        draft.regions = regions;
    });
}

void UpdateForm::pickTargets(const std::function<void(UpdateDraft &)> &change)
{
    const UpdateDraft before = m_draft;
    change(m_draft);
    if (m_draft == before)
        return;
    m_targetChoice = TargetChoice::Picked;
    m_pick = {};
    check();
    emit changed();
}

void UpdateForm::setTargets(const UpdateTargets &targets)
{
    m_targets = targets;
    m_targetRegions.clear();
    for (const StackInstance &instance : targets.instances)
        if (!m_targetRegions.contains(instance.region))
            m_targetRegions += instance.region;
    check();
    emit changed();
}

void UpdateForm::chooseTargets(TargetChoice choice)
{
    if (choice == m_targetChoice || (!m_targets && choice != TargetChoice::Everything))
        return;
    m_targetChoice = choice;
    m_pick = m_targets ? pickOf(choice, *m_targets) : TargetPick{};
    if (choice != TargetChoice::Picked)
        writePick(m_draft);
    check();
    emit changed();
}

/// All targets of the group are named by naming none.
void UpdateForm::writePick(UpdateDraft &draft) const
{
    draft.accounts.clear();
    draft.regions.clear();
    draft.deploymentTargets.reset();
    const bool isAll = m_targetChoice == TargetChoice::Everything ||
                       (m_targets && m_pick.wanted == m_targets->instances.size() && m_pick.left == 0);
    if (isAll || m_pick.accounts.isEmpty())
        return;
    draft.regions = m_pick.regions;
    if (!isServiceManaged()) {
        draft.accounts = m_pick.accounts;
        return;
    }
    DeploymentTargets targets;
    targets.folders = m_pick.folders;
    targets.accounts = m_pick.accounts;
    if (m_subject.capabilities.hasAccountsUrl)
        targets.accountFilter = AccountFilter::Intersection;
    draft.deploymentTargets = targets;
}

QStringList UpdateForm::offeredRegions() const
{
    QStringList regions = current().regions;
    for (const QString &region : m_targetRegions)
        if (!regions.contains(region))
            regions += region;
    return regions.isEmpty() ? m_subject.connection.regions : regions;
}

void UpdateForm::setCanary(const CanaryWish &wish)
{
    if (wish == m_canary)
        return;
    m_canary = wish;
    check();
    emit changed();
}

CanaryTargets UpdateForm::canary() const
{
    if (!m_canary.isOn || !m_targets)
        return {};
    return m_canary.named.isEmpty() ? canaryTargets(m_draft, m_targets->instances, m_canary.accounts)
                                    : canaryTargets(m_draft, m_targets->instances, m_canary.named);
}

UpdateDraft UpdateForm::draftToSend() const
{
    const CanaryTargets first = canary();
    return first.count() > 0 ? canaryOf(m_draft, first, m_subject.capabilities, isServiceManaged()) : m_draft;
}

void UpdateForm::restore(const UpdateDraft &draft, const QString &note)
{
    m_draft = draft;
    m_draft.group = m_untouched.group;
    m_note = note;
    const bool sameText = draft.templateBody && *draft.templateBody == current().templateBody;
    m_choice = draft.templateUrl                 ? TemplateChoice::Address
               : draft.templateId                ? TemplateChoice::Stored
               : draft.templateBody && !sameText ? TemplateChoice::Text
                                                 : TemplateChoice::Current;
    if (m_choice == TemplateChoice::Current) {
        m_draft.usePreviousTemplate = m_untouched.usePreviousTemplate;
        m_draft.templateBody = m_untouched.templateBody;
    }
    const bool namesTargets =
        !draft.accounts.isEmpty() || !draft.regions.isEmpty() || draft.deploymentTargets;
    m_targetChoice = namesTargets ? TargetChoice::Picked : TargetChoice::Everything;
    const QList<ParameterChoice> chosen = m_draft.parameters;
    sourceChanged();
    // Until the new template is read its own parameters are not known: what was chosen waits.
    for (const ParameterChoice &choice : chosen)
        if (m_choice != TemplateChoice::Current && !withKey(m_draft.parameters, choice.key))
            m_draft.parameters.append(choice);
    check();
    emit changed();
}

StoredDraft UpdateForm::stored(const QString &id) const
{
    QStringList hidden;
    for (const ParameterChoice &choice : m_draft.parameters) {
        const TemplateParameter *declared = withKey(shownTemplate().parameters, choice.key);
        const Parameter *now = withKey(current().parameters, choice.key);
        if ((declared && declared->noEcho) || (now && now->hidden) || (!declared && !now))
            hidden += choice.key;
    }
    StoredDraft stored;
    stored.id = id;
    stored.connection = m_subject.connection.id;
    stored.draft = m_draft;
    stored.note = m_note;
    Snapshot basis;
    basis.definition.templateBody = current().templateBody;
    stored.templateHash = basis.templateHash();
    return withoutHidden(stored, hidden);
}

void UpdateForm::chooseTemplate(TemplateChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    edit([&](UpdateDraft &draft) {
        draft.usePreviousTemplate = false;
        draft.templateBody.reset();
        draft.templateUrl.reset();
        draft.templateId.reset();
        draft.templateVersion.reset();
        switch (choice) {
        case TemplateChoice::Current:
            draft.usePreviousTemplate = m_untouched.usePreviousTemplate;
            draft.templateBody = m_untouched.templateBody;
            break;
        case TemplateChoice::Text:
            draft.templateBody = current().templateBody;
            break;
        case TemplateChoice::Address:
            draft.templateUrl = QString();
            break;
        case TemplateChoice::Stored:
            draft.templateId = QString();
            break;
        }
    });
    sourceChanged();
}

void UpdateForm::setTemplateText(const QByteArray &utf8)
{
    if (m_choice != TemplateChoice::Text || m_draft.templateBody == utf8)
        return;
    edit([&](UpdateDraft &draft) { draft.templateBody = utf8; });
    sourceChanged();
}

void UpdateForm::setTemplateAddress(const QString &address)
{
    if (m_choice != TemplateChoice::Address || m_draft.templateUrl == address)
        return;
    edit([&](UpdateDraft &draft) { draft.templateUrl = address; });
    sourceChanged();
}

void UpdateForm::setStoredTemplate(const QString &id, const QString &version)
{
    if (m_choice != TemplateChoice::Stored)
        return;
    const UpdateDraft before = m_draft;
    edit([&](UpdateDraft &draft) {
        draft.templateId = id;
        draft.templateVersion = version.isEmpty() ? std::nullopt : std::optional(version);
    });
    if (m_draft != before)
        sourceChanged();
}

void UpdateForm::sourceChanged()
{
    m_target.reset();
    m_templateError.clear();
    adoptParameters();
    check();
    emit changed();
    emit templateChanged();
}

std::optional<TemplateSource> UpdateForm::templateToRead() const
{
    TemplateSource source;
    switch (m_choice) {
    case TemplateChoice::Current:
        return {};
    case TemplateChoice::Text:
        if (!m_draft.templateBody || m_draft.templateBody->isEmpty() ||
            *m_draft.templateBody == current().templateBody ||
            m_draft.templateBody->size() > m_subject.capabilities.maxTemplateBytes)
            return {};
        source.body = m_draft.templateBody;
        return source;
    case TemplateChoice::Address:
        if (!m_draft.templateUrl || !QUrl(*m_draft.templateUrl, QUrl::StrictMode).isValid() ||
            m_draft.templateUrl->isEmpty())
            return {};
        source.url = m_draft.templateUrl;
        return source;
    case TemplateChoice::Stored:
        if (!m_draft.templateId || m_draft.templateId->isEmpty())
            return {};
        source.id = m_draft.templateId;
        source.version = m_draft.templateVersion;
        return source;
    }
    return {};
}

void UpdateForm::setTargetTemplate(const TemplateSummary &summary)
{
    m_target = withConstraints(summary, m_choice == TemplateChoice::Text
                                            ? m_draft.templateBody.value_or(QByteArray())
                                            : QByteArray());
    m_templateError.clear();
    adoptParameters();
    check();
    emit changed();
}

void UpdateForm::setTemplateError(const QString &words)
{
    m_templateError = words;
    emit changed();
}

std::optional<TemplateDiff> UpdateForm::templateDifference() const
{
    switch (m_choice) {
    case TemplateChoice::Current:
        return templateDiff(current().templateBody, current().templateBody);
    case TemplateChoice::Text:
        return templateDiff(current().templateBody, m_draft.templateBody.value_or(QByteArray()));
    case TemplateChoice::Address:
    case TemplateChoice::Stored:
        return std::nullopt;
    }
    return std::nullopt;
}

const TemplateSummary &UpdateForm::shownTemplate() const
{
    return m_target ? *m_target : m_subject.ground.summary;
}

/// One choice per parameter of the template shown: what was chosen stays, what is new starts at its
/// default or empty, what is gone is not sent.
void UpdateForm::adoptParameters()
{
    QList<ParameterChoice> choices;
    const auto chosen = [](const QList<ParameterChoice> &list, const QString &key) {
        return std::find_if(list.begin(), list.end(), [&](const ParameterChoice &c) { return c.key == key; });
    };
    for (const TemplateParameter &declared : shownTemplate().parameters) {
        const auto kept = chosen(m_draft.parameters, declared.key);
        const auto original = chosen(m_untouched.parameters, declared.key);
        if (kept != m_draft.parameters.cend()) {
            choices.append(*kept);
        } else if (original != m_untouched.parameters.cend()) {
            choices.append(*original);
        } else {
            ParameterChoice fresh;
            fresh.key = declared.key;
            fresh.value = declared.defaultValue;
            choices.append(fresh);
        }
    }
    m_draft.parameters = choices;
}

void UpdateForm::check()
{
    ValidationBasis basis;
    basis.current = m_subject.ground.detail;
    basis.currentTemplate = m_subject.ground.summary;
    const bool sameText = m_draft.templateBody && *m_draft.templateBody == current().templateBody;
    if (m_target)
        basis.targetTemplate = m_target;
    else if (m_choice == TemplateChoice::Current || sameText)
        basis.targetTemplate = m_subject.ground.summary;
    if (m_subject.ground.running)
        basis.running = m_subject.ground.running->operation;
    if (m_subject.ground.instances >= 0)
        basis.hasInstances = m_subject.ground.instances > 0;
    basis.instanceCount = m_subject.ground.instances;
    if (m_targets) {
        basis.instanceCount = int(m_targets->instances.size());
        for (const StackInstance &instance : m_targets->instances)
            basis.targets.insert({instance.account, instance.region});
    }
    m_violations = validate(draftToSend(), m_subject.capabilities, basis);
}

void UpdateForm::takeViolations(const QList<Violation> &violations)
{
    m_violations = violations;
    emit changed();
}

QList<Violation> UpdateForm::violationsOf(const QStringList &fields) const
{
    QList<Violation> found;
    for (const Violation &violation : m_violations)
        for (const QString &field : fields)
            if (concerns(violation.field, field)) {
                found.append(violation);
                break;
            }
    return found;
}

Reach UpdateForm::reach() const
{
    Reach reach;
    const QStringList accounts =
        m_draft.deploymentTargets ? m_draft.deploymentTargets->accounts : m_draft.accounts;
    const QStringList regions = m_draft.regions.isEmpty() ? current().regions : m_draft.regions;
    if (!regions.isEmpty())
        reach.regions = int(QSet<QString>(regions.begin(), regions.end()).size());
    if (!accounts.isEmpty())
        reach.accountsInLargestRegion = int(QSet<QString>(accounts.begin(), accounts.end()).size());
    else if (m_draft.regions.isEmpty() && reach.regions > 0 && m_subject.ground.instances >= 0)
        reach.accountsInLargestRegion = (m_subject.ground.instances + reach.regions - 1) / reach.regions;
    return reach;
}

QStringList UpdateForm::consequences() const
{
    return paceConsequences(m_draft.preferences, reach(), m_subject.capabilities.hasConcurrencyMode);
}

bool UpdateForm::needsTypedName() const
{
    return m_subject.connection.environment == Environment::Production ||
           m_subject.connection.mode == Mode::FullTyped;
}

void UpdateForm::setTypedName(const QString &typed)
{
    if (typed == m_typedName)
        return;
    m_typedName = typed;
    emit changed();
}

QString UpdateForm::connectionRefusal() const
{
    if (!mayChange(m_subject.connection.mode))
        return tr("This connection only watches and stops. Raise its mode to start updates.");
    return {};
}

QString UpdateForm::startRefusal() const
{
    if (const QString refusal = connectionRefusal(); !refusal.isEmpty())
        return refusal;
    const auto blocking = std::count_if(m_violations.begin(), m_violations.end(),
                                        [](const Violation &v) { return v.severity == Severity::Block; });
    if (blocking > 0)
        //: %1 is how many entries of the form are wrong.
        return tr("Needs attention before it can start: %1").arg(blocking);
    if (!m_templateError.isEmpty())
        return tr("The template could not be read.");
    if (templateToRead() && !m_target)
        return tr("The template is being read.");
    if (m_canary.isOn && canary().count() == 0)
        return m_targets ? tr("No target fits the canary.")
                         : tr("The targets are being read for the canary.");
    if (needsTypedName() && m_typedName.trimmed() != m_draft.group.name)
        //: %1 is the name of the group.
        return tr("Type %1 to start the update.").arg(m_draft.group.name);
    return {};
}

} // namespace belay
