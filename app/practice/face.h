// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

class QJsonObject;

namespace belay::practice {

struct Header
{
    QByteArray name;  ///< As received.
    QByteArray value; ///< As received, outer white space trimmed.
};

/// One request as it stood on the wire: signature checks need the bytes, not a tidied form.
struct PracticeRequest
{
    QByteArray method;
    QByteArray rawTarget;  ///< The request line's target, untouched.
    QByteArray path;       ///< Target before the '?', still encoded.
    QByteArray rawQuery;   ///< Target after the '?', still encoded; empty when there is none.
    QList<Header> headers; ///< In order of arrival, repeats kept.
    QByteArray body;       ///< Chunking undone, otherwise untouched.
    QDateTime receivedAt;  ///< UTC, real time: for checks of signature dates.

    /// First value of a header, name without regard to case; empty when absent.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasHeader(QByteArrayView name) const;
};

/// What happens on the socket instead of, or after, an answer.
enum class SocketFault {
    None,
    Drop,    ///< Close without a byte of answer.
    CutBody, ///< Full Content-Length, half the body, then close.
};

struct PracticeResponse
{
    int status = 200;
    QList<Header> headers; ///< Date, Content-Length and Connection are added by the server.
    QByteArray body;
    SocketFault fault = SocketFault::None;
    int delayMs = 0; ///< Real milliseconds before the answer leaves.
};

/// Failures every cloud knows, which a face words as its vendor does.
enum class CommonFailure { Throttled, ServerError, Denied };

/// One vendor's way of speaking about a world of the practice cloud.
///
/// Lives in one thread; answers at once. It checks the signature itself, before anything else.
class Face
{
public:
    Face() = default;
    virtual ~Face() = default;
    Q_DISABLE_COPY_MOVE(Face)

    /// "aws", "alibaba" or "huawei": key of introduction() in the start line and word in the ledger.
    [[nodiscard]] virtual QString cloud() const = 0;
    /// Keys, account and regions, as printed when the program starts.
    [[nodiscard]] virtual QJsonObject introduction() const = 0;
    /// Whether the request speaks this vendor's language. Faces are asked in turn; no side effects.
    [[nodiscard]] virtual bool recognises(const PracticeRequest &request) const = 0;
    /// The action as faults and ledger name it ("UpdateStackSet"); empty when it cannot be told.
    [[nodiscard]] virtual QString action(const PracticeRequest &request) const = 0;
    [[nodiscard]] virtual PracticeResponse answer(const PracticeRequest &request) = 0;
    [[nodiscard]] virtual PracticeResponse failure(CommonFailure kind, const PracticeRequest &request) = 0;
    /// The truth of its world now, without eventual consistency: GET /practice/state.
    [[nodiscard]] virtual QJsonObject state() = 0;
};

} // namespace belay::practice
