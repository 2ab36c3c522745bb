// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/keys.h"
#include "core/net/callevent.h"
#include "core/net/lane.h"
#include "core/net/retry.h"
#include "core/net/serverclock.h"

#include <functional>
#include <memory>

namespace belay {

/// A request before it is signed. Names and values are decoded; the signer encodes.
struct ApiRequest
{
    QString action;                              ///< For logs and errors: "UpdateStackSet".
    QByteArray method = "POST";
    QUrl endpoint = {};                          ///< Scheme, host, port.
    QString path = QStringLiteral("/");          ///< Decoded.
    QList<std::pair<QString, QString>> query = {};
    QList<RawHeader> headers = {};               ///< Beyond those the signer adds; signed where it says so.
    QByteArray contentType = {};
    QByteArray body = {};
    QString target = {};                         ///< For logs: the group, operation or job it is about.
};

/// Turns a request into the bytes for the wire. `now` is server time; `keys` outlives the call.
using SignFunction = std::function<HttpRequest(const ApiRequest &, const Keys &keys, const QDateTime &now)>;

/// What a complete answer means: Good when it is the provider's well-formed success.
struct Verdict
{
    RetryClass cls = RetryClass::Never;
    CloudError error = {}; ///< Unless Good.
};
using ClassifyFunction = std::function<Verdict(const HttpResponse &)>;

enum class KeyUse { Cached, Renewed };

/// Where services get their keys; the engine puts core/credentials behind it.
using KeySource = std::function<Task<Result<KeysPtr>>(KeyUse)>;

/// The proxy ("host:port", or empty when Qt did not say which) whose wish for a name and password
/// ended a call; the error is NotSent with NetFault::Proxy and the code "proxy.signIn:host:port".
[[nodiscard]] std::optional<QString> proxyAsking(const CloudError &error);

/// Told about a change on its way, in this order; each may be empty. Called on the main thread.
struct CallObserver
{
    std::function<void(int attempt)> attempting = {}; ///< Before each attempt, from 1.
    std::function<void()> sent = {};                  ///< The request has left, at most once an attempt.
    std::function<void(RetryClass why, int waitMs)> waiting = {};
};

/// What all calls of one connection and region share.
struct ApiContext
{
    std::shared_ptr<Lanes> lanes;
    std::shared_ptr<ServerClock> clock;
    std::shared_ptr<RetryQuota> quota;
    KeySource keys;
    RetryNumbers retry;
    std::function<double()> draw;      ///< [0, 1), for jitter; empty: the system generator.
    std::function<void(CallEvent)> onAttempt = {}; ///< Of each, once it is judged; provider and region are open.
    std::function<void(bool)> onThrottle = {}; ///< true on a throttle answer, false on any good one.
};

/// How one provider signs and reads.
struct ApiDialect
{
    SignFunction sign;
    ClassifyFunction classify; ///< Pure: a large answer is judged on the thread pool.
    /// Shown every 2xx answer on the main thread, before it is judged; may be empty.
    std::function<void(const HttpResponse &)> arrived = {};
    /// Whether a change may be sent again by itself after a transient answer or an unknown outcome,
    /// because its token makes the repeat harmless (ROS), or because it only reads. Otherwise both
    /// come back to the caller.
    bool tokenMakesRepeatSafe = false;
};

/// Signs, sends, classifies and retries one call; the only place that retries.
///
/// The answer is complete, classified Good and still unparsed. Errors carry the number of attempts.
/// Reads retry what section 4 lets them. Changes retry `not sent` and `throttle` here; an unknown
/// outcome comes back as ErrorKind::UnknownOutcome for reconciling. The stop lane retries those two
/// until `stop` is requested and spends no quota. Every attempt is signed anew.
Task<Result<HttpResponse>> callApi(ApiContext context, ApiDialect dialect, LaneKind lane,
                                   ApiRequest request, std::stop_token stop = {},
                                   CallObserver observer = {});

} // namespace belay
