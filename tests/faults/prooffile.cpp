// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/prooffile.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace belay::testing {

void writeProof(const QString &fileName, const QString &text)
{
    const QString directory = qEnvironmentVariable("BELAY_PROOF_DIR");
    if (directory.isEmpty())
        return;
    QFile file(QDir(directory).filePath(fileName));
    if (!QDir().mkpath(directory) || !file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("The report cannot be written: %s", qPrintable(file.fileName()));
}

void printProof(const QString &what, const QString &measured, const QString &wanted, bool ok)
{
    std::printf("PROOF | %s | %s | %s | %s\n", qPrintable(what), qPrintable(measured), qPrintable(wanted),
                ok ? "ok" : "NOT MET");
    std::fflush(stdout);
}

} // namespace belay::testing
