// SPDX-License-Identifier: Apache-2.0
// Holds the proxies of network-and-safety.md Q13 and section 11.
#include "tests/core/net/connectproxy.h"
#include "tests/core/net/lanecalls.h"
#include "tests/support/faultserver.h"

#include <QTest>

using namespace belay;
using Fate = Attempt::Fate;

namespace {

const QByteArray password = "pass-word-of-the-proxy";

/// A server elsewhere, reached through a proxy only.
struct Place
{
    Place()
    {
        transport.caFiles = {certificates.caFile()};
        transport.proxy = Transport::Proxy::Given;
        transport.proxyUrl = proxy.url();
    }

    static KeysPtr keys(const QByteArray &secret)
    {
        auto made = std::make_shared<Keys>();
        made->kind = Keys::Kind::Password;
        made->keyId = QStringLiteral("ada");
        made->secret = Secret(secret);
        return made;
    }
    static HttpRequest request() { return post(QUrl(QStringLiteral("https://elsewhere.example/path"))); }

    Certificates certificates;
    FaultServer server{certificates.identity(Certificates::Kind::WrongHost)};
    ConnectProxy proxy{server.serverPort()};
    Transport transport;
};

} // namespace

class ProxyTest final : public QObject
{
    Q_OBJECT

private slots:
    void requestsGoThroughTheGivenOne_data() { lanes(); }
    void requestsGoThroughTheGivenOne();
    void requestsGoThroughTheSystems_data() { lanes(); }
    void requestsGoThroughTheSystems();
    void loopbackDoesNot_data() { lanes(); }
    void loopbackDoesNot();
    void withoutAPasswordNothingIsSent_data() { lanes(); }
    void withoutAPasswordNothingIsSent();
    void thePasswordGoesToTheProxyOnly_data() { lanes(); }
    void thePasswordGoesToTheProxyOnly();
    void aWrongPasswordIsTriedOnce_data() { lanes(); }
    void aWrongPasswordIsTriedOnce();
    void anotherProxysPasswordIsNotSent();
    void aPasswordCanComeLater();

private:
    static void lanes();
};

void ProxyTest::lanes()
{
    QTest::addColumn<LaneKind>("kind");
    QTest::newRow("read") << LaneKind::Read;
    QTest::newRow("change") << LaneKind::Change;
    QTest::newRow("stop") << LaneKind::Stop;
}

void ProxyTest::requestsGoThroughTheGivenOne()
{
    QFETCH(LaneKind, kind);
    Place place;
    Lane lane(kind, place.transport);
    const Attempt attempt = call(lane, Place::request());
    QCOMPARE(attempt.fate, Fate::Answered);
    QCOMPARE(attempt.response.body, QByteArray("fine"));
    QVERIFY(!attempt.proxyAsking);
    QCOMPARE(place.proxy.tunnels(), 1);
    QVERIFY(place.proxy.heads().constFirst().startsWith("CONNECT elsewhere.example:443 "));
    QCOMPARE(place.server.deliveries(), 1);
    QCOMPARE(place.server.requests().constFirst().target, QByteArray("/path"));
}

void ProxyTest::requestsGoThroughTheSystems()
{
    QFETCH(LaneKind, kind);
    Place place;
    place.transport.proxy = Transport::Proxy::System;
    qputenv("https_proxy", place.proxy.url().toEncoded());
    qputenv("no_proxy", "");
    Lane lane(kind, place.transport);
    const Attempt attempt = call(lane, Place::request());
    qunsetenv("https_proxy");
    QCOMPARE(attempt.fate, Fate::Answered);
    QCOMPARE(place.proxy.tunnels(), 1);
    QCOMPARE(place.server.deliveries(), 1);
}

void ProxyTest::loopbackDoesNot()
{
    QFETCH(LaneKind, kind);
    Place place;
    FaultServer here;
    for (const Transport::Proxy choice : {Transport::Proxy::Given, Transport::Proxy::System}) {
        place.transport.proxy = choice;
        qputenv("http_proxy", place.proxy.url().toEncoded());
        Lane lane(kind, place.transport);
        for (const char *host : {"127.0.0.1", "localhost"}) {
            QUrl url = here.url();
            url.setHost(QLatin1String(host));
            QCOMPARE(call(lane, post(url)).fate, Fate::Answered);
        }
        qunsetenv("http_proxy");
    }
    QCOMPARE(here.deliveries(), 4);
    QVERIFY(place.proxy.heads().isEmpty());
}

void ProxyTest::withoutAPasswordNothingIsSent()
{
    QFETCH(LaneKind, kind);
    Place place;
    place.proxy.ask("ada", password);
    Lane lane(kind, place.transport);
    const Attempt attempt = call(lane, Place::request());
    QCOMPARE(attempt.fate, Fate::NotSent);
    QCOMPARE(attempt.fault, NetFault::Proxy);
    QCOMPARE(attempt.proxyAsking, place.proxy.name());
    QCOMPARE(attempt.sends, 0);
    QCOMPARE(place.proxy.signIns(), 0);
    QCOMPARE(place.server.connections(), 0);
}

void ProxyTest::thePasswordGoesToTheProxyOnly()
{
    QFETCH(LaneKind, kind);
    Place place;
    place.proxy.ask("ada", password);
    Lane lane(kind, place.transport);
    lane.setProxySignIns({{place.proxy.name(), Place::keys(password)}});
    for (int n = 0; n < 3; ++n)
        QCOMPARE(call(lane, Place::request()).fate, Fate::Answered);
    QVERIFY(place.proxy.signIns() >= 1);
    QCOMPARE(place.server.deliveries(), 3);
    const QByteArray encoded = ("ada:" + password).toBase64();
    for (const FaultServer::Request &request : place.server.requests()) {
        for (const auto &[name, value] : request.headers) {
            QVERIFY2(!name.toLower().startsWith("proxy-"), name);
            QVERIFY2(!value.contains(password) && !value.contains(encoded), name);
        }
    }
}

void ProxyTest::aWrongPasswordIsTriedOnce()
{
    QFETCH(LaneKind, kind);
    Place place;
    place.proxy.ask("ada", password);
    Lane lane(kind, place.transport);
    lane.setProxySignIns({{place.proxy.name(), Place::keys("another one")}});
    const Attempt attempt = call(lane, Place::request());
    QCOMPARE(attempt.fate, Fate::NotSent);
    QCOMPARE(attempt.proxyAsking, place.proxy.name());
    QCOMPARE(place.proxy.signIns(), 1);
    QCOMPARE(place.server.connections(), 0);
}

void ProxyTest::anotherProxysPasswordIsNotSent()
{
    Place place;
    place.proxy.ask("ada", password);
    Lane lane(LaneKind::Read, place.transport);
    lane.setProxySignIns({{QStringLiteral("proxy.example:8080"), Place::keys(password)}});
    QCOMPARE(call(lane, Place::request()).fate, Fate::NotSent);
    QCOMPARE(place.proxy.signIns(), 0);
}

void ProxyTest::aPasswordCanComeLater()
{
    Place place;
    place.proxy.ask("ada", password);
    Lanes all(place.transport);
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop})
        QCOMPARE(call(all.of(kind), Place::request()).fate, Fate::NotSent);
    all.setProxySignIns({{place.proxy.name(), Place::keys(password)}});
    for (const LaneKind kind : {LaneKind::Read, LaneKind::Change, LaneKind::Stop})
        QCOMPARE(call(all.of(kind), Place::request()).fate, Fate::Answered);
    all.setProxySignIns({});
    QCOMPARE(call(all.read, Place::request()).fate, Fate::NotSent);
}

QTEST_GUILESS_MAIN(ProxyTest)
#include "tst_proxy.moc"
