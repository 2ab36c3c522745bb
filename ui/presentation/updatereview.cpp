// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/updatereview.h"

#include "ui/presentation/groupwords.h"
#include "ui/presentation/parametersmodel.h"
#include "ui/presentation/violationwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

namespace belay {
namespace {

constexpr qsizetype mostChanges = 25; ///< Parameters named one by one.

QString shortHash(const QByteArray &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(6));
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::UpdateReview)

public:
    static QString templateLine(const UpdateForm &form);
    static QString targets(const UpdateForm &form);
    static QString pace(const OperationPreferences &preferences);
    static QString running(const UpdateForm &form);
    static QString canary(const UpdateForm &form);
    static QString snapshot(const UpdateForm &form);
    static QList<std::pair<QString, QString>> all(const UpdateForm &form);
};

QString Words::templateLine(const UpdateForm &form)
{
    const QString now = shortHash(form.current().templateBody);
    const UpdateDraft &draft = form.draft();
    switch (form.templateChoice()) {
    case TemplateChoice::Current:
        //: %1 is the start of a hash.
        return tr("kept: %1").arg(now);
    case TemplateChoice::Text:
        if (draft.templateBody == form.current().templateBody)
            //: %1 is the start of a hash.
            return tr("kept: %1").arg(now);
        //: %1 and %2 are starts of hashes, %3 is such as "+12 −3 lines", %4 a number of bytes.
        return tr("%1 → %2   %3   %4 bytes")
            .arg(now, shortHash(draft.templateBody.value_or(QByteArray())),
                 form.templateDifference()->summary(),
                 QLocale().toString(draft.templateBody.value_or(QByteArray()).size()));
    case TemplateChoice::Address:
        //: %1 is an address.
        return tr("from %1").arg(draft.templateUrl.value_or(QString()));
    case TemplateChoice::Stored:
        return draft.templateVersion
                   //: %1 is the id of a stored template, %2 its version.
                   ? tr("stored template %1, version %2")
                         .arg(draft.templateId.value_or(QString()), *draft.templateVersion)
                   //: %1 is the id of a stored template.
                   : tr("stored template %1, latest version").arg(draft.templateId.value_or(QString()));
    }
    return {};
}

QString Words::targets(const UpdateForm &form)
{
    const UpdateDraft &draft = form.draft();
    const QString regions = draft.regions.join(QStringLiteral(", "));
    if (draft.deploymentTargets) {
        const QString folders = draft.deploymentTargets->folders.join(QStringLiteral(", "));
        const QString accounts = draft.deploymentTargets->accounts.join(QStringLiteral(", "));
        //: %1 folders, %2 accounts, %3 regions: lists.
        return tr("folders: %1; accounts: %2; regions: %3")
            .arg(folders.isEmpty() ? tr("–") : folders, accounts.isEmpty() ? tr("all in them") : accounts,
                 regions.isEmpty() ? tr("all") : regions);
    }
    if (!draft.accounts.isEmpty() || !draft.regions.isEmpty())
        //: %1 is a list of accounts, %2 of regions.
        return tr("accounts: %1; regions: %2")
            .arg(draft.accounts.isEmpty() ? tr("all") : draft.accounts.join(QStringLiteral(", ")),
                 regions.isEmpty() ? tr("all") : regions);
    const int instances =
        form.targets() ? int(form.targets()->instances.size()) : form.subject().ground.instances;
    //: %1 is a number of targets.
    return instances < 0 ? tr("every target of the group")
                         : tr("every target of the group: %1").arg(instances);
}

QString Words::pace(const OperationPreferences &pace)
{
    QStringList parts;
    if (pace.maxConcurrentCount)
        //: %1 is a number of accounts.
        parts += tr("%1 at a time").arg(*pace.maxConcurrentCount);
    if (pace.maxConcurrentPercentage)
        //: %1 is a percentage.
        parts += tr("%1 % of a region at a time").arg(*pace.maxConcurrentPercentage);
    if (pace.failureToleranceCount)
        //: %1 is a number of accounts.
        parts += tr("failures allowed per region: %1").arg(*pace.failureToleranceCount);
    if (pace.failureTolerancePercentage)
        //: %1 is a percentage.
        parts += tr("%1 % failures allowed per region").arg(*pace.failureTolerancePercentage);
    if (pace.regionConcurrency)
        parts += *pace.regionConcurrency == RegionConcurrency::Parallel ? tr("all regions at once")
                                                                        : tr("regions one after another");
    if (pace.concurrencyMode)
        parts += *pace.concurrencyMode == ConcurrencyMode::Soft ? tr("soft mode") : tr("strict mode");
    return parts.isEmpty() ? tr("the cloud's defaults: one at a time, no failure allowed")
                           : parts.join(QStringLiteral(", "));
}

QString Words::running(const UpdateForm &form)
{
    if (!form.subject().ground.running)
        return tr("nothing");
    return form.current().group.managedExecution.value_or(false)
               ? tr("an operation on this group; this update would wait behind it")
               : tr("an operation on this group; this update would be refused");
}

QString Words::canary(const UpdateForm &form)
{
    const CanaryTargets canary = form.canary();
    //: %1 is a list of accounts, %2 of regions.
    return tr("only %1 in %2; then it waits for you, and nothing else is sent")
        .arg(canary.accounts.join(QStringLiteral(", ")), canary.regions.join(QStringLiteral(", ")));
}

QString Words::snapshot(const UpdateForm &form)
{
    //: %1 is a number of parameters.
    return tr("the current template and %1 parameters are saved before sending; hidden values are not")
        .arg(form.current().parameters.size());
}

QList<std::pair<QString, QString>> Words::all(const UpdateForm &form)
{
    const UpdateDraft &draft = form.draft();
    QList<std::pair<QString, QString>> lines{
        {tr("Template"), templateLine(form)}, {tr("Parameters"), ParametersModel::summary(form)},
        {tr("Targets"), targets(form)},       {tr("Pace"), pace(draft.preferences)},
        {tr("Running now"), running(form)},   {tr("Snapshot"), snapshot(form)},
    };
    if (form.canary().count() > 0)
        lines.insert(3, {tr("Canary first"), canary(form)});
    const QStringList changes = ParametersModel::changes(form);
    for (qsizetype i = std::min(changes.size(), mostChanges) - 1; i >= 0; --i)
        lines.insert(2, {QString(), changes.at(i)});
    if (changes.size() > mostChanges)
        //: %1 is how many changed parameters are not listed.
        lines.insert(2 + mostChanges, {QString(), tr("and %1 more").arg(changes.size() - mostChanges)});
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append({name, value});
    };
    add(tr("Administration role"), draft.administrationRole.value_or(QString()));
    add(tr("Execution role"), draft.executionRole.value_or(QString()));
    if (draft.permissionModel)
        add(tr("Permission model"), permissionModelWord({*draft.permissionModel, {}}));
    if (draft.autoDeployment)
        add(tr("Automatic deployment"), autoDeploymentWord(draft.autoDeployment));
    add(tr("Acknowledged"), draft.capabilities.join(QStringLiteral(", ")));
    if (draft.tags) {
        QStringList tags;
        for (const Tag &tag : *draft.tags)
            tags += tag.key + u'=' + tag.value;
        add(tr("Tags"), tags.isEmpty() ? tr("none: all are removed") : tags.join(QStringLiteral(", ")));
    }
    if (draft.managedExecution)
        add(tr("Queueing"), *draft.managedExecution ? tr("on") : tr("off"));
    add(tr("Description"), draft.description.value_or(QString()));
    add(tr("Operation"), draft.operationDescription.value_or(QString()));
    add(tr("Deployment options"), draft.deploymentOptions.join(QStringLiteral(", ")));
    if (form.capabilities().hasCallAs)
        add(tr("Acting as"), draft.group.callAs == CallAs::DelegatedAdmin ? tr("delegated administrator")
                                                                          : tr("the account itself"));
    return lines;
}

/// Said of the whole update: the name of a field in front would only mislead.
bool speaksForItself(Rule rule)
{
    switch (rule) {
    case Rule::WholeFleet:
    case Rule::LeavesOthersOutdated:
    case Rule::OperationRunning:
    case Rule::OperationQueued:
    case Rule::BasisChanged:
    case Rule::NoTemplate:
    case Rule::SoftModeOvershoots:
    case Rule::SlowedByStrictMode:
        return true;
    default:
        return false;
    }
}

} // namespace

QStringList updateFindings(const UpdateForm &form)
{
    QStringList lines;
    for (const Severity severity : {Severity::Block, Severity::Warn})
        for (const Violation &violation : form.violations())
            if (violation.severity == severity)
                lines += (severity == Severity::Block ? QStringLiteral("✕ ") : QStringLiteral("⚠ ")) +
                         (speaksForItself(violation.rule) ? violationSentence(violation)
                                                          : violationLine(violation));
    return lines;
}

QList<std::pair<QString, QString>> updateReview(const UpdateForm &form)
{
    return Words::all(form);
}

} // namespace belay
