// SPDX-License-Identifier: Apache-2.0
#include "core/domain/rosrules.h"

namespace belay::rosrules {

namespace {

const QString accountForm = QStringLiteral("[0-9]+");

void checkEntries(Findings &findings, const QString &field, const QStringList &entries, const QString &form,
                  Severity severity)
{
    for (qsizetype i = 0; i < entries.size(); ++i)
        findings.pattern(entry(field, i), entries[i], form, severity);
    findings.unique(field, entries);
}

void checkDeploymentTargets(Findings &findings, const DeploymentTargets &targets, PermissionModel model,
                            bool newerLimits)
{
    const QString field = QStringLiteral("DeploymentTargets");
    if (model == PermissionModel::SelfManaged)
        findings.block(field, Rule::NotForThisModel);
    if (targets.folders.isEmpty() && targets.accounts.isEmpty())
        findings.block(field, Rule::Missing);
    const QString folders = field + QStringLiteral(".RdFolderIds");
    const QString accounts = field + QStringLiteral(".AccountIds");
    findings.count(folders, targets.folders.size(), 20, 5, newerLimits);
    findings.count(accounts, targets.accounts.size(), 30, 20, newerLimits);
    checkEntries(findings, folders, targets.folders, QStringLiteral("(fd|r)-[A-Za-z0-9]+"), Severity::Warn);
    checkEntries(findings, accounts, targets.accounts, accountForm, Severity::Block);
    if (!targets.accountsUrl.isEmpty() || targets.accountFilter)
        findings.warn(field, Rule::NoEffect);
}

/// The cloud refuses an account without an instance in any of the regions.
void checkThere(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    if (basis.targets.isEmpty())
        return;
    const QStringList &named = draft.deploymentTargets ? draft.deploymentTargets->accounts : draft.accounts;
    const QString field = draft.deploymentTargets ? QStringLiteral("DeploymentTargets.AccountIds")
                                                  : QStringLiteral("AccountIds");
    for (qsizetype i = 0; i < named.size(); ++i) {
        const bool isThere = std::any_of(basis.targets.begin(), basis.targets.end(), [&](const auto &target) {
            return target.first == named[i] &&
                   (draft.regions.isEmpty() || draft.regions.contains(target.second));
        });
        if (!isThere)
            findings.block(entry(field, i), Rule::NoSuchTarget, named[i]);
    }
}

} // namespace

void checkTargets(Findings &findings, const UpdateDraft &draft, const ValidationBasis &basis)
{
    const PermissionModel model = modelOf(draft, basis);
    const QString accounts = QStringLiteral("AccountIds");
    const QString regions = QStringLiteral("RegionIds");

    findings.count(accounts, draft.accounts.size(), 50, 20, draft.newerLimits);
    checkEntries(findings, accounts, draft.accounts, accountForm, Severity::Block);
    if (!draft.accounts.isEmpty() && model == PermissionModel::ServiceManaged)
        findings.block(accounts, Rule::NotForThisModel);
    if (!draft.accounts.isEmpty() && draft.deploymentTargets)
        findings.block(accounts, Rule::Exclusive, QStringLiteral("DeploymentTargets"));

    findings.count(regions, draft.regions.size(), 20);
    for (qsizetype i = 0; i < draft.regions.size(); ++i)
        checkRegion(findings, entry(regions, i), draft.regions[i], basis.knownRegions);
    findings.unique(regions, draft.regions);

    if (draft.deploymentTargets)
        checkDeploymentTargets(findings, *draft.deploymentTargets, model, draft.newerLimits);

    const bool namesAccounts = !draft.accounts.isEmpty() || draft.deploymentTargets;
    const bool namesRegions = !draft.regions.isEmpty();
    // Whether one of the two may be given alone is not stated.
    if (!draft.accounts.isEmpty() && !namesRegions)
        findings.warn(accounts, Rule::NeedsOther, regions);
    if (namesRegions && !namesAccounts)
        findings.warn(regions, Rule::NeedsOther, accounts);
    if (namesAccounts || namesRegions)
        findings.warn(namesAccounts ? accounts : regions, Rule::LeavesOthersOutdated);
    else if (basis.hasInstances.value_or(true))
        findings.warn(accounts, Rule::WholeFleet, countOf(basis));
    checkThere(findings, draft, basis);
}

} // namespace belay::rosrules
