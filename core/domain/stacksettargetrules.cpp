// SPDX-License-Identifier: Apache-2.0
#include "core/domain/stacksetrules.h"

namespace belay::stacksetrules {

namespace {

const QString accountsField = QStringLiteral("Accounts");
const QString regionsField = QStringLiteral("Regions");
const QString targetsField = QStringLiteral("DeploymentTargets");

void checkEntries(Findings &findings, const QString &field, const QStringList &entries, const QString &form)
{
    for (qsizetype i = 0; i < entries.size(); ++i)
        findings.pattern(entry(field, i), entries[i], form);
    findings.unique(field, entries);
}

void checkAccounts(Findings &findings, const QString &field, const QStringList &accounts)
{
    checkEntries(findings, field, accounts, QStringLiteral("[0-9]{12}"));
}

/// Row 23.
void checkDeploymentTargets(Findings &findings, const DeploymentTargets &targets)
{
    const QString accounts = targetsField + QStringLiteral(".Accounts");
    const QString accountsUrl = targetsField + QStringLiteral(".AccountsUrl");
    const QString folders = targetsField + QStringLiteral(".OrganizationalUnitIds");
    const bool namesAccounts = !targets.accounts.isEmpty() || !targets.accountsUrl.isEmpty();
    if (targets.folders.isEmpty() && !namesAccounts)
        findings.block(targetsField, Rule::Missing);

    findings.count(folders, targets.folders.size(), 50);
    checkEntries(findings, folders, targets.folders,
                 QStringLiteral("(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})"));
    checkAccounts(findings, accounts, targets.accounts);
    if (!targets.accountsUrl.isEmpty()) {
        findings.length(accountsUrl, targets.accountsUrl, 1, 5'120);
        findings.pattern(accountsUrl, targets.accountsUrl, QStringLiteral("(s3://|https?://).+"));
        if (!targets.accounts.isEmpty())
            findings.block(accountsUrl, Rule::Exclusive, accounts);
    }
    const bool combines = targets.accountFilter == AccountFilter::Intersection ||
                          targets.accountFilter == AccountFilter::Difference;
    const QString filter = targetsField + QStringLiteral(".AccountFilterType");
    if (combines && targets.folders.isEmpty())
        findings.block(filter, Rule::NeedsOther, folders);
    if (combines && !namesAccounts)
        findings.block(filter, Rule::NeedsOther, accounts);
}

/// The service refuses a pair of a named account and a named region without an instance.
void checkThere(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (basis.targets.isEmpty())
        return;
    for (qsizetype i = 0; i < draft.accounts.size(); ++i) {
        for (const QString &region : draft.regions) {
            if (basis.targets.contains({draft.accounts[i], region}))
                continue;
            findings.block(entry(accountsField, i), Rule::NoSuchTarget,
                           QStringLiteral("%1, %2").arg(draft.accounts[i], region));
            break;
        }
    }
}

/// Whether the update would make instances outside its scope fall behind (row 31).
bool changesWhatRuns(const UpdateDraft &draft, const ValidationBasis &basis)
{
    const bool newBody =
        draft.templateBody && (!basis.current || *draft.templateBody != basis.current->templateBody);
    if (newBody || draft.templateUrl)
        return true;
    return std::any_of(
        draft.parameters.begin(), draft.parameters.end(), [&basis](const ParameterChoice &choice) {
            const Parameter *now = basis.current ? withKey(basis.current->parameters, choice.key) : nullptr;
            return choice.value && (!now || now->value != *choice.value);
        });
}

} // namespace

void checkTargets(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const PermissionModel model = modelOf(draft, basis);
    const bool namesRegions = !draft.regions.isEmpty();
    checkEntries(findings, regionsField, draft.regions, QStringLiteral("[a-zA-Z0-9-]{1,128}"));
    // Targets that name nothing are not sent, so the regions would stand alone.
    const bool namesTargets = draft.deploymentTargets && *draft.deploymentTargets != DeploymentTargets{};
    if (namesRegions && draft.accounts.isEmpty() && !namesTargets)
        findings.block(regionsField, Rule::NeedsOther,
                       model == PermissionModel::ServiceManaged ? targetsField : accountsField);

    if (!draft.accounts.isEmpty()) { // row 21
        checkAccounts(findings, accountsField, draft.accounts);
        if (!namesRegions)
            findings.block(accountsField, Rule::NeedsOther, regionsField);
        if (model == PermissionModel::ServiceManaged)
            findings.block(accountsField, Rule::NotForThisModel);
        checkThere(findings, draft, basis);
    }
    if (!draft.deploymentTargets)
        return;
    if (!namesRegions) // row 22
        findings.block(targetsField, Rule::NeedsOther, regionsField);
    if (model == PermissionModel::SelfManaged)
        findings.block(targetsField, Rule::NotForThisModel);
    if (!draft.accounts.isEmpty())
        findings.block(targetsField, Rule::Exclusive, accountsField);
    checkDeploymentTargets(findings, *draft.deploymentTargets);
}

void checkScope(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const bool isSubset = !draft.accounts.isEmpty() || draft.deploymentTargets;
    if (!isSubset && basis.hasInstances.value_or(true)) // row 30
        findings.warn(accountsField, Rule::WholeFleet, countOf(basis));
    if (isSubset && changesWhatRuns(draft, basis))
        findings.warn(draft.accounts.isEmpty() ? targetsField : accountsField, Rule::LeavesOthersOutdated);
}

} // namespace belay::stacksetrules
