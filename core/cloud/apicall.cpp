// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/apicall.h"

#include "core/cloud/onpool.h"
#include "core/domain/connection.h"

#include <QCoro/QCoroTimer>

#include <QRandomGenerator>
#include <QTimer>

namespace belay {

namespace {

constexpr int sameTokenWaitMs = 2'000;
constexpr int mostSameTokenWaits = 15;

/// How far a call has come.
struct Progress
{
    int attempts = 0;
    int repeats = 0;
    int sameTokenWaits = 0;
    int lastCost = 0;
    bool clockCorrected = false;
    bool keysRenewed = false;
    bool mayHaveTaken = false; ///< An attempt of this change is without a word of what became of it.
    KeyUse keys = KeyUse::Cached;
};

double drawFrom(const ApiContext &context)
{
    return context.draw ? context.draw() : QRandomGenerator::system()->generateDouble();
}

/// Ends early when asked to, but always from the event loop: a stop callback runs inside
/// request_stop(), which may be somebody's destructor.
Task<void> pause(int ms, std::stop_token stop)
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(ms);
    const std::stop_callback wakeUp(stop, [&timer] { timer.start(0); });
    co_await timer;
}

Verdict notAnswered(RetryClass cls, ErrorKind kind, const Attempt &attempt, const QString &message)
{
    Verdict verdict;
    verdict.cls = cls;
    verdict.error.kind = kind;
    verdict.error.fault = attempt.fault;
    verdict.error.httpStatus = attempt.response.status;
    verdict.error.message = message;
    return verdict;
}

const QString proxySignIn = QStringLiteral("proxy.signIn:");

Verdict refusedByProxy(const Attempt &attempt)
{
    Verdict verdict = notAnswered(RetryClass::NotSent, ErrorKind::NotSent, attempt,
                                  QStringLiteral("The proxy asks for a name and password."));
    verdict.error.fault = NetFault::Proxy;
    verdict.error.code = proxySignIn + *attempt.proxyAsking;
    return verdict;
}

Verdict judge(const ApiDialect &dialect, LaneKind lane, const Attempt &attempt)
{
    const ErrorKind lost = lane == LaneKind::Read ? ErrorKind::Transient : ErrorKind::UnknownOutcome;
    switch (attempt.fate) {
    case Attempt::Fate::NotSent:
        if (attempt.proxyAsking)
            return refusedByProxy(attempt);
        return notAnswered(RetryClass::NotSent, ErrorKind::NotSent, attempt,
                           QStringLiteral("The request did not leave this computer."));
    case Attempt::Fate::Unknown:
        return notAnswered(RetryClass::Unknown, lost, attempt,
                           QStringLiteral("The request left and no complete answer came back."));
    case Attempt::Fate::Answered:
        break;
    }
    Verdict verdict = dialect.classify(attempt.response);
    if (verdict.cls == RetryClass::Unknown && lane != LaneKind::Read)
        verdict.error.kind = ErrorKind::UnknownOutcome;
    return verdict;
}

Task<Verdict> judged(ApiDialect dialect, LaneKind lane, Attempt attempt)
{
    const int status = attempt.response.status;
    if (dialect.arrived && attempt.fate == Attempt::Fate::Answered && status >= 200 && status < 300)
        dialect.arrived(attempt.response);
    const auto verdict = std::make_shared<Verdict>();
    const auto work = [verdict, dialect, lane, attempt] { *verdict = judge(dialect, lane, attempt); };
    if (attempt.response.body.size() > largeBody) {
        auto working = onPool(work);
        co_await working;
    } else {
        work();
    }
    co_return *verdict;
}

bool mayRepeat(const Verdict &verdict, LaneKind lane, const ApiDialect &dialect)
{
    switch (verdict.cls) {
    case RetryClass::NotSent:
        // Wrong passwords lock people out: a proxy is not asked again by itself.
        return verdict.error.fault != NetFault::Certificate && verdict.error.fault != NetFault::NoKeys &&
               !proxyAsking(verdict.error);
    case RetryClass::Throttle:
    case RetryClass::Wait:
        return true;
    case RetryClass::Unknown:
    case RetryClass::Transient:
        return lane == LaneKind::Read || (lane == LaneKind::Change && dialect.tokenMakesRepeatSafe);
    case RetryClass::Good:
    case RetryClass::Clock:
    case RetryClass::SignInAgain:
    case RetryClass::LookFirst:
    case RetryClass::Never:
        break;
    }
    return false;
}

bool hasRepeatLeft(const Verdict &verdict, LaneKind lane, const RetryNumbers &numbers,
                   const Progress &progress)
{
    if (verdict.cls == RetryClass::Wait)
        return progress.sameTokenWaits < mostSameTokenWaits;
    switch (lane) {
    case LaneKind::Read:
        return progress.repeats + 1 < numbers.readAttempts;
    case LaneKind::Change:
        return progress.repeats + 1 < numbers.changeAttempts;
    case LaneKind::Stop:
        break;
    }
    return true;
}

int waitBefore(const Verdict &verdict, LaneKind lane, const RetryNumbers &numbers, const Progress &progress,
               double draw, const HttpResponse &response)
{
    if (verdict.cls == RetryClass::Wait)
        return sameTokenWaitMs;
    const int base = verdict.cls == RetryClass::Throttle ? numbers.baseThrottle : numbers.baseTransient;
    const int computed = backoffMs(base, numbers.cap, progress.repeats + 1, draw);
    const int hint = retryHintMs(response, computed);
    const int wait = std::max(computed, hint);
    return lane == LaneKind::Stop ? std::min(wait, numbers.cap)
                                  : wait; // no hint may hold the brake for a minute
}

/// Whether the answer asks for another clock or other keys and did not get them before.
bool canMend(const Verdict &verdict, const QDateTime &date, const Progress &progress)
{
    return (verdict.cls == RetryClass::Clock && date.isValid() && !progress.clockCorrected) ||
           (verdict.cls == RetryClass::SignInAgain && !progress.keysRenewed);
}

/// No later refusal says what became of an attempt that left before it; a conflict is looked into anyway.
CloudError endedBy(CloudError error, LaneKind lane, bool stopped, const Progress &progress)
{
    if (stopped && lane == LaneKind::Read) {
        error = {};
        error.kind = ErrorKind::Cancelled;
    }
    if (progress.mayHaveTaken && error.kind != ErrorKind::Conflict)
        error.kind = ErrorKind::UnknownOutcome;
    error.attempts = progress.attempts;
    return error;
}

bool leavesInDoubt(const Verdict &verdict, LaneKind lane)
{
    return lane != LaneKind::Read &&
           (verdict.cls == RetryClass::Unknown || verdict.cls == RetryClass::Transient);
}

CloudError quotaUsedUp(CloudError error)
{
    error.message = QStringLiteral("Many requests fail, so this one is not repeated. ") + error.message;
    return error;
}

CloudError notAnEndpoint()
{
    CloudError error;
    error.kind = ErrorKind::Invalid;
    error.message = QStringLiteral("This is no endpoint: https, or http to this computer only.");
    return error;
}

QString requestIdIn(const HttpResponse &response)
{
    for (const char *name : {"x-amzn-RequestId", "x-acs-request-id", "X-Request-Id"}) {
        if (const QByteArray id = response.header(name); !id.isEmpty())
            return QString::fromUtf8(id);
    }
    return {};
}

CallEvent eventOf(LaneKind lane, const ApiRequest &request, const Attempt &attempt, const Verdict &verdict,
                  int number)
{
    CallEvent event;
    event.at = QDateTime::currentDateTimeUtc();
    event.lane = lane;
    event.action = LogWord(request.action);
    event.target = LogWord(request.target);
    event.requestId = LogWord(verdict.error.requestId.isEmpty() ? requestIdIn(attempt.response)
                                                                : verdict.error.requestId);
    event.attempt = number;
    event.ms = attempt.tookMs;
    event.bytes = attempt.response.body.size();
    event.cls = verdict.cls;
    event.status = attempt.response.status;
    event.code = LogWord(verdict.error.code);
    return event;
}

/// The time of the answering server, where nobody in between can have set it.
QDateTime serverDate(const ApiRequest &request, const Attempt &attempt)
{
    const bool genuine = attempt.fate == Attempt::Fate::Answered && isAllowedEndpoint(request.endpoint);
    return genuine ? ServerClock::parseHttpDate(attempt.response.header("Date")) : QDateTime();
}

} // namespace

std::optional<QString> proxyAsking(const CloudError &error)
{
    if (error.kind != ErrorKind::NotSent || !error.code.startsWith(proxySignIn))
        return std::nullopt;
    return error.code.mid(proxySignIn.size());
}

Task<Result<HttpResponse>> callApi(ApiContext context, ApiDialect dialect, LaneKind lane, ApiRequest request,
                                   std::stop_token stop, CallObserver observer)
{
    if (!isAllowedEndpoint(request.endpoint))
        co_return failure(notAnEndpoint());
    const RetryNumbers numbers = lane == LaneKind::Stop ? stopRetryNumbers() : context.retry;
    const QString host = request.endpoint.host();
    Progress progress;
    for (;;) {
        auto fetching = context.keys(progress.keys);
        Result<KeysPtr> keys = co_await fetching;
        if (!keys)
            co_return failure(endedBy(keys.error(), lane, stop.stop_requested(), progress));
        progress.keys = KeyUse::Cached;

        ++progress.attempts;
        if (observer.attempting)
            observer.attempting(progress.attempts);
        HttpRequest wire = dialect.sign(request, **keys, context.clock->now(host));
        auto sending = context.lanes->of(lane).send(wire, stop, observer.sent);
        Attempt attempt = co_await sending;

        const QDateTime date = serverDate(request, attempt);
        if (date.isValid())
            context.clock->learn(host, date);
        auto judging = judged(dialect, lane, attempt);
        Verdict verdict = co_await judging;
        if (context.onAttempt)
            context.onAttempt(eventOf(lane, request, attempt, verdict, progress.attempts));
        if (context.onThrottle && (verdict.cls == RetryClass::Throttle || verdict.cls == RetryClass::Good))
            context.onThrottle(verdict.cls == RetryClass::Throttle);
        if (verdict.cls == RetryClass::Good) {
            if (lane != LaneKind::Stop)
                context.quota->succeeded(progress.lastCost);
            co_return attempt.response;
        }

        const CloudError ended = endedBy(verdict.error, lane, stop.stop_requested(), progress);
        progress.mayHaveTaken = progress.mayHaveTaken || leavesInDoubt(verdict, lane);
        if (stop.stop_requested())
            co_return failure(ended);
        if (canMend(verdict, date, progress)) {
            if (verdict.cls == RetryClass::Clock) {
                progress.clockCorrected = true;
                context.clock->correct(host, date);
            } else {
                progress.keysRenewed = true;
                progress.keys = KeyUse::Renewed;
            }
            continue;
        }
        if (!mayRepeat(verdict, lane, dialect) || !hasRepeatLeft(verdict, lane, numbers, progress))
            co_return failure(ended);
        if (lane != LaneKind::Stop && verdict.cls != RetryClass::Wait) {
            if (!context.quota->spend(verdict.cls))
                co_return failure(quotaUsedUp(ended));
            progress.lastCost = RetryQuota::costOf(verdict.cls);
        }

        const int wait = waitBefore(verdict, lane, numbers, progress, drawFrom(context), attempt.response);
        if (verdict.cls == RetryClass::Wait)
            ++progress.sameTokenWaits;
        else
            ++progress.repeats;
        if (observer.waiting)
            observer.waiting(verdict.cls, wait);
        auto pausing = pause(wait, stop);
        co_await pausing;
        if (stop.stop_requested())
            co_return failure(endedBy(verdict.error, lane, true, progress));
    }
}

} // namespace belay
