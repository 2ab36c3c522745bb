// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/queryform.h"
#include "core/cloud/aws/sigv4signer.h"
#include "core/cloud/hmac.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace belay;
using namespace belay::aws;

/// Rule: what we encode and sign is what the provider's public vectors say, step by step
/// (api/aws-cloudformation.md sections 2 and 5). BELAY_EXTRA_VECTORS names a folder with more of
/// them in the same forms.
class SigV4SignerTest final : public QObject
{
    Q_OBJECT

private slots:
    void suite_data();
    void suite();
    void encoder_data();
    void encoder();
    void service_data();
    void service();
    void nothingElseIsSigned();
    void pathIsNormalized_data();
    void pathIsNormalized();
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const QString &path)
{
    return QJsonDocument::fromJson(contents(path)).object();
}

/// The folders that hold aws-sigv4 vectors, with a word for the row's name.
QList<std::pair<QString, QString>> vectorFolders()
{
    QList<std::pair<QString, QString>> folders{
        {QString(), QStringLiteral(BELAY_TEST_DATA "/vectors/aws-sigv4")}};
    const QString extra = qEnvironmentVariable("BELAY_EXTRA_VECTORS");
    if (!extra.isEmpty())
        folders.append({QStringLiteral("extra "), extra + QStringLiteral("/aws-sigv4")});
    return folders;
}

void addRows(const QString &inner, QDir::Filters kind, const QStringList &names)
{
    QTest::addColumn<QString>("path");
    for (const auto &[word, folder] : vectorFolders()) {
        const QDir directory(folder + inner);
        for (const QString &name : directory.entryList(names, kind | QDir::NoDotAndDotDot, QDir::Name))
            QTest::newRow(qPrintable(word + name)) << directory.filePath(name);
    }
}

Keys keysOf(const QJsonObject &credentials, const QString &token)
{
    Keys keys;
    keys.keyId = credentials[u"access_key_id"].toString();
    keys.secret = Secret(credentials[u"secret_access_key"].toString().toUtf8());
    keys.token = Secret(credentials[token].toString().toUtf8());
    return keys;
}

/// A request as the suite writes it down.
struct Raw
{
    QByteArray method;
    QString path;
    QueryItems query;
    QList<RawHeader> headers;
    QByteArray body;
};

QString decoded(const QByteArray &text)
{
    return QUrl::fromPercentEncoding(text);
}

Raw readRequest(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\n\n");
    QByteArrayList lines = (end < 0 ? text : text.left(end)).split('\n');
    QByteArray line = lines.takeFirst();
    Raw raw;
    raw.body = end < 0 ? QByteArray() : text.mid(end + 2);
    raw.method = line.left(line.indexOf(' '));
    const QByteArray target = line.mid(raw.method.size() + 1, line.lastIndexOf(' ') - raw.method.size() - 1);
    const qsizetype mark = target.indexOf('?');
    raw.path = QString::fromUtf8(mark < 0 ? target : target.left(mark));
    for (const QByteArray &item : mark < 0 ? QByteArrayList() : target.mid(mark + 1).split('&')) {
        const qsizetype equals = item.indexOf('=');
        if (!item.isEmpty())
            raw.query.append({decoded(item.left(equals < 0 ? item.size() : equals)),
                              equals < 0 ? QString() : decoded(item.mid(equals + 1))});
    }
    for (const QByteArray &header : lines) {
        if (header.startsWith(' ') || header.startsWith('\t'))
            raw.headers.last().second += '\n' + header;
        else if (header.contains(':'))
            raw.headers.append({header.left(header.indexOf(':')), header.mid(header.indexOf(':') + 1)});
    }
    return raw;
}

} // namespace

void SigV4SignerTest::suite_data()
{
    addRows(QStringLiteral("/suite"), QDir::Dirs, {});
}

void SigV4SignerTest::suite()
{
    QFETCH(QString, path);
    const QJsonObject context = object(path + QStringLiteral("/context.json"));
    const Raw raw = readRequest(contents(path + QStringLiteral("/request.txt")));
    const Keys keys = keysOf(context[u"credentials"].toObject(), QStringLiteral("token"));
    const QDateTime time = QDateTime::fromString(context[u"timestamp"].toString(), Qt::ISODate);
    const SigV4Scope scope{amzDate(time), context[u"region"].toString().toLatin1(),
                           context[u"service"].toString().toLatin1()};

    const PathForm form = context[u"normalize"].toBool() ? PathForm::Normalized : PathForm::AsIs;
    SigV4Request request{raw.method, encodedPath(raw.path, form), raw.query, raw.headers,
                         sha256Hex(raw.body)};
    request.headers.append({"X-Amz-Date", scope.amzDate});
    if (context[u"sign_body"].toBool())
        request.headers.append({"x-amz-content-sha256", request.bodyHash});
    if (!keys.token.isEmpty() && !context[u"omit_session_token"].toBool())
        request.headers.append({"X-Amz-Security-Token", keys.token.view().toByteArray()});

    const auto expected = [&path](const char *name) {
        return contents(path + QStringLiteral("/header-") + QLatin1String(name) + QStringLiteral(".txt"));
    };
    const QByteArray canonical = canonicalRequest(request);
    QCOMPARE(canonical, expected("canonical-request"));
    const QByteArray toSign = stringToSign(scope, canonical);
    QCOMPARE(toSign, expected("string-to-sign"));
    const QByteArray made = signature(signingKey(keys.secret, scope), toSign);
    QCOMPARE(made, expected("signature"));
    QVERIFY(expected("signed-request")
                .contains("Authorization:" +
                          authorization(keys.keyId, scope, signedHeaderNames(request.headers), made)));
}

void SigV4SignerTest::encoder_data()
{
    addRows(QStringLiteral("/cloudformation"), QDir::Files, {QStringLiteral("*.json")});
}

void SigV4SignerTest::encoder()
{
    QFETCH(QString, path);
    const auto vector = nlohmann::ordered_json::parse(contents(path).toStdString());
    QueryItems expected;
    for (const auto &pair : vector["form_params"])
        expected.append({QString::fromStdString(pair[0]), QString::fromStdString(pair[1])});
    QVERIFY(expected.size() >= 2);
    const QueryItems form =
        queryForm(QString::fromStdString(vector["operation"]), expected.at(1).second, vector["input"]);
    QCOMPARE(form, expected);
    QCOMPARE(formEncoded(form), QByteArray::fromStdString(vector["body"]));
}

void SigV4SignerTest::service_data()
{
    addRows(QStringLiteral("/cloudformation"), QDir::Files, {QStringLiteral("*.json")});
}

void SigV4SignerTest::service()
{
    QFETCH(QString, path);
    const QJsonObject vector = object(path);
    const auto bytes = [&vector](const char *name) {
        return vector[QLatin1String(name)].toString().toUtf8();
    };
    const Keys keys = keysOf(vector[u"credentials"].toObject(), QStringLiteral("session_token"));
    QDateTime time =
        QDateTime::fromString(vector[u"amz_date"].toString(), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    const SigV4Scope scope{bytes("amz_date"), bytes("region"), bytes("service")};

    SigV4Request covered{bytes("method"), "/", {}, {}, sha256Hex(bytes("body"))};
    for (const QJsonValue header : vector[u"headers_to_sign"].toArray())
        covered.headers.append({header[0].toString().toUtf8(), header[1].toString().toUtf8()});
    QCOMPARE(covered.bodyHash, bytes("body_sha256"));
    QCOMPARE(canonicalRequest(covered), bytes("canonical_request"));
    QCOMPARE(stringToSign(scope, canonicalRequest(covered)), bytes("string_to_sign"));
    QCOMPARE(signingKey(keys.secret, scope).view().toByteArray().toHex(), bytes("signing_key_hex"));

    ApiRequest request;
    request.method = bytes("method");
    request.endpoint = QUrl(vector[u"url"].toString());
    request.contentType = "application/x-www-form-urlencoded; charset=utf-8";
    request.body = bytes("body");
    const HttpRequest wire = signSigV4(request, keys, time, scope.region, scope.service);
    QCOMPARE(wire.url.toEncoded(), bytes("url"));
    QCOMPARE(wire.body, bytes("body"));
    const QByteArray made = bytes("authorization");
    QVERIFY(made.endsWith(bytes("signature")));
    QVERIFY(wire.headers.contains(RawHeader("Authorization", made)));
}

void SigV4SignerTest::nothingElseIsSigned()
{
    ApiRequest request;
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:8443"));
    request.contentType = "application/x-www-form-urlencoded; charset=utf-8";
    Keys keys;
    keys.keyId = QStringLiteral("AKIDEXAMPLE");
    keys.secret = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    const auto signedNames = [&] {
        const HttpRequest wire =
            signSigV4(request, keys, QDateTime::currentDateTimeUtc(), "us-east-1", "sts");
        const QByteArray header = wire.headers.last().second;
        const qsizetype start = header.indexOf("SignedHeaders=") + 14;
        return header.mid(start, header.indexOf(',', start) - start);
    };
    QCOMPARE(signedNames(), "content-type;host;x-amz-date");
    keys.token = Secret("FwoGZXIvEXAMPLE");
    QCOMPARE(signedNames(), "content-type;host;x-amz-date;x-amz-security-token");
}

void SigV4SignerTest::pathIsNormalized_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("root") << QStringLiteral("/") << QByteArray("/");
    QTest::newRow("above the root") << QStringLiteral("/../../a") << QByteArray("/a");
    QTest::newRow("slash kept at the end") << QStringLiteral("/a//b/") << QByteArray("/a/b/");
    QTest::newRow("encoded once") << QStringLiteral("/a b/ü%20") << QByteArray("/a%20b/%C3%BC%2520");
}

void SigV4SignerTest::pathIsNormalized()
{
    QFETCH(QString, path);
    QTEST(encodedPath(path, PathForm::Normalized), "expected");
}

QTEST_GUILESS_MAIN(SigV4SignerTest)
#include "tst_sigv4signer.moc"
