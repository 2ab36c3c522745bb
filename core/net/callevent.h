// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/net/retry.h"

#include <QDateTime>

namespace belay {

/// Text of others on one line of the log: through the redactor, account ids masked to their last
/// four characters, no line breaks, at most 500 characters. Pure.
[[nodiscard]] QString loggable(const QString &text);

/// A name or id that may stand in the log: loggable(), and without spaces or quotes. There is no
/// other way to get text into a CallEvent.
class LogWord
{
public:
    LogWord() = default;
    explicit LogWord(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    friend bool operator==(const LogWord &, const LogWord &) = default;

private:
    QString m_text;
};

/// One attempt of a call, as much of it as a log may hold (network-and-safety.md section 10): no
/// header, body, query, parameter, token, signature or message has a place in it.
struct CallEvent
{
    QDateTime at;
    LaneKind lane = LaneKind::Read;
    Cloud provider = Cloud::Aws;
    LogWord region = {};
    LogWord action = {};
    LogWord target = {};    ///< The group, operation or job it is about.
    LogWord requestId = {}; ///< The provider's.
    int attempt = 1;
    qint64 ms = 0;    ///< From handing over to the end.
    qint64 bytes = 0; ///< Of the answer's body.
    RetryClass cls = RetryClass::Good;
    int status = 0; ///< HTTP; 0: no answer began.
    LogWord code = {};
};

/// The event as one line without its end: the time, "call", and name=value in a fixed order, "-"
/// for what is empty. The same at every level of detail; there is only this one.
[[nodiscard]] QByteArray logLine(const CallEvent &event);

} // namespace belay
