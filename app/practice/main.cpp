// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practicecloud.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace belay::practice;

static int usage(const QString &what)
{
    std::fprintf(stderr, "belay-practice: %s\n", qPrintable(what));
    return 2;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("belay-practice"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BELAY_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A practice cloud on this machine: stack groups of AWS and Alibaba Cloud, protection "
                       "groups of Huawei Cloud.\n"
                       "Prints one line of JSON with its address and keys, then serves until it is ended."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption port(QStringLiteral("port"),
                                  QStringLiteral("Port on 127.0.0.1; 0 takes a free one."),
                                  QStringLiteral("port"), QStringLiteral("0"));
    const QCommandLineOption scenarioName(
        QStringLiteral("scenario"),
        QStringLiteral("One of: %1.").arg(Scenario::names().join(QStringLiteral(", "))),
        QStringLiteral("name"), QStringLiteral("smooth"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Same seed, same history."),
                                  QStringLiteral("number"), QStringLiteral("42"));
    const QCommandLineOption clock(QStringLiteral("clock"),
                                   QStringLiteral("How much faster than real time it runs."),
                                   QStringLiteral("factor"), QStringLiteral("1"));
    parser.addOptions({port, scenarioName, seed, clock});
    parser.process(app);

    bool portOk = false;
    bool seedOk = false;
    bool clockOk = false;
    const ushort portNumber = parser.value(port).toUShort(&portOk);
    const quint64 seedNumber = parser.value(seed).toULongLong(&seedOk);
    const double factor = parser.value(clock).toDouble(&clockOk);
    const std::optional<Scenario> scenario = Scenario::named(parser.value(scenarioName));
    if (!scenario)
        return usage(QStringLiteral("no scenario of that name; there are %1")
                         .arg(Scenario::names().join(QStringLiteral(", "))));
    if (!portOk || !seedOk || !clockOk || factor <= 0)
        return usage(QStringLiteral("port, seed and clock are numbers, the clock above 0"));

    PracticeCloud cloud(*scenario, seedNumber, PracticeClock(factor));
    if (!cloud.listen(portNumber))
        return usage(QStringLiteral("port %1 is taken").arg(portNumber));
    const QByteArray line = QJsonDocument(cloud.startLine()).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
