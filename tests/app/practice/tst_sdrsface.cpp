// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practicecloud.h"
#include "core/cloud/huawei/sdkhmacsigner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace belay;
using namespace belay::practice;

/// Rules: the gateway lets exactly the right signatures pass, and groups go through exactly the
/// states of api/huawei-sdrs.md section 8.1.
class SdrsFaceTest : public QObject
{
    Q_OBJECT

private slots:
    void signature_data();
    void signature();
    void keyIsLockedAfterMoreThanFiveFailures();
    void action_data();
    void action();
    void body_data();
    void body();
    void boardIsAsDrawn();
    void listsArePagedAndFiltered_data();
    void listsArePagedAndFiltered();
    void unsetFieldsAreNull();
    void sideReadsAnswer_data();
    void sideReadsAnswer();
    void sameSeedSameAnswers();
};

namespace {

class Bench
{
public:
    explicit Bench(const QString &scenario = QStringLiteral("smooth"))
        : cloud(*Scenario::named(scenario), 42, PracticeClock::manual(QDateTime::currentDateTimeUtc()))
        , introduction(cloud.startLine()[u"huawei"].toObject())
    {
        keys.keyId = introduction[u"accessKeyId"].toString();
        keys.secret = Secret(introduction[u"secretAccessKey"].toString().toUtf8());
    }

    /// `path` below the project; "?" begins a decoded query of a=b&c=d.
    ApiRequest request(const QByteArray &method, const QString &path, const QByteArray &body = {}) const
    {
        ApiRequest request;
        request.method = method;
        request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:1"));
        request.path =
            QStringLiteral("/v1/%1/%2").arg(introduction[u"projectId"].toString(), path.section(u'?', 0, 0));
        for (const QString &item : path.section(u'?', 1).split(u'&', Qt::SkipEmptyParts))
            request.query.append({item.section(u'=', 0, 0), item.section(u'=', 1)});
        request.contentType = "application/json";
        request.body = body;
        return request;
    }

    static PracticeRequest received(const HttpRequest &wire)
    {
        PracticeRequest request;
        request.method = wire.method;
        request.rawTarget = wire.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        request.path = request.rawTarget.split('?').first();
        request.rawQuery = request.rawTarget.mid(request.path.size() + 1);
        request.headers = {{"Host", "127.0.0.1:1"}};
        for (const auto &[name, value] : wire.headers)
            request.headers.append(Header{name, value});
        request.body = wire.body;
        request.receivedAt = QDateTime::currentDateTimeUtc();
        return request;
    }

    PracticeRequest signedNow(const ApiRequest &request) const
    {
        return received(huawei::signedRequest(request, keys, QDateTime::currentDateTimeUtc()));
    }

    PracticeResponse ask(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return cloud.answer(signedNow(request(method, path, body)));
    }

    QJsonObject json(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return QJsonDocument::fromJson(ask(method, path, body).body).object();
    }

    QJsonObject groupNamed(const QString &name)
    {
        return json("GET", QStringLiteral("server-groups?name=") + name)[u"server_groups"]
            .toArray()
            .at(0)
            .toObject();
    }

    PracticeResponse act(const QString &name, const QByteArray &body)
    {
        return ask("POST", QStringLiteral("server-groups/%1/action").arg(groupNamed(name)[u"id"].toString()),
                   body);
    }

    QString state(const QString &name) { return groupNamed(name)[u"status"].toString(); }

    PracticeCloud cloud;
    QJsonObject introduction;
    Keys keys;
};

QString codeOf(const PracticeResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    for (const char *envelope : {"error", "badrequest"}) {
        if (body.contains(QLatin1String(envelope)))
            return body[QLatin1String(envelope)][u"code"].toString();
    }
    return body[u"error_code"].toString();
}

using Change = std::function<void(PracticeRequest &)>;

void setHeader(PracticeRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf([&name](const Header &header) { return header.name == name; });
    if (!value.isNull())
        request.headers.append(Header{name, value});
}

/// Signs again what `names` says, over the request as it is.
void signAgain(PracticeRequest &request, const Keys &keys, const QByteArrayList &names,
               const QByteArray &bodyHash)
{
    huawei::Signable signable{request.method, QString::fromUtf8(request.path), {}, {}, bodyHash};
    for (const QByteArray &name : names)
        signable.headers.append({name, request.header(name)});
    const QByteArray signature =
        huawei::signature(keys.secret.view(), huawei::stringToSign(request.header("X-Sdk-Date"),
                                                                   huawei::canonicalRequest(signable)));
    setHeader(request, "Authorization",
              huawei::authorizationHeader({keys.keyId.toUtf8(), {names.join(';')}, signature}));
}

} // namespace

Q_DECLARE_METATYPE(Change)

void SdrsFaceTest::signature_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("said"); // empty: passes
    static const Keys keys = std::move(Bench().keys);
    const QByteArray emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const QString wrong = QStringLiteral("verify aksk signature fail");
    const auto row = [](const char *name, const QString &said, Change change) {
        QTest::newRow(name) << change << said;
    };
    row("as it should be", {}, [](PracticeRequest &) {});
    row("no authorization", QStringLiteral("x-auth-token not found"),
        [](PracticeRequest &request) { setHeader(request, "Authorization", {}); });
    row("another algorithm", QStringLiteral("malformed"), [](PracticeRequest &request) {
        setHeader(request, "Authorization",
                  "AWS4-HMAC-SHA256 Credential=x, SignedHeaders=host, Signature=00");
    });
    row("unknown key", QStringLiteral("ak not exist"), [](PracticeRequest &request) {
        QByteArray header = request.header("Authorization");
        setHeader(request, "Authorization", header.replace("Access=", "Access=X"));
    });
    row("tampered body", wrong, [](PracticeRequest &request) { request.body = "{}"; });
    row("tampered query", wrong, [](PracticeRequest &request) { request.rawQuery = "limit=2"; });
    row("tampered path", wrong, [](PracticeRequest &request) { request.path.replace("/v1/", "/v1/0"); });
    row("tampered header", wrong,
        [](PracticeRequest &request) { setHeader(request, "Content-Type", "text/plain"); });
    row("signed header gone", wrong,
        [](PracticeRequest &request) { setHeader(request, "Content-Type", {}); });
    row("wrong secret", wrong, [emptyHash](PracticeRequest &request) {
        Keys other;
        other.keyId = keys.keyId;
        other.secret = Secret("another");
        signAgain(request, other, {"host", "x-sdk-date"}, emptyHash);
    });
    row("only host and date are signed", {}, [emptyHash](PracticeRequest &request) {
        signAgain(request, keys, {"host", "x-sdk-date"}, emptyHash);
    });
    row("a further header is signed", {}, [emptyHash](PracticeRequest &request) {
        setHeader(request, "User-Agent", "huaweicloud-usdk-python/3.0");
        signAgain(request, keys, {"host", "user-agent", "x-sdk-date"}, emptyHash);
    });
    row("the date is not signed", wrong,
        [emptyHash](PracticeRequest &request) { signAgain(request, keys, {"host"}, emptyHash); });
    row("the host is not signed", wrong,
        [emptyHash](PracticeRequest &request) { signAgain(request, keys, {"x-sdk-date"}, emptyHash); });
    row("payload not signed, and said so", {}, [](PracticeRequest &request) {
        setHeader(request, "X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
        signAgain(request, keys, {"host", "x-sdk-content-sha256", "x-sdk-date"}, "UNSIGNED-PAYLOAD");
    });
    for (const int minutes : {-16, -14, 14, 16}) {
        const bool stale = std::abs(minutes) > 15;
        row(qPrintable(QStringLiteral("%1 minutes off").arg(minutes)),
            stale ? QStringLiteral("15 minutes") : QString(), [minutes, emptyHash](PracticeRequest &request) {
                setHeader(request, "X-Sdk-Date", huawei::sdkDate(request.receivedAt.addSecs(60 * minutes)));
                signAgain(request, keys, {"host", "x-sdk-date"}, emptyHash);
            });
    }
    row("unknown token", QStringLiteral("decrypt token fail"),
        [](PracticeRequest &request) { setHeader(request, "X-Auth-Token", "MIIno"); });
}

void SdrsFaceTest::signature()
{
    QFETCH(Change, change);
    QFETCH(QString, said);
    Bench bench;
    PracticeRequest request = bench.signedNow(bench.request("GET", QStringLiteral("server-groups")));
    change(request);
    const PracticeResponse response = bench.cloud.answer(request);
    QCOMPARE(response.status, said.isEmpty() ? 200 : 401);
    if (!said.isEmpty()) {
        QCOMPARE(codeOf(response), QStringLiteral("APIGW.0301"));
        QVERIFY2(response.body.contains(said.toUtf8()), response.body);
    }
}

void SdrsFaceTest::keyIsLockedAfterMoreThanFiveFailures()
{
    Bench bench;
    const ApiRequest request = bench.request("GET", QStringLiteral("server-groups"));
    const auto wrong = [&] {
        PracticeRequest received = bench.signedNow(request);
        received.rawQuery = "limit=1";
        return bench.cloud.answer(received);
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(wrong().status, 401);
    QCOMPARE(bench.cloud.answer(bench.signedNow(request)).status, 200); // a success starts anew
    for (int i = 0; i < 6; ++i)
        QVERIFY(wrong().body.contains("verify aksk signature fail"));
    const PracticeResponse locked = bench.cloud.answer(bench.signedNow(request));
    QCOMPARE(locked.status, 401);
    QVERIFY(locked.body.contains("AK access failed to reach the limit, forbidden"));
    bench.cloud.context().clock.advance(5 * 60'000);
    QCOMPARE(bench.cloud.answer(bench.signedNow(request)).status, 200);
}

void SdrsFaceTest::action_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("during"); // empty: refused
    QTest::addColumn<QString>("after");
    const QByteArray start = R"({"start-server-group":{}})";
    const QByteArray stop = R"({"stop-server-group": {}})";
    const QByteArray reverse = R"({"reverse-server-group":{"priority_station":"target"}})";
    const QByteArray failover = R"({"failover-server-group":{}})";
    const auto row = [](const char *name, const char *group, const QByteArray &body, const char *during,
                        const char *after) {
        QTest::newRow(name) << QString::fromLatin1(group) << body << QString::fromLatin1(during)
                            << QString::fromLatin1(after);
    };
    row("stop what is protected", "dr-db", stop, "stopping", "available");
    row("start what is available", "dr-batch", start, "starting", "protected");
    row("start what is failed over", "dr-old", start, "reprotecting", "protected");
    row("reverse what is protected", "dr-db", reverse, "reversing", "protected");
    row("fail over what is protected", "dr-db", failover, "failing-over", "failed-over");
    row("stop what is available", "dr-batch", stop, "", "available");
    row("start what is protected", "dr-db", start, "", "protected");
    row("fail over what is available", "dr-batch", failover, "", "available");
    row("start without pairs", "dr-new", start, "", "available");
}

void SdrsFaceTest::action()
{
    QFETCH(QString, group);
    QFETCH(QByteArray, body);
    QFETCH(QString, during);
    QFETCH(QString, after);
    Bench bench;
    const QJsonObject before = bench.groupNamed(group);
    const PracticeResponse response = bench.act(group, body);
    if (during.isEmpty()) {
        QCOMPARE(response.status, 400);
        QCOMPARE(codeOf(response), QStringLiteral("SDRS.1002"));
    } else {
        QCOMPARE(response.status, 200);
        QCOMPARE(bench.state(group), during);
        QCOMPARE(codeOf(bench.act(group, body)), QStringLiteral("SDRS.1002")); // not twice
    }
    QCOMPARE(bench.cloud.context().ledger.entries().size(), during.isEmpty() ? 0 : 1);
    bench.cloud.context().clock.advance(9'000);
    const QJsonObject now = bench.groupNamed(group);
    QTEST(now[u"status"].toString(), "after");
    const bool flips = during == u"reversing" || during == u"failing-over";
    QCOMPARE(now[u"priority_station"] != before[u"priority_station"], flips);
}

void SdrsFaceTest::body_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow(R"({"stop-server-group":null})") << QStringLiteral("SDRS.0206");
    QTest::newRow(R"({"stop-server-group":{},"start-server-group":{}})") << QStringLiteral("SDRS.0206");
    QTest::newRow(R"({"reprotect-server-group":{}})") << QStringLiteral("SDRS.0206");
    QTest::newRow("{}") << QStringLiteral("SDRS.0206");
    QTest::newRow("stop it") << QStringLiteral("SDRS.0206");
    QTest::newRow(R"({"reverse-server-group":{"priority_station":"source"}})") << QStringLiteral("SDRS.0216");
    QTest::newRow(R"({"reverse-server-group":{}})") << QStringLiteral("SDRS.0216");
}

void SdrsFaceTest::body()
{
    Bench bench;
    const PracticeResponse response = bench.act(QStringLiteral("dr-db"), QTest::currentDataTag());
    QCOMPARE(response.status, 400);
    QTEST(codeOf(response), "code");
    QVERIFY(bench.cloud.context().ledger.entries().isEmpty());
}

void SdrsFaceTest::boardIsAsDrawn() // ux.md 5.6
{
    Bench bench(QStringLiteral("board"));
    QStringList rows;
    for (const QJsonValue group :
         bench.json("GET", QStringLiteral("server-groups"))[u"server_groups"].toArray())
        rows.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(group[u"name"].toString(), group[u"status"].toString())
                        .arg(group[u"protected_instance_num"].toInt())
                        .arg(group[u"replication_num"].toInt()));
    QCOMPARE(rows,
             (QStringList{QStringLiteral("dr-web stopping 4 9"), QStringLiteral("dr-db protected 2 6"),
                          QStringLiteral("dr-batch error-stopping 3 3"),
                          QStringLiteral("dr-old failed-over 1 2"), QStringLiteral("dr-new available 0 0")}));
    const QJsonArray tasks =
        bench.json("GET", QStringLiteral("task-center/failure-jobs"))[u"failure_jobs"].toArray();
    QCOMPARE(tasks.at(0)[u"failure_status"].toString(), QStringLiteral("stopFail"));
    QCOMPARE(tasks.at(0)[u"error_code"].toString(), QStringLiteral("SDRS.1028"));
    QCOMPARE(tasks.at(1)[u"failure_status"].toString(), QStringLiteral("reprotectFail"));
    const QJsonObject job = bench.json("GET", QStringLiteral("jobs/") + tasks.at(0)[u"job_id"].toString());
    QCOMPARE(job[u"status"].toString(), QStringLiteral("FAIL"));
    QCOMPARE(job[u"entities"][u"sub_jobs"].toArray().size(), 3);
}

void SdrsFaceTest::listsArePagedAndFiltered_data()
{
    QTest::addColumn<int>("count"); // -1: refused
    QTest::addColumn<int>("items");
    const auto row = [](const char *path, int count, int items) { QTest::newRow(path) << count << items; };
    row("server-groups?limit=2", 5, 2);
    row("server-groups?limit=2&offset=4", 5, 1);
    row("server-groups?offset=9", 5, 0);
    row("server-groups?status=protected", 2, 2);
    row("server-groups?name=dr-", 5, 5);
    row("server-groups?name=old", 1, 1);
    row("server-groups?availability_zone=cn-north-4b", 1, 1);
    row("server-groups?query_type=stop_protected", 1, 1);
    row("server-groups?query_type=status_abnormal", 0, 0);
    row("server-groups?query_type=general", 5, 5);
    row("protected-instances", 10, 10);
    row("replications?limit=4", 4, 4); // counts the page, as the reference says
    row("replications?status=failed-over", 2, 2);
    row("task-center/failure-jobs", 0, 0);
    row("server-groups?limit=0", -1, 0);
    row("server-groups?limit=1001", -1, 0);
    row("server-groups?limit=many", -1, 0);
    row("replications?offset=-1", -1, 0);
}

void SdrsFaceTest::listsArePagedAndFiltered()
{
    QFETCH(int, count);
    QFETCH(int, items);
    Bench bench;
    const PracticeResponse response = bench.ask("GET", QLatin1String(QTest::currentDataTag()));
    if (count < 0) {
        QCOMPARE(response.status, 400);
        QVERIFY(codeOf(response) == u"SDRS.0221" || codeOf(response) == u"SDRS.0222");
        return;
    }
    QCOMPARE(response.status, 200);
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(body[u"count"].toInt(), count);
    for (const QJsonValue member : body) {
        if (member.isArray())
            QCOMPARE(member.toArray().size(), items);
    }
}

void SdrsFaceTest::unsetFieldsAreNull()
{
    Bench bench;
    const QJsonObject group = bench.groupNamed(QStringLiteral("dr-db"));
    for (const char *field :
         {"description", "protected_status", "replication_status", "health_status", "test_vpc_id"})
        QVERIFY2(group.contains(QLatin1String(field)) && group[QLatin1String(field)].isNull(), field);
    const QString job = QJsonDocument::fromJson(
                            bench.act(QStringLiteral("dr-db"), R"({"stop-server-group":{}})").body)[u"job_id"]
                            .toString();
    const QJsonObject running = bench.json("GET", QStringLiteral("jobs/") + job);
    for (const char *field : {"end_time", "error_code", "fail_reason"})
        QVERIFY2(running.contains(QLatin1String(field)) && running[QLatin1String(field)].isNull(), field);
}

void SdrsFaceTest::sideReadsAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("active-domains") << 200 << QString();
    QTest::newRow("sdrs/quotas") << 200 << QString();
    QTest::newRow("disaster-recovery-drills") << 200 << QString();
    QTest::newRow("protected-instances/none") << 400 << QStringLiteral("SDRS.1320");
    QTest::newRow("replications/none") << 400 << QStringLiteral("SDRS.1608");
    QTest::newRow("disaster-recovery-drills/none") << 400 << QStringLiteral("SDRS.1902");
    QTest::newRow("jobs/none") << 400 << QStringLiteral("SDRS.0408");
    QTest::newRow("server-groups/none") << 400 << QStringLiteral("SDRS.1013");
    QTest::newRow("server-groups/none/jobs") << 404 << QStringLiteral("APIGW.0101");
}

void SdrsFaceTest::sideReadsAnswer()
{
    Bench bench;
    const PracticeResponse response = bench.ask("GET", QLatin1String(QTest::currentDataTag()));
    QTEST(response.status, "status");
    QTEST(codeOf(response), "code");
    const bool hasId = std::any_of(response.headers.cbegin(), response.headers.cend(),
                                   [](const Header &header) { return header.name == "X-Request-Id"; });
    QVERIFY(hasId);
}

void SdrsFaceTest::sameSeedSameAnswers()
{
    Bench one;
    Bench other;
    const QByteArray stop = R"({"stop-server-group":{}})";
    QCOMPARE(one.act(QStringLiteral("dr-db"), stop).body, other.act(QStringLiteral("dr-db"), stop).body);
    QCOMPARE(one.groupNamed(QStringLiteral("dr-web"))[u"id"],
             other.groupNamed(QStringLiteral("dr-web"))[u"id"]);
}

QTEST_GUILESS_MAIN(SdrsFaceTest)
#include "tst_sdrsface.moc"
