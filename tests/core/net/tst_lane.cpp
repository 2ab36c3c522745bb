// SPDX-License-Identifier: Apache-2.0
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;
using Fault = FaultServer::Fault;
Q_DECLARE_METATYPE(FaultServer::Fault)

namespace {

QByteArray gzipped(qsizetype zeros)
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("zeros")));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(zeros))
        return {};
    file.close();
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-c"), file.fileName()});
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

} // namespace

/// What one call of a lane promises (network-and-safety.md sections 2 and 3).
class LaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void theWireCarriesWhatWasSigned();
    void aStatusIsAnAnswer_data();
    void aStatusIsAnAnswer();
    void noRedirectIsFollowed_data();
    void noRedirectIsFollowed();
    void noCookieIsKept();
    void aRefusedSignInIsNotAnsweredByItself_data();
    void aRefusedSignInIsNotAnsweredByItself();
    void aPortalIsAnAnswer();
    void brokenBodies_data();
    void brokenBodies();
    void aPackedBodyIsUnpacked();
    void aPackedBombIsRefused();
    void tooManyHeaderBytesAreRefused();
    void headersWithoutEndHoldUpNobody();
    void theEndlessBodyIsCut_data();
    void theEndlessBodyIsCut();
    void deadlines_data();
    void deadlines();
    void aSilentHandshakeIsGivenUp_data();
    void aSilentHandshakeIsGivenUp();
    void nobodyThereIsNotSent_data();
    void nobodyThereIsNotSent();

private:
    Certificates m_certificates;
    FaultServer m_server;

private slots:
    void init();
};

void LaneTest::init()
{
    m_server.setReply({});
    m_server.setFault(Fault::None);
    m_server.forget();
}

void LaneTest::theWireCarriesWhatWasSigned()
{
    Lane lane(LaneKind::Read, directly());
    HttpRequest request = {"DELETE",
                           m_server.url(QStringLiteral("/a%2Fb/?x=%20y&z=%2B")),
                           {{"Authorization", "signed"}, {"X-Two", "2"}, {"Host", "left.to.qt"}},
                           {}};
    QCOMPARE(call(lane, request).fate, Fate::Answered);
    const FaultServer::Request got = m_server.requests().value(0);
    QCOMPARE(got.method, QByteArray("DELETE"));
    QCOMPARE(got.target, QByteArray("/a%2Fb/?x=%20y&z=%2B"));
    QCOMPARE(got.header("Authorization"), QByteArray("signed"));
    QCOMPARE(got.header("X-Two"), QByteArray("2"));
    QCOMPARE(got.header("Host"), "127.0.0.1:" + QByteArray::number(m_server.serverPort()));
    QCOMPARE(got.header("Content-Length"), QByteArray("0"));
    QCOMPARE(got.header("Content-Type"), QByteArray());
    QCOMPARE(got.header("Cookie"), QByteArray());

    const QByteArray large(900 << 10, 'b');
    QCOMPARE(call(lane, post(m_server.url(), large)).fate, Fate::Answered);
    QVERIFY(m_server.requests().value(1).body == large);
    QCOMPARE(m_server.requests().value(1).header("Content-Type"),
             QByteArray("application/x-www-form-urlencoded"));
}

void LaneTest::aStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 400, 403, 404, 405, 409, 410, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void LaneTest::aStatusIsAnAnswer()
{
    QFETCH(int, status);
    m_server.setReply({status, {{"X-Request-Id", "r-1"}}, "<Error/>"});
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(kind, directly());
        const Attempt attempt = call(lane, post(m_server.url()));
        QCOMPARE(attempt.fate, Fate::Answered);
        QCOMPARE(attempt.fault, NetFault::None);
        QCOMPARE(attempt.response.status, status);
        QCOMPARE(attempt.response.body, QByteArray("<Error/>"));
        QCOMPARE(attempt.response.header("x-request-ID"), QByteArray("r-1"));
    }
    QCOMPARE(m_server.deliveries(), 3);
}

void LaneTest::noRedirectIsFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const int status : {301, 302, 303, 307, 308})
        for (const QByteArray &body : {QByteArray(), QByteArray("Action=Stop")})
            QTest::addRow("%d %s", status, body.isEmpty() ? "empty" : "body") << status << body;
}

void LaneTest::noRedirectIsFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FaultServer elsewhere;
    m_server.setReply({status, {{"Location", elsewhere.url(QStringLiteral("/taken")).toEncoded()}}, ""});
    Lane lane(LaneKind::Change, directly());
    HttpRequest request = post(m_server.url(), body);
    request.headers.append(RawHeader("Authorization", "signature"));
    const Attempt attempt = call(lane, request);
    QCOMPARE(attempt.fate, Fate::Answered);
    QCOMPARE(attempt.fault, NetFault::Redirect);
    QCOMPARE(attempt.response.status, status);
    QCOMPARE(m_server.deliveries(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void LaneTest::noCookieIsKept()
{
    m_server.setReply({200, {{"Set-Cookie", "session=stolen; Path=/"}}, "x"});
    Lane lane(LaneKind::Read, directly());
    QCOMPARE(call(lane, get(m_server.url())).fate, Fate::Answered);
    QCOMPARE(call(lane, get(m_server.url())).fate, Fate::Answered);
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(m_server.requests().at(1).header("Cookie"), QByteArray());
}

void LaneTest::aRefusedSignInIsNotAnsweredByItself_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("Basic") << QByteArray("Basic realm=\"x\"");
    QTest::newRow("Digest") << QByteArray("Digest realm=\"x\", nonce=\"n\", qop=\"auth\"");
    QTest::newRow("of our own") << QByteArray("AWS4");
    QTest::newRow("none") << QByteArray();
}

void LaneTest::aRefusedSignInIsNotAnsweredByItself()
{
    QFETCH(QByteArray, scheme);
    FaultServer::Reply refusal = {401, {}, "{\"error_code\":\"APIGW.0301\"}"};
    if (!scheme.isEmpty())
        refusal.headers.append({"WWW-Authenticate", scheme});
    m_server.setReply(refusal);
    Lane lane(LaneKind::Change, directly());
    const Attempt attempt = call(lane, post(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Answered);
    QCOMPARE(attempt.response.status, 401);
    QCOMPARE(attempt.response.body, refusal.body);
    QCOMPARE(m_server.deliveries(), 1);
}

void LaneTest::aPortalIsAnAnswer()
{
    m_server.setReply({200, {{"Content-Type", "text/html"}}, "<html>Please sign in to the hotel</html>"});
    Lane lane(LaneKind::Read, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Answered); // its parser refuses it
    QCOMPARE(attempt.response.header("content-type"), QByteArray("text/html"));
}

void LaneTest::brokenBodies_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<NetFault>("netFault");
    QTest::newRow("cut before its length") << Fault::CutBody << Fate::Unknown << NetFault::Cut;
    QTest::newRow("cut between chunks") << Fault::CutChunks << Fate::Unknown << NetFault::Cut;
    QTest::newRow("ended by the connection") << Fault::OpenEnded << Fate::Answered << NetFault::None;
}

void LaneTest::brokenBodies()
{
    QFETCH(Fault, fault);
    QFETCH(Fate, fate);
    QFETCH(NetFault, netFault);
    m_server.setFault(fault);
    Lane lane(LaneKind::Read, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, fate);
    QCOMPARE(attempt.fault, netFault);
    QCOMPARE(attempt.response.status, 200);
}

void LaneTest::aPackedBodyIsUnpacked()
{
    m_server.setReply({200, {{"Content-Encoding", "gzip"}}, gzipped(100'000)});
    Lane lane(LaneKind::Read, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Answered);
    QVERIFY(attempt.response.body == QByteArray(100'000, '\0'));
    QVERIFY(m_server.requests().value(0).header("Accept-Encoding").contains("gzip"));
}

void LaneTest::aPackedBombIsRefused()
{
    const QByteArray bomb = gzipped(200 << 20);
    QVERIFY(bomb.size() < 1 << 20);
    m_server.setReply({200, {{"Content-Encoding", "gzip"}}, bomb});
    Lane lane(LaneKind::Read, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Unknown);
    QCOMPARE(attempt.fault, NetFault::TooLarge);
    QVERIFY(attempt.response.body.size() <= 16 << 20);
}

void LaneTest::tooManyHeaderBytesAreRefused()
{
    m_server.setReply({200, {{"X-Long", QByteArray(70 << 10, 'h')}}, "x"});
    Lane lane(LaneKind::Read, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Unknown);
    QCOMPARE(attempt.fault, NetFault::TooLarge);
}

void LaneTest::headersWithoutEndHoldUpNobody()
{
    constexpr int never = 600'000;
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(kind, directly());
        lane.setDeadlines({never, 200, never, never});
        m_server.setFault(Fault::EndlessHeaders, 1);
        const Attempt attempt = call(lane, post(m_server.url()));
        QCOMPARE(attempt.fate, Fate::Unknown);
        QVERIFY(attempt.fault == NetFault::Deadline || attempt.fault == NetFault::TooLarge);
        QCOMPARE(call(lane, post(m_server.url())).fate, Fate::Answered); // the same lane goes on
    }
    QCOMPARE(m_server.deliveries(), 6);
}

void LaneTest::theEndlessBodyIsCut_data()
{
    QTest::addColumn<LaneKind>("kind");
    QTest::addColumn<qint64>("cap");
    QTest::newRow("read") << LaneKind::Read << qint64(8 << 20);
    QTest::newRow("change") << LaneKind::Change << qint64(1 << 20);
    QTest::newRow("stop") << LaneKind::Stop << qint64(1 << 20);
}

void LaneTest::theEndlessBodyIsCut()
{
    QFETCH(LaneKind, kind);
    QFETCH(qint64, cap);
    m_server.setFault(Fault::EndlessBody);
    Lane lane(kind, directly());
    const Attempt attempt = call(lane, get(m_server.url()));
    QCOMPARE(attempt.fate, Fate::Unknown);
    QCOMPARE(attempt.fault, NetFault::TooLarge);
    QVERIFY(attempt.response.body.size() > cap);
    QTRY_COMPARE(m_server.open(), 0); // and the connection with it
}

void LaneTest::deadlines_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("which");
    QTest::newRow("no first byte") << Fault::NoAnswer << QStringLiteral("firstByte");
    QTest::newRow("silence inside the body") << Fault::Silence << QStringLiteral("silence");
    QTest::newRow("a dripping body never ends") << Fault::Drip << QStringLiteral("whole");
}

void LaneTest::deadlines()
{
    QFETCH(Fault, fault);
    QFETCH(QString, which);
    constexpr int never = 600'000;
    constexpr int soon = 120;
    m_server.setFault(fault);
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop}) {
        Lane lane(kind, directly());
        Deadlines deadlines = {never, never, never, never};
        (which == u"firstByte" ? deadlines.firstByte
         : which == u"silence" ? deadlines.silence
                               : deadlines.whole) = soon;
        lane.setDeadlines(deadlines);
        const Attempt attempt = call(lane, post(m_server.url()));
        QCOMPARE(attempt.fate, Fate::Unknown); // never "failed"
        QCOMPARE(attempt.fault, NetFault::Deadline);
        QCOMPARE(attempt.sends, 1);
        QVERIFY(attempt.tookMs >= soon);
    }
    QCOMPARE(m_server.deliveries(), 3);
    QTRY_COMPARE(m_server.open(), 0);
}

void LaneTest::aSilentHandshakeIsGivenUp_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fate>("fate");
    QTest::newRow("the body is still here, so it is proven") << QByteArray("Action=Stop") << Fate::NotSent;
    QTest::newRow("without a body nothing proves it") << QByteArray() << Fate::Unknown;
}

void LaneTest::aSilentHandshakeIsGivenUp()
{
    QFETCH(QByteArray, body);
    QFETCH(Fate, fate);
    FaultServer silent(m_certificates.identity(Certificates::Kind::Good));
    silent.setFault(Fault::NoHandshake);
    Lane lane(LaneKind::Change, directly({m_certificates.caFile()}));
    constexpr int never = 600'000;
    lane.setDeadlines({120, never, never, never});
    const Attempt attempt = call(lane, post(silent.url(), body));
    QCOMPARE(attempt.fate, fate);
    QCOMPARE(attempt.fault, NetFault::Deadline);
    QCOMPARE(attempt.sends, 0);
    QCOMPARE(silent.deliveries(), 0);
}

void LaneTest::nobodyThereIsNotSent_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<NetFault>("fault");
    quint16 freePort = 0;
    {
        FaultServer gone;
        freePort = gone.serverPort();
    }
    QTest::newRow("refused") << QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(freePort))
                             << NetFault::Refused;
    QTest::newRow("refused, TLS") << QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(freePort))
                                  << NetFault::Refused;
    QTest::newRow("no such host") << QUrl(QStringLiteral("http://nowhere.invalid/"))
                                  << NetFault::HostNotFound;
}

void LaneTest::nobodyThereIsNotSent()
{
    QFETCH(QUrl, url);
    QFETCH(NetFault, fault);
    Lane lane(LaneKind::Change, directly());
    for (const HttpRequest &request : {get(url), post(url)}) {
        const Attempt attempt = call(lane, request);
        QCOMPARE(attempt.fate, Fate::NotSent);
        QCOMPARE(attempt.fault, fault);
        QCOMPARE(attempt.sends, 0);
    }
}

QTEST_GUILESS_MAIN(LaneTest)
#include "tst_lane.moc"
