// SPDX-License-Identifier: Apache-2.0
#include "core/domain/stacksetrules.h"

namespace belay {

namespace {

/// Rows 1, 5 and 29.
void checkGroup(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString field = QStringLiteral("StackSetName");
    const QString &name = draft.group.name;
    if (name.isEmpty()) {
        findings.block(field, Rule::Missing);
    } else {
        findings.pattern(
            field, name,
            QStringLiteral("[a-zA-Z][-a-zA-Z0-9]*(:[a-zA-Z0-9]{8}(-[a-zA-Z0-9]{4}){3}-[a-zA-Z0-9]{12})?"));
        findings.length(field, name.section(u':', 0, 0), 1, 128);
    }
    if (draft.description)
        findings.length(QStringLiteral("Description"), *draft.description, 1, 1'024);
    if (basis.current && basis.current->group.key.callAs != draft.group.callAs)
        findings.block(QStringLiteral("CallAs"), Rule::UnknownValue);
}

/// Rows 25 and 26.
void checkRoles(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const PermissionModel model = modelOf(draft, basis);
    const QString administration = QStringLiteral("AdministrationRoleARN");
    const QString execution = QStringLiteral("ExecutionRoleName");
    if (draft.administrationRole)
        findings.length(administration, *draft.administrationRole, 20, 2'048);
    if (draft.administrationRole && model == PermissionModel::ServiceManaged)
        findings.block(administration, Rule::NotForThisModel);
    const QString now = basis.current ? basis.current->administrationRole : QString();
    const bool isOwnRole =
        !now.isEmpty() && !now.endsWith(u":role/AWSCloudFormationStackSetAdministrationRole");
    if (!draft.administrationRole && isOwnRole && model == PermissionModel::SelfManaged)
        findings.block(administration, Rule::Missing, now);

    if (!draft.executionRole)
        return;
    findings.length(execution, *draft.executionRole, 1, 64);
    if (!draft.executionRole->isEmpty())
        findings.pattern(execution, *draft.executionRole, QStringLiteral("[a-zA-Z_0-9+=,.@-]+"));
    if (model == PermissionModel::ServiceManaged)
        findings.block(execution, Rule::NotForThisModel);
}

/// Row 24.
void checkAutoDeployment(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (!draft.autoDeployment)
        return;
    const QString field = QStringLiteral("AutoDeployment");
    if (modelOf(draft, basis) == PermissionModel::SelfManaged)
        findings.block(field, Rule::NotForThisModel);
    if (draft.deploymentTargets)
        findings.block(field, Rule::Exclusive, QStringLiteral("DeploymentTargets"));
    if (!draft.regions.isEmpty())
        findings.block(field, Rule::Exclusive, QStringLiteral("Regions"));
    if (!draft.autoDeployment->enabled && draft.autoDeployment->retainStacks)
        findings.block(field + QStringLiteral(".RetainStacksOnAccountRemoval"), Rule::NeedsOther,
                       field + QStringLiteral(".Enabled"));
}

/// Rows 27, 28 and 32.
void checkState(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const QString modelField = QStringLiteral("PermissionModel");
    if (draft.permissionModel == PermissionModel::Unknown)
        findings.block(modelField, Rule::UnknownValue);
    else if (draft.permissionModel && basis.current) {
        const bool same = basis.current->group.permissionModel == *draft.permissionModel;
        if (!same && basis.hasInstances.value_or(false))
            findings.block(modelField, Rule::ReplacesModel);
        else
            findings.warn(modelField, same ? Rule::NoEffect : Rule::ReplacesModel);
    }

    const bool isRunning = basis.running && !isEnded(basis.running->state.value);
    const bool queues = basis.current && basis.current->group.managedExecution.value_or(false);
    const QString managedField = QStringLiteral("ManagedExecution");
    if (draft.managedExecution && basis.current && *draft.managedExecution == queues)
        findings.warn(managedField, Rule::NoEffect);
    else if (draft.managedExecution && isRunning)
        findings.warn(managedField, Rule::ChangesManagedExecution);

    const QString nameField = QStringLiteral("StackSetName");
    if (isRunning && queues)
        findings.warn(nameField, Rule::OperationQueued, basis.running->id.toString());
    else if (isRunning)
        findings.block(nameField, Rule::OperationRunning, basis.running->id.toString());
}

/// Row 33. A drift check in between changes nothing an update builds on.
void checkBasis(Findings &findings, const ValidationBasis &basis)
{
    if (!basis.current || !basis.reread)
        return;
    const auto withoutDrift = [](StackGroupDetail detail) {
        detail.driftDetails.reset();
        detail.group.drift = {};
        detail.group.driftCheckedAt = {};
        return detail;
    };
    if (withoutDrift(*basis.current) != withoutDrift(*basis.reread))
        findings.warn(QStringLiteral("StackSetName"), Rule::BasisChanged);
}

} // namespace

QList<Violation> stackSetViolations(const UpdateDraft &draft, const ValidationBasis &basis)
{
    Findings findings;
    checkGroup(findings, draft, basis);
    stacksetrules::checkTemplate(findings, draft);
    stacksetrules::checkParameters(findings, draft, basis);
    stacksetrules::checkCapabilities(findings, draft, basis);
    stacksetrules::checkTags(findings, draft, basis);
    stacksetrules::checkPreferences(findings, draft, basis);
    stacksetrules::checkTargets(findings, draft, basis);
    checkAutoDeployment(findings, draft, basis);
    checkRoles(findings, draft, basis);
    stacksetrules::checkScope(findings, draft, basis);
    checkState(findings, draft, basis);
    checkBasis(findings, basis);
    return findings.all();
}

} // namespace belay
