// SPDX-License-Identifier: Apache-2.0
#include "app/practice/httprequestreader.h"
#include "app/practice/practicecloud.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace belay::practice;

/// The server and its control paths, spoken to over a bare socket.
class PracticeCloudTest : public QObject
{
    Q_OBJECT
private slots:
    void readerTakesRequestsInAnyPieces_data();
    void readerTakesRequestsInAnyPieces();
    void readerRefusesBrokenRequests_data();
    void readerRefusesBrokenRequests();
    void connectionStaysOpenBetweenRequests();
    void socketFaultsCutTheAnswer_data();
    void socketFaultsCutTheAnswer();
    void controlPathsRefuseNonsense_data();
    void controlPathsRefuseNonsense();
    void boardShowsTheWireframe();
    void wallTimeIsRealTime();
};

static const QByteArray stsCall = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 43\r\n\r\n"
                                  "Action=GetCallerIdentity&Version=2011-06-15";

static PracticeCloud smooth()
{
    return PracticeCloud(*Scenario::named(QStringLiteral("smooth")), 42, PracticeClock(1));
}

void PracticeCloudTest::readerTakesRequestsInAnyPieces_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no body")
        << QByteArray("GET /a%2Fb?x=%20&y HTTP/1.1\r\nHost: h\r\nX-Two: 1\r\nx-two:  2 \r\n\r\n")
        << QByteArray();
    QTest::newRow("GET with a body")
        << QByteArray("GET /a%2Fb?x=%20&y HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\nContent-Length: 4\r\n\r\nbody")
        << QByteArray("body");
    QTest::newRow("chunked, with a trailer")
        << QByteArray(
               "POST /a%2Fb?x=%20&y HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
               "3;ext=1\r\nbod\r\n1\r\ny\r\n0\r\nX-Trailer: 1\r\n\r\n")
        << QByteArray("body");
    QTest::newRow("40 KB of headers")
        << "GET /a%2Fb?x=%20&y HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\nX-Auth-Token: " + QByteArray(40'000, 't') +
               "\r\n\r\n"
        << QByteArray();
}

void PracticeCloudTest::readerTakesRequestsInAnyPieces()
{
    QFETCH(QByteArray, wire);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), 2 * wire.size()}) {
        HttpRequestReader reader;
        QList<PracticeRequest> requests;
        const QByteArray twice = wire + wire;
        for (qsizetype at = 0; at < twice.size(); at += piece) {
            reader.feed(twice.mid(at, piece));
            while (const auto request = reader.next())
                requests.append(*request);
        }
        QCOMPARE(reader.problem(), 0);
        QCOMPARE(requests.size(), 2);
        for (const PracticeRequest &request : std::as_const(requests)) {
            QTEST(request.body, "body");
            QCOMPARE(request.rawTarget, QByteArray("/a%2Fb?x=%20&y"));
            QCOMPARE(request.path, QByteArray("/a%2Fb"));
            QCOMPARE(request.rawQuery, QByteArray("x=%20&y"));
            QList<QByteArray> names;
            for (const Header &header : request.headers)
                names.append(header.name + '=' + header.value.left(2));
            QVERIFY2(names.indexOf("X-Two=1") >= 0 &&
                         names.indexOf("x-two=2") == names.indexOf("X-Two=1") + 1,
                     "repeated headers stay apart, in order, as written");
        }
    }
}

void PracticeCloudTest::readerRefusesBrokenRequests_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << 400;
    QTest::newRow("length is no number") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << 400;
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("chunk size is no number")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") << 400;
    QTest::newRow("body over the limit")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") << 413;
    QTest::newRow("endless head") << QByteArray(HttpRequestReader::maxHeadBytes + 1, 'x') << 431;
}

void PracticeCloudTest::readerRefusesBrokenRequests()
{
    QFETCH(QByteArray, wire);
    HttpRequestReader reader;
    reader.feed(wire);
    QVERIFY(!reader.next());
    QTEST(reader.problem(), "status");
}

/// Sends bytes and collects what comes back until `wanted` is in it or the socket closes.
static QByteArray exchange(QTcpSocket &socket, const QString &endpoint, const QByteArray &wire,
                           const QByteArray &wanted)
{
    if (socket.state() == QAbstractSocket::UnconnectedState) {
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(QUrl(endpoint).port()));
        socket.waitForConnected();
    }
    QByteArray got;
    socket.write(wire);
    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    const bool arrived = QTest::qWaitFor(
        [&] {
            got += socket.readAll();
            return got.contains(wanted) || !closed.isEmpty();
        },
        10'000);
    return arrived ? got : QByteArray("nothing in time");
}

void PracticeCloudTest::connectionStaysOpenBetweenRequests()
{
    PracticeCloud cloud = smooth();
    QVERIFY(cloud.listen());
    QTcpSocket socket;
    for (int i = 0; i < 3; ++i) {
        const QByteArray got = exchange(socket, cloud.endpoint(), stsCall, "</ErrorResponse>");
        QVERIFY2(got.startsWith("HTTP/1.1 403 Forbidden\r\nDate: "), got.constData());
        QVERIFY(got.contains("Connection: keep-alive"));
        QVERIFY(got.contains("<Code>MissingAuthenticationToken</Code>"));
    }
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void PracticeCloudTest::socketFaultsCutTheAnswer_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<bool>("whole");
    QTest::newRow("dropped before it was read") << "dropBeforeRead" << QByteArray() << false;
    QTest::newRow("dropped after it was applied") << "dropAfterApply" << QByteArray() << false;
    QTest::newRow("body cut") << "cutBody" << QByteArray("HTTP/1.1 403") << false;
    QTest::newRow("throttled") << "throttle" << QByteArray("HTTP/1.1 400") << true;
    QTest::newRow("server error") << "error500" << QByteArray("HTTP/1.1 500") << true;
    QTest::newRow("captive portal") << "html" << QByteArray("HTTP/1.1 200") << true;
    QTest::newRow("delayed") << "delay" << QByteArray("HTTP/1.1 403") << true;
}

void PracticeCloudTest::socketFaultsCutTheAnswer()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, begins);
    QFETCH(bool, whole);
    PracticeCloud cloud = smooth();
    QVERIFY(cloud.listen());
    QTcpSocket socket;
    const QByteArray fault =
        QJsonDocument(QJsonObject{{QStringLiteral("kind"), kind},
                                  {QStringLiteral("delayMs"), 20},
                                  {QStringLiteral("action"), QStringLiteral("GetCallerIdentity")}})
            .toJson(QJsonDocument::Compact);
    const QByteArray post =
        "POST /practice/faults HTTP/1.1\r\nContent-Length: " + QByteArray::number(fault.size()) + "\r\n\r\n" +
        fault;
    QVERIFY(exchange(socket, cloud.endpoint(), post, "\r\n\r\n").startsWith("HTTP/1.1 204"));

    const QByteArray got = exchange(socket, cloud.endpoint(), stsCall, whole ? "\r\n\r\n<" : "never");
    QVERIFY2(begins.isEmpty() ? got.isEmpty() : got.startsWith(begins), got.constData());
    QVERIFY(!got.contains("</ErrorResponse>") || whole);
    QTcpSocket next;
    const QByteArray after = exchange(next, cloud.endpoint(), stsCall, "</ErrorResponse>");
    QVERIFY2(after.startsWith("HTTP/1.1 403"), "a fault is used up");
}

void PracticeCloudTest::controlPathsRefuseNonsense_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown fault") << QByteArray("POST") << QByteArray("/practice/faults")
                                   << QByteArray("{\"kind\":\"x\"}") << 400;
    QTest::newRow("no times") << QByteArray("POST") << QByteArray("/practice/faults")
                              << QByteArray("{\"kind\":\"html\",\"times\":0}") << 400;
    QTest::newRow("stopped clock") << QByteArray("POST") << QByteArray("/practice/clock")
                                   << QByteArray("{\"factor\":0}") << 400;
    QTest::newRow("no JSON") << QByteArray("POST") << QByteArray("/practice/clock") << QByteArray("fast")
                             << 400;
    QTest::newRow("unknown path") << QByteArray("GET") << QByteArray("/practice/none") << QByteArray() << 404;
    QTest::newRow("no language") << QByteArray("GET") << QByteArray("/") << QByteArray() << 404;
}

void PracticeCloudTest::controlPathsRefuseNonsense()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    PracticeCloud cloud = smooth();
    const PracticeResponse response =
        cloud.answer({method, path, path, {}, {}, body, QDateTime::currentDateTimeUtc()});
    QTEST(response.status, "status");
    QVERIFY(!QJsonDocument::fromJson(response.body)[u"error"].toString().isEmpty());
}

void PracticeCloudTest::boardShowsTheWireframe()
{
    PracticeCloud cloud(*Scenario::named(QStringLiteral("board")), 42,
                        PracticeClock::manual(QDateTime::currentDateTimeUtc()));
    const PracticeResponse response =
        cloud.answer({"GET", "/practice/state", "/practice/state", {}, {}, {}, {}});
    QStringList rows;
    for (const QJsonValue &operation :
         QJsonDocument::fromJson(response.body)[u"aws"][u"operations"].toArray()) {
        if (operation[u"createdAt"].toString() >
            QDateTime::currentDateTimeUtc().addSecs(-3'600).toString(Qt::ISODateWithMs))
            rows.append(QStringLiteral("%1 %2 %3ok %4xx %5>> %6..")
                            .arg(operation[u"group"].toString(), operation[u"status"].toString())
                            .arg(operation[u"succeeded"].toInt())
                            .arg(operation[u"failed"].toInt())
                            .arg(operation[u"running"].toInt())
                            .arg(operation[u"pending"].toInt()));
    }
    rows.sort();
    QCOMPARE(rows, QStringList({QStringLiteral("baseline-iam RUNNING 26ok 4xx 2>> 171.."),
                                QStringLiteral("config-rules SUCCEEDED 76ok 4xx 0>> 0.."),
                                QStringLiteral("guardrails RUNNING 73ok 0xx 2>> 23.."),
                                QStringLiteral("tags-policy QUEUED 0ok 0xx 0>> 0.."),
                                QStringLiteral("tags-policy RUNNING 43ok 0xx 8>> 152..")}));
}

void PracticeCloudTest::wallTimeIsRealTime()
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
    PracticeClock clock = PracticeClock::manual(start);
    clock.setFactor(10);
    clock.advance(20'000);
    QCOMPARE(clock.now(), 20'000);
    QCOMPARE(clock.wallTime(20'000), start.addSecs(2));
    clock.setFactor(1);
    clock.advance(5'000);
    QCOMPARE(clock.now(), 25'000);
    QCOMPARE(clock.wallTime(25'000), start.addSecs(7));
    QCOMPARE(clock.wallTime(10'000), start.addSecs(1));
    QCOMPARE(clock.wallTime(-60'000), start.addSecs(-60));
}

QTEST_GUILESS_MAIN(PracticeCloudTest)
#include "tst_practicecloud.moc"
