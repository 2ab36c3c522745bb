// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include "core/cloud/aws/stacksetcodec.h"
#include "tests/bench/pages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <malloc.h>
#include <time.h>
#include <unistd.h>

namespace belay::bench {

namespace {

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

extern "C" [[gnu::noinline]] bool belay_measured(const std::function<bool()> &work)
{
    return work();
}

double wallMs()
{
    return milliseconds(CLOCK_MONOTONIC);
}

double threadCpuMs()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

double residentBytes()
{
    malloc_trim(0);
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0.0;
    return statm.readAll().split(' ').at(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

void eachInstancePage(int rows, const std::function<void(const QList<StackInstance> &)> &take)
{
    constexpr int pageSize = 100;
    for (int first = 0; first < rows; first += pageSize) {
        const auto decoded = aws::decodeInstances(QByteArray::fromStdString(page(first, pageSize, -1, {})));
        if (!decoded)
            qFatal("A page of the benchmark is not what AWS sends: %s",
                   qUtf8Printable(decoded.error().message));
        take(decoded->items);
    }
}

void say(const QJsonObject &figures)
{
    const QByteArray line = QJsonDocument(figures).toJson(QJsonDocument::Compact);
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

int countInstructions(const Works &works, const QString &name)
{
    if (name.isEmpty()) {
        say({{QStringLiteral("names"), QJsonArray::fromStringList(works.keys())}});
        return 0;
    }
    const auto work = works.value(name);
    return work && work() && belay_measured(work) ? 0 : 2;
}

} // namespace belay::bench
