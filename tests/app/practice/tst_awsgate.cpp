// SPDX-License-Identifier: Apache-2.0
#include "app/practice/awsgate.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace belay::practice;

/// The practice cloud refuses what the service refuses (aws-cloudformation.md sections 4.2 and 5). Requests
/// are the signed ones of the test vectors, so that the gate is checked against signatures nobody here made.
class AwsGateTest : public QObject
{
    Q_OBJECT
private slots:
    void signedVectorsPass_data();
    void signedVectorsPass();
    void spoiltRequestsAreRefused_data();
    void spoiltRequestsAreRefused();
};

static const QString vectors = QStringLiteral(BELAY_TEST_DATA "/vectors/aws-sigv4/cloudformation/");

/// A request of the vectors with the key that signed it.
struct Signed
{
    PracticeRequest request;
    QList<AwsKey> keys;
    QString service;

    explicit Signed(const QString &file)
    {
        QFile source(vectors + file);
        const bool opened = source.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QJsonObject vector = QJsonDocument::fromJson(source.readAll()).object();
        request.method = "POST";
        request.rawTarget = request.path = "/";
        request.body = vector[u"body"].toString().toUtf8();
        request.headers.append(Header{"User-Agent", "unsigned/1.0"});
        for (const QJsonValue &header : vector[u"headers_to_sign"].toArray())
            request.headers.append(Header{header[0].toString().toLatin1(), header[1].toString().toUtf8()});
        request.headers.append({"Authorization", vector[u"authorization"].toString().toLatin1()});
        request.receivedAt =
            QDateTime::fromString(vector[u"amz_date"].toString(), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
        request.receivedAt.setTimeSpec(Qt::UTC);
        const QJsonObject key = vector[u"credentials"].toObject();
        keys = {{key[u"access_key_id"].toString().toLatin1(), key[u"secret_access_key"].toString().toLatin1(),
                 key[u"session_token"].toString().toLatin1()}};
        service = vector[u"service"].toString();
    }

    Header &header(const char *name)
    {
        return *std::find_if(request.headers.begin(), request.headers.end(), [name](const Header &header) {
            return header.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    }
    void drop(const char *name)
    {
        request.headers.removeIf(
            [name](const Header &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    }
};

void AwsGateTest::signedVectorsPass_data()
{
    QTest::addColumn<QString>("file");
    for (QDirIterator files(vectors, {QStringLiteral("*.json")}); files.hasNext();) {
        files.next();
        QTest::newRow(qPrintable(files.fileName())) << files.fileName();
    }
}

void AwsGateTest::signedVectorsPass()
{
    QFETCH(QString, file);
    const Signed request(file);
    const auto caller = checkAwsSignature(request.request, request.keys);
    QVERIFY2(caller, caller ? "" : qPrintable(caller.error().message));
    QCOMPARE(caller->service, request.service);
}

void AwsGateTest::spoiltRequestsAreRefused_data()
{
    using Spoil = std::function<void(Signed &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message"); // begins with
    const auto row = [](const char *name, const char *code, int status, const char *message, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << code << status << message;
    };
    row("no signature", "MissingAuthenticationToken", 403, "", [](Signed &s) { s.drop("Authorization"); });
    row("another scheme", "IncompleteSignature", 400, "",
        [](Signed &s) { s.header("Authorization").value = "Basic eDp5"; });
    row("no signature part", "IncompleteSignature", 400, "Authorization header requires 'Signature'",
        [](Signed &s) { s.header("Authorization").value.replace("Signature=", "Sig="); });
    row("short scope", "IncompleteSignature", 400, "Credential must have",
        [](Signed &s) { s.header("Authorization").value.replace("/aws4_request", ""); });
    row("no date", "IncompleteSignature", 400, "", [](Signed &s) { s.drop("X-Amz-Date"); });
    row("unknown key", "InvalidClientTokenId", 403, "", [](Signed &s) { s.keys[0].id = "AKIAOTHER"; });
    row("wrong secret", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.keys[0].secret[3] = '!'; });
    row("tampered body", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.request.body += "&A=b"; });
    row("tampered path", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.request.path = "/x"; });
    row("query added", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.request.rawQuery = "a=b"; });
    row("tampered signed header", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.header("host").value = "elsewhere"; });
    row("tampered region", "SignatureDoesNotMatch", 403, "The request signature",
        [](Signed &s) { s.header("Authorization").value.replace("/cn-north-1/", "/cn-north-2/"); });
    row("nonsense region", "SignatureDoesNotMatch", 403, "Credential should be scoped to a valid region",
        [](Signed &s) { s.header("Authorization").value.replace("/cn-north-1/", "/nowhere/"); });
    row("host not signed", "SignatureDoesNotMatch", 403, "'Host' must be a 'SignedHeader'",
        [](Signed &s) { s.header("Authorization").value.replace("host;", ""); });
    row("x-amz header not signed", "SignatureDoesNotMatch", 403, "'x-amz-extra' must be", [](Signed &s) {
        s.request.headers.append(Header{"X-Amz-Extra", "1"});
    });
    row("16 minutes late", "SignatureDoesNotMatch", 403,
        "Signature expired: 20260101T000000Z is now earlier than",
        [](Signed &s) { s.request.receivedAt = s.request.receivedAt.addSecs(16 * 60); });
    row("16 minutes early", "SignatureDoesNotMatch", 403,
        "Signature not yet current: 20260101T000000Z is still later than",
        [](Signed &s) { s.request.receivedAt = s.request.receivedAt.addSecs(-16 * 60); });
    row("no session token", "InvalidClientTokenId", 403, "",
        [](Signed &s) { s.drop("X-Amz-Security-Token"); });
    row("another session token", "InvalidClientTokenId", 403, "",
        [](Signed &s) { s.header("X-Amz-Security-Token").value = "other"; });
    row("declared body hash is wrong", "SignatureDoesNotMatch", 403, "'x-amz-content-sha256' must be",
        [](Signed &s) {
            s.request.headers.append(Header{"x-amz-content-sha256", QByteArray(64, '0')});
        });
}

void AwsGateTest::spoiltRequestsAreRefused()
{
    QFETCH(std::function<void(Signed &)>, spoil);
    QFETCH(QString, message);
    Signed request(QStringLiteral("cfn-stop-operation-session-token-china.json"));
    QVERIFY(checkAwsSignature(request.request, request.keys));
    spoil(request);
    const auto caller = checkAwsSignature(request.request, request.keys);
    QVERIFY(!caller);
    QTEST(caller.error().code, "code");
    QTEST(caller.error().status, "status");
    QVERIFY2(caller.error().message.startsWith(message), qPrintable(caller.error().message));
}

QTEST_GUILESS_MAIN(AwsGateTest)
#include "tst_awsgate.moc"
