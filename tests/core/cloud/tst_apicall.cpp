// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/apicall.h"
#include "tests/support/faultserver.h"

#include <QTest>

#include <QCoro/QCoroTask>

using namespace belay;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArrayList wordsOfThree()
{
    return {"throttle", "transient", "good"};
}

/// The server's answers are words; this provider says what each of them means.
Verdict meaningOf(const HttpResponse &response)
{
    const auto said = [&response](RetryClass cls, ErrorKind kind) {
        Verdict verdict;
        verdict.cls = cls;
        verdict.error.kind = kind;
        verdict.error.httpStatus = response.status;
        return verdict;
    };
    const QByteArray &word = response.body;
    if (word == "good")
        return said(RetryClass::Good, {});
    if (word == "throttle")
        return said(RetryClass::Throttle, ErrorKind::Throttled);
    if (word == "transient")
        return said(RetryClass::Transient, ErrorKind::Transient);
    if (word == "clock")
        return said(RetryClass::Clock, ErrorKind::ClockSkew);
    if (word == "signin")
        return said(RetryClass::SignInAgain, ErrorKind::SignInAgain);
    if (word == "look")
        return said(RetryClass::LookFirst, ErrorKind::Conflict);
    if (word == "same-token")
        return said(RetryClass::Wait, ErrorKind::Conflict);
    if (word == "never")
        return said(RetryClass::Never, ErrorKind::Invalid);
    return said(RetryClass::Unknown, ErrorKind::Protocol);
}

Task<Result<KeysPtr>> given(Result<KeysPtr> keys)
{
    co_return keys;
}

/// One connection to a server that answers with the words it is given, the last one for ever.
struct Rig
{
    Rig()
    {
        server.setHandler([this](const FaultServer::Request &) {
            FaultServer::Reply reply;
            reply.body = words.size() > 1 ? words.takeFirst() : words.first();
            reply.headers = headers;
            return reply;
        });
        Transport transport;
        transport.proxy = Transport::Proxy::None;
        context.lanes = std::make_shared<Lanes>(transport);
        context.clock = std::make_shared<ServerClock>();
        context.quota = std::make_shared<RetryQuota>();
        context.retry = awsRetryNumbers();
        context.draw = [] { return 0.0; }; // no waiting
        context.keys = [this](KeyUse use) {
            uses.append(use);
            return given(keys);
        };
        context.onAttempt = [this](const CallEvent &event) { events.append(event); };
        context.onThrottle = [this](bool slow) { throttles.append(slow); };
        dialect.sign = [this](const ApiRequest &asked, const Keys &, const QDateTime &now) {
            signedAt.append(now);
            const QByteArray number = QByteArray::number(signedAt.size());
            return HttpRequest{asked.method, asked.endpoint, {{"X-Signature", number}}, asked.body};
        };
        dialect.classify = meaningOf;
        observer.attempting = [this](int attempt) { attempts.append(attempt); };
        observer.sent = [this] { ++sent; };
        observer.waiting = [this](RetryClass, int ms) {
            waits.append(ms);
            if (stopWhenWaiting)
                stop.request_stop();
        };
        request.endpoint = server.url();
        request.body = "Action=Any";
    }

    Result<HttpResponse> call(LaneKind lane)
    {
        return QCoro::waitFor(callApi(context, dialect, lane, request, stop.get_token(), observer));
    }

    FaultServer server;
    QByteArrayList words{"good"};
    QList<std::pair<QByteArray, QByteArray>> headers;
    ApiContext context;
    ApiDialect dialect;
    ApiRequest request;
    CallObserver observer;
    std::stop_source stop;
    bool stopWhenWaiting = false;
    Result<KeysPtr> keys = std::make_shared<const Keys>();
    QList<KeyUse> uses;
    QList<QDateTime> signedAt;
    QList<int> attempts;
    QList<int> waits;
    QList<bool> throttles;
    QList<CallEvent> events;
    int sent = 0;
};

} // namespace

/// Rules: network-and-safety.md section 4 (who retries what, how often, at whose cost), 5 (clock)
/// and Q1 (an attempt is at most one delivery).
class ApiCallTest final : public QObject
{
    Q_OBJECT

private slots:
    void retries_data();
    void retries();
    void lostAnswers_data();
    void lostAnswers();
    void unknownStaysUnknown();
    void refusedConnections_data();
    void refusedConnections();
    void stopTriesUntilGivenUp();
    void everyAttemptIsSignedAnew();
    void endedKeysAreRenewedOnce();
    void noKeysNoRequest();
    void givingUpWhileWaiting_data();
    void givingUpWhileWaiting();
    void sameTokenWaitsTwoSeconds();
    void emptyQuotaEndsReadsNotStops();
    void hints_data();
    void hints();
    void clockIsLearnedFromAnswers();
    void clockErrorCorrectsTheClock();
    void clockErrorOverrulesOlderAnswers();
    void clockErrorWithoutDateEnds();
    void clearTextStaysOnThisComputer();
    void throttlingIsTold();
    void everyAttemptIsTold();
    void nothingSecretIsTold();
    void aProxysQuestionEndsTheCall_data();
    void aProxysQuestionEndsTheCall();
};

void ApiCallTest::retries_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::addColumn<bool>("repeatSafe");
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<int>("deliveries");
    QTest::addColumn<std::optional<ErrorKind>>("ends"); // nothing: a good answer
    QTest::addColumn<int>("tokens");
    const auto row = [](LaneKind lane, bool safe, const char *answers, int deliveries,
                        std::optional<ErrorKind> ends, int tokens) {
        const char *name = lane == LaneKind::Read   ? "read"
                           : lane == LaneKind::Stop ? "stop"
                           : safe                   ? "safe change"
                                                    : "change";
        QTest::addRow("%s: %s", name, answers)
            << lane << safe << QByteArray(answers).split(' ') << deliveries << ends << tokens;
    };
    const auto read = [&row](const char *answers, int deliveries, std::optional<ErrorKind> ends, int tokens) {
        row(LaneKind::Read, false, answers, deliveries, ends, tokens);
    };
    const auto change = [&row](const char *answers, int deliveries, std::optional<ErrorKind> ends,
                               int tokens) {
        row(LaneKind::Change, false, answers, deliveries, ends, tokens);
    };
    const auto safe = [&row](const char *answers, int deliveries, std::optional<ErrorKind> ends, int tokens) {
        row(LaneKind::Change, true, answers, deliveries, ends, tokens);
    };
    const auto stop = [&row](const char *answers, int deliveries, std::optional<ErrorKind> ends, int tokens) {
        row(LaneKind::Stop, false, answers, deliveries, ends, tokens);
    };
    const std::optional<ErrorKind> good;
    read("good", 1, good, 500);
    read("transient good", 2, good, 500);
    read("transient transient good", 3, good, 486);
    read("transient", 3, ErrorKind::Transient, 472);
    read("throttle throttle good", 3, good, 495);
    read("throttle", 3, ErrorKind::Throttled, 490);
    read("garbage good", 2, good, 500);
    read("garbage", 3, ErrorKind::Protocol, 472);
    read("never good", 1, ErrorKind::Invalid, 500);
    read("look good", 1, ErrorKind::Conflict, 500);
    read("signin good", 2, good, 500);
    read("signin", 2, ErrorKind::SignInAgain, 500);
    read("clock good", 2, good, 500);
    read("clock", 2, ErrorKind::ClockSkew, 500);
    read("signin clock transient good", 4, good, 500);
    change("good", 1, good, 500);
    change("throttle throttle good", 3, good, 495);
    change("throttle", 3, ErrorKind::Throttled, 490);
    change("transient good", 1, ErrorKind::Transient, 500);
    change("garbage good", 1, ErrorKind::UnknownOutcome, 500);
    change("look good", 1, ErrorKind::Conflict, 500);
    change("never good", 1, ErrorKind::Invalid, 500);
    change("clock good", 2, good, 500);
    change("signin good", 2, good, 500);
    safe("transient good", 2, good, 500);
    safe("transient", 3, ErrorKind::UnknownOutcome, 472); // the first may have taken
    safe("garbage good", 2, good, 500);
    safe("garbage", 3, ErrorKind::UnknownOutcome, 472);
    safe("look good", 1, ErrorKind::Conflict, 500);
    stop("throttle throttle throttle throttle throttle good", 6, good, 500);
    stop("transient good", 1, ErrorKind::Transient, 500);
    stop("garbage good", 1, ErrorKind::UnknownOutcome, 500);
    stop("look good", 1, ErrorKind::Conflict, 500);
    stop("never good", 1, ErrorKind::Invalid, 500);
    stop("clock good", 2, good, 500);
}

void ApiCallTest::retries()
{
    QFETCH(LaneKind, lane);
    QFETCH(bool, repeatSafe);
    QFETCH(QByteArrayList, words);
    QFETCH(int, deliveries);
    QFETCH(std::optional<ErrorKind>, ends);
    Rig rig;
    rig.words = words;
    rig.headers = {{"Date", "Sat, 21 Nov 2026 10:15:30 GMT"}};
    rig.dialect.tokenMakesRepeatSafe = repeatSafe;
    const Result<HttpResponse> result = rig.call(lane);
    QCOMPARE(result.has_value(), !ends);
    QCOMPARE(rig.server.deliveries(), deliveries);
    QCOMPARE(rig.sent, deliveries);
    QCOMPARE(rig.attempts.size(), deliveries);
    QTEST(rig.context.quota->tokens(), "tokens");
    if (!ends) {
        QCOMPARE(result->body, "good");
        return;
    }
    QCOMPARE(result.error().kind, *ends);
    QCOMPARE(result.error().attempts, deliveries);
}

void ApiCallTest::lostAnswers_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::addColumn<int>("faults");
    QTest::addColumn<int>("deliveries");
    QTest::addColumn<std::optional<ErrorKind>>("ends");
    const std::optional<ErrorKind> good;
    QTest::newRow("a read is repeated") << LaneKind::Read << 1 << 2 << good;
    QTest::newRow("a read gives up") << LaneKind::Read << -1 << 3 << std::optional(ErrorKind::Transient);
    QTest::newRow("a change is unknown")
        << LaneKind::Change << 1 << 1 << std::optional(ErrorKind::UnknownOutcome);
    QTest::newRow("a stop is unknown")
        << LaneKind::Stop << 1 << 1 << std::optional(ErrorKind::UnknownOutcome);
}

void ApiCallTest::lostAnswers()
{
    QFETCH(LaneKind, lane);
    QFETCH(int, faults);
    QFETCH(std::optional<ErrorKind>, ends);
    Rig rig;
    rig.server.setFault(FaultServer::Fault::CloseAfterReading, faults);
    const Result<HttpResponse> result = rig.call(lane);
    QCOMPARE(result.has_value(), !ends);
    if (ends)
        QCOMPARE(result.error().kind, *ends);
    QTEST(rig.server.deliveries(), "deliveries");
}

/// The answer of the first attempt is lost and no later one gets out: the first may have taken.
void ApiCallTest::unknownStaysUnknown()
{
    Rig rig;
    rig.dialect.tokenMakesRepeatSafe = true;
    rig.server.setFault(FaultServer::Fault::CloseAfterReading, 1);
    rig.observer.attempting = [&rig](int attempt) {
        if (attempt == 2)
            rig.server.close();
    };
    const Result<HttpResponse> result = rig.call(LaneKind::Change);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::UnknownOutcome);
    QCOMPARE(result.error().attempts, 3);
    QCOMPARE(rig.server.deliveries(), 1);
}

void ApiCallTest::refusedConnections_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::newRow("read") << LaneKind::Read;
    QTest::newRow("change") << LaneKind::Change;
}

void ApiCallTest::refusedConnections()
{
    QFETCH(LaneKind, lane);
    Rig rig;
    rig.server.close();
    const Result<HttpResponse> result = rig.call(lane);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotSent);
    QCOMPARE(result.error().fault, NetFault::Refused);
    QCOMPARE(result.error().attempts, 3);
    QCOMPARE(rig.sent, 0);
}

void ApiCallTest::stopTriesUntilGivenUp()
{
    Rig rig;
    rig.server.close();
    rig.observer.attempting = [&rig](int attempt) {
        if (attempt == 12)
            rig.stop.request_stop();
    };
    const Result<HttpResponse> result = rig.call(LaneKind::Stop);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotSent); // a stop is never called cancelled
    QCOMPARE(result.error().attempts, 12);
    QCOMPARE(rig.context.quota->tokens(), 500);
}

void ApiCallTest::everyAttemptIsSignedAnew()
{
    Rig rig;
    rig.words = {"throttle", "throttle", "good"};
    QVERIFY(rig.call(LaneKind::Change));
    QByteArrayList signatures;
    for (const FaultServer::Request &request : rig.server.requests())
        signatures.append(request.header("X-Signature"));
    QCOMPARE(signatures, (QByteArrayList{"1", "2", "3"}));
    QCOMPARE(rig.attempts, (QList<int>{1, 2, 3}));
}

void ApiCallTest::endedKeysAreRenewedOnce()
{
    Rig rig;
    rig.words = {"signin", "throttle", "good"};
    QVERIFY(rig.call(LaneKind::Read));
    QVERIFY((rig.uses == QList<KeyUse>{KeyUse::Cached, KeyUse::Renewed, KeyUse::Cached}));
}

void ApiCallTest::noKeysNoRequest()
{
    Rig rig;
    CloudError none;
    none.kind = ErrorKind::SignInAgain;
    none.fault = NetFault::NoKeys;
    rig.keys = failure(none);
    const Result<HttpResponse> result = rig.call(LaneKind::Change);
    QVERIFY(!result);
    QCOMPARE(result.error().fault, NetFault::NoKeys);
    QCOMPARE(result.error().attempts, 0);
    QCOMPARE(rig.server.deliveries(), 0);
}

void ApiCallTest::givingUpWhileWaiting_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a read is cancelled") << LaneKind::Read << ErrorKind::Cancelled;
    QTest::newRow("a change says what it last heard") << LaneKind::Change << ErrorKind::Throttled;
    QTest::newRow("a stop says what it last heard") << LaneKind::Stop << ErrorKind::Throttled;
}

void ApiCallTest::givingUpWhileWaiting()
{
    QFETCH(LaneKind, lane);
    Rig rig;
    rig.words = {"throttle"};
    rig.headers = {{"Retry-After", "60"}};
    rig.stopWhenWaiting = true;
    const Result<HttpResponse> result = rig.call(lane);
    QVERIFY(!result);
    QTEST(result.error().kind, "kind");
    QCOMPARE(rig.server.deliveries(), 1);
}

void ApiCallTest::sameTokenWaitsTwoSeconds()
{
    Rig rig;
    rig.words = {"same-token", "good"};
    rig.stopWhenWaiting = true;
    QCOMPARE(rig.call(LaneKind::Change).error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.waits, QList<int>{2'000});
    QCOMPARE(rig.context.quota->tokens(), 500);
}

void ApiCallTest::emptyQuotaEndsReadsNotStops()
{
    Rig rig;
    while (rig.context.quota->spend(RetryClass::Throttle)) {
    }
    rig.words = {"throttle", "good"};
    const Result<HttpResponse> read = rig.call(LaneKind::Read);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Throttled);
    QVERIFY(read.error().message.contains(s("Many requests fail")));
    QCOMPARE(rig.server.deliveries(), 1);
    rig.words = {"throttle", "throttle", "good"};
    QVERIFY(rig.call(LaneKind::Stop));
    QCOMPARE(rig.context.quota->tokens(), 0);
}

void ApiCallTest::hints_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("waits");
    QTest::newRow("seconds") << LaneKind::Read << QByteArray("Retry-After") << QByteArray("7") << 7'000;
    QTest::newRow("too many seconds")
        << LaneKind::Read << QByteArray("Retry-After") << QByteArray("900") << 60'000;
    QTest::newRow("a date is nonsense here")
        << LaneKind::Read << QByteArray("Retry-After") << QByteArray("Fri, 31 Dec 2027 23:59:59 GMT") << 0;
    QTest::newRow("milliseconds") << LaneKind::Change << QByteArray("x-amz-retry-after") << QByteArray("1500")
                                  << 1'500;
    QTest::newRow("too many milliseconds")
        << LaneKind::Change << QByteArray("x-amz-retry-after") << QByteArray("90000") << 5'000;
    QTest::newRow("of the other provider")
        << LaneKind::Change << QByteArray("x-acs-retry-after") << QByteArray("30000") << 30'000;
    QTest::newRow("the brake is not held for long")
        << LaneKind::Stop << QByteArray("Retry-After") << QByteArray("60") << 5'000;
}

void ApiCallTest::hints()
{
    QFETCH(LaneKind, lane);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, waits);
    Rig rig;
    rig.words = {"throttle"};
    rig.headers = {{header, value}};
    rig.stopWhenWaiting = true;
    rig.call(lane);
    QCOMPARE(rig.waits, QList<int>{waits});
}

void ApiCallTest::clockIsLearnedFromAnswers()
{
    Rig rig;
    const QDateTime ahead = QDateTime::currentDateTimeUtc().addSecs(3'600);
    rig.headers = {
        {"Date", QLocale::c().toString(ahead, s("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT"}};
    QVERIFY(rig.call(LaneKind::Read));
    QVERIFY(rig.call(LaneKind::Read));
    QVERIFY(std::abs(rig.signedAt[0].secsTo(rig.signedAt[1]) - 3'600) < 60);
}

void ApiCallTest::clockErrorCorrectsTheClock()
{
    Rig rig;
    const QDateTime behind = QDateTime::currentDateTimeUtc().addSecs(-13 * 3'600);
    rig.words = {"clock", "good"};
    rig.headers = {
        {"Date", QLocale::c().toString(behind, s("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT"}};
    QVERIFY(rig.call(LaneKind::Stop));
    QCOMPARE(rig.signedAt.size(), 2);
    QVERIFY(std::abs(behind.secsTo(rig.signedAt[1])) < 60);
}

/// One wrong answer does not move the median of five; a clock error is believed at once all the same.
void ApiCallTest::clockErrorOverrulesOlderAnswers()
{
    const auto header = [](qint64 differs) {
        const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(differs);
        return QLocale::c().toString(date, s("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
    };
    Rig rig;
    rig.headers = {{"Date", header(0)}};
    for (int i = 0; i < 5; ++i)
        QVERIFY(rig.call(LaneKind::Read));
    rig.words = {"clock", "good"};
    rig.headers = {{"Date", header(3'600)}};
    QVERIFY(rig.call(LaneKind::Read));
    QVERIFY(std::abs(rig.signedAt[5].secsTo(rig.signedAt[6]) - 3'600) < 60);
}

void ApiCallTest::clockErrorWithoutDateEnds()
{
    Rig dateless;
    dateless.words = {"clock", "good"};
    QCOMPARE(dateless.call(LaneKind::Read).error().kind, ErrorKind::ClockSkew);
    QCOMPARE(dateless.server.deliveries(), 1);
}

void ApiCallTest::clearTextStaysOnThisComputer()
{
    Rig rig;
    for (const char *endpoint : {"http://cloudformation.us-east-1.amazonaws.com", "ftp://127.0.0.1", ""}) {
        rig.request.endpoint = QUrl(s(endpoint));
        QCOMPARE(rig.call(LaneKind::Read).error().kind, ErrorKind::Invalid);
    }
    QVERIFY(rig.signedAt.isEmpty());
}

void ApiCallTest::throttlingIsTold()
{
    Rig rig;
    rig.words = {"throttle", "transient", "good"};
    QVERIFY(rig.call(LaneKind::Read));
    QCOMPARE(rig.throttles, (QList<bool>{true, false}));
}

void ApiCallTest::everyAttemptIsTold()
{
    Rig rig;
    rig.request.action = s("DescribeStackSet");
    rig.request.target = s("of 999988887777");
    rig.words = wordsOfThree();
    rig.headers = {{"x-amzn-RequestId", "request-1"}};
    QVERIFY(rig.call(LaneKind::Read));
    QCOMPARE(rig.events.size(), 3);
    const RetryClass classes[] = {RetryClass::Throttle, RetryClass::Transient, RetryClass::Good};
    for (int n = 0; n < 3; ++n) {
        const CallEvent &event = rig.events[n];
        QCOMPARE(event.attempt, n + 1);
        QCOMPARE(event.cls, classes[n]);
        QCOMPARE(event.lane, LaneKind::Read);
        QCOMPARE(event.action.text(), s("DescribeStackSet"));
        QCOMPARE(event.target.text(), s("of_********7777"));
        QCOMPARE(event.requestId.text(), s("request-1"));
        QCOMPARE(event.status, 200);
        QCOMPARE(event.bytes, wordsOfThree().at(n).size());
        QVERIFY(event.at.isValid());
    }
    rig.words = {"never"};
    QVERIFY(!rig.call(LaneKind::Stop));
    QCOMPARE(rig.events.size(), 4);
    QCOMPARE(rig.events.last().lane, LaneKind::Stop);
    QCOMPARE(rig.events.last().attempt, 1);
}

/// What was asked, signed and answered is full of canaries; none is in a line of the log.
void ApiCallTest::nothingSecretIsTold()
{
    const QByteArray canary = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYcanary4711";
    Rig rig;
    rig.request.body = "Action=Update&Parameter=" + canary;
    rig.request.query = {{s("Signature"), QString::fromLatin1(canary)}};
    rig.request.headers = {{"X-Auth-Token", canary}};
    rig.request.target = QString::fromLatin1(canary);
    rig.headers = {{"Set-Cookie", canary}, {"x-amzn-RequestId", canary}};
    rig.dialect.classify = [canary](const HttpResponse &) {
        Verdict verdict;
        verdict.cls = RetryClass::Never;
        verdict.error.message = QString::fromLatin1("The secret " + canary + " is wrong.");
        verdict.error.code = QString::fromLatin1(canary);
        return verdict;
    };
    for (const LaneKind lane : {LaneKind::Read, LaneKind::Change, LaneKind::Stop})
        QVERIFY(!rig.call(lane));
    QCOMPARE(rig.events.size(), 3);
    for (const CallEvent &event : rig.events) {
        const QByteArray line = logLine(event);
        for (qsizetype from = 0; from + 8 <= canary.size(); ++from)
            QVERIFY2(!line.contains(canary.mid(from, 8)), line.constData());
    }
}

void ApiCallTest::aProxysQuestionEndsTheCall_data()
{
    QTest::addColumn<LaneKind>("lane");
    QTest::newRow("read") << LaneKind::Read;
    QTest::newRow("change") << LaneKind::Change;
    QTest::newRow("stop") << LaneKind::Stop;
}

void ApiCallTest::aProxysQuestionEndsTheCall()
{
    QFETCH(LaneKind, lane);
    Rig rig;
    FaultServer proxy;
    proxy.setReply({407, {{"Proxy-Authenticate", "Basic realm=\"x\""}}, {}});
    Transport transport;
    transport.proxy = Transport::Proxy::Given;
    transport.proxyUrl = proxy.url();
    rig.context.lanes = std::make_shared<Lanes>(transport);
    rig.request.endpoint = QUrl(s("https://cloud.example/"));
    const Result<HttpResponse> answer = rig.call(lane);
    QCOMPARE(answer.error().kind, ErrorKind::NotSent);
    QCOMPARE(answer.error().fault, NetFault::Proxy);
    const QString name = s("127.0.0.1:%1").arg(proxy.serverPort());
    QCOMPARE(proxyAsking(answer.error()), name);
    QCOMPARE(answer.error().code, s("proxy.signIn:") + name);
    QCOMPARE(rig.attempts, QList<int>{1}); // not by itself, whatever the lane
    QVERIFY(rig.waits.isEmpty());
    CloudError other = answer.error();
    other.code.clear();
    QVERIFY(!proxyAsking(other));
}

QTEST_GUILESS_MAIN(ApiCallTest)
#include "tst_apicall.moc"
