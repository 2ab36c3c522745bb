// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/aws/awserrors.h"

#include <QFile>
#include <QTest>

using namespace belay;

namespace {

const QDateTime signedAt(QDate(2026, 11, 21), QTime(10, 15, 30), Qt::UTC);

QByteArray envelope(const QByteArray &code, const QByteArray &message = "Because.")
{
    return "<ErrorResponse xmlns=\"urn:any\"><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" +
           message + "</Message></Error><RequestId>r-1</RequestId></ErrorResponse>";
}

HttpResponse answer(int status, const QByteArray &body, qint64 dateDiffers = 0)
{
    const QByteArray date =
        QLocale::c()
            .toString(signedAt.addSecs(dateDiffers), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
            .toLatin1();
    return {status, {{"Date", date + " GMT"}}, body};
}

Verdict verdictOn(const HttpResponse &response)
{
    return aws::classify(response, QStringLiteral("StopStackSetOperation"), signedAt);
}

QByteArray goodStop()
{
    QFile file(QStringLiteral(BELAY_TEST_DATA "/aws/stop-stack-set-operation.xml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The tables of network-and-safety.md section 4.1 as data, and api/aws-cloudformation.md section 4.
class AwsErrorsTest final : public QObject
{
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void answersWithoutCode_data();
    void answersWithoutCode();
    void good();
    void clockOnlyWhenTheDateDiffers_data();
    void clockOnlyWhenTheDateDiffers();
    void canonicalRequestIsNotKept();
    void saysWhatSupportAsksFor();
};

void AwsErrorsTest::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, const char *code, RetryClass cls, ErrorKind kind) {
        QTest::newRow(code) << status << QByteArray(code) << cls << kind;
    };
    for (const char *code : {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled",
                             "RequestThrottledException", "TooManyRequestsException",
                             "BandwidthLimitExceeded", "SlowDown", "PriorRequestNotComplete"})
        row(400, code, RetryClass::Throttle, ErrorKind::Throttled);
    row(503, "RequestLimitExceeded", RetryClass::Throttle, ErrorKind::Throttled);
    row(429, "NeverHeardOf", RetryClass::Throttle, ErrorKind::Throttled);
    row(400, "RequestTimeout", RetryClass::Transient, ErrorKind::Transient);
    row(400, "RequestTimeoutException", RetryClass::Transient, ErrorKind::Transient);
    row(500, "InternalFailure", RetryClass::Transient, ErrorKind::Transient);
    row(500, "InternalError", RetryClass::Transient, ErrorKind::Transient);
    row(503, "ServiceUnavailable", RetryClass::Transient, ErrorKind::Transient);
    row(403, "ExpiredToken", RetryClass::SignInAgain, ErrorKind::SignInAgain);
    row(400, "ExpiredTokenException", RetryClass::SignInAgain, ErrorKind::SignInAgain);
    for (const char *code :
         {"OperationInProgressException", "OperationInProgress", "OperationIdAlreadyExistsException",
          "StaleRequestException", "NameAlreadyExistsException", "TokenAlreadyExistsException"})
        row(409, code, RetryClass::LookFirst, ErrorKind::Conflict);
    row(400, "LimitExceededException", RetryClass::Never, ErrorKind::Invalid);
    row(409, "StackSetNotEmptyException", RetryClass::Never, ErrorKind::Conflict);
    row(409, "CreatedButModifiedException", RetryClass::Never, ErrorKind::Conflict);
    row(404, "StackSetNotFoundException", RetryClass::Never, ErrorKind::NotFound);
    row(404, "OperationNotFoundException", RetryClass::Never, ErrorKind::NotFound);
    row(404, "StackInstanceNotFoundException", RetryClass::Never, ErrorKind::NotFound);
    row(404, "InvalidAction", RetryClass::Never, ErrorKind::Invalid);
    row(400, "InvalidOperationException", RetryClass::Never, ErrorKind::Invalid);
    row(400, "ValidationError", RetryClass::Never, ErrorKind::Invalid);
    row(400, "InsufficientCapabilitiesException", RetryClass::Never, ErrorKind::Invalid);
    row(403, "AccessDenied", RetryClass::Never, ErrorKind::Denied);
    row(403, "AccessDeniedException", RetryClass::Never, ErrorKind::Denied);
    row(403, "OptInRequired", RetryClass::Never, ErrorKind::Denied);
    row(403, "SomethingNew", RetryClass::Never, ErrorKind::Denied);
    row(403, "InvalidClientTokenId", RetryClass::Never, ErrorKind::SignInAgain);
    row(403, "UnrecognizedClientException", RetryClass::Never, ErrorKind::SignInAgain);
    row(403, "SignatureDoesNotMatch", RetryClass::Never, ErrorKind::SignInAgain);
    row(403, "MissingAuthenticationToken", RetryClass::Never, ErrorKind::Invalid);
    row(403, "IncompleteSignature", RetryClass::Never, ErrorKind::Invalid);
}

void AwsErrorsTest::codes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    const Verdict verdict = verdictOn(answer(status, envelope(code)));
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
    QCOMPARE(verdict.error.code, QString::fromLatin1(code)); // as sent
}

void AwsErrorsTest::answersWithoutCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<NetFault>("fault");
    const auto row = [](const char *name, int status, const QByteArray &body, RetryClass cls, ErrorKind kind,
                        NetFault fault = NetFault::None) {
        QTest::newRow(name) << status << body << cls << kind << fault;
    };
    const QByteArray page = "<html><body>Bad gateway</body></html>";
    for (const int status : {500, 502, 503, 504})
        row(qPrintable(QStringLiteral("gateway %1").arg(status)), status, page, RetryClass::Transient,
            ErrorKind::Transient);
    row("empty 503", 503, "", RetryClass::Transient, ErrorKind::Transient);
    row("429 of a gateway", 429, page, RetryClass::Throttle, ErrorKind::Throttled);
    row("403 of a proxy", 403, page, RetryClass::Unknown, ErrorKind::Protocol);
    row("portal", 200, page, RetryClass::Unknown, ErrorKind::Protocol);
    row("nothing", 200, "", RetryClass::Unknown, ErrorKind::Protocol);
    row("an error called good", 200, envelope("ValidationError"), RetryClass::Unknown, ErrorKind::Protocol);
    row("another answer", 200, "<ListStackSetsResponse/>", RetryClass::Unknown, ErrorKind::Protocol);
    row("cut", 200, goodStop().left(200), RetryClass::Unknown, ErrorKind::Protocol);
    row("redirect", 307, goodStop(), RetryClass::Unknown, ErrorKind::Protocol, NetFault::Redirect);
}

void AwsErrorsTest::answersWithoutCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Verdict verdict = verdictOn(answer(status, body));
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
    QTEST(verdict.error.fault, "fault");
    QCOMPARE(verdict.error.httpStatus, status);
}

void AwsErrorsTest::good()
{
    QCOMPARE(verdictOn(answer(200, goodStop())).cls, RetryClass::Good);
}

void AwsErrorsTest::clockOnlyWhenTheDateDiffers_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<qint64>("differs");
    QTest::addColumn<RetryClass>("cls");
    QTest::addColumn<ErrorKind>("kind");
    for (const char *code : {"RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture",
                             "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure"}) {
        const bool saysClock = QByteArray(code).startsWith("Request");
        const ErrorKind otherwise = saysClock ? ErrorKind::ClockSkew : ErrorKind::SignInAgain;
        for (const qint64 seconds : {qint64(-3'600), qint64(241)})
            QTest::addRow("%s, %lld s", code, seconds)
                << QByteArray(code) << seconds << RetryClass::Clock << ErrorKind::ClockSkew;
        for (const qint64 seconds : {qint64(-240), qint64(0)})
            QTest::addRow("%s, %lld s", code, seconds)
                << QByteArray(code) << seconds << RetryClass::Never << otherwise;
    }
}

void AwsErrorsTest::clockOnlyWhenTheDateDiffers()
{
    QFETCH(QByteArray, code);
    QFETCH(qint64, differs);
    const Verdict verdict = verdictOn(answer(403, envelope(code), differs));
    QTEST(verdict.cls, "cls");
    QTEST(verdict.error.kind, "kind");
}

void AwsErrorsTest::canonicalRequestIsNotKept()
{
    const Verdict verdict = verdictOn(answer(
        403, envelope("SignatureDoesNotMatch",
                      "The signature does not match.\n\nThe Canonical String for this request should have "
                      "been\n'POST\n/\n\nx-amz-security-token:FwoGZXIvEXAMPLE'")));
    QCOMPARE(verdict.error.message, QStringLiteral("The signature does not match."));
}

void AwsErrorsTest::saysWhatSupportAsksFor()
{
    QCOMPARE(verdictOn(answer(400, envelope("ValidationError"))).error.requestId, QStringLiteral("r-1"));
    HttpResponse gateway = answer(503, {});
    gateway.headers.append(RawHeader("x-amzn-RequestId", "r-2"));
    QCOMPARE(verdictOn(gateway).error.requestId, QStringLiteral("r-2"));
}

QTEST_GUILESS_MAIN(AwsErrorsTest)
#include "tst_awserrors.moc"
