// SPDX-License-Identifier: Apache-2.0
#include "core/domain/canary.h"

#include <algorithm>

namespace belay {
namespace {

QList<StackInstance> inScope(const UpdateDraft &draft, const QList<StackInstance> &instances)
{
    QList<StackInstance> scope;
    for (const StackInstance &instance : instances) {
        bool isNamed = draft.regions.isEmpty() || draft.regions.contains(instance.region);
        if (!draft.accounts.isEmpty())
            isNamed = isNamed && draft.accounts.contains(instance.account);
        if (draft.deploymentTargets) {
            const DeploymentTargets &targets = *draft.deploymentTargets;
            const bool excludes = targets.accountFilter == AccountFilter::Difference;
            if (!targets.accounts.isEmpty())
                isNamed = isNamed && targets.accounts.contains(instance.account) != excludes;
            else if (!targets.folders.isEmpty() && !instance.folder.isEmpty())
                isNamed = isNamed && targets.folders.contains(instance.folder);
        }
        if (isNamed)
            scope.append(instance);
    }
    return scope;
}

QString firstRegion(const UpdateDraft &draft, const QList<StackInstance> &scope)
{
    const QStringList order = draft.preferences.regionOrder + draft.regions;
    for (const QString &region : order)
        for (const StackInstance &instance : scope)
            if (instance.region == region)
                return region;
    return scope.isEmpty() ? QString() : scope.constFirst().region;
}

void addOnce(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list += text;
}

bool isDone(const StackInstance &instance, const CanaryTargets &canary)
{
    return canary.accounts.contains(instance.account) && canary.regions.contains(instance.region);
}

/// Takes the accounts out of the draft's scope; false where the scope has no way to say so.
bool leaveOut(UpdateDraft &draft, const QStringList &accounts, const Capabilities &capabilities)
{
    const auto without = [&accounts](QStringList &list) {
        list.removeIf([&accounts](const QString &account) { return accounts.contains(account); });
    };
    if (!draft.accounts.isEmpty()) {
        without(draft.accounts);
        return true;
    }
    if (!draft.deploymentTargets || !draft.deploymentTargets->accountsUrl.isEmpty())
        return false;
    DeploymentTargets &targets = *draft.deploymentTargets;
    const AccountFilter filter = targets.accountFilter.value_or(AccountFilter::Union);
    const bool listsAll = targets.folders.isEmpty() || !capabilities.hasAccountsUrl;
    if (!targets.accounts.isEmpty() && (listsAll || filter == AccountFilter::Intersection)) {
        without(targets.accounts);
        return true;
    }
    const bool isDifference = filter == AccountFilter::Difference;
    if (!capabilities.hasAccountsUrl || targets.folders.isEmpty() ||
        (!targets.accounts.isEmpty() && !isDifference))
        return false;
    targets.accountFilter = AccountFilter::Difference;
    for (const QString &account : accounts)
        addOnce(targets.accounts, account);
    return true;
}

} // namespace

CanaryTargets canaryTargets(const UpdateDraft &draft, const QList<StackInstance> &instances, int accounts)
{
    CanaryTargets canary;
    const QList<StackInstance> scope = inScope(draft, instances);
    const QString region = firstRegion(draft, scope);
    for (const StackInstance &instance : scope) {
        if (canary.accounts.size() >= accounts || instance.region != region)
            continue;
        addOnce(canary.accounts, instance.account);
        addOnce(canary.folders, instance.folder);
    }
    if (!canary.accounts.isEmpty())
        canary.regions = {region};
    return canary;
}

CanaryTargets canaryTargets(const UpdateDraft &draft, const QList<StackInstance> &instances,
                            const QStringList &accounts)
{
    CanaryTargets canary;
    const QList<StackInstance> scope = inScope(draft, instances);
    canary.accounts = accounts;
    QStringList regions;
    for (const StackInstance &instance : scope) {
        if (!accounts.contains(instance.account))
            continue;
        addOnce(regions, instance.region);
        addOnce(canary.folders, instance.folder);
    }
    for (const QString &region : regions) {
        const bool everywhere = std::all_of(accounts.begin(), accounts.end(), [&](const QString &account) {
            return std::any_of(scope.begin(), scope.end(), [&](const StackInstance &instance) {
                return instance.account == account && instance.region == region;
            });
        });
        if (everywhere)
            canary.regions += region;
    }
    return canary;
}

UpdateDraft canaryOf(const UpdateDraft &draft, const CanaryTargets &canary, const Capabilities &capabilities,
                     bool serviceManaged)
{
    UpdateDraft first = draft;
    first.accounts.clear();
    first.deploymentTargets.reset();
    first.regions = canary.regions;
    first.preferences.regionOrder.removeIf(
        [&canary](const QString &region) { return !canary.regions.contains(region); });
    if (!serviceManaged) {
        first.accounts = canary.accounts;
        return first;
    }
    DeploymentTargets targets;
    targets.folders = canary.folders;
    targets.accounts = canary.accounts;
    if (capabilities.hasAccountsUrl)
        targets.accountFilter = AccountFilter::Intersection;
    first.deploymentTargets = targets;
    return first;
}

RestOfUpdate restOf(const UpdateDraft &draft, const CanaryTargets &canary,
                    const QList<StackInstance> &instances, const Capabilities &capabilities)
{
    const QList<StackInstance> scope = inScope(draft, instances);
    QStringList unfinished;
    for (const StackInstance &instance : scope) {
        if (!isDone(instance, canary))
            addOnce(unfinished, instance.account);
    }
    QStringList finished = canary.accounts;
    finished.removeIf([&unfinished](const QString &account) { return unfinished.contains(account); });

    RestOfUpdate rest{draft};
    rest.isEmpty = !scope.isEmpty() && unfinished.isEmpty();
    if (!rest.isEmpty && !finished.isEmpty() && leaveOut(rest.draft, finished, capabilities))
        rest.leftOut = finished;
    rest.sentAgain = canary.accounts;
    rest.sentAgain.removeIf([&rest](const QString &account) { return rest.leftOut.contains(account); });
    return rest;
}

} // namespace belay
