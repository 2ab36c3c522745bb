// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/face.h"
#include "app/practice/faults.h"
#include "app/practice/practicecontext.h"

#include <memory>
#include <vector>

namespace belay::practice {

class HttpServer;

/// The whole practice cloud: worlds, faces, control paths and the server on the loopback address.
///
/// Control paths, unauthenticated, JSON: GET /practice/ledger and /practice/state; POST /practice/faults
/// {"action","kind","times","delayMs"} and DELETE of it; POST /practice/clock {"factor"}. Kinds of
/// fault: dropAfterApply, dropBeforeRead, error500, throttle, delay, html, cutBody.
///
/// Programs host it in their own process as well as behind `belay-practice`; it needs a running
/// event loop and lives in one thread.
class PracticeCloud
{
public:
    PracticeCloud(const Scenario &scenario, quint64 seed, PracticeClock clock);
    ~PracticeCloud();
    Q_DISABLE_COPY_MOVE(PracticeCloud)

    /// 127.0.0.1 only; port 0 takes a free one. False: the port is taken.
    [[nodiscard]] bool listen(quint16 port = 0);
    void setClockSkew(qint64 seconds); ///< Once it listens: what it takes for now, to check signatures.
    [[nodiscard]] QString endpoint() const; ///< "http://127.0.0.1:PORT"
    /// What `belay-practice` prints: endpoint, scenario and each face's introduction.
    [[nodiscard]] QJsonObject startLine() const;

    /// What the server would answer; also for tests without a network.
    [[nodiscard]] PracticeResponse answer(const PracticeRequest &request);

    /// As Face::action(); empty when no cloud here speaks the request's language.
    [[nodiscard]] QString action(const PracticeRequest &request) const;
    /// A failure in the words of the cloud that was asked.
    [[nodiscard]] PracticeResponse failure(CommonFailure kind, const PracticeRequest &request);

    [[nodiscard]] PracticeContext &context() { return m_context; }
    [[nodiscard]] Faults &faults() { return m_faults; }

private:
    [[nodiscard]] Face *faceFor(const PracticeRequest &request) const;
    [[nodiscard]] PracticeResponse control(const PracticeRequest &request);
    [[nodiscard]] PracticeResponse throughFaults(Face &face, const PracticeRequest &request);

    PracticeContext m_context;
    Faults m_faults;
    std::vector<std::unique_ptr<Face>> m_faces;
    std::unique_ptr<HttpServer> m_server;
    QStringList m_lostReplies; ///< Actions whose first answer has been lost already.
    int m_requests = 0;
};

} // namespace belay::practice
