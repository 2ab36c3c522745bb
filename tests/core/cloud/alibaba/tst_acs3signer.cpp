// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/acs3signer.h"
#include "core/cloud/hmac.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace belay;
using namespace belay::alibaba;

/// What we sign is what the vendor's own SDK signs (api/alibaba-ros.md section 4).
class Acs3SignerTest final : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void requestsGoOutAsTheyWereSigned_data();
    void requestsGoOutAsTheyWereSigned();
    void aPostAlwaysSignsItsContentType();
    void temporaryKeysSignTheirToken();
    void namesSortByByteBeforeEncoding();
};

namespace {

void addVectors(const QString &path, const QString &origin)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QJsonValue value : QJsonDocument::fromJson(file.readAll()).object()[u"vectors"].toArray())
        QTest::newRow(qPrintable(origin + value[u"name"].toString())) << value.toObject();
}

void addOwnVectors()
{
    QTest::addColumn<QJsonObject>("vector");
    addVectors(QStringLiteral(BELAY_TEST_DATA "/vectors/alibaba-acs3.json"), {});
}

QueryItems queryOf(const QJsonObject &vector)
{
    QueryItems items;
    const QJsonObject query = vector[u"query"].toObject();
    for (auto item = query.begin(); item != query.end(); ++item)
        items.append({item.key(), item->toVariant().toString()});
    return items;
}

QByteArray bytes(const QJsonObject &vector, QStringView member)
{
    return vector[member].toString().toUtf8();
}

Keys keysOf(const QJsonObject &vector)
{
    Keys keys;
    keys.keyId = vector[u"accessKeyId"].toString();
    keys.secret = Secret(bytes(vector, u"accessKeySecret"));
    keys.token = Secret(bytes(vector, u"securityToken"));
    return keys;
}

ApiRequest plainRequest()
{
    ApiRequest request;
    request.action = QStringLiteral("GetStackGroup");
    request.endpoint = QUrl(QStringLiteral("https://ros.aliyuncs.com"));
    request.headers = {{"x-acs-version", "2019-09-10"}};
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.toLower() == name)
            return value;
    }
    return {};
}

const QDateTime someTime(QDate(2026, 3, 1), QTime(2, 3, 4), Qt::UTC);

} // namespace

void Acs3SignerTest::vectors_data()
{
    addOwnVectors();
    const QString extra = qEnvironmentVariable("BELAY_EXTRA_VECTORS");
    if (!extra.isEmpty())
        addVectors(extra + QStringLiteral("/alibaba-acs3.json"), QStringLiteral("extra: "));
}

void Acs3SignerTest::vectors()
{
    QFETCH(QJsonObject, vector);
    Acs3Request request;
    request.method = bytes(vector, u"method");
    request.path = vector[u"path"].toString(QStringLiteral("/"));
    request.query = queryOf(vector);
    request.bodyHash = sha256Hex(bytes(vector, u"body"));
    const QJsonObject headers = vector[u"headers"].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        request.headers.append({header.key().toUtf8(), header->toString().toUtf8()});

    const QByteArray canonical = canonicalRequest(request);
    QCOMPARE(canonical, bytes(vector, u"canonicalRequest"));
    const QByteArray toSign = stringToSign(canonical);
    QCOMPARE(toSign, bytes(vector, u"stringToSign"));
    const Keys keys = keysOf(vector);
    QCOMPARE(authorization(keys.keyId, signedHeaders(request.headers), signature(toSign, keys.secret)),
             bytes(vector, u"authorization"));
}

void Acs3SignerTest::requestsGoOutAsTheyWereSigned_data()
{
    addOwnVectors();
}

/// The whole way: from an ApiRequest to the bytes of the wire.
void Acs3SignerTest::requestsGoOutAsTheyWereSigned()
{
    QFETCH(QJsonObject, vector);
    ApiRequest request;
    request.action = vector[u"action"].toString();
    request.method = bytes(vector, u"method");
    request.endpoint = QUrl(QStringLiteral("https://") + vector[u"host"].toString());
    request.query = queryOf(vector);
    request.headers = {{"x-acs-version", bytes(vector, u"version")}};
    const QJsonObject headers = vector[u"headers"].toObject();
    request.contentType = headers[u"content-type"].toString().toUtf8();
    for (const QString &further :
         {QStringLiteral("x-acs-accesskey-id"), QStringLiteral("x-acs-credentials-provider")}) {
        if (headers.contains(further))
            request.headers.append({further.toUtf8(), headers[further].toString().toUtf8()});
    }
    request.body = bytes(vector, u"body");
    const QDateTime now = QDateTime::fromString(vector[u"date"].toString(), Qt::ISODate);

    const SignedRequest made = signAcs3(request, keysOf(vector), now, bytes(vector, u"nonce"));
    QCOMPARE(headerOf(made.http, "authorization"), bytes(vector, u"authorization"));
    QCOMPARE(made.canonicalHash, bytes(vector, u"stringToSign").split('\n').last());
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (header.key() != u"host")
            QCOMPARE(headerOf(made.http, header.key().toUtf8()), header->toString().toUtf8());
    }
    const QByteArray canonicalQuery = bytes(vector, u"canonicalRequest").split('\n').at(2);
    QCOMPARE(made.http.url.query(QUrl::FullyEncoded).toUtf8(), canonicalQuery);
    QCOMPARE(headerOf(made.http, "accept"), QByteArray("application/json"));
    QCOMPARE(made.http.body, request.body);
}

void Acs3SignerTest::aPostAlwaysSignsItsContentType()
{
    const SignedRequest made = signAcs3(plainRequest(), Keys{}, someTime, "nonce");
    QVERIFY(headerOf(made.http, "authorization").contains("SignedHeaders=content-type;host;"));
    QCOMPARE(headerOf(made.http, "x-acs-date"), QByteArray("2026-03-01T02:03:04Z"));
}

void Acs3SignerTest::temporaryKeysSignTheirToken()
{
    Keys keys;
    keys.token = Secret("CAISz+/=");
    const SignedRequest made = signAcs3(plainRequest(), keys, someTime, "nonce");
    QCOMPARE(headerOf(made.http, "x-acs-security-token"), QByteArray("CAISz+/="));
    QVERIFY(headerOf(made.http, "authorization").contains(";x-acs-security-token;"));
}

void Acs3SignerTest::namesSortByByteBeforeEncoding()
{
    Acs3Request request;
    request.method = "GET";
    request.query = {{QStringLiteral("b"), QStringLiteral("2")},
                     {QStringLiteral("a]"), QStringLiteral("1")},
                     {QStringLiteral("aZ"), QStringLiteral("0")},
                     {QStringLiteral("B"), QStringLiteral("3")}};
    QCOMPARE(canonicalRequest(request).split('\n').at(2), QByteArray("B=3&aZ=0&a%5D=1&b=2"));
}

QTEST_GUILESS_MAIN(Acs3SignerTest)
#include "tst_acs3signer.moc"
