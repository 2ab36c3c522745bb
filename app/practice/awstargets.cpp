// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awstargets.h"

#include <QFile>
#include <QRegularExpression>
#include <QUrl>

namespace belay::practice {

namespace {

const QString accountsField = QStringLiteral("Accounts");
const QString regionsField = QStringLiteral("Regions");
const QString targetsField = QStringLiteral("DeploymentTargets");
const QString foldersField = QStringLiteral("DeploymentTargets.OrganizationalUnitIds");
const QString urlField = QStringLiteral("DeploymentTargets.AccountsUrl");
const QString filterField = QStringLiteral("DeploymentTargets.AccountFilterType");

/// Which of the fields exclude or need each other.
Problem combinationProblem(const AwsForm &form, bool serviceManaged)
{
    const bool accounts = form.has(accountsField);
    const bool targets = form.has(targetsField);
    const bool regions = form.has(regionsField);
    if (form.has(QStringLiteral("AutoDeployment")) && (targets || regions))
        return awsInvalid(
            QStringLiteral("AutoDeployment"),
            QStringLiteral("AutoDeployment cannot be specified together with DeploymentTargets or "
                           "Regions"));
    if (accounts && targets)
        return awsInvalid(targetsField,
                          QStringLiteral("Accounts and DeploymentTargets cannot both be specified"));
    if (regions != (accounts || targets))
        return awsInvalid(
            regions    ? regionsField
            : accounts ? accountsField
                       : targetsField,
            QStringLiteral("Regions must be specified together with Accounts or DeploymentTargets"));
    if (accounts && serviceManaged)
        return awsInvalid(accountsField,
                          QStringLiteral("Accounts property should not be specified in SERVICE_MANAGED "
                                         "permission model. Use DeploymentTargets"));
    if (targets && !serviceManaged)
        return awsInvalid(targetsField,
                          QStringLiteral("DeploymentTargets property should not be specified in "
                                         "SELF_MANAGED permission model. Use Accounts"));
    return std::nullopt;
}

/// The accounts of a list kept in a store. The range holds its own lists under any address that ends
/// in their file name.
Checked<QStringList> listedAccounts(const AwsForm &form)
{
    const QString address = form.text(urlField);
    if (address.isEmpty())
        return QStringList();
    if (const Problem problem = awsLengthProblem(form, urlField, 1, 5'120))
        return tl::unexpected(*problem);
    if (!awsMatches(QStringLiteral("(s3://|https?://).+"), address))
        return tl::unexpected(awsConstraint(
            urlField, address, QStringLiteral("satisfy regular expression pattern: (s3://|http(s?)://).+")));
    if (form.has(targetsField + QStringLiteral(".Accounts")))
        return tl::unexpected(
            awsInvalid(urlField, QStringLiteral("Accounts and AccountsUrl cannot both be specified")));
    QFile file(QStringLiteral(":/practice/accounts/") + QUrl(address).fileName());
    if (QUrl(address).fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(awsInvalid(
            urlField, QStringLiteral("AccountsUrl must reference a file to which you have access.")));
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    return QString::fromUtf8(file.readAll()).split(separator, Qt::SkipEmptyParts);
}

Problem filterProblem(const AwsForm &form, TargetChoice &choice)
{
    const QString filter = form.text(filterField);
    if (filter == u"NONE")
        choice.filter = TargetChoice::Filter::FoldersOnly;
    else if (filter == u"INTERSECTION")
        choice.filter = TargetChoice::Filter::Intersection;
    else if (filter == u"DIFFERENCE")
        choice.filter = TargetChoice::Filter::Difference;
    else if (!filter.isEmpty() && filter != u"UNION")
        return awsConstraint(
            filterField, filter,
            QStringLiteral("satisfy enum value set: [NONE, INTERSECTION, DIFFERENCE, UNION]"));
    const bool needsBoth = filter == u"INTERSECTION" || filter == u"DIFFERENCE";
    if (needsBoth && (choice.accounts.isEmpty() || choice.folders.isEmpty()))
        return awsInvalid(filterField, QStringLiteral("AccountFilterType INTERSECTION and DIFFERENCE need "
                                                      "OrganizationalUnitIds and Accounts"));
    return std::nullopt;
}

Problem folderProblem(const QStringList &folders)
{
    if (folders.size() > 50)
        return awsInvalid(foldersField, QStringLiteral("At most 50 OrganizationalUnitIds are allowed"));
    return awsListProblem(foldersField, folders,
                          QStringLiteral("(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})"));
}

Problem missingInstance(const TargetChoice &choice, const Group &group)
{
    for (qsizetype i = 0; i < choice.accounts.size(); ++i) {
        for (const QString &region : choice.regions) {
            if (!group.instance(choice.accounts[i], region))
                return AwsRefusal{
                    404, QStringLiteral("StackInstanceNotFoundException"),
                    QStringLiteral("Stack instance not found for StackSet %1, account %2, Region %3")
                        .arg(group.name, choice.accounts[i], region),
                    awsEntry(accountsField, i)};
        }
    }
    return std::nullopt;
}

} // namespace

Checked<std::optional<TargetChoice>> awsTargetChoice(const AwsForm &form, const Group &group,
                                                     bool serviceManaged)
{
    if (const Problem problem = combinationProblem(form, serviceManaged))
        return tl::unexpected(*problem);
    if (!form.has(regionsField))
        return std::nullopt;
    const bool named = form.has(accountsField);
    const QString from = named ? accountsField : targetsField + QStringLiteral(".Accounts");
    TargetChoice choice;
    choice.regions = form.list(regionsField);
    choice.accounts = form.list(from);
    choice.folders = form.list(foldersField);
    const auto listed = listedAccounts(form);
    if (!listed)
        return tl::unexpected(listed.error());
    for (const Problem &problem :
         {awsListProblem(regionsField, choice.regions, QStringLiteral("[a-zA-Z0-9-]{1,128}")),
          awsListProblem(from, choice.accounts, QStringLiteral("[0-9]{12}")),
          folderProblem(choice.folders)}) {
        if (problem)
            return tl::unexpected(*problem);
    }
    choice.accounts += *listed;
    if (choice.accounts.isEmpty() && choice.folders.isEmpty())
        return tl::unexpected(
            awsInvalid(targetsField, QStringLiteral("OrganizationalUnitIds or Accounts must be specified")));
    if (const Problem problem = filterProblem(form, choice))
        return tl::unexpected(*problem);
    if (const Problem problem = named ? missingInstance(choice, group) : std::nullopt)
        return tl::unexpected(*problem);
    return std::optional(choice);
}

} // namespace belay::practice
