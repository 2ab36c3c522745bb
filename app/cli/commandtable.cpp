// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

namespace belay::cli {

namespace {

OptionSpec flag(const char *name, const char *help)
{
    return {.name = QString::fromLatin1(name), .help = QString::fromLatin1(help)};
}

OptionSpec option(const char *name, const char *value, const char *help)
{
    return {.name = QString::fromLatin1(name),
            .value = QString::fromLatin1(value),
            .help = QString::fromLatin1(help)};
}

OptionSpec many(const char *name, const char *value, const char *help)
{
    OptionSpec spec = option(name, value, help);
    spec.repeatable = true;
    return spec;
}

OptionSpec yesName()
{
    return option("yes-name", "NAME", "The group's name once more, where the window would have it typed.");
}

QList<OptionSpec> updateOptions()
{
    return {
        option("draft-json", "FILE",
               "Fields of the update as JSON, - for standard input; options win over it."),
        option("template-file", "FILE", "The new template."),
        option("template-url", "URL", "Where the provider finds the new template."),
        option("template-id", "ID", "A template stored at the provider (Alibaba)."),
        option("template-version", "VERSION", "Its version."),
        flag("use-previous-template", "Keep the template."),
        many("parameter", "KEY=VALUE", "A new value; all others stay as they are."),
        many("use-previous", "KEY", "Keep this parameter's value (AWS)."),
        many("drop-parameter", "KEY", "Do not send this parameter."),
        flag("newer-limits", "Allow lists as long as the newest documentation says (Alibaba Cloud)."),
        many("capability", "WORD", "Capabilities, all of them; replaces the current ones."),
        many("tag", "KEY=VALUE", "Tags, all of them; replaces the current ones (AWS)."),
        flag("clear-tags", "Remove all tags (AWS)."),
        option("description", "TEXT", "The group's description."),
        many("account", "ID", "Accounts to update (self-managed)."),
        many("target-region", "REGION", "Regions to update."),
        many("folder", "ID", "Organisational units or folders to update (service-managed)."),
        many("folder-account", "ID", "Accounts within them."),
        option("folder-accounts-url", "URL", "A file with accounts within them (AWS)."),
        option("account-filter", "WORD", "none, intersection, difference or union."),
        option("tolerance-count", "N", "Failed targets per region before it stops."),
        option("tolerance-percentage", "N", "The same in percent."),
        option("concurrency-count", "N", "Targets at once per region."),
        option("concurrency-percentage", "N", "The same in percent."),
        option("region-concurrency", "WORD", "sequential or parallel."),
        many("region-order", "REGION", "The order of regions."),
        option("concurrency-mode", "WORD", "strict or soft (AWS)."),
        option("admin-role", "ROLE", "Administration role."),
        option("execution-role", "NAME", "Execution role."),
        option("permission-model", "WORD", "self-managed or service-managed."),
        option("auto-deployment", "on|off", "Deploy to accounts that join later."),
        option("retain-stacks", "on|off", "Keep stacks of accounts that leave."),
        many("depends-on", "ARN", "Stack sets that deploy first (AWS)."),
        option("managed-execution", "on|off", "Let operations queue (AWS)."),
        option("operation-description", "TEXT", "Description of this operation (Alibaba)."),
        many("deployment-option", "WORD", "Deployment options (Alibaba)."),
        option("note", "TEXT", "Why; for the journal."),
        flag("wait", "Follow the operation to its end."),
        yesName(),
    };
}

} // namespace

const QList<CommandSpec> &commands()
{
    static const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    static const QList<CommandSpec> table = {
        {text("groups"), {}, 0, 0, text("Stack groups (stack sets) and where they live.")},
        {text("group"),
         text("GROUP"),
         1,
         1,
         text("One stack group with its parameters and roles."),
         {flag("template", "Print the template instead.")}},
        {text("instances"), text("GROUP"), 1, 1, text("Where a stack group is deployed.")},
        {text("operations"),
         text("[GROUP]"),
         0,
         1,
         text("Operations of one group, or of all."),
         {flag("running", "Only those that have not ended.")}},
        {text("operation"), text("GROUP OPERATION"), 2, 2,
         text("One operation, with how many targets are where.")},
        {text("results"),
         text("GROUP OPERATION"),
         2,
         2,
         text("The targets of an operation."),
         {option("state", "WORD", "Only waiting, running, succeeded, failed, cancelled or skipped ones.")}},
        {text("watch"), text("GROUP [OPERATION]"), 1, 2,
         text("A line for each change until the operation ends.")},
        {text("update"), text("GROUP"), 1, 1,
         text("Updates a stack group; what is not named stays as it is."), updateOptions()},
        {text("drift"),
         text("GROUP"),
         1,
         1,
         text("Looks whether the targets are still as the template says; changes none of them."),
         {option("note", "TEXT", "Why; for the journal."), flag("wait", "Follow it to its end.")}},
        {text("stop"),
         text("[GROUP [OPERATION]]"),
         0,
         2,
         text("The brake: stops an operation, by default the running one."),
         {flag("all", "Every running operation of the chosen connections; needs --yes."),
          option("group", "GROUP", "With --all: only of this group."),
          flag("drift-checks", "With --all: drift checks too; they only read."),
          flag("yes", "With --all: it is meant."),
          flag("no-wait", "End when the cloud has accepted the stop."),
          option("give-up", "SECONDS", "Stop trying after so long (60)."),
          option("note", "TEXT", "Why; for the journal.")}},
        {text("protection"), text("[GROUP]"), 0, 1,
         text("Protection groups, or one with its instances and pairs.")},
        {text("job"), text("JOB"), 1, 1, text("A job of the disaster recovery service and its parts.")},
        {text("enable-protection"),
         text("GROUP"),
         1,
         1,
         text("Enables protection, or re-protects after a failover."),
         {flag("no-wait", "End when the cloud has accepted it."),
          option("note", "TEXT", "Why; for the journal.")}},
        {text("disable-protection"),
         text("GROUP"),
         1,
         1,
         text("Disables protection. This is not a stop."),
         {flag("no-wait", "End when the cloud has accepted it."),
          option("note", "TEXT", "Why; for the journal."), yesName()}},
        {text("connections"),
         text("[add NAME | remove NAME]"),
         0,
         2,
         text("Connections of the profile."),
         {option("key-id", "ID", "Access key id, or user name with --password."),
          flag("password", "Huawei: sign in with user name and password."),
          option("domain", "NAME", "Huawei: account name, with --password."),
          option("mode", "WORD", "watch-only, watch-and-stop, full-confirm or full-typed."),
          option("account", "ID", "The account it must turn out to be.")}},
        {text("test-connection"), {}, 0, 0, text("Signs in and says as whom.")},
        {text("journal"),
         {},
         0,
         0,
         text("What was changed, newest first."),
         {option("limit", "N", "At most so many (50; 0: all)."),
          flag("open", "Only those without an outcome."),
          flag("events", "Sign-ins and guard actions too."),
          option("since", "TIME", "From this time on: 2026-03-01, 2026-03-01T12:00:00Z, 90m, 8h or 7d ago."),
          option("until", "TIME", "Before this time."),
          many("change", "WORD", "Only these, such as update or stop."),
          option("outcome", "WORD", "open, applied, not-applied or unresolved."),
          option("person", "NAME", "Only what this person did."),
          option("group", "GROUP", "Only changes to this group."),
          option("operation", "ID", "Only changes to or by this operation."),
          option("words", "TEXT", "All of these words must occur."),
          flag("check", "Instead: whether anything was changed behind the journal's back.")}},
        {text("reconcile"), {}, 0, 0,
         text("Looks up what became of changes without an outcome; sends nothing.")},
        {text("resolve"),
         text("TOKEN"),
         1,
         1,
         text("Gives a change the outcome a person has found out."),
         {flag("applied", "It was carried out."),
          flag("not-applied", "It was not carried out."),
          option("evidence", "TEXT", "How that is known.")}},
    };
    return table;
}

const CommandSpec *findCommand(const QString &name)
{
    for (const CommandSpec &command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

} // namespace belay::cli
