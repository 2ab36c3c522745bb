// SPDX-License-Identifier: Apache-2.0
#include "tests/core/cloud/huawei/huaweirig.h"

#include <QtTest>

using namespace belay;
using Fault = belay::practice::Faults::Kind;

/// Rules: what the service says is what the cloud's ledger says; a change is delivered at most once
/// unless the cloud refused it unread.
class SdrsServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void looksTheProjectUpOnce();
    void configuredProjectNeedsNoLookUp();
    void projectListThatMayNotBeReadIsAskedTheOtherWay();
    void readsGroupsAndWhatIsInside();
    void pagesByOffset();
    void disablesAndEnables();
    void halfFailedJobShowsWhichPair();
    void failedTasksOfBothListsAreMerged();
    void refusals_data();
    void refusals();
    void strangeIdIsNotSent();
    void unknownRegionIsNotSent();
    void lostAnswerOfAChangeIsUnknownAndNotRepeated_data();
    void lostAnswerOfAChangeIsUnknownAndNotRepeated();
    void throttledChangeIsRepeated();
    void troubledReadIsRepeated_data();
    void troubledReadIsRepeated();
};

static Result<ProtectionGroup> find(ProtectionGroupService &service, const QString &name)
{
    const auto page = QCoro::waitFor(service.groups({}, {}));
    if (!page)
        return failure(page.error());
    for (const ProtectionGroup &group : page->items) {
        if (group.name == name)
            return group;
    }
    return failure({});
}

void SdrsServiceTest::looksTheProjectUpOnce()
{
    HuaweiRig rig;
    const auto service = rig.service();
    const auto identity = QCoro::waitFor(service->identity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, rig.text(u"projectId"));
    QVERIFY(identity->principal.endsWith(rig.text(u"accessKeyId").right(4)));
    QVERIFY(QCoro::waitFor(service->groups({}, {})));
    QVERIFY(QCoro::waitFor(service->groups({}, {})));
    QCOMPARE(rig.count("/v3/projects"), 1);
}

void SdrsServiceTest::configuredProjectNeedsNoLookUp()
{
    HuaweiRig rig;
    rig.projectId = rig.text(u"projectId");
    const auto service = rig.service();
    const auto identity = QCoro::waitFor(service->identity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, rig.projectId);
    QCOMPARE(rig.count("/v3/"), 0);
    QCOMPARE(rig.count("/server-groups?limit=1"), 1); // proves the keys all the same
}

void SdrsServiceTest::projectListThatMayNotBeReadIsAskedTheOtherWay()
{
    HuaweiRig rig;
    rig.intercept =
        [](const practice::PracticeRequest &request) -> std::optional<practice::PracticeResponse> {
        if (request.path != "/v3/projects")
            return std::nullopt;
        return practice::PracticeResponse{
            403, {}, R"({"error":{"code":403,"message":"no","title":"Forbidden"}})"};
    };
    const auto identity = QCoro::waitFor(rig.service()->identity({}));
    QVERIFY(identity);
    QCOMPARE(identity->account, rig.text(u"projectId"));
    QCOMPARE(rig.count("/v3/auth/projects"), 1);
}

void SdrsServiceTest::readsGroupsAndWhatIsInside()
{
    HuaweiRig rig;
    const auto service = rig.service();
    const auto group = find(*service, QStringLiteral("dr-db"));
    QVERIFY(group);
    QVERIFY(group->state == ProtectionState::Protected);
    QCOMPARE(group->instances, 2);
    QCOMPARE(group->pairs, 6);
    QCOMPARE(group->drills, 1);
    QVERIFY(group->updatedAt.isValid());
    QVERIFY(group->healthStatus.isEmpty());
    for (const LaneKind lane : {LaneKind::Read, LaneKind::Change}) {
        const auto again = QCoro::waitFor(service->group(group->id, lane, {}));
        QVERIFY(again);
        QCOMPARE(*again, *group);
    }
    const auto instances = QCoro::waitFor(service->instances(group->id, {}, {}));
    QVERIFY(instances);
    QCOMPARE(instances->items.size(), 2);
    QCOMPARE(instances->items.first().pairs.size(), 3);
    const auto pairs = QCoro::waitFor(service->pairs(group->id, {}, {}));
    QVERIFY(pairs);
    QCOMPARE(pairs->items.size(), 6);
    QCOMPARE(pairs->items.first().replicationStatus, QStringLiteral("active"));
    QCOMPARE(pairs->items.first().volumes.size(), 2);
}

void SdrsServiceTest::pagesByOffset()
{
    HuaweiRig rig;
    rig.intercept =
        [](const practice::PracticeRequest &request) -> std::optional<practice::PracticeResponse> {
        if (!request.path.endsWith("/server-groups"))
            return std::nullopt;
        const bool first = request.rawQuery.endsWith("limit=100&offset=0");
        QByteArrayList groups;
        for (int i = 0; i < (first ? 100 : 3); ++i)
            groups.append(
                R"({"id":"g","status":"protected","protected_instance_num":1,"replication_num":1})");
        return practice::PracticeResponse{
            200, {}, "{\"count\":103,\"server_groups\":[" + groups.join(',') + "]}"};
    };
    const auto service = rig.service();
    const auto first = QCoro::waitFor(service->groups({}, {}));
    QVERIFY(first);
    QCOMPARE(first->items.size(), 100);
    QCOMPARE(first->total, 103);
    const auto last = QCoro::waitFor(service->groups(first->next, {}));
    QVERIFY(last);
    QCOMPARE(last->items.size(), 3);
    QVERIFY(last->next.isEmpty());
    QCOMPARE(rig.count("limit=100&offset=100"), 1);
    QCOMPARE(QCoro::waitFor(service->groups({QStringLiteral("x")}, {})).error().kind, ErrorKind::Invalid);
}

void SdrsServiceTest::disablesAndEnables()
{
    HuaweiRig rig;
    const auto service = rig.service();
    const auto group = find(*service, QStringLiteral("dr-db"));
    QVERIFY(group);
    const auto state = [&] {
        return QCoro::waitFor(service->group(group->id, LaneKind::Read, {}))->state.value;
    };

    int sent = 0;
    CallObserver observer;
    observer.sent = [&sent] { ++sent; };
    const auto stopped = QCoro::waitFor(service->act(group->id, ProtectionAction::Disable, observer));
    QVERIFY(stopped);
    QCOMPARE(sent, 1);
    QCOMPARE(state(), ProtectionState::Stopping);
    auto job = QCoro::waitFor(service->job(*stopped, {}));
    QVERIFY(job);
    QVERIFY(job->state == JobState::Init);
    QVERIFY(job->parts.isEmpty());
    rig.pass(4'000);
    job = QCoro::waitFor(service->job(*stopped, {}));
    QVERIFY(job->state == JobState::Running);
    QCOMPARE(job->parts.size(), 6);
    QCOMPARE(job->group, group->id);
    rig.pass(4'000);
    job = QCoro::waitFor(service->job(*stopped, {}));
    QVERIFY(job->state == JobState::Success);
    QVERIFY(job->beganAt.msecsTo(job->endedAt) > 0);
    QCOMPARE(state(), ProtectionState::Stopping); // the group follows a moment later
    rig.pass(1'000);
    QCOMPARE(state(), ProtectionState::Available);

    const auto started = QCoro::waitFor(service->act(group->id, ProtectionAction::Enable, {}));
    QVERIFY(started);
    rig.pass(9'000);
    QCOMPARE(state(), ProtectionState::Protected);

    const auto &ledger = rig.cloud.context().ledger.entries();
    QCOMPARE(ledger.size(), 2);
    QCOMPARE(ledger.at(0).action, QStringLiteral("StopProtectionGroup"));
    QCOMPARE(ledger.at(0).job, stopped->toString());
    QCOMPARE(ledger.at(1).action, QStringLiteral("StartProtectionGroup"));
    QCOMPARE(ledger.at(1).job, started->toString());
}

void SdrsServiceTest::halfFailedJobShowsWhichPair()
{
    HuaweiRig rig(QStringLiteral("protection-half-fails"));
    const auto service = rig.service();
    const auto group = find(*service, QStringLiteral("dr-web"));
    const auto id = QCoro::waitFor(service->act(group->id, ProtectionAction::Disable, {}));
    QVERIFY(id);
    rig.pass(9'000);
    const auto job = QCoro::waitFor(service->job(*id, {}));
    QVERIFY(job);
    QVERIFY(job->state == JobState::Fail);
    QCOMPARE(job->errorCode, QStringLiteral("SDRS.1028"));
    const auto failed = std::count_if(job->parts.cbegin(), job->parts.cend(),
                                      [](const Job &part) { return part.state == JobState::Fail; });
    QCOMPARE(failed, 1);
    QCOMPARE(job->parts.at(1).errorCode, QStringLiteral("EVS.2024"));
    QVERIFY(!job->parts.at(1).pair.isEmpty());
    QVERIFY(QCoro::waitFor(service->group(group->id, LaneKind::Read, {}))->state ==
            ProtectionState::ErrorStopping);

    const auto again = QCoro::waitFor(service->act(group->id, ProtectionAction::Disable, {}));
    QVERIFY(again); // error-stopping may be stopped again, and this time it works
    rig.pass(9'000);
    QVERIFY(QCoro::waitFor(service->group(group->id, LaneKind::Read, {}))->state ==
            ProtectionState::Available);
}

void SdrsServiceTest::failedTasksOfBothListsAreMerged()
{
    HuaweiRig rig(QStringLiteral("board"));
    const auto service = rig.service();
    const auto all = QCoro::waitFor(service->failedTasks({}, {}, {}));
    QVERIFY(all);
    QCOMPARE(all->items.size(), 2);
    const auto group = find(*service, QStringLiteral("dr-batch"));
    const auto tasks = QCoro::waitFor(service->failedTasks(group->id, {}, {}));
    QVERIFY(tasks);
    QCOMPARE(tasks->items.size(), 1); // stands in both lists
    QCOMPARE(tasks->items.first().failure, QStringLiteral("stopFail"));
    QCOMPARE(tasks->items.first().errorCode, QStringLiteral("SDRS.1028"));

    // As if the list of the group did not hold the failure of the group itself.
    rig.intercept =
        [](const practice::PracticeRequest &request) -> std::optional<practice::PracticeResponse> {
        if (!request.rawQuery.contains("server_group_id="))
            return std::nullopt;
        return practice::PracticeResponse{200, {}, R"({"count":0,"failure_jobs":[]})"};
    };
    const auto fromOther = QCoro::waitFor(service->failedTasks(group->id, {}, {}));
    QVERIFY(fromOther);
    QCOMPARE(fromOther->items.size(), 1);
}

void SdrsServiceTest::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("disable what is not protected")
        << QStringLiteral("dr-batch") << int(ProtectionAction::Disable) << int(ErrorKind::Conflict)
        << QStringLiteral("SDRS.1002");
    QTest::newRow("enable what is protected") << QStringLiteral("dr-db") << int(ProtectionAction::Enable)
                                              << int(ErrorKind::Conflict) << QStringLiteral("SDRS.1002");
    QTest::newRow("enable without pairs") << QStringLiteral("dr-new") << int(ProtectionAction::Enable)
                                          << int(ErrorKind::Conflict) << QStringLiteral("SDRS.1002");
    QTest::newRow("unknown group") << QString() << int(ProtectionAction::Disable) << int(ErrorKind::NotFound)
                                   << QStringLiteral("SDRS.1013");
}

void SdrsServiceTest::refusals()
{
    QFETCH(QString, name);
    QFETCH(int, action);
    QFETCH(int, kind);
    HuaweiRig rig;
    const auto service = rig.service();
    const ProtectionGroupId id =
        name.isEmpty() ? ProtectionGroupId(QStringLiteral("no-such-group")) : find(*service, name)->id;
    const auto job = QCoro::waitFor(service->act(id, ProtectionAction(action), {}));
    QVERIFY(!job);
    QCOMPARE(job.error().kind, ErrorKind(kind));
    QTEST(job.error().code, "code");
    QCOMPARE(job.error().httpStatus, 400);
    QVERIFY(!job.error().requestId.isEmpty());
    QCOMPARE(rig.count("POST"), 1);
    QVERIFY(rig.cloud.context().ledger.entries().isEmpty());
}

void SdrsServiceTest::strangeIdIsNotSent()
{
    HuaweiRig rig;
    const auto service = rig.service();
    for (const char *id : {"", "..", "a/b", "a?b", "a b"}) {
        const ProtectionGroupId group(QString::fromLatin1(id));
        QCOMPARE(QCoro::waitFor(service->act(group, ProtectionAction::Disable, {})).error().kind,
                 ErrorKind::Invalid);
        QCOMPARE(QCoro::waitFor(service->group(group, LaneKind::Read, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(QCoro::waitFor(service->job(JobId(group.toString()), {})).error().kind, ErrorKind::Invalid);
    }
    QVERIFY(rig.requests.isEmpty());
}

void SdrsServiceTest::unknownRegionIsNotSent()
{
    HuaweiRig rig;
    rig.useEndpoint = false;
    const auto service = rig.service(QStringLiteral("evil.example/x"));
    const auto groups = QCoro::waitFor(service->groups({}, {}));
    QVERIFY(!groups);
    QCOMPARE(groups.error().kind, ErrorKind::Invalid);
    QVERIFY(groups.error().message.contains(u"evil.example/x"));
}

void SdrsServiceTest::lostAnswerOfAChangeIsUnknownAndNotRepeated_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("applied");
    QTest::newRow("dropped after it was applied") << int(Fault::DropAfterApply) << 1;
    QTest::newRow("dropped unread") << int(Fault::DropBeforeRead) << 0;
    QTest::newRow("cut body") << int(Fault::CutBody) << 1;
    QTest::newRow("500") << int(Fault::Error500) << 0;
    QTest::newRow("a portal's page") << int(Fault::Html) << 0;
}

void SdrsServiceTest::lostAnswerOfAChangeIsUnknownAndNotRepeated()
{
    QFETCH(int, fault);
    HuaweiRig rig;
    const auto service = rig.service();
    const auto group = find(*service, QStringLiteral("dr-db"));
    rig.fault(Fault(fault), QStringLiteral("StopProtectionGroup"));
    const auto job = QCoro::waitFor(service->act(group->id, ProtectionAction::Disable, {}));
    QVERIFY(!job);
    QCOMPARE(job.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(job.error().attempts, 1);
    QCOMPARE(rig.count("POST"), 1);
    QTEST(int(rig.cloud.context().ledger.entries().size()), "applied");
}

void SdrsServiceTest::throttledChangeIsRepeated()
{
    HuaweiRig rig;
    const auto service = rig.service();
    const auto group = find(*service, QStringLiteral("dr-db"));
    rig.fault(Fault::Throttle, QStringLiteral("StopProtectionGroup"), 2);
    QVERIFY(QCoro::waitFor(service->act(group->id, ProtectionAction::Disable, {})));
    QCOMPARE(rig.count("POST"), 3);
    QCOMPARE(rig.cloud.context().ledger.entries().size(), 1);
}

void SdrsServiceTest::troubledReadIsRepeated_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("dropped") << int(Fault::DropAfterApply);
    QTest::newRow("cut body") << int(Fault::CutBody);
    QTest::newRow("500") << int(Fault::Error500);
    QTest::newRow("429") << int(Fault::Throttle);
    QTest::newRow("a portal's page") << int(Fault::Html);
}

void SdrsServiceTest::troubledReadIsRepeated()
{
    QFETCH(int, fault);
    HuaweiRig rig;
    const auto service = rig.service();
    rig.fault(Fault(fault), QStringLiteral("ListProtectionGroups"), 2);
    const auto page = QCoro::waitFor(service->groups({}, {}));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 5);
    QCOMPARE(rig.count("/server-groups"), 3);
}

QTEST_GUILESS_MAIN(SdrsServiceTest)
#include "tst_sdrsservice.moc"
