// SPDX-License-Identifier: Apache-2.0
#include "core/domain/updatevalidation.h"

#include "core/domain/rosrules.h"

#include <QRegularExpression>

namespace belay {

namespace {

void checkGroup(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    rosrules::checkRegion(findings, QStringLiteral("RegionId"), draft.group.region, basis.knownRegions);
    const QString field = QStringLiteral("StackGroupName");
    if (draft.group.name.isEmpty()) {
        findings.block(field, Rule::Missing);
    } else {
        findings.length(field, draft.group.name, 1, 255);
        findings.pattern(field, draft.group.name, QStringLiteral("[A-Za-z0-9][A-Za-z0-9_-]*"));
    }
    if (draft.description)
        findings.length(QStringLiteral("Description"), *draft.description, 1, 256);
}

void checkRole(Findings &findings, const QString &field, const std::optional<QString> &role, PermissionModel model)
{
    if (!role)
        return;
    findings.length(field, *role, 1, 64);
    findings.pattern(field, *role, QStringLiteral("[A-Za-z0-9-]*"));
    if (model == PermissionModel::ServiceManaged)
        findings.block(field, Rule::NotForThisModel);
}

void checkModel(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("PermissionModel");
    if (draft.permissionModel == PermissionModel::Unknown)
        findings.block(field, Rule::UnknownValue);
    const bool changes = draft.permissionModel && basis.current
        && !(basis.current->group.permissionModel == *draft.permissionModel);
    if (changes && basis.hasInstances.value_or(false))
        findings.block(field, Rule::ReplacesModel);
    else if (changes)
        findings.warn(field, Rule::ReplacesModel);

    const PermissionModel model = modelOf(draft, basis);
    checkRole(findings, QStringLiteral("AdministrationRoleName"), draft.administrationRole, model);
    checkRole(findings, QStringLiteral("ExecutionRoleName"), draft.executionRole, model);

    const QString autoDeployment = QStringLiteral("AutoDeployment");
    if (!draft.autoDeployment && draft.permissionModel == PermissionModel::ServiceManaged)
        findings.block(autoDeployment, Rule::Missing);
    if (!draft.autoDeployment)
        return;
    if (model == PermissionModel::SelfManaged)
        findings.block(autoDeployment, Rule::NotForThisModel);
    if (draft.autoDeployment->enabled && !draft.autoDeployment->retainStacks)
        findings.block(autoDeployment + QStringLiteral(".RetainStacksOnAccountRemoval"), Rule::Missing);
    if (!draft.autoDeployment->dependsOn.isEmpty())
        findings.warn(autoDeployment, Rule::NoEffect);
}

/// Lists of at most one word, and there is only one.
void checkWords(Findings &findings, const QString &field, const QStringList &words, const QString &known)
{
    findings.count(field, words.size(), 1);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] != known)
            findings.block(entry(field, i), Rule::UnknownValue, words[i]);
    }
}

void checkState(Findings &findings, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("StackGroupName");
    if (basis.running && !isEnded(basis.running->state.value))
        findings.block(field, Rule::OperationRunning, basis.running->id.toString());
    if (basis.current && basis.reread) {
        StackGroupDetail then = *basis.current;
        StackGroupDetail now = *basis.reread;
        // A drift detection changes nothing an update could overwrite.
        then.driftDetails = now.driftDetails;
        then.group.drift = now.group.drift;
        then.group.driftCheckedAt = now.group.driftCheckedAt;
        if (!(then == now))
            findings.warn(field, Rule::BasisChanged);
    }
}

} // namespace

bool isRosClientToken(const ClientToken &token)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]{1,64}\\z"));
    return form.match(token.toString()).hasMatch();
}

QList<Violation> rosStackGroupViolations(const UpdateDraft &draft, const ValidationBasis &basis)
{
    Findings findings;
    checkGroup(findings, draft, basis);
    rosrules::checkTargets(findings, draft, basis);
    rosrules::checkTemplate(findings, draft);
    rosrules::checkParameters(findings, draft, basis);
    if (draft.operationDescription)
        findings.length(QStringLiteral("OperationDescription"), *draft.operationDescription, 1, 256, Severity::Warn);
    rosrules::checkPreferences(findings, draft.preferences);
    checkModel(findings, draft, basis);
    checkWords(findings, QStringLiteral("Capabilities"), draft.capabilities, QStringLiteral("ExpandModules"));
    checkWords(findings, QStringLiteral("DeploymentOptions"), draft.deploymentOptions,
               QStringLiteral("IgnoreExisting"));
    if (!draft.deploymentOptions.isEmpty() && modelOf(draft, basis) == PermissionModel::SelfManaged)
        findings.block(QStringLiteral("DeploymentOptions"), Rule::NotForThisModel);
    if (draft.tags)
        findings.warn(QStringLiteral("Tags"), Rule::NoEffect);
    if (draft.managedExecution)
        findings.warn(QStringLiteral("ManagedExecution"), Rule::NoEffect);
    checkState(findings, basis);
    return findings.all();
}

} // namespace belay
