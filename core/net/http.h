// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/clouderror.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>

namespace belay {

using RawHeader = std::pair<QByteArray, QByteArray>;

/// A request exactly as it goes on the wire: the URL is already encoded, the headers are signed.
struct HttpRequest
{
    QByteArray method;
    QUrl url;
    QList<RawHeader> headers;
    QByteArray body;
};

struct HttpResponse
{
    int status = 0;
    QList<RawHeader> headers;
    QByteArray body;

    /// The first header of that name, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// Which queue a request stands in (network-and-safety.md section 1).
enum class LaneKind { Read, Change, Stop };

/// How one signed request went.
struct Attempt
{
    enum class Fate {
        NotSent,  ///< Nothing left this machine; safe to send anew.
        Unknown,  ///< It left, and no complete answer came back.
        Answered, ///< A complete HTTP answer; whether it is a good one is decided a layer up.
    };

    Fate fate = Fate::NotSent;
    NetFault fault = NetFault::None;
    HttpResponse response = {}; ///< Whatever arrived, also with Fate::Unknown.
    int sends = 0;              ///< How often the request left; more than 1 is a defect of ours.
    qint64 waitedMs = 0;        ///< In our own queue.
    qint64 tookMs = 0;          ///< From handing over to the end.
    /// The proxy ("host:port") that wants a name and password; empty when Qt did not say which.
    std::optional<QString> proxyAsking = {};
};

/// Limits in milliseconds on a monotonic clock, from handing over (section 3).
struct Deadlines
{
    int connect = 5'000;
    int firstByte = 15'000;
    int silence = 10'000;
    int whole = 30'000;

    [[nodiscard]] static constexpr Deadlines of(LaneKind lane)
    {
        switch (lane) {
        case LaneKind::Read:
            break;
        case LaneKind::Change:
            return {5'000, 30'000, 10'000, 60'000};
        case LaneKind::Stop:
            return {5'000, 10'000, 10'000, 15'000};
        }
        return {};
    }
};

} // namespace belay
