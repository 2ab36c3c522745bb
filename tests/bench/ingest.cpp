// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awsservice.h"
#include "core/engine/instanceread.h"
#include "tests/bench/measure.h"
#include "ui/presentation/instancesmodel.h"

#include <QCoreApplication>
#include <QCoro/QCoroTask>

namespace belay::bench {

namespace {

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

} // namespace

/// ingest PORT GROUP: every instance of the server's group into the table of the screen, without a
/// budget; over when the model shows the last row.
int ingest(const QStringList &arguments)
{
    InstanceRead read;
    InstancesModel model;
    double firstRowMs = 0.0;
    const double begin = wallMs();
    const double cpu = threadCpuMs();
    QObject::connect(&model, &InstancesModel::rowsInserted, &model, [&] {
        if (firstRowMs == 0.0)
            firstRowMs = wallMs() - begin;
        if (read.isComplete() && model.rowCount() == int(read.table().size()))
            QCoreApplication::quit();
    });
    QObject::connect(&read, &InstanceRead::changed, &model, [&] {
        model.setTableSoon([&] { return read.table(); });
        if (read.error() || (read.isComplete() && model.rowCount() == int(read.table().size())))
            QCoreApplication::quit();
    });
    read.start(serviceAt(arguments.value(0)),
               {QStringLiteral("eu-west-1"), arguments.value(1), CallAs::Self});
    QCoreApplication::exec();
    say({{QStringLiteral("seconds"), (wallMs() - begin) / 1000.0},
         {QStringLiteral("mainThreadSeconds"), (threadCpuMs() - cpu) / 1000.0},
         {QStringLiteral("firstRowMs"), firstRowMs},
         {QStringLiteral("rows"), model.rowCount()}});
    return read.isComplete() ? 0 : 1;
}

} // namespace belay::bench
