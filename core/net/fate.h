// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http.h"

#include <QNetworkReply>

#include <utility>

namespace belay {

/// What is known of a request when it ends.
struct ReplyFacts
{
    int sends = 0;       ///< requestSent of Qt, counted.
    qint64 bodySize = 0; ///< Of the request.
    qint64 bodyTaken = 0;
    int status = 0; ///< 0: no answer began.
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    bool certificateRefused = false;
    qint64 announcedLength = -1; ///< Content-Length of an answer that is not compressed; -1: none.
    qint64 receivedLength = 0;
    bool endsWithConnection = false; ///< The answer has neither Content-Length nor chunks.
    NetFault ended = NetFault::None; ///< Why we ended it ourselves.
};

/// The transport classes of network-and-safety.md section 4. Pure.
///
/// NotSent is a proof, not a guess: Qt tells "sent" from another thread, so a request we end
/// ourselves counts as not sent only while part of its body has not been taken from us. A body
/// with neither Content-Length nor chunks ends with the connection: whether it is whole, only its
/// parser can tell.
[[nodiscard]] std::pair<Attempt::Fate, NetFault> fateOf(const ReplyFacts &facts);

} // namespace belay
