// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "app/cli/jsonforms.h"
#include "app/cli/words.h"
#include "core/net/redactor.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace belay::cli {

namespace {

void print(std::FILE *file, const std::string &text)
{
    std::fputs(text.c_str(), file);
    std::fputc('\n', file);
    std::fflush(file);
}

std::string dumped(const nlohmann::json &object)
{
    return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Refused before anything left, by something of ours.
bool isOurs(const CloudError &error)
{
    return error.fault == NetFault::NoKeys || error.code.startsWith(u"connection.");
}

QString faultSentence(const CloudError &error)
{
    switch (error.fault) {
    case NetFault::Refused:
        return QStringLiteral("Nobody answers at this address.");
    case NetFault::HostNotFound:
        return QStringLiteral("There is no host of this name: is the region right?");
    case NetFault::Unreachable:
        return QStringLiteral("The network is unreachable.");
    case NetFault::Tls:
        return QStringLiteral("A secure connection could not be made.");
    case NetFault::Certificate:
        return QStringLiteral("The certificate is not trusted.");
    case NetFault::Proxy:
        return QStringLiteral("The proxy refused.");
    case NetFault::Deadline:
        return QStringLiteral("No answer in time.");
    case NetFault::Reset:
    case NetFault::Cut:
        return QStringLiteral("The connection broke before the answer was complete.");
    case NetFault::TooLarge:
        return QStringLiteral("The answer is larger than any real one.");
    case NetFault::Redirect:
        return QStringLiteral("The answer points elsewhere; it was not followed.");
    case NetFault::NoKeys:
    case NetFault::None:
        break;
    }
    return {};
}

} // namespace

QString sentenceOf(const CloudError &error)
{
    QStringList parts{wordOf(error.kind)};
    if (!error.code.isEmpty())
        parts += error.code;
    QString sentence = parts.join(QLatin1String(", "));
    if (const QString fault = faultSentence(error); !fault.isEmpty())
        sentence += QLatin1String(": ") + fault;
    if (!error.message.isEmpty())
        sentence += QLatin1String(": ") + redacted(error.message);
    if (!error.requestId.isEmpty())
        sentence += QStringLiteral(" (request %1)").arg(error.requestId);
    return sentence;
}

void Output::line(const nlohmann::json &object, const QString &text) const
{
    print(stdout, m_json ? dumped(object) : neutralised(text).toStdString());
}

void Output::fault(const nlohmann::json &object, const QString &text) const
{
    if (m_json)
        print(stdout, dumped(object));
    else
        print(stderr, "belay: " + text.toStdString());
}

Exit Output::failed(const CloudError &error) const
{
    CloudError shown = error;
    shown.message = redacted(error.message);
    fault(jsonOf(shown), neutralised(sentenceOf(error)));
    return isOurs(error) ? Exit::Usage : Exit::Refused;
}

Exit Output::changeFailed(const CloudError &error) const
{
    const Exit exit = failed(error);
    const bool mayHaveHappened =
        error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Transient;
    return mayHaveHappened ? Exit::Unknown : exit;
}

Exit Output::wrongUsage(const QString &sentence) const
{
    fault({{"type", "error"}, {"kind", "usage"}, {"message", utf8(sentence)}}, sentence);
    return Exit::Usage;
}

void Output::violations(const QList<Violation> &violations) const
{
    for (const Violation &violation : violations) {
        const QString detail =
            violation.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(violation.detail);
        const QString severity =
            violation.severity == Severity::Block ? QStringLiteral("error") : QStringLiteral("warning");
        fault(jsonOf(violation),
              QStringLiteral("%1: %2: %3%4")
                  .arg(severity, violation.field, wordOf(violation.rule), neutralised(detail)));
    }
}

} // namespace belay::cli
