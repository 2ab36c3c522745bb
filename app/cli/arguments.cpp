// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"

#include <QCommandLineParser>

namespace belay::cli {

namespace {

OptionSpec plain(const char *name, const char *value, const char *help, bool repeatable = false)
{
    return {QString::fromLatin1(name), QString::fromLatin1(value), QString::fromLatin1(help), repeatable};
}

/// What every command takes.
const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options = {
        plain("json", "", "One JSON object a line."),
        plain("profile-dir", "DIR", "Where settings and journal are."),
        plain("connection", "NAME", "A connection of the profile."),
        plain("cloud", "WORD", "aws, alibaba or huawei: a connection for this command only."),
        plain("region", "REGION", "Where the groups live."),
        plain("endpoint", "URL", "Instead of the provider's own; http only to this machine."),
        plain("identity-endpoint", "URL", "The same for STS or IAM."),
        plain("project", "ID", "Huawei project; looked up when left out."),
        plain("call-as", "WORD", "AWS: self or delegated-admin."),
        plain("international", "", "Alibaba: the international site."),
        plain("ca", "FILE", "A further trusted certificate (PEM).", true),
        plain("keys", "WORD", "environment (default with --cloud) or keychain."),
        plain("environment", "WORD", "production (default), staging or development."),
        plain("help", "", "This text."),
    };
    return options;
}

void addTo(QCommandLineParser &parser, const QList<OptionSpec> &specs)
{
    for (const OptionSpec &spec : specs)
        parser.addOption(QCommandLineOption(spec.name, spec.help, spec.value));
}

QString helpLine(const OptionSpec &spec)
{
    QString left = QLatin1String("  --") + spec.name;
    if (!spec.value.isEmpty())
        left += u' ' + spec.value;
    return left.leftJustified(32) + u' ' + spec.help +
           (spec.repeatable ? QLatin1String(" Repeatable.\n") : QLatin1String("\n"));
}

} // namespace

tl::expected<Arguments, QString> parseArguments(const QStringList &words)
{
    const auto wrong = [](const QString &sentence) { return tl::unexpected<QString>(sentence); };
    if (words.isEmpty())
        return wrong(QStringLiteral("A command is missing."));
    const CommandSpec *command = findCommand(words.constFirst());
    if (!command)
        return wrong(QStringLiteral("There is no command \"%1\".").arg(words.constFirst()));

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addTo(parser, commonOptions());
    addTo(parser, command->options);
    if (!parser.parse(words)) // the command stands where the program's name is expected
        return wrong(parser.errorText());

    Arguments arguments{command->name, parser.positionalArguments(), {}};
    for (const OptionSpec &spec : commonOptions() + command->options) {
        if (!parser.isSet(spec.name))
            continue;
        const QStringList values = spec.value.isEmpty() ? QStringList(QString()) : parser.values(spec.name);
        if (values.size() > 1 && !spec.repeatable)
            return wrong(QStringLiteral("--%1 is given more than once.").arg(spec.name));
        arguments.options.insert(spec.name, values);
    }
    if (arguments.has(QStringLiteral("help")))
        return arguments;
    const int count = int(arguments.operands.size());
    if (count < command->fewest)
        return wrong(QStringLiteral("%1 needs %2.").arg(command->name, command->operands));
    if (count > command->most)
        return wrong(
            QStringLiteral("\"%1\" is one word too many.").arg(arguments.operands.at(command->most)));
    return arguments;
}

QString helpText(const QString &name)
{
    QString text;
    if (const CommandSpec *command = findCommand(name)) {
        text = QStringLiteral("belay %1 %2\n%3\n\n").arg(command->name, command->operands, command->help);
        for (const OptionSpec &spec : command->options)
            text += helpLine(spec);
    } else {
        text = QStringLiteral("belay                   the window\n"
                              "belay --practice        the window on the practice range\n"
                              "belay COMMAND ...       the same work without a window\n\n");
        for (const CommandSpec &one : commands())
            text +=
                QStringLiteral("  %1 %2\n").arg((one.name + u' ' + one.operands).leftJustified(38), one.help);
        text += QStringLiteral("\nbelay COMMAND --help shows the options of one command.\n");
    }
    text += QLatin1String("\nEvery command takes:\n");
    for (const OptionSpec &spec : commonOptions())
        text += helpLine(spec);
    text += QStringLiteral(
        "\nKeys are never options: they come from the vendor's environment variables or the keychain.\n"
        "Exit code: 0 done, 1 refused, 2 wrong usage, 3 sent with unknown outcome.\n");
    return text;
}

} // namespace belay::cli
