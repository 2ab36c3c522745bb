// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrscodec.h"
#include "core/cloud/jsonfields.h"

#include <QFile>
#include <QtTest>

using namespace belay;
using namespace belay::huawei;

/// Rule: an answer becomes exactly the values it holds, or an error that names the field; never a
/// crash and never a default that could mislead.
class SdrsCodecTest : public QObject
{
    Q_OBJECT

private slots:
    void groups();
    void instances();
    void pairs();
    void job();
    void failedTasks();
    void acceptedAsInTheSeedDocument();
    void everyStateIsKnown_data();
    void everyStateIsKnown();
    void time_data();
    void time();
    void nullsAndTextNumbersAreTolerated();
    void broken_data();
    void broken();
    void everyTruncationIsAnError_data();
    void everyTruncationIsAnError();
    void deepNestingIsRefused();
    void fullPageGoesOn();
    void foreignPageTokenIsRefused();
};

static QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/huawei/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

void SdrsCodecTest::groups()
{
    const auto page = decodeGroups(sample(QStringLiteral("groups.json")), QStringLiteral("cn-north-4"), {});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->total, 1);
    QVERIFY(page->next.isEmpty());
    const ProtectionGroup &group = page->items.first();
    QCOMPARE(group.id.toString(), QStringLiteral("7d3f6a52-0c1e-4b9a-9f64-2f1c8e5ab001"));
    QCOMPARE(group.region, QStringLiteral("cn-north-4"));
    QCOMPARE(group.name, QStringLiteral("orders-pg"));
    QVERIFY(group.state == ProtectionState::Protected);
    QCOMPARE(group.state.word, QStringLiteral("protected"));
    QCOMPARE(group.progress, 100);
    QCOMPARE(productionZone(group), QStringLiteral("cn-north-4a"));
    QCOMPARE(standbyZone(group), QStringLiteral("cn-north-4b"));
    QCOMPARE(group.instances, 2);
    QCOMPARE(group.pairs, 4);
    QCOMPARE(group.drills, 0);
    QCOMPARE(group.domainName, QStringLiteral("domain_001"));
    QCOMPARE(group.protectionType, QStringLiteral("replication-pair"));
    QVERIFY(group.healthStatus.isEmpty());
    QVERIFY(group.protectedStatus.isEmpty());
    QCOMPARE(group.createdAt, utc(QStringLiteral("2026-01-10T02:11:45.201Z")));
    QCOMPARE(group.updatedAt, utc(QStringLiteral("2026-01-15T08:29:58.404Z")));

    const auto one = decodeGroup(sample(QStringLiteral("group.json")), QStringLiteral("cn-north-4"));
    QVERIFY(one);
    QCOMPARE(*one, group);
}

void SdrsCodecTest::instances()
{
    const auto page = decodeInstances(sample(QStringLiteral("instances.json")), {});
    QVERIFY(page);
    const ProtectedInstance &instance = page->items.first();
    QCOMPARE(instance.name, QStringLiteral("orders-db-1"));
    QCOMPARE(instance.state, QStringLiteral("protected"));
    QCOMPARE(instance.group.toString(), QStringLiteral("7d3f6a52-0c1e-4b9a-9f64-2f1c8e5ab001"));
    QCOMPARE(instance.pairs, QStringList{QStringLiteral("77665544-6666-4332-9110-ffeeddccbbaa")});
    QCOMPARE(instance.sourceServer, QStringLiteral("1f2e3d4c-4444-4b5a-8978-6a7b8c9d0e1f"));
    QVERIFY(!instance.frozen);
}

void SdrsCodecTest::pairs()
{
    const auto page = decodePairs(sample(QStringLiteral("pairs.json")), {});
    QVERIFY(page);
    const ReplicationPair &pair = page->items.first();
    QCOMPARE(pair.volumes.size(), 2);
    QCOMPARE(pair.faultLevel, QStringLiteral("0"));
    QCOMPARE(pair.replicationStatus, QStringLiteral("active"));
    QCOMPARE(pair.instance, QStringLiteral("9c8b7a69-3333-4857-a6b5-c4d3e2f10987"));
    QCOMPARE(pair.sizeGb, 40);
    QVERIFY(pair.bootable);
    QVERIFY(!pair.multiattach);
    QCOMPARE(pair.createdAt, utc(QStringLiteral("2026-01-10T02:25:00.108Z")));
}

void SdrsCodecTest::job()
{
    const auto job = decodeJob(sample(QStringLiteral("job.json")));
    QVERIFY(job);
    QCOMPARE(job->id.toString(), QStringLiteral("ff8080829a0b1c2d019a0b1c2d3e0001"));
    QVERIFY(job->state == JobState::Running);
    QVERIFY(!job->endedAt.isValid());
    QCOMPARE(job->beganAt, utc(QStringLiteral("2026-01-15T08:30:05.930Z")));
    QCOMPARE(job->parts.size(), 1);
    QVERIFY(job->parts.first().state == JobState::Success);
    // The group stands in the parts only.
    QCOMPARE(job->group.toString(), QStringLiteral("7d3f6a52-0c1e-4b9a-9f64-2f1c8e5ab001"));
}

void SdrsCodecTest::failedTasks()
{
    const auto page = decodeFailedTasks(sample(QStringLiteral("failed-tasks.json")), {});
    QVERIFY(page);
    const FailedTask &task = page->items.first();
    QCOMPARE(task.failure, QStringLiteral("stopFail"));
    QCOMPARE(task.errorCode, QStringLiteral("SDRS.1028"));
    QCOMPARE(task.resourceName, QStringLiteral("orders-pg"));
    QCOMPARE(task.beganAt, utc(QStringLiteral("2026-01-15T08:30:05.113Z")));
}

void SdrsCodecTest::acceptedAsInTheSeedDocument()
{
    const auto job = decodeAccepted(sample(QStringLiteral("seed-accepted.json")));
    QVERIFY(job);
    QCOMPARE(job->toString(), QStringLiteral("ff8080826adfae02016ae2d123fc05ed"));
    QVERIFY(!decodeAccepted(sample(QStringLiteral("seed-error.json"))));
    QVERIFY(!decodeAccepted(R"({"job_id":null})"));
}

void SdrsCodecTest::everyStateIsKnown_data()
{
    QTest::addColumn<ProtectionState>("state");
    const std::pair<const char *, ProtectionState> rows[] = {
        {"creating", ProtectionState::Creating},
        {"available", ProtectionState::Available},
        {"starting", ProtectionState::Starting},
        {"error-starting", ProtectionState::ErrorStarting},
        {"protected", ProtectionState::Protected},
        {"stopping", ProtectionState::Stopping},
        {"error-stopping", ProtectionState::ErrorStopping},
        {"reversing", ProtectionState::Reversing},
        {"error-reversing", ProtectionState::ErrorReversing},
        {"failing-over", ProtectionState::FailingOver},
        {"failed-over", ProtectionState::FailedOver},
        {"error-failing-over", ProtectionState::ErrorFailingOver},
        {"reprotecting", ProtectionState::Reprotecting},
        {"error-reprotecting", ProtectionState::ErrorReprotecting},
        {"deleting", ProtectionState::Deleting},
        {"error-deleting", ProtectionState::ErrorDeleting},
        {"error", ProtectionState::Error},
        {"protecting", ProtectionState::Unknown},
        {"PROTECTED", ProtectionState::Unknown},
    };
    for (const auto &[word, state] : rows)
        QTest::newRow(word) << state;
}

void SdrsCodecTest::everyStateIsKnown()
{
    QFETCH(ProtectionState, state);
    QByteArray body = sample(QStringLiteral("group.json"));
    body.replace("\"protected\"", QByteArray("\"") + QTest::currentDataTag() + "\"");
    const auto group = decodeGroup(body, {});
    QVERIFY(group);
    QCOMPARE(group->state.value, state);
    QCOMPARE(group->state.word, QLatin1String(QTest::currentDataTag())); // an unknown word is kept
}

void SdrsCodecTest::time_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("2026-01-15 08:30:00.123") << QStringLiteral("2026-01-15T08:30:00.123Z");
    QTest::newRow("2026-01-15 08:30:00.0") << QStringLiteral("2026-01-15T08:30:00.000Z");
    QTest::newRow("2026-01-15T08:30:00.123456") << QStringLiteral("2026-01-15T08:30:00.123Z");
    QTest::newRow("2026-01-15T08:30:00.123Z") << QStringLiteral("2026-01-15T08:30:00.123Z");
    QTest::newRow("2026-01-15T08:30:00Z") << QStringLiteral("2026-01-15T08:30:00.000Z");
    QTest::newRow("2026-01-15 08:30:00") << QStringLiteral("2026-01-15T08:30:00.000Z");
    QTest::newRow("2026-02-30 08:30:00") << QString();
    QTest::newRow("15.01.2026") << QString();
    QTest::newRow("") << QString();
}

void SdrsCodecTest::time()
{
    QFETCH(QString, expected);
    const QDateTime parsed = parseTime(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(parsed.isValid() ? parsed.toString(Qt::ISODateWithMs) : QString(), expected);
}

void SdrsCodecTest::nullsAndTextNumbersAreTolerated()
{
    const auto group =
        decodeGroup(R"({"server_group":{"id":"g","name":null,"status":"available","progress":null,
        "protected_instance_num":"2","replication_num":"9","priority_station":null,"created_at":null}})",
                    {});
    QVERIFY(group);
    QCOMPARE(group->instances, 2);
    QCOMPARE(group->pairs, 9);
    QVERIFY(!group->progress);
    QVERIFY(group->station == ProtectionStation::Unknown);
    QVERIFY(!group->createdAt.isValid());

    const auto job = decodeJob(R"({"job_id":"j","status":"FAIL","entities":{},"error_code":1028,"fail_reason":
        "EVS error : {\"badRequest\":{\"code\":\"EVS.2024\"}}"})");
    QVERIFY(job);
    QCOMPARE(job->errorCode, QStringLiteral("1028"));
    QVERIFY(job->failReason.contains(u"EVS.2024"));
    QVERIFY(job->parts.isEmpty());
    QVERIFY(decodeJob(R"({"job_id":"j","status":"PENDING_SOMETHING","entities":null})")->state ==
            JobState::Unknown);
}

void SdrsCodecTest::broken_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("names"); // what the message must name
    QTest::newRow("empty") << QByteArray() << QStringLiteral("not JSON");
    QTest::newRow("HTML") << QByteArray("<html><body>Sign in to the hotel network</body></html>")
                          << QStringLiteral("not JSON");
    QTest::newRow("wrong root") << QByteArray("[]") << QStringLiteral("not a JSON object");
    QTest::newRow("two documents") << QByteArray("{}{}") << QStringLiteral("not JSON");
    QTest::newRow("not UTF-8") << QByteArray("{\"server_groups\":\"\xff\xfe\"}")
                               << QStringLiteral("not JSON");
    QTest::newRow("no list") << QByteArray(R"({"count":0})") << QStringLiteral("server_groups is missing");
    QTest::newRow("list is null") << QByteArray(R"({"server_groups":null})")
                                  << QStringLiteral("server_groups is missing");
    QTest::newRow("list is an object") << QByteArray(R"({"server_groups":{}})")
                                       << QStringLiteral("server_groups: list expected, object found");
    QTest::newRow("item is text") << QByteArray(R"({"server_groups":["g"]})")
                                  << QStringLiteral("server_groups[0]: object expected");
    QTest::newRow("no id") << QByteArray(R"({"server_groups":[{"status":"protected"}]})")
                           << QStringLiteral("server_groups[0].id is missing");
    QTest::newRow("no status") << QByteArray(R"({"server_groups":[{"id":"g"}]})")
                               << QStringLiteral("server_groups[0].status is missing");
    QTest::newRow("no number of pairs")
        << QByteArray(R"({"server_groups":[{"id":"g","status":"protected","protected_instance_num":1}]})")
        << QStringLiteral("server_groups[0].replication_num is missing");
    QTest::newRow("status is an object")
        << QByteArray(R"({"server_groups":[{"id":"g","status":{"word":"protected"}}]})")
        << QStringLiteral("server_groups[0].status: text expected, object found");
    QTest::newRow("count of pairs is a fraction")
        << QByteArray(R"({"server_groups":[{"id":"g","status":"protected","protected_instance_num":1,
            "replication_num":1.5}]})")
        << QStringLiteral("server_groups[0].replication_num: whole number expected");
    QTest::newRow("count of pairs is huge")
        << QByteArray(R"({"server_groups":[{"id":"g","status":"protected","protected_instance_num":1,
            "replication_num":1e300}]})")
        << QStringLiteral("server_groups[0].replication_num: whole number expected");
    QTest::newRow("count of pairs is not a number")
        << QByteArray(R"({"server_groups":[{"id":"g","status":"protected","protected_instance_num":1,
            "replication_num":"nan"}]})")
        << QStringLiteral("server_groups[0].replication_num: whole number expected");
}

void SdrsCodecTest::broken()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, names);
    const auto page = decodeGroups(body, {}, {});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::Protocol);
    QVERIFY2(page.error().message.contains(names), qPrintable(page.error().message));
}

void SdrsCodecTest::everyTruncationIsAnError_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"groups.json", "instances.json", "pairs.json", "job.json", "failed-tasks.json"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void SdrsCodecTest::everyTruncationIsAnError()
{
    QFETCH(QString, file);
    const QByteArray whole = sample(file).trimmed();
    QVERIFY(!whole.isEmpty());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray cut = whole.left(size);
        QVERIFY(!decodeGroups(cut, {}, {}));
        QVERIFY(!decodeInstances(cut, {}));
        QVERIFY(!decodePairs(cut, {}));
        QVERIFY(!decodeJob(cut));
        QVERIFY(!decodeFailedTasks(cut, {}));
    }
}

void SdrsCodecTest::deepNestingIsRefused()
{
    const QByteArray deep = "{\"server_groups\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
    const auto page = decodeGroups(deep, {}, {});
    QVERIFY(!page);
    QVERIFY(page.error().message.contains(u"nested"));
}

void SdrsCodecTest::fullPageGoesOn()
{
    const auto body = [](int tasks) {
        QByteArrayList items;
        for (int i = 0; i < tasks; ++i)
            items.append(R"({"job_id":"j)" + QByteArray::number(i) + R"("})");
        return "{\"count\":1000,\"failure_jobs\":[" + items.join(',') + "]}";
    };
    Window window;
    window.offset = 300;
    QCOMPARE(decodeFailedTasks(body(window.limit), window)->next.value, QStringLiteral("400"));
    QVERIFY(decodeFailedTasks(body(window.limit - 1), window)->next.isEmpty());
    QVERIFY(decodeFailedTasks(body(0), window)->next.isEmpty());
    // A service that ignores the limit has sent everything.
    QVERIFY(decodeFailedTasks(body(window.limit + 1), window)->next.isEmpty());
}

void SdrsCodecTest::foreignPageTokenIsRefused()
{
    QCOMPARE(Window::at({})->offset, 0);
    QCOMPARE(Window::at({QStringLiteral("200")})->offset, 200);
    QVERIFY(!Window::at({QStringLiteral("-1")}));
    QVERIFY(!Window::at({QStringLiteral("eyJhIjoxfQ")}));
}

QTEST_GUILESS_MAIN(SdrsCodecTest)
#include "tst_sdrscodec.moc"
