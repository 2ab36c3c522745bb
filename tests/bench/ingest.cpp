// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awsservice.h"
#include "core/domain/instancetable.h"
#include "tests/bench/measure.h"
#include "tests/bench/pages.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>

namespace belay::bench {

namespace {

struct Reading
{
    std::shared_ptr<StackGroupService> service;
    GroupKey group;
    InstanceTable table;
    int chains = 0;
    bool failed = false;
};

Task<Result<KeysPtr>> exampleKeys()
{
    auto keys = std::make_shared<Keys>();
    keys->keyId = QStringLiteral("AKIDEXAMPLE");
    keys->secret = Secret(QByteArrayView("example"));
    co_return KeysPtr(keys);
}

std::shared_ptr<StackGroupService> serviceAt(const QString &port)
{
    Connection connection;
    connection.cloud = Cloud::Aws;
    connection.endpoint = QUrl(QStringLiteral("http://127.0.0.1:") + port);
    ApiContext context;
    Transport transport;
    transport.proxy = Transport::Proxy::None;
    context.lanes = std::make_shared<Lanes>(transport);
    context.clock = std::make_shared<ServerClock>();
    context.quota = std::make_shared<RetryQuota>();
    context.keys = [](KeyUse) { return exampleKeys(); };
    context.retry = awsRetryNumbers();
    return aws::makeStackSetService(connection, QStringLiteral("eu-west-1"), context);
}

Task<void> readChain(std::shared_ptr<Reading> reading, QString region)
{
    InstanceFilter filter;
    filter.region = region;
    PageToken token;
    for (;;) {
        auto asking = reading->service->instances(reading->group, filter, token, {});
        Result<Page<StackInstance>> page = co_await asking;
        if (!page) {
            reading->failed = true;
            break;
        }
        reading->table.take(page->items);
        token = page->next;
        if (token.isEmpty())
            break;
    }
    if (--reading->chains == 0)
        QCoreApplication::quit();
}

} // namespace

/// ingest PORT list|regions: every instance of the server's group into the packed table, as one
/// list or as one chain of pages a region.
int ingest(const QStringList &arguments)
{
    const auto reading = std::make_shared<Reading>();
    reading->service = serviceAt(arguments.value(0));
    reading->group = {QStringLiteral("eu-west-1"), QStringLiteral("landing-zone"), CallAs::Self};
    QStringList regions(QString{});
    if (arguments.value(1) == u"regions") {
        regions.clear();
        for (const char *name : regionNames)
            regions.append(QString::fromLatin1(name));
    }
    const double begin = wallMs();
    const double cpu = threadCpuMs();
    reading->chains = int(regions.size());
    for (const QString &region : regions)
        readChain(reading, region);
    QCoreApplication::exec();
    say({{QStringLiteral("seconds"), (wallMs() - begin) / 1000.0},
         {QStringLiteral("mainThreadSeconds"), (threadCpuMs() - cpu) / 1000.0},
         {QStringLiteral("rows"), qint64(reading->table.size())}});
    return reading->failed ? 1 : 0;
}

} // namespace belay::bench
