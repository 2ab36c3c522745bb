// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/hmac.h"
#include "core/cloud/huawei/sdkhmacsigner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace belay;
using namespace belay::huawei;

/// Rule: what we sign is what the provider's own SDKs sign (api/huawei-sdrs.md section 4).
class SdkHmacSignerTest : public QObject
{
    Q_OBJECT

private slots:
    void vector_data();
    void vector();
    void vendorCheckpoint_data();
    void vendorCheckpoint();
    void requestIsSignedAsItGoesOut();
    void temporaryKeysSignTheirToken();
    void tokenRequestCarriesNoSignature();
    void authorizationIsReadBack_data();
    void authorizationIsReadBack();
    void dateIsReadBack();
    void querySortsByDecodedName();
};

static QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

static void addVectors(const QString &path, const char *origin, const QJsonObject &halfWay)
{
    for (const QJsonValue value : readObject(path)[u"vectors"].toArray()) {
        QJsonObject vector = value.toObject();
        const QString name = vector[u"name"].toString();
        QJsonObject expected = vector[u"expected"].toObject();
        for (const auto &[key, text] : halfWay[name].toObject().toVariantMap().toStdMap()) {
            if (!expected.contains(key))
                expected[key] = text.toString();
        }
        vector[u"expected"] = expected;
        QTest::newRow(qPrintable(QLatin1String(origin) + name)) << vector;
    }
}

void SdkHmacSignerTest::vector_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonObject halfWay =
        readObject(QStringLiteral(BELAY_TEST_DATA "/huawei/canonical-requests.json"))[u"vectors"].toObject();
    addVectors(QStringLiteral(BELAY_TEST_DATA "/vectors/huawei-sdk-hmac.json"), "", halfWay);
    const QString extra = qEnvironmentVariable("BELAY_EXTRA_VECTORS");
    if (!extra.isEmpty())
        addVectors(extra + QStringLiteral("/huawei-sdk-hmac.json"), "extra ", {});
}

void SdkHmacSignerTest::vector()
{
    QFETCH(QJsonObject, vector);
    Signable request;
    request.method = vector[u"method"].toString().toUtf8();
    request.path = vector[u"path"].toString();
    for (const QJsonValue item : vector[u"query"].toArray())
        request.query.append({item.toArray().at(0).toString(), item.toArray().at(1).toString()});
    const QJsonObject headers = vector[u"headers"].toObject();
    QByteArray date;
    request.bodyHash = sha256Hex(vector[u"body"].toString().toUtf8());
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        const QByteArray value = header.value().toString().toUtf8();
        request.headers.append({header.key().toUtf8(), value});
        if (header.key().toLower() == u"x-sdk-date")
            date = value;
        if (header.key().toLower() == u"x-sdk-content-sha256")
            request.bodyHash = value;
    }

    const QJsonObject expected = vector[u"expected"].toObject();
    const auto compare = [&expected](const char *key, const QByteArray &actual) {
        return !expected.contains(QLatin1String(key)) ||
               expected[QLatin1String(key)].toString().toUtf8() == actual;
    };
    const QByteArray canonical = canonicalRequest(request);
    QVERIFY2(compare("canonical_request", canonical), canonical);
    const QByteArray toSign = stringToSign(date, canonical);
    QVERIFY2(compare("string_to_sign", toSign), toSign);
    const QByteArray made = signature(vector[u"sk"].toString().toUtf8(), toSign);
    QCOMPARE(made, expected[u"signature"].toString().toUtf8());
    const Authorization authorization{
        vector[u"ak"].toString().toUtf8(), {signedHeaderNames(request.headers)}, made};
    QVERIFY(compare("authorization", authorizationHeader(authorization)));
}

void SdkHmacSignerTest::vendorCheckpoint_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("GET without body")
        << QByteArray("GET") << QByteArray()
        << QByteArray("cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842");
    QTest::newRow("POST with body")
        << QByteArray("POST") << QByteArray(R"({"name":"test","id":1})")
        << QByteArray("436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f");
}

void SdkHmacSignerTest::vendorCheckpoint()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    const QByteArray date = "20200608T023900Z";
    const Signable request{method,
                           QStringLiteral("/resources"),
                           {{QStringLiteral("size"), QStringLiteral("1")}},
                           {{"Host", "service.endpoint.myhuaweicloud.com"}, {"X-Sdk-Date", date}},
                           sha256Hex(body)};
    const QByteArray made = signature("SecretKey", stringToSign(date, canonicalRequest(request)));
    QTEST(made, "expected");
}

static Keys exampleKeys()
{
    Keys keys;
    keys.keyId = QStringLiteral("AKBELAYEXAMPLE000001");
    keys.secret = Secret("SkBelayExample/0000+not=a-real-secret-key01");
    return keys;
}

static ApiRequest stopRequest()
{
    ApiRequest request;
    request.method = "POST";
    request.endpoint = QUrl(QStringLiteral("https://sdrs.cn-north-4.myhuaweicloud.com"));
    request.path = QStringLiteral("/v1/0a1b2c3d4e5f60718293a4b5c6d7e8f9/server-groups/"
                                  "7d3f6a52-0c1e-4b9a-9f64-2f1c8e5ab001/action");
    request.headers = {{"X-Project-Id", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"}};
    request.contentType = "application/json";
    request.body = R"({"stop-server-group":{}})";
    return request;
}

static QByteArray valueOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void SdkHmacSignerTest::requestIsSignedAsItGoesOut()
{
    const QDateTime now(QDate(2026, 1, 15), QTime(8, 30, 5), Qt::UTC);
    const HttpRequest wire = signedRequest(stopRequest(), exampleKeys(), now);
    QCOMPARE(wire.method, "POST");
    QCOMPARE(wire.url.toEncoded(), "https://sdrs.cn-north-4.myhuaweicloud.com" + stopRequest().path.toUtf8());
    QCOMPARE(wire.body, stopRequest().body);
    QCOMPARE(valueOf(wire, "X-Sdk-Date"), "20260115T083005Z");
    QCOMPARE(valueOf(wire, "Content-Type"), "application/json");
    QCOMPARE(valueOf(wire, "Authorization"), // vector V2
             "SDK-HMAC-SHA256 Access=AKBELAYEXAMPLE000001, "
             "SignedHeaders=content-type;host;x-project-id;x-sdk-date, "
             "Signature=38fd9cde71df4a79f16846d85e9edf167b041beee6c5d227a58bf2065773c4d5");
}

void SdkHmacSignerTest::temporaryKeysSignTheirToken()
{
    Keys keys = exampleKeys();
    keys.token = Secret("ggpjbi1ub3J0aC00TAEXAMPLE+TOKEN/with=chars");
    ApiRequest request = stopRequest();
    request.method = "PUT";
    request.path.chop(7);
    request.body = "{\"server_group\":{\"name\":\"生产-保护组_01\"}}";
    const QDateTime now(QDate(2026, 1, 15), QTime(8, 30, 15), Qt::UTC);
    const HttpRequest wire = signedRequest(request, keys, now);
    QCOMPARE(valueOf(wire, "X-Security-Token"), keys.token.view().toByteArray());
    QVERIFY(valueOf(wire, "Authorization") // vector V4
                .endsWith("Signature=0684b501f82e3e85f6c17ce63609eddae7fb8d234be448e9e8f4ce1d9608692e"));
}

void SdkHmacSignerTest::tokenRequestCarriesNoSignature()
{
    Keys keys;
    keys.kind = Keys::Kind::Password;
    keys.token = Secret("MIIExampleToken");
    const HttpRequest wire = tokenRequest(stopRequest(), keys);
    QCOMPARE(valueOf(wire, "X-Auth-Token"), "MIIExampleToken");
    QVERIFY(valueOf(wire, "Authorization").isEmpty());
    QVERIFY(valueOf(wire, "X-Sdk-Date").isEmpty());
}

void SdkHmacSignerTest::authorizationIsReadBack_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("names"); // empty: refused
    QTest::newRow("Node") << QByteArray(
                                 "SDK-HMAC-SHA256 Access=AK, SignedHeaders=content-type;host;x-sdk-date, "
                                 "Signature=00ff")
                          << QByteArray("content-type;host;x-sdk-date");
    QTest::newRow("Python signs its user agent")
        << QByteArray("SDK-HMAC-SHA256 Access=AK, SignedHeaders=content-type;host;user-agent;x-sdk-date, "
                      "Signature=00ff")
        << QByteArray("content-type;host;user-agent;x-sdk-date");
    QTest::newRow("Go leaves the content type out")
        << QByteArray("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=00ff")
        << QByteArray("host;x-sdk-date");
    QTest::newRow("another algorithm") << QByteArray("AWS4-HMAC-SHA256 Credential=AK, SignedHeaders=host, "
                                                     "Signature=00ff")
                                       << QByteArray();
    QTest::newRow("no signature") << QByteArray("SDK-HMAC-SHA256 Access=AK, SignedHeaders=host")
                                  << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("only the algorithm") << QByteArray("SDK-HMAC-SHA256 ") << QByteArray();
}

void SdkHmacSignerTest::authorizationIsReadBack()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, names);
    const std::optional<Authorization> parsed = parseAuthorization(header);
    QCOMPARE(parsed.has_value(), !names.isEmpty());
    if (!parsed)
        return;
    QCOMPARE(parsed->signedHeaders.join(';'), names);
    QCOMPARE(parsed->accessKey, "AK");
    QCOMPARE(parsed->signature, "00ff");
    QCOMPARE(authorizationHeader(*parsed), header);
}

void SdkHmacSignerTest::dateIsReadBack()
{
    const QDateTime time(QDate(2026, 1, 15), QTime(8, 30, 5), Qt::UTC);
    QCOMPARE(sdkDate(time), "20260115T083005Z");
    QCOMPARE(sdkDate(time.toOffsetFromUtc(8 * 3600)), "20260115T083005Z");
    QCOMPARE(parseSdkDate("20260115T083005Z"), time);
    QVERIFY(!parseSdkDate("2026-01-15T08:30:05Z").isValid());
}

void SdkHmacSignerTest::querySortsByDecodedName()
{
    const Signable request{"GET",
                           QStringLiteral("/"),
                           {{QStringLiteral("ä"), QStringLiteral("1")},
                            {QStringLiteral("z"), QStringLiteral("b")},
                            {QStringLiteral("z"), QStringLiteral("a b")},
                            {QStringLiteral("Z"), QString()}},
                           {},
                           "hash"};
    QCOMPARE(canonicalRequest(request).split('\n').at(2), "Z=&z=a%20b&z=b&%C3%A4=1");
}

QTEST_GUILESS_MAIN(SdkHmacSignerTest)
#include "tst_sdkhmacsigner.moc"
