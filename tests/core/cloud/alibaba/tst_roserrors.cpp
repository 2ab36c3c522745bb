// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/roserrors.h"

#include <QTest>

using namespace belay;
using namespace belay::alibaba;

/// What an answer means: network-and-safety.md section 4.2, api/alibaba-ros.md sections 3.2 to 3.5.
class RosErrorsTest final : public QObject
{
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void answersWithoutACode_data();
    void answersWithoutACode();
    void goodAnswers_data();
    void goodAnswers();
    void envelopes_data();
    void envelopes();
    void refusedSignatures_data();
    void refusedSignatures();
};

namespace {

HttpResponse answer(int status, const QByteArray &body)
{
    return {status, {}, body};
}

QByteArray envelope(const char *code, const char *message = "m")
{
    return QByteArray("{\"RequestId\":\"R-1\",\"HostId\":\"ros.aliyuncs.com\",\"Code\":\"") + code +
           "\",\"Message\":\"" + message + "\"}";
}

const QByteArray ourHash(64, 'a');

} // namespace

Q_DECLARE_METATYPE(belay::RetryClass)
Q_DECLARE_METATYPE(belay::ErrorKind)

void RosErrorsTest::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, const char *code, RetryClass cls, ErrorKind kind) {
        QTest::addRow("%d %s", status, code) << status << QByteArray(code) << cls << kind;
    };
    row(400, "Throttling", RetryClass::Throttle, ErrorKind::Throttled);
    row(400, "Throttling.User", RetryClass::Throttle, ErrorKind::Throttled);
    row(400, "Throttling.Api", RetryClass::Throttle, ErrorKind::Throttled);
    row(400, "Rejected.Throttling", RetryClass::Throttle, ErrorKind::Throttled);
    row(429, "Anything", RetryClass::Throttle, ErrorKind::Throttled);
    row(500, "InternalError", RetryClass::Transient, ErrorKind::Transient);
    row(503, "ServiceUnavailable", RetryClass::Transient, ErrorKind::Transient);
    row(500, "UnknownError", RetryClass::Transient, ErrorKind::Transient);
    row(502, "Anything", RetryClass::Transient, ErrorKind::Transient);
    row(504, "Anything", RetryClass::Transient, ErrorKind::Transient);
    row(400, "UnknownError", RetryClass::Never, ErrorKind::Invalid);
    row(400, "LastTokenProcessing", RetryClass::Wait, ErrorKind::Conflict);
    row(400, "InvalidTimeStamp.Expired", RetryClass::Clock, ErrorKind::ClockSkew);
    row(400, "InvalidSecurityToken.Expired", RetryClass::SignInAgain, ErrorKind::SignInAgain);
    row(409, "StackGroupOperationInProgress", RetryClass::LookFirst, ErrorKind::Conflict);
    row(409, "StackGroupExists", RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "SignatureNonceUsed", RetryClass::LookFirst, ErrorKind::UnknownOutcome);
    row(400, "InvalidIdempotenceParameter", RetryClass::Never, ErrorKind::Invalid);
    row(400, "SignatureDoesNotMatch", RetryClass::Never, ErrorKind::SignInAgain);
    row(403, "SignatureDoesNotMatch", RetryClass::Never, ErrorKind::SignInAgain);
    row(400, "IncompleteSignature", RetryClass::Never, ErrorKind::SignInAgain);
    row(404, "InvalidAccessKeyId.NotFound", RetryClass::Never, ErrorKind::SignInAgain);
    row(400, "InvalidAccessKeyId.Inactive", RetryClass::Never, ErrorKind::SignInAgain);
    row(400, "MissingSecurityToken", RetryClass::Never, ErrorKind::SignInAgain);
    row(400, "InvalidSecurityToken.Malformed", RetryClass::Never, ErrorKind::SignInAgain);
    row(403, "NoPermission", RetryClass::Never, ErrorKind::Denied);
    row(403, "Forbidden", RetryClass::Never, ErrorKind::Denied);
    row(403, "Forbidden.RAM", RetryClass::Never, ErrorKind::Denied);
    row(403, "AccountTypeNotSupported", RetryClass::Never, ErrorKind::Denied);
    row(404, "StackGroupNotFound", RetryClass::Never, ErrorKind::NotFound);
    row(404, "StackGroupOperationNotFound", RetryClass::Never, ErrorKind::NotFound);
    row(404, "TemplateNotFound", RetryClass::Never, ErrorKind::NotFound);
    row(404, "InvalidAction.NotFound", RetryClass::Never, ErrorKind::Invalid);
    row(400, "InvalidParameter", RetryClass::Never, ErrorKind::Invalid);
    row(400, "MissingParameter", RetryClass::Never, ErrorKind::Invalid);
    row(400, "InvalidTemplate", RetryClass::Never, ErrorKind::Invalid);
    row(400, "RequestLimitExceeded", RetryClass::Never, ErrorKind::Invalid);
    row(400, "NobodyKnowsThisCode", RetryClass::Never, ErrorKind::Invalid);
}

void RosErrorsTest::codes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const Verdict verdict = classify(answer(status, envelope(code)), ourHash);
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
    QCOMPARE(verdict.error.code.toUtf8(), code);
    QCOMPARE(verdict.error.httpStatus, status);
    QCOMPARE(verdict.error.requestId, QStringLiteral("R-1"));
}

void RosErrorsTest::answersWithoutACode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray html("<html><body>502</body></html>");
    QTest::newRow("HTML of a gateway") << 502 << html << RetryClass::Transient << ErrorKind::Transient;
    QTest::newRow("empty 503") << 503 << QByteArray() << RetryClass::Transient << ErrorKind::Transient;
    QTest::newRow("HTML 403 of a proxy") << 403 << html << RetryClass::Unknown << ErrorKind::Protocol;
    QTest::newRow("empty 404") << 404 << QByteArray() << RetryClass::Unknown << ErrorKind::Protocol;
    QTest::newRow("redirect") << 302 << html << RetryClass::Unknown << ErrorKind::Protocol;
}

void RosErrorsTest::answersWithoutACode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Verdict verdict = classify(answer(status, body), ourHash);
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
    QVERIFY(!verdict.error.message.isEmpty());
    QCOMPARE(verdict.error.fault == NetFault::Redirect, status == 302);
}

void RosErrorsTest::goodAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("good");
    QTest::newRow("a request id is enough") << QByteArray("{\"RequestId\":\"R\"}") << true;
    QTest::newRow("no request id") << QByteArray("{\"StackGroups\":[]}") << false;
    QTest::newRow("an empty request id") << QByteArray("{\"RequestId\":\"\"}") << false;
    QTest::newRow("a list") << QByteArray("[{\"RequestId\":\"R\"}]") << false;
    QTest::newRow("cut off") << QByteArray("{\"RequestId\":\"R") << false;
    QTest::newRow("a portal's page") << QByteArray("<!doctype html><html></html>") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("not UTF-8") << QByteArray("{\"RequestId\":\"\xff\"}") << false;
    QTest::newRow("nested too deeply")
        << "{\"RequestId\":\"R\",\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}" << false;
    QTest::newRow("too large") << "{\"RequestId\":\"" + QByteArray(9'000'000, 'x') + "\"}" << false;
}

void RosErrorsTest::goodAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, good);
    const Verdict verdict = classify(answer(200, body), ourHash);
    QCOMPARE(verdict.cls, good ? RetryClass::Good : RetryClass::Unknown);
    if (!good) {
        QCOMPARE(verdict.error.kind, ErrorKind::Protocol);
        QVERIFY(!verdict.error.message.isEmpty());
    }
}

void RosErrorsTest::envelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << envelope("StackGroupNotFound", "gone");
    QTest::newRow("JSON in lower case")
        << QByteArray("{\"requestId\":\"R-1\",\"code\":\"StackGroupNotFound\",\"message\":\"gone\"}");
    QTest::newRow("JSON with access details")
        << QByteArray("{\"Message\":\"gone\",\"AccessDeniedDetail\":{\"AuthAction\":\"ros:GetStackGroup\"},"
                      "\"Code\":\"StackGroupNotFound\",\"RequestId\":\"R-1\"}");
    QTest::newRow("XML") << QByteArray(
        "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-1</RequestId><HostId>h</HostId>"
        "<Code>StackGroupNotFound</Code><Message>gone</Message><Recommend>u</Recommend></Error>");
}

void RosErrorsTest::envelopes()
{
    QFETCH(QByteArray, body);
    const CloudError error = classify(answer(404, body), ourHash).error;
    QCOMPARE(error.code, QStringLiteral("StackGroupNotFound"));
    QCOMPARE(error.message, QStringLiteral("gone"));
    QCOMPARE(error.requestId, QStringLiteral("R-1"));
    QCOMPARE(error.kind, ErrorKind::NotFound);
}

void RosErrorsTest::refusedSignatures_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("finding");
    const QByteArray start(
        "Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256");
    QTest::newRow("same string: the secret is wrong")
        << start + "\\n" + ourHash + "]" << QStringLiteral("The secret is wrong");
    QTest::newRow("other string: rewritten on the way")
        << start + "\\n" + QByteArray(64, 'b') + "]" << QStringLiteral("another request than was signed");
    QTest::newRow("the older form, which echoes parameters")
        << QByteArray("server string to sign is: POST&%2F&AccessKeyId%3DLTAIecho")
        << QStringLiteral("refused the signature");
}

void RosErrorsTest::refusedSignatures()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, finding);
    const CloudError error = classify(answer(400, envelope("SignatureDoesNotMatch", message)), ourHash).error;
    QVERIFY2(error.message.contains(finding), qPrintable(error.message));
    QVERIFY(!error.message.contains(u"LTAIecho"));
}

QTEST_GUILESS_MAIN(RosErrorsTest)
#include "tst_roserrors.moc"
