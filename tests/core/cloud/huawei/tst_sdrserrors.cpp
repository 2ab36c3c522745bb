// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/huawei/sdrserrors.h"

#include <QtTest>

using namespace belay;
using namespace belay::huawei;

Q_DECLARE_METATYPE(belay::RetryClass)
Q_DECLARE_METATYPE(belay::ErrorKind)

/// Rules: every shape of error the provider uses gives its code and message (api/huawei-sdrs.md
/// section 3.1), and every answer asks for what network-and-safety.md section 4.3 says.
class SdrsErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void shape_data();
    void shape();
    void canonicalRequestIsCutOff();
    void readAnswer_data();
    void readAnswer();
    void changeAnswer_data();
    void changeAnswer();
    void refusedSignIn_data();
    void refusedSignIn();
    void requestIdIsKept();
};

void SdrsErrorsTest::shape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *body, const char *code, const char *message) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(code) << QString::fromUtf8(message);
    };
    row("error", R"({"error":{"code":"SDRS.1002","message":"not allowed"}})", "SDRS.1002", "not allowed");
    row("badrequest", R"({"badrequest":{"code":"SDRS.0201","message":"invalid"}})", "SDRS.0201", "invalid");
    row("itemNotFound", R"({"itemNotFound":{"code":"SDRS.1013","message":"not found"}})", "SDRS.1013",
        "not found");
    row("gateway",
        R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information","request_id":"r"})",
        "APIGW.0301", "Incorrect IAM authentication information");
    row("IAM, number as code", R"({"error":{"code":401,"message":"wrong password","title":"Unauthorized"}})",
        "401", "wrong password");
    row("camel case", R"({"errorCode":"X.1","errorMsg":"m"})", "X.1", "m");
    row("bare", R"({"code":"X.2","message":"m"})", "X.2", "m");
    row("gateway form wins", R"({"code":"inner","message":"m","error_code":"outer","error_msg":"o"})",
        "outer", "o");
    row("two levels down", R"({"a":1,"b":{"c":{"code":"X.3","message":"deep"}}})", "X.3", "deep");
    row("permission denial",
        R"({"error":{"code":"PAP5.0001","message":"denied","encoded_authorization_message":"abc"}})",
        "PAP5.0001", "denied (encoded_authorization_message: abc)");
    row("seed document", "{ \"badrequest\": { \"message\": \"XXXX\",  \"code\": \"XXX\" } }", "XXX", "XXXX");
    row("nothing to find", R"({"ok":false})", "502", R"({"ok":false})");
    row("code without message", R"({"code":"X"})", "502", R"({"code":"X"})");
    row("HTML", "<html>Bad Gateway</html>", "502", "<html>Bad Gateway</html>");
    row("empty", "", "502", "");
    row("list", R"([{"code":"X","message":"m"}])", "502", R"([{"code":"X","message":"m"}])");
}

void SdrsErrorsTest::shape()
{
    QFETCH(QByteArray, body);
    const ErrorAnswer answer = decodeError(body, 502);
    QTEST(answer.code, "code");
    QTEST(answer.message, "message");
}

void SdrsErrorsTest::canonicalRequestIsCutOff()
{
    const ErrorAnswer answer =
        decodeError(R"({"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information: )"
                    R"(verify aksk signature fail, canonical request:GET|/|x-security-token:SECRET"})",
                    401);
    QVERIFY(answer.message.endsWith(u"verify aksk signature fail"));
    QVERIFY(decodeError(QByteArray(100'000, 'x'), 500).message.size() < 1'000);
}

static HttpResponse response(int status, const char *body)
{
    return {status, {{"X-Request-Id", "req-1"}}, body};
}

static void columns()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
}

static QByteArray bodyOf(const QString &code)
{
    return code.isEmpty() ? QByteArray("<html></html>")
                          : "{\"error\":{\"code\":\"" + code.toUtf8() + "\",\"message\":\"m\"}}";
}

static void row(int status, const char *code, RetryClass cls, ErrorKind kind)
{
    QTest::addRow("%d %s", status, code) << status << QString::fromLatin1(code) << cls << kind;
}

void SdrsErrorsTest::readAnswer_data()
{
    columns();
    row(429, "", RetryClass::Throttle, ErrorKind::Throttled);
    row(429, "APIGW.0308", RetryClass::Throttle, ErrorKind::Throttled);
    row(503, "APIG.0308", RetryClass::Throttle, ErrorKind::Throttled);
    for (const int status : {408, 500, 502, 503, 504})
        row(status, "", RetryClass::Transient, ErrorKind::Transient);
    for (const char *code : {"APIGW.0601", "APIGW.0608", "APIGW.0610", "APIG.0613"})
        row(500, code, RetryClass::Transient, ErrorKind::Transient);
    row(500, "SDRS.0008", RetryClass::Transient, ErrorKind::Transient);
    row(501, "", RetryClass::Never, ErrorKind::Protocol);
    row(400, "SDRS.1013", RetryClass::Never, ErrorKind::NotFound);
    row(404, "SDRS.1013", RetryClass::Never, ErrorKind::NotFound);
    row(404, "", RetryClass::Never, ErrorKind::NotFound);
    row(500, "SDRS.0408", RetryClass::Never, ErrorKind::NotFound);
    row(404, "APIGW.0101", RetryClass::Never, ErrorKind::Invalid);
    row(400, "SDRS.0201", RetryClass::Never, ErrorKind::Invalid);
    row(400, "SDRS.9999", RetryClass::Never, ErrorKind::Invalid);
    row(400, "SDRS.0001", RetryClass::Never, ErrorKind::Invalid);
    row(400, "SDRS.0002", RetryClass::Never, ErrorKind::SignInAgain);
    row(400, "SDRS.0005", RetryClass::Never, ErrorKind::Denied);
    row(403, "APIGW.0302", RetryClass::Never, ErrorKind::Denied);
    row(403, "", RetryClass::Never, ErrorKind::Denied);
    row(400, "SDRS.1002", RetryClass::Never, ErrorKind::Conflict);
    row(409, "", RetryClass::Never, ErrorKind::Conflict);
    row(413, "APIGW.0201", RetryClass::Never, ErrorKind::Invalid);
    row(302, "", RetryClass::Never, ErrorKind::Protocol);
    row(200, "", RetryClass::Unknown, ErrorKind::Protocol); // a portal's page
}

void SdrsErrorsTest::readAnswer()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    const Verdict verdict = classify({status, {}, bodyOf(code)}, {});
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
    QCOMPARE(verdict.error.httpStatus, status);
}

void SdrsErrorsTest::changeAnswer_data()
{
    columns();
    row(302, "", RetryClass::Unknown, ErrorKind::Protocol); // it may have been carried out
    row(429, "APIGW.0308", RetryClass::Throttle, ErrorKind::Throttled);
    for (const int status : {408, 500, 501, 502, 503, 504})
        row(status, "", RetryClass::LookFirst, ErrorKind::UnknownOutcome);
    row(500, "SDRS.0404", RetryClass::LookFirst, ErrorKind::UnknownOutcome);
    row(400, "SDRS.1002", RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "SDRS.1024", RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "SDRS.1032", RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "SDRS.1830", RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "SDRS.1013", RetryClass::Never, ErrorKind::NotFound);
    row(400, "SDRS.0206", RetryClass::Never, ErrorKind::Invalid);
    row(403, "", RetryClass::Never, ErrorKind::Denied);
    row(200, "", RetryClass::Unknown, ErrorKind::Protocol);
    row(200, "SDRS.1002", RetryClass::Unknown, ErrorKind::Protocol); // 200 without a job id
}

void SdrsErrorsTest::changeAnswer()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    CallFacts facts;
    facts.change = true;
    const Verdict verdict = classify({status, {}, bodyOf(code)}, facts);
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
}

void SdrsErrorsTest::refusedSignIn_data()
{
    QTest::addColumn<int>("proof");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    const int bySignature = int(CallFacts::Proof::Signature);
    const int byToken = int(CallFacts::Proof::Token);
    const int byNothing = int(CallFacts::Proof::None);
    const QString refused = QStringLiteral("APIGW.0301");
    const QByteArray sameTime = "Thu, 15 Jan 2026 08:35:00 GMT";
    const QByteArray otherTime = "Thu, 15 Jan 2026 09:30:00 GMT";
    QTest::newRow("wrong secret") << bySignature << refused << sameTime << RetryClass::Never
                                  << ErrorKind::SignInAgain;
    QTest::newRow("wrong secret, no date")
        << bySignature << refused << QByteArray() << RetryClass::Never << ErrorKind::SignInAgain;
    QTest::newRow("wrong clock") << bySignature << refused << otherTime << RetryClass::Clock
                                 << ErrorKind::ClockSkew;
    QTest::newRow("ended token") << byToken << QStringLiteral("APIGW.0307") << sameTime
                                 << RetryClass::SignInAgain << ErrorKind::SignInAgain;
    QTest::newRow("refused token, clock does not matter")
        << byToken << refused << otherTime << RetryClass::SignInAgain << ErrorKind::SignInAgain;
    QTest::newRow("wrong password") << byNothing << QStringLiteral("401") << sameTime << RetryClass::Never
                                    << ErrorKind::SignInAgain;
}

void SdrsErrorsTest::refusedSignIn()
{
    QFETCH(int, proof);
    QFETCH(QString, code);
    QFETCH(QByteArray, date);
    CallFacts facts;
    facts.proof = CallFacts::Proof(proof);
    facts.signedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 30), Qt::UTC);
    const Verdict verdict = classify({401, {{"Date", date}}, bodyOf(code)}, facts);
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
}

void SdrsErrorsTest::requestIdIsKept()
{
    QCOMPARE(classify(response(403, "{}"), {}).error.requestId, QStringLiteral("req-1"));
    QCOMPARE(classify(response(200, "[]"), {}).error.requestId, QStringLiteral("req-1"));
    QCOMPARE(classify(response(200, "{}"), {}).cls, RetryClass::Good);
}

QTEST_GUILESS_MAIN(SdrsErrorsTest)
#include "tst_sdrserrors.moc"
