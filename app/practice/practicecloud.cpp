// SPDX-License-Identifier: Apache-2.0
#include "app/practice/practicecloud.h"

#include "app/practice/faces.h"
#include "app/practice/httpserver.h"
#include "app/practice/seeded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belay::practice {

static PracticeResponse jsonAnswer(int status, const QJsonObject &object)
{
    return {
        status, {{"Content-Type", "application/json"}}, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

static PracticeResponse controlError(int status, const char *what)
{
    return jsonAnswer(status, {{QStringLiteral("error"), QLatin1String(what)}});
}

PracticeCloud::PracticeCloud(const Scenario &scenario, quint64 seed, PracticeClock clock)
    : m_context{scenario, seed, std::move(clock)}
{
    m_faces.push_back(makeAwsFace(m_context));
    m_faces.push_back(makeRosFace(m_context));
    m_faces.push_back(makeSdrsFace(m_context));
}

PracticeCloud::~PracticeCloud() = default;

bool PracticeCloud::listen(quint16 port)
{
    m_server =
        std::make_unique<HttpServer>([this](const PracticeRequest &request) { return answer(request); });
    return m_server->listen(port);
}

void PracticeCloud::setClockSkew(qint64 seconds)
{
    m_server->setClockSkew(seconds);
}

QString PracticeCloud::endpoint() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server ? m_server->port() : 0);
}

QJsonObject PracticeCloud::startLine() const
{
    QJsonObject line{
        {QStringLiteral("endpoint"), endpoint()},
        {QStringLiteral("scenario"), m_context.scenario.name},
        {QStringLiteral("seed"), static_cast<qint64>(m_context.seed)},
        {QStringLiteral("clock"), m_context.clock.factor()},
    };
    for (const auto &face : m_faces)
        line.insert(face->cloud(), face->introduction());
    return line;
}

PracticeResponse PracticeCloud::answer(const PracticeRequest &request)
{
    if (request.path.startsWith("/practice/"))
        return control(request);
    Face *face = faceFor(request);
    return face ? throughFaults(*face, request)
                : controlError(404, "No cloud here speaks this request's language.");
}

Face *PracticeCloud::faceFor(const PracticeRequest &request) const
{
    for (const auto &face : m_faces) {
        if (face->recognises(request))
            return face.get();
    }
    return nullptr;
}

QString PracticeCloud::action(const PracticeRequest &request) const
{
    const Face *face = faceFor(request);
    return face ? face->action(request) : QString();
}

PracticeResponse PracticeCloud::failure(CommonFailure kind, const PracticeRequest &request)
{
    Face *face = faceFor(request);
    return face ? face->failure(kind, request) : controlError(500, "No cloud here speaks this request's language.");
}

PracticeResponse PracticeCloud::throughFaults(Face &face, const PracticeRequest &request)
{
    const QString action = face.action(request);
    ++m_requests;
    if (const auto fault = m_faults.take(action))
        return Faults::carryOut(*fault, face, request);
    if (m_context.scenario.throttled &&
        seeded(m_context.seed, {u"throttle", QString::number(m_requests)}) % 3 == 0)
        return face.failure(CommonFailure::Throttled, request);

    const qsizetype applied = m_context.ledger.entries().size();
    PracticeResponse response = face.answer(request);
    if (m_context.scenario.losesReplies && m_context.ledger.entries().size() > applied &&
        !m_lostReplies.contains(action)) {
        m_lostReplies.append(action);
        response.fault = SocketFault::Drop;
    }
    return response;
}

PracticeResponse PracticeCloud::control(const PracticeRequest &request)
{
    const QByteArray what = request.method + ' ' + request.path;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (what == "GET /practice/ledger")
        return jsonAnswer(200, {{QStringLiteral("entries"), m_context.ledger.toJson()}});
    if (what == "GET /practice/state") {
        QJsonObject state;
        for (const auto &face : m_faces)
            state.insert(face->cloud(), face->state());
        return jsonAnswer(200, state);
    }
    if (what == "POST /practice/faults") {
        const std::optional<Faults::Fault> fault = Faults::parse(body);
        if (!fault)
            return controlError(400,
                                "A fault needs a known kind, times of at least 1 and no negative delayMs.");
        m_faults.add(*fault);
        return {204, {}, {}};
    }
    if (what == "DELETE /practice/faults") {
        m_faults.clear();
        return {204, {}, {}};
    }
    if (what == "POST /practice/clock") {
        const double factor = body[u"factor"].toDouble(0);
        if (factor <= 0)
            return controlError(400, "The clock needs a factor above 0.");
        m_context.clock.setFactor(factor);
        return {204, {}, {}};
    }
    return controlError(404, "No such control path.");
}

} // namespace belay::practice
