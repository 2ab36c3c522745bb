// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

using namespace belay;

/// belay-bench PART [ARGUMENT...]: measures one part and says its figures as a line of JSON.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString part = words.value(1);
    const QStringList rest = words.mid(2);
    if (part == u"rows")
        return bench::rows(rest);
    if (part == u"ingest")
        return bench::ingest(rest);
    if (part == u"polling")
        return bench::polling(rest);
    if (part == u"commit")
        return bench::commit(rest);
    if (part == u"models")
        return bench::models(rest);
    if (part == u"instructions")
        return bench::instructions(rest);
    std::fputs("usage: belay-bench rows|ingest|polling|commit|models|instructions ...\n", stderr);
    return 2;
}
