// SPDX-License-Identifier: Apache-2.0
#include "app/practice/rosgate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace belay::practice;

/// The practice cloud refuses what the service refuses (alibaba-ros.md sections 3.4 and 4). Requests
/// are those of the test vectors, which the vendor's own SDK signed.
class RosGateTest final : public QObject
{
    Q_OBJECT

private slots:
    void signedVectorsPass_data();
    void signedVectorsPass();
    void spoiltRequestsAreRefused_data();
    void spoiltRequestsAreRefused();
    void aWrongSecretShowsTheSameString();
    void aNonceIsGoodOnce();
    void aRefusedRequestDoesNotUseItsNonceUp();
};

namespace {

QList<QJsonObject> vectors()
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/vectors/alibaba-acs3.json"));
    QList<QJsonObject> list;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QJsonValue value : QJsonDocument::fromJson(file.readAll()).object()[u"vectors"].toArray())
            list.append(value.toObject());
    }
    return list;
}

/// A request of the vectors with the key that signed it.
struct Signed
{
    PracticeRequest request;
    QList<RosKey> keys;
    QByteArray stringToSign;

    explicit Signed(const QJsonObject &vector)
    {
        const auto text = [&vector](QStringView name) { return vector[name].toString().toUtf8(); };
        request.method = text(u"method");
        request.path = text(u"path");
        const QJsonObject query = vector[u"query"].toObject();
        for (auto item = query.begin(); item != query.end(); ++item) {
            if (!request.rawQuery.isEmpty())
                request.rawQuery += '&';
            // As the SDK does: some characters stay bare on the wire that are encoded for signing.
            request.rawQuery += item.key().toUtf8() + '=' + QUrl::toPercentEncoding(item->toString(), "!()*");
        }
        request.body = text(u"body");
        request.headers.append(Header{"user-agent", "unsigned/1.0"});
        const QJsonObject headers = vector[u"headers"].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            request.headers.append({header.key().toUtf8(), header->toString().toUtf8()});
        request.headers.append({"Authorization", text(u"authorization")});
        request.receivedAt = QDateTime::fromString(vector[u"date"].toString(), Qt::ISODate);
        keys = {{text(u"accessKeyId"), text(u"accessKeySecret"), text(u"securityToken")}};
        stringToSign = text(u"stringToSign");
    }

    QByteArray &header(const char *name)
    {
        const auto found =
            std::find_if(request.headers.begin(), request.headers.end(), [name](const Header &each) {
                return each.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        return found->value;
    }
    void drop(const char *name)
    {
        request.headers.removeIf(
            [name](const Header &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    }
};

/// The one with every kind of parameter and a body, or the one with a security token.
Signed withBody()
{
    return Signed(vectors().at(2));
}
Signed withToken()
{
    return Signed(vectors().at(4));
}

} // namespace

void RosGateTest::signedVectorsPass_data()
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonObject &vector : vectors())
        QTest::newRow(qPrintable(vector[u"name"].toString())) << vector;
}

void RosGateTest::signedVectorsPass()
{
    QFETCH(QJsonObject, vector);
    const Signed request(vector);
    RosGate gate(request.keys);
    const auto key = gate.check(request.request);
    QVERIFY2(key, key ? "" : qPrintable(key.error().message));
    QCOMPARE(key->id, request.keys[0].id);
}

void RosGateTest::spoiltRequestsAreRefused_data()
{
    using Spoil = std::function<void(Signed &)>;
    QTest::addColumn<bool>("temporary");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *code, int status, const Spoil &spoil,
                        bool temporary = false) {
        QTest::newRow(name) << temporary << spoil << QString::fromLatin1(code) << status;
    };
    row("no signature", "MissingAccessKeyId", 400, [](Signed &s) { s.drop("Authorization"); });
    row("another scheme", "IncompleteSignature", 400,
        [](Signed &s) { s.header("Authorization") = "Basic eDp5"; });
    row("no signature part", "IncompleteSignature", 400,
        [](Signed &s) { s.header("Authorization").replace("Signature=", "Sig="); });
    row("short signature", "IncompleteSignature", 400, [](Signed &s) { s.header("Authorization").chop(1); });
    row("unknown key", "InvalidAccessKeyId.NotFound", 404, [](Signed &s) { s.keys[0].id = "LTAIother"; });
    row("wrong secret", "SignatureDoesNotMatch", 400, [](Signed &s) { s.keys[0].secret[3] = '!'; });
    row("tampered body", "SignatureDoesNotMatch", 400, [](Signed &s) { s.request.body += "&A=b"; });
    row("tampered body with its declared hash", "SignatureDoesNotMatch", 400, [](Signed &s) {
        s.request.body.clear();
        s.header("x-acs-content-sha256") = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    });
    row("tampered query", "SignatureDoesNotMatch", 400,
        [](Signed &s) { s.request.rawQuery.replace("MyStackGroup", "Other"); });
    row("query added", "SignatureDoesNotMatch", 400, [](Signed &s) { s.request.rawQuery += "&a=b"; });
    row("tampered action", "SignatureDoesNotMatch", 400,
        [](Signed &s) { s.header("x-acs-action") = "DeleteStackGroup"; });
    row("tampered host", "SignatureDoesNotMatch", 400, [](Signed &s) { s.header("host") = "elsewhere"; });
    for (const char *name : {"host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce",
                             "x-acs-content-sha256", "content-type"}) {
        row(qPrintable(QStringLiteral("not signed: ") + QLatin1String(name)), "IncompleteSignature", 400,
            [name](Signed &s) {
                s.header("Authorization")
                    .replace(QByteArray(name) + ';', "")
                    .replace(';' + QByteArray(name) + ',', ",");
            });
    }
    row("x-acs header added", "IncompleteSignature", 400, [](Signed &s) {
        s.request.headers.append(Header{"x-acs-extra", "1"});
    });
    row("no nonce", "IncompleteSignature", 400, [](Signed &s) { s.drop("x-acs-signature-nonce"); });
    row("no date", "InvalidTimeStamp.Format", 400, [](Signed &s) { s.drop("x-acs-date"); });
    row("date with a zone", "InvalidTimeStamp.Format", 400,
        [](Signed &s) { s.header("x-acs-date") = "2026-03-01T02:03:06+01:00"; });
    row("date that is none", "InvalidTimeStamp.Format", 400,
        [](Signed &s) { s.header("x-acs-date") = "2026-13-01T02:03:06Z"; });
    row("16 minutes late", "InvalidTimeStamp.Expired", 400,
        [](Signed &s) { s.request.receivedAt = s.request.receivedAt.addSecs(16 * 60); });
    row("16 minutes early", "InvalidTimeStamp.Expired", 400,
        [](Signed &s) { s.request.receivedAt = s.request.receivedAt.addSecs(-16 * 60); });
    row(
        "no token", "MissingSecurityToken", 400, [](Signed &s) { s.drop("x-acs-security-token"); }, true);
    row(
        "another token", "InvalidSecurityToken.Malformed", 400,
        [](Signed &s) { s.header("x-acs-security-token") = "other"; }, true);
    row(
        "a token for a long-lived key", "InvalidSecurityToken.MismatchWithAccessKey", 400,
        [](Signed &s) { s.keys[0].securityToken.clear(); }, true);
}

void RosGateTest::spoiltRequestsAreRefused()
{
    QFETCH(bool, temporary);
    QFETCH(std::function<void(Signed &)>, spoil);
    Signed request = temporary ? withToken() : withBody();
    QVERIFY(RosGate(request.keys).check(request.request));
    spoil(request);
    const auto key = RosGate(request.keys).check(request.request);
    QVERIFY(!key);
    QTEST(key.error().code, "code");
    QTEST(key.error().status, "status");
}

void RosGateTest::aWrongSecretShowsTheSameString()
{
    Signed request = withBody();
    const QString ours = QString::fromLatin1(request.stringToSign);
    request.keys[0].secret = "wrong";
    QVERIFY(RosGate(request.keys).check(request.request).error().message.contains(ours));
    request.request.rawQuery += "&a=b";
    QVERIFY(!RosGate(request.keys).check(request.request).error().message.contains(ours));
}

void RosGateTest::aNonceIsGoodOnce()
{
    const Signed request = withBody();
    RosGate gate(request.keys);
    QVERIFY(gate.check(request.request));
    QCOMPARE(gate.check(request.request).error().code, QStringLiteral("SignatureNonceUsed"));
}

void RosGateTest::aRefusedRequestDoesNotUseItsNonceUp()
{
    Signed request = withBody();
    RosGate gate(request.keys);
    PracticeRequest spoilt = request.request;
    spoilt.body += "x";
    QVERIFY(!gate.check(spoilt));
    QVERIFY(gate.check(request.request));
}

QTEST_GUILESS_MAIN(RosGateTest)
#include "tst_rosgate.moc"
