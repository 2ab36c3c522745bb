// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/violationwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ViolationWords)

public:
    static QString sentence(const Violation &violation);
    static QString label(const QString &name);
    static QString entry(const QString &label, const QString &which);
    static QString line(const QString &label, const QString &sentence);

private:
    static QString withDetail(const QString &plain, const QString &detailed, const QString &detail)
    {
        return detail.isEmpty() ? plain : detailed.arg(detail);
    }
};

QString Words::sentence(const Violation &violation)
{
    const QString &detail = violation.detail;
    switch (violation.rule) {
    case Rule::Missing:
        return tr("This is needed.");
    case Rule::BadPattern:
        //: %1 is the form the provider expects, or the entry that does not have it.
        return withDetail(tr("This does not have the form the cloud expects."),
                          tr("This does not have the form the cloud expects: %1"), detail);
    case Rule::TooShort:
        //: %1 is the least length, with its unit.
        return withDetail(tr("This is too short."), tr("This is too short; at least %1."), detail);
    case Rule::TooLong:
        //: %1 is the greatest length, with its unit.
        return withDetail(tr("This is too long."), tr("This is too long; at most %1."), detail);
    case Rule::OutOfRange:
        //: %1 is the allowed range.
        return withDetail(tr("This number is out of range."), tr("This number is out of range: %1."), detail);
    case Rule::TooMany:
        //: %1 is how many the cloud takes.
        return withDetail(tr("These are too many."), tr("These are too many; at most %1."), detail);
    case Rule::Duplicate:
        //: %1 is the entry that is there twice.
        return withDetail(tr("An entry is there twice."), tr("%1 is there twice."), detail);
    case Rule::Exclusive:
        //: %1 is the name of another field.
        return withDetail(tr("This excludes another field."), tr("Give either this or %1, not both."),
                          fieldLabel(detail));
    case Rule::NeedsOther:
        //: %1 is the name of another field.
        return withDetail(tr("This only makes sense with another field."), tr("This needs %1 as well."),
                          fieldLabel(detail));
    case Rule::NotForThisModel:
        return tr("The group's permission model does not take this.");
    case Rule::UnknownValue:
        //: %1 is a value the cloud does not know.
        return withDetail(tr("The cloud does not know this value."),
                          tr("The cloud does not know this value: %1"), detail);
    case Rule::UnknownParameter:
        //: %1 is a parameter's name.
        return withDetail(tr("The template does not have this parameter."),
                          tr("The template does not have the parameter %1."), detail);
    case Rule::UnsentParameter:
        //: %1 is a list of parameter names.
        return withDetail(tr("Not sent: the template's default would take its place."),
                          tr("Not sent, so the template's default would take its place: %1"), detail);
    case Rule::UnsentNoDefault:
        //: %1 is a list of parameter names.
        return withDetail(tr("Needs a value: the template has no default."),
                          tr("Needs a value, the template has no default: %1"), detail);
    case Rule::HiddenValue:
        return tr("The cloud hides this value, so it cannot be sent again as it is. Type it.");
    case Rule::PreviousOfNewKey:
        return tr("This parameter is new in the template: there is no previous value to keep.");
    case Rule::ChangedDefault:
        //: %1 is the new default of the template.
        return withDetail(tr("The template's default has changed. Choose a value."),
                          tr("The template's default is now %1. Choose a value."), detail);
    case Rule::NotAllowedValue:
        //: %1 is what the template allows.
        return withDetail(tr("The template does not allow this value."),
                          tr("The template does not allow this value; it takes %1."), detail);
    case Rule::RemovesTags:
        //: %1 is a list of tag keys.
        return withDetail(tr("This removes tags the group has now."),
                          tr("This removes tags the group has now: %1"), detail);
    case Rule::SlowedByStrictMode:
        //: %1 is a number of accounts.
        return withDetail(tr("Strict mode starts slower than this."),
                          tr("Strict mode starts with %1 at a time, not more."), detail);
    case Rule::SoftModeOvershoots:
        return tr("In soft mode more targets may fail than allowed before the cloud stops.");
    case Rule::NoEffect:
        return tr("This has no effect with the other settings.");
    case Rule::NotInOrder:
        //: %1 is a region.
        return withDetail(tr("A targeted region is missing from the order."),
                          tr("%1 is targeted and missing from the order."), detail);
    case Rule::ReplacesModel:
        return tr("This changes who may act in the accounts; it is refused while targets exist.");
    case Rule::ChangesManagedExecution:
        return tr("This is refused while operations run or wait.");
    case Rule::MissingCapability:
        //: %1 is a list of capabilities.
        return withDetail(tr("The template needs a capability that is not acknowledged."),
                          tr("The template needs this acknowledged: %1"), detail);
    case Rule::WholeFleet:
        //: %1 is a number of targets.
        return withDetail(tr("No targets named: every target of the group is updated."),
                          tr("No targets named: every target of the group is updated (%1)."), detail);
    case Rule::LeavesOthersOutdated:
        return tr("All targets left out will be outdated afterwards.");
    case Rule::OperationRunning:
        return tr("An operation runs on this group, so the cloud would refuse another.");
    case Rule::OperationQueued:
        return tr("An operation runs on this group; this update would wait behind it.");
    case Rule::BasisChanged:
        return tr("The group was changed by someone since this form was opened. Open the form again to see "
                  "what it is now.");
    case Rule::OverOlderLimit:
        //: %1 is the older limit.
        return withDetail(tr("Older documentation allows less."), tr("Older documentation allows only %1."),
                          detail);
    case Rule::NoSuchTarget:
        //: %1 is an account, or an account and a region.
        return withDetail(tr("The group has no target there."), tr("The group has no target there: %1"),
                          detail);
    case Rule::NoTemplate:
        return tr("No template is named; documentation asks for one.");
    }
    return {};
}

QString Words::label(const QString &name)
{
    struct Label
    {
        const char *field;
        const char *label;
    };
    static constexpr Label labels[] = {
        {"StackSetName", QT_TR_NOOP("Group")},
        {"StackGroupName", QT_TR_NOOP("Group")},
        {"RegionId", QT_TR_NOOP("Region of the group")},
        {"Description", QT_TR_NOOP("Description")},
        {"Template", QT_TR_NOOP("Template")},
        {"TemplateBody", QT_TR_NOOP("Template text")},
        {"TemplateURL", QT_TR_NOOP("Template address")},
        {"TemplateId", QT_TR_NOOP("Template id")},
        {"TemplateVersion", QT_TR_NOOP("Template version")},
        {"UsePreviousTemplate", QT_TR_NOOP("Keep the current template")},
        {"Parameters", QT_TR_NOOP("Parameters")},
        {"Capabilities", QT_TR_NOOP("Acknowledged capabilities")},
        {"Tags", QT_TR_NOOP("Tags")},
        {"OperationPreferences", QT_TR_NOOP("Pace")},
        {"FailureToleranceCount", QT_TR_NOOP("Allowed failures, accounts")},
        {"FailureTolerancePercentage", QT_TR_NOOP("Allowed failures, percent")},
        {"MaxConcurrentCount", QT_TR_NOOP("At a time, accounts")},
        {"MaxConcurrentPercentage", QT_TR_NOOP("At a time, percent")},
        {"RegionConcurrencyType", QT_TR_NOOP("Regions one by one or at once")},
        {"ConcurrencyMode", QT_TR_NOOP("Strict or soft")},
        {"RegionOrder", QT_TR_NOOP("Order of regions")},
        {"AdministrationRoleARN", QT_TR_NOOP("Administration role")},
        {"AdministrationRoleName", QT_TR_NOOP("Administration role")},
        {"ExecutionRoleName", QT_TR_NOOP("Execution role")},
        {"PermissionModel", QT_TR_NOOP("Permission model")},
        {"AutoDeployment", QT_TR_NOOP("Automatic deployment")},
        {"Accounts", QT_TR_NOOP("Accounts")},
        {"AccountIds", QT_TR_NOOP("Accounts")},
        {"Regions", QT_TR_NOOP("Regions")},
        {"RegionIds", QT_TR_NOOP("Regions")},
        {"DeploymentTargets", QT_TR_NOOP("Folders and accounts")},
        {"RdFolderIds", QT_TR_NOOP("Folders")},
        {"OrganizationalUnitIds", QT_TR_NOOP("Organisational units")},
        {"AccountsUrl", QT_TR_NOOP("Address of an account list")},
        {"AccountFilterType", QT_TR_NOOP("Accounts within the folders")},
        {"Enabled", QT_TR_NOOP("Automatic deployment")},
        {"RetainStacksOnAccountRemoval", QT_TR_NOOP("When an account leaves")},
        {"DependsOn", QT_TR_NOOP("Depends on")},
        {"ManagedExecution", QT_TR_NOOP("Queueing")},
        {"OperationDescription", QT_TR_NOOP("Description of the operation")},
        {"DeploymentOptions", QT_TR_NOOP("Deployment options")},
    };
    for (const Label &known : labels)
        if (name == QLatin1String(known.field))
            return tr(known.label);
    return name;
}

QString Words::entry(const QString &label, const QString &which)
{
    bool isNumber = false;
    const int number = which.toInt(&isNumber);
    //: %1 is a field of the form, %2 the position or name of one entry in it.
    return tr("%1, entry %2").arg(label, isNumber ? QString::number(number + 1) : which);
}

QString Words::line(const QString &label, const QString &sentence)
{
    //: %1 is a field of the form, %2 a whole sentence about it.
    return tr("%1: %2").arg(label, sentence);
}

/// "OperationPreferences.RegionOrder[1]" is, on the form, "RegionOrder[1]".
QString withoutContainer(const QString &field)
{
    for (const char *container : {"OperationPreferences.", "DeploymentTargets.", "AutoDeployment."}) {
        const QLatin1String prefix(container);
        if (field.startsWith(prefix))
            return field.mid(prefix.size());
    }
    return field;
}

} // namespace

QString violationSentence(const Violation &violation)
{
    return Words::sentence(violation);
}

QString fieldLabel(const QString &field)
{
    static const QRegularExpression form(QStringLiteral("^([^.\\[]+)(?:\\[([^\\]]*)\\])?"));
    const QRegularExpressionMatch match = form.match(withoutContainer(field));
    const QString label = Words::label(match.captured(1));
    return match.captured(2).isEmpty() ? label : Words::entry(label, match.captured(2));
}

QString violationLine(const Violation &violation)
{
    return Words::line(fieldLabel(violation.field), Words::sentence(violation));
}

bool concerns(const QString &field, const QString &name)
{
    const auto isWithin = [&name](const QString &whole) {
        if (!whole.startsWith(name))
            return false;
        return whole.size() == name.size() || whole.at(name.size()) == u'[' || whole.at(name.size()) == u'.';
    };
    return isWithin(field) || isWithin(withoutContainer(field));
}

} // namespace belay
