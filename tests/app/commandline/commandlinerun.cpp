// SPDX-License-Identifier: Apache-2.0
#include "commandlinerun.h"

#include <QJsonDocument>
#include <QProcess>

namespace belay::testing {

QJsonObject CommandLineRun::first(QStringView type) const
{
    for (const QJsonObject &line : lines) {
        if (line[u"type"].toString() == type)
            return line;
    }
    return {};
}

QStringList CommandLineRun::all(QStringView type, QStringView member) const
{
    QStringList values;
    for (const QJsonObject &line : lines) {
        if (line[u"type"].toString() == type)
            values += line[member].toString();
    }
    return values;
}

CommandLineRun runCommandLine(const QStringList &words, const QProcessEnvironment &environment,
                              const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BELAY_PROGRAM), words + QStringList{QStringLiteral("--json")});
    process.write(input);
    process.closeWriteChannel();
    CommandLineRun run;
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.exit = process.exitCode();
    }
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    for (const QByteArray &line : run.output.split('\n')) {
        if (!line.isEmpty())
            run.lines += QJsonDocument::fromJson(line).object();
    }
    return run;
}

} // namespace belay::testing
