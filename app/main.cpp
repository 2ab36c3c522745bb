// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run.h"
#include "app/hardening.h"
#ifdef BELAY_HAS_WINDOW
#include "app/window.h"
#endif

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    belay::keepMemoryPrivate();
    QCoreApplication::setApplicationName(QStringLiteral("belay"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BELAY_VERSION));

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    if (belay::cli::isCommandLine(words)) {
        const QCoreApplication application(argc, argv);
        return belay::cli::run(words);
    }
#ifdef BELAY_HAS_WINDOW
    return belay::runWindow(argc, argv);
#else
    std::fputs("belay: built without the window; see belay --help\n", stderr);
    return 2;
#endif
}
