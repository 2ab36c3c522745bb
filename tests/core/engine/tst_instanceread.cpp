// SPDX-License-Identifier: Apache-2.0
#include "app/practice/httpserver.h"
#include "app/practice/practicecloud.h"
#include "core/cloud/alibaba/alibabaservice.h"
#include "core/cloud/aws/awsservice.h"
#include "core/engine/instanceread.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Task<Result<KeysPtr>> given(KeysPtr keys)
{
    Result<KeysPtr> result = keys;
    co_return result;
}

practice::Scenario scenarioOf(int targets)
{
    practice::Scenario scenario = *practice::Scenario::named(s("hundred-thousand"));
    scenario.bigGroup = targets;
    return scenario;
}

/// A practice cloud with a big group, every request to it on record, and a read of that group.
struct Rig
{
    Rig(const QString &cloudName, int targets)
        : cloud(scenarioOf(targets), 42, practice::PracticeClock::manual(QDateTime::currentDateTimeUtc()))
        , server([this](const practice::PracticeRequest &request) {
            actions.append(cloud.action(request));
            requests.append(request);
            if (beforeAnswer)
                beforeAnswer();
            return cloud.answer(request);
        })
    {
        if (!server.listen(0))
            qFatal("The practice cloud cannot listen.");
        const bool isAws = cloudName == u"aws";
        const QJsonObject face = cloud.startLine()[isAws ? u"aws" : u"alibaba"].toObject();
        auto keys = std::make_shared<Keys>();
        keys->keyId = face[u"accessKeyId"].toString();
        keys->secret = Secret(face[isAws ? u"secretAccessKey" : u"accessKeySecret"].toString().toUtf8());
        Transport transport;
        transport.proxy = Transport::Proxy::None;
        ApiContext context;
        context.lanes = std::make_shared<Lanes>(transport);
        context.clock = std::make_shared<ServerClock>();
        context.quota = std::make_shared<RetryQuota>();
        context.retry = isAws ? awsRetryNumbers() : alibabaRetryNumbers();
        context.draw = [] { return 0.0; };
        context.keys = [keys](KeyUse) { return given(keys); };
        Connection connection;
        connection.cloud = isAws ? Cloud::Aws : Cloud::Alibaba;
        connection.endpoint = QUrl(s("http://127.0.0.1:%1").arg(server.port()));
        group.region = isAws ? s("eu-west-1") : s("cn-hangzhou");
        if (isAws)
            service = aws::makeStackSetService(connection, group.region, context);
        else
            service = alibaba::makeRosService(connection, group.region, context);
    }

    [[nodiscard]] int count(const char *action) const { return int(actions.count(s(action))); }
    void fault(practice::Faults::Kind kind, int times)
    {
        cloud.faults().add({s("ListStackInstances"), kind, times, 0});
    }

    practice::PracticeCloud cloud;
    QStringList actions;
    QList<practice::PracticeRequest> requests;
    std::function<void()> beforeAnswer;
    practice::HttpServer server;
    GroupKey group{.region = {}, .name = s("landing-zone")};
    std::shared_ptr<StackGroupService> service;
    InstanceRead read;
};

} // namespace

class InstanceReadTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyInstanceComesOnce_data();
    void everyInstanceComesOnce();
    void rowsShowFromTheFirstPageOn();
    void whatBreaksOffGoesOn_data();
    void whatBreaksOffGoesOn();
    void cancellingKeepsWhatCame();
    void anotherGroupBeginsEmpty();
    void refreshKeepsRowsInPlace();
    void neverMoreAtOnceThanTheLane();
    void everyCallIsPaidFor();
};

void InstanceReadTest::everyInstanceComesOnce_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<int>("targets");
    QTest::addColumn<int>("mostLists");    // Pages asked for.
    QTest::addColumn<int>("descriptions"); // Whether the regions were asked for.
    QTest::newRow("AWS, nothing") << s("aws") << 0 << 1 << 0;
    QTest::newRow("AWS, one page") << s("aws") << 60 << 1 << 0;
    QTest::newRow("AWS, a short list in one chain") << s("aws") << 300 << 3 << 0;
    QTest::newRow("AWS, one chain a region") << s("aws") << 3'000 << 35 << 1;
    QTest::newRow("ROS, nothing") << s("ros") << 0 << 1 << 0;
    QTest::newRow("ROS, one page") << s("ros") << 40 << 1 << 0;
    QTest::newRow("ROS, by page numbers") << s("ros") << 1'230 << 25 << 0;
}

void InstanceReadTest::everyInstanceComesOnce()
{
    QFETCH(QString, cloud);
    QFETCH(int, targets);
    QFETCH(int, mostLists);
    Rig rig(cloud, std::max(targets, 10));
    if (targets == 0)
        rig.group.name = cloud == u"aws" ? s("edge-logs") : s("oss-baseline");
    rig.read.start(rig.service, rig.group);
    QVERIFY(rig.read.isReading());
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QVERIFY(!rig.read.isReading());
    QVERIFY(!rig.read.error());
    QCOMPARE(int(rig.read.table().size()), targets == 0 ? 12 : targets);
    QVERIFY(rig.count("ListStackInstances") <= mostLists);
    QTEST(rig.count("DescribeStackSet"), "descriptions");
    QCOMPARE(rig.read.pagesTotal(), rig.read.pagesRead());
    QVERIFY(rig.read.readAt().isValid());
    if (targets == 0)
        return;
    QCOMPARE(int(rig.read.table().regions().size()), 11);
    QSet<QString> ids;
    for (qsizetype row = 0; row < rig.read.table().size(); ++row)
        ids.insert(rig.read.table().stackId(rig.read.table().row(row)));
    QCOMPARE(int(ids.size()), targets);
}

void InstanceReadTest::rowsShowFromTheFirstPageOn()
{
    Rig rig(s("aws"), 1'000);
    bool shownEarly = false;
    connect(&rig.read, &InstanceRead::changed, this, [&] {
        shownEarly =
            shownEarly || (rig.read.isReading() && !rig.read.isComplete() && rig.read.table().size() > 0);
    });
    // The announcement is due 16 ms after the first page; the second takes longer here.
    rig.cloud.faults().add({s("ListStackInstances"), practice::Faults::Kind::Delay, 1, 0});
    rig.cloud.faults().add({s("ListStackInstances"), practice::Faults::Kind::Delay, 1, 100});
    rig.read.start(rig.service, rig.group);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QVERIFY(shownEarly);
}

void InstanceReadTest::whatBreaksOffGoesOn_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<int>("targets");
    QTest::newRow("AWS") << s("aws") << 2'000;
    QTest::newRow("ROS") << s("ros") << 1'000;
}

void InstanceReadTest::whatBreaksOffGoesOn()
{
    QFETCH(QString, cloud);
    QFETCH(int, targets);
    Rig rig(cloud, targets);
    bool broken = false;
    rig.beforeAnswer = [&] {
        if (rig.count("ListStackInstances") != 10 || std::exchange(broken, true))
            return;
        rig.fault(practice::Faults::Kind::Html, 1'000);
    };
    rig.read.start(rig.service, rig.group);
    QTRY_VERIFY_WITH_TIMEOUT(!rig.read.isReading(), 60'000);
    QVERIFY(rig.read.error().has_value());
    QVERIFY(!rig.read.isComplete());
    QVERIFY(rig.read.table().size() > 0);
    QVERIFY(rig.read.table().size() < targets);
    const int pages = rig.read.pagesRead();
    QVERIFY(pages > 0);
    const qsizetype rows = rig.read.table().size();

    rig.cloud.faults().clear();
    const int before = rig.count("ListStackInstances");
    rig.read.retry();
    QVERIFY(rig.read.isReading());
    QCOMPARE(rig.read.table().size(), rows);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 60'000);
    QVERIFY(!rig.read.error());
    QCOMPARE(int(rig.read.table().size()), targets);
    // Pages that had come are not asked for again.
    QCOMPARE(rig.count("ListStackInstances") - before, rig.read.pagesTotal() - pages);
}

void InstanceReadTest::cancellingKeepsWhatCame()
{
    Rig rig(s("aws"), 2'000);
    rig.read.start(rig.service, rig.group);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.pagesRead() >= 2, 30'000);
    const qsizetype rows = rig.read.table().size();
    rig.read.cancel();
    QVERIFY(!rig.read.isReading());
    QVERIFY(!rig.read.isComplete());
    QCOMPARE(rig.read.table().size(), rows);
    // The server serves a request sent before the cancelling, so it is known that nothing more comes.
    const int asked = int(rig.requests.size());
    Rig other(s("ros"), 40);
    other.read.start(other.service, other.group);
    QTRY_VERIFY(other.read.isComplete());
    QVERIFY(rig.requests.size() <= asked + ListRead::mostAtOnce);
    QCOMPARE(rig.read.table().size(), rows);
    rig.read.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QCOMPARE(int(rig.read.table().size()), 2'000);
}

void InstanceReadTest::anotherGroupBeginsEmpty()
{
    Rig rig(s("aws"), 2'000);
    rig.read.start(rig.service, rig.group);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.pagesRead() >= 2, 30'000);
    GroupKey small = rig.group;
    small.name = s("edge-logs");
    rig.read.start(rig.service, small);
    QCOMPARE(rig.read.table().size(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QCOMPARE(rig.read.table().size(), 12); // and none of the other's
    rig.read.clear();
    QCOMPARE(rig.read.table().size(), 0);
    QVERIFY(!rig.read.isComplete());
}

void InstanceReadTest::refreshKeepsRowsInPlace()
{
    Rig rig(s("aws"), 500);
    rig.read.start(rig.service, rig.group);
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    const InstanceTable before = rig.read.table();
    rig.read.refresh();
    QVERIFY(!rig.read.isComplete());
    QCOMPARE(rig.read.table().size(), before.size());
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QCOMPARE(rig.read.table().size(), before.size());
    for (qsizetype row = 0; row < before.size(); ++row)
        QCOMPARE(rig.read.table().instance(row), before.instance(row));
}

void InstanceReadTest::neverMoreAtOnceThanTheLane()
{
    Rig rig(s("ros"), 2'000);
    rig.read.start(rig.service, rig.group);
    int most = 0;
    rig.beforeAnswer = [&] { most = std::max(most, rig.count("ListStackInstances") - rig.read.pagesRead()); };
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QVERIFY2(most > 1, "numbered pages come side by side");
    QVERIFY(most <= ListRead::mostAtOnce * 2); // on the wire, and being parsed
}

void InstanceReadTest::everyCallIsPaidFor()
{
    Rig rig(s("aws"), 1'500);
    int paid = 0;
    rig.read.start(rig.service, rig.group, [&paid]() -> qint64 {
        ++paid;
        return 0;
    });
    QTRY_VERIFY_WITH_TIMEOUT(rig.read.isComplete(), 30'000);
    QCOMPARE(paid, int(rig.requests.size()));
}

QTEST_GUILESS_MAIN(InstanceReadTest)
#include "tst_instanceread.moc"
