// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <tl/expected.hpp>

namespace belay::cli {

/// Exit codes; they are part of the command line's contract.
enum class Exit {
    Done = 0,
    Refused = 1, ///< By the cloud, or it could not be reached and nothing was sent.
    Usage = 2,   ///< Wrong options, or checks of ours that failed before anything was sent.
    Unknown = 3, ///< It was sent and nobody can tell what became of it.
};

struct OptionSpec
{
    QString name;
    QString value = {}; ///< The value's name in the help; empty: a flag.
    QString help = {};
    bool repeatable = false;
};

struct CommandSpec
{
    QString name;
    QString operands; ///< As the help shows them: "GROUP [OPERATION]".
    int fewest = 0;
    int most = 0;
    QString help;
    QList<OptionSpec> options = {}; ///< Beside those every command takes.
};

[[nodiscard]] const QList<CommandSpec> &commands();
[[nodiscard]] const CommandSpec *findCommand(const QString &name);

/// One command line, taken apart and known to have the right form.
struct Arguments
{
    QString command;
    QStringList operands;
    QHash<QString, QStringList> options; ///< By name without dashes; a flag has one empty value.

    [[nodiscard]] bool has(const QString &name) const { return options.contains(name); }
    [[nodiscard]] QString value(const QString &name) const { return options.value(name).value(0); }
    [[nodiscard]] QStringList values(const QString &name) const { return options.value(name); }
};

/// `words` without the program's name. The error is a sentence.
[[nodiscard]] tl::expected<Arguments, QString> parseArguments(const QStringList &words);

[[nodiscard]] QString helpText(const QString &command = {});

} // namespace belay::cli
