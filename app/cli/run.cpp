// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run.h"

#include "app/cli/session.h"

#include <QCoreApplication>

#include <cstdio>

namespace belay::cli {

namespace {

using Flow = Task<Exit> (*)(SessionPtr);

/// Which flow a command is, and whether it needs a connection to talk to.
struct Entry
{
    QLatin1StringView command;
    Flow flow;
    bool needsConnection = true;
};

const Entry *entryOf(const QString &command)
{
    static const QList<Entry> entries = {
        {QLatin1StringView("groups"), showGroups},
        {QLatin1StringView("group"), showGroup},
        {QLatin1StringView("instances"), showInstances},
        {QLatin1StringView("operations"), showOperations},
        {QLatin1StringView("operation"), showOperation},
        {QLatin1StringView("results"), showResults},
        {QLatin1StringView("watch"), watchOperation},
        {QLatin1StringView("update"), updateGroup},
        {QLatin1StringView("drift"), detectDrift},
        {QLatin1StringView("stop"), stopOperation},
        {QLatin1StringView("protection"), showProtection},
        {QLatin1StringView("job"), showJob},
        {QLatin1StringView("enable-protection"), changeProtection},
        {QLatin1StringView("disable-protection"), changeProtection},
        {QLatin1StringView("connections"), manageConnections, false},
        {QLatin1StringView("test-connection"), testConnections},
        {QLatin1StringView("journal"), showJournal, false},
        {QLatin1StringView("reconcile"), reconcileChanges},
        {QLatin1StringView("resolve"), resolveChange, false},
    };
    for (const Entry &entry : entries) {
        if (entry.command == command)
            return &entry;
    }
    return nullptr;
}

Task<void> runToTheEnd(SessionPtr session, Flow flow)
{
    auto flowing = flow(session);
    const Exit exit = co_await flowing;
    session.reset(); // everything is closed before the loop ends
    const int code = int(exit);
    QMetaObject::invokeMethod(
        qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
}

} // namespace

bool isCommandLine(const QStringList &words)
{
    if (words.isEmpty())
        return false;
    const QString &first = words.constFirst();
    return !first.startsWith(u'-') || first == u"--help" || first == u"-h" || first == u"--version";
}

int run(const QStringList &words)
{
    const QString first = words.value(0);
    if (first == u"--version") {
        std::puts("belay " BELAY_VERSION);
        return int(Exit::Done);
    }
    if (first == u"--help" || first == u"-h" || first == u"help") {
        std::fputs(qPrintable(helpText(words.value(1))), stdout);
        return int(Exit::Done);
    }
    const Output plain(words.contains(QStringLiteral("--json")));
    const auto arguments = parseArguments(words);
    if (!arguments)
        return int(plain.wrongUsage(arguments.error() + QLatin1String(" See belay --help.")));
    if (arguments->has(QStringLiteral("help"))) {
        std::fputs(qPrintable(helpText(arguments->command)), stdout);
        return int(Exit::Done);
    }
    const QString directory = arguments->has(QStringLiteral("profile-dir"))
                                  ? arguments->value(QStringLiteral("profile-dir"))
                                  : Profile::defaultDirectory();
    auto session = std::make_shared<Session>(*arguments, directory, QProcessEnvironment::systemEnvironment());
    const Entry *entry = entryOf(arguments->command);
    if (entry->needsConnection) {
        const QString fault = chooseConnections(*session);
        if (!fault.isEmpty())
            return int(session->out.wrongUsage(fault));
    }
    QMetaObject::invokeMethod(
        qApp,
        [session = std::exchange(session, nullptr), flow = entry->flow]() mutable {
            runToTheEnd(std::exchange(session, nullptr), flow);
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace belay::cli
