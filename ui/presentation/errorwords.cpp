// SPDX-License-Identifier: Apache-2.0
#include "ui/presentation/errorwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace belay {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(belay::ErrorWords)

public:
    static QString sentence(const CloudError &error);
    static QString network(const CloudError &error);
    static QString keys(const CloudError &error);
    static QString details(const CloudError &error);

private:
    static QString withReason(const QString &sentence, const QString &reason)
    {
        //: %1 is our sentence about an error, %2 the reason as the cloud worded it.
        return reason.isEmpty() ? sentence : tr("%1 The cloud says: %2").arg(sentence, reason);
    }
};

QString Words::network(const CloudError &error)
{
    switch (error.fault) {
    case NetFault::Refused:
        return tr("The other side refused the connection.");
    case NetFault::HostNotFound:
        return tr("The cloud's address was not found; the network may be off.");
    case NetFault::Unreachable:
        return tr("The network is not reachable.");
    case NetFault::Tls:
        return tr("No secure connection could be made.");
    case NetFault::Certificate:
        return tr("The other side's certificate is not trusted.");
    case NetFault::Proxy:
        if (error.code.startsWith(QLatin1String("proxy.signIn:")))
            //: %1 is the address of a proxy.
            return tr("The proxy %1 asks for a name and password; nothing was sent.")
                .arg(error.code.section(u':', 1));
        return tr("The proxy did not let the request through.");
    case NetFault::Deadline:
        return tr("There was no answer in time.");
    case NetFault::Reset:
        return tr("The connection broke off.");
    case NetFault::Cut:
        return tr("The answer broke off half-way.");
    case NetFault::TooLarge:
        return tr("The answer was larger than any real one.");
    case NetFault::Redirect:
        return tr("The answer pointed to another address, which is not followed.");
    case NetFault::NoKeys:
        return keys(error);
    case NetFault::None:
        break;
    }
    if (error.code == QLatin1String("connection.unknown"))
        return tr("The connection is not there any more.");
    if (error.code == QLatin1String("connection.mayNotChange"))
        return tr("This connection only watches and stops.");
    return tr("Nothing was sent.");
}

QString Words::keys(const CloudError &error)
{
    const QString &code = error.code;
    if (code == QLatin1String("keychain.locked"))
        return tr("The keychain is locked.");
    if (code == QLatin1String("keychain.missing"))
        return tr("The keychain has no keys for this connection.");
    if (code == QLatin1String("session.missing"))
        return tr("The keys of this session are gone; type them again.");
    const QString environment = QStringLiteral("environment.missing:");
    if (code.startsWith(environment))
        //: %1 is the name of an environment variable.
        return tr("The environment variable %1 is not set.").arg(code.mid(environment.size()));
    const QString elsewhere = QStringLiteral("keychain.elsewhere:");
    if (code.startsWith(elsewhere))
        //: %1 is the name of a system keychain.
        return tr("The keys were stored in %1, which is not the keychain of this session. Type them again to store them here.")
            .arg(code.mid(elsewhere.size()));
    if (code.startsWith(QLatin1String("keychain.")))
        return tr("The keychain could not be read.");
    return tr("There are no keys to sign with.");
}

QString Words::sentence(const CloudError &error)
{
    switch (error.kind) {
    case ErrorKind::NotSent:
        return network(error);
    case ErrorKind::UnknownOutcome:
        return tr("The request left and no answer came back: it may have been carried out.");
    case ErrorKind::Throttled:
        return tr("The cloud asks to slow down.");
    case ErrorKind::Transient:
        return withReason(tr("The cloud had a fault of its own."), error.message);
    case ErrorKind::ClockSkew:
        return tr("This computer's clock differs too much from the cloud's.");
    case ErrorKind::SignInAgain:
        return error.fault == NetFault::NoKeys
                   ? keys(error)
                   : withReason(tr("The keys were refused or have ended."), error.message);
    case ErrorKind::Conflict:
        return withReason(tr("Something else stands in the way."), error.message);
    case ErrorKind::NotFound:
        return withReason(tr("The cloud does not know this."), error.message);
    case ErrorKind::Invalid:
        return withReason(tr("The cloud does not accept the request."), error.message);
    case ErrorKind::Denied:
        return withReason(tr("This identity may not do that."), error.message);
    case ErrorKind::Protocol:
        return tr("The answer is not one the cloud would give; something in between may have answered.");
    case ErrorKind::Cancelled:
        return tr("Reading was broken off.");
    }
    return {};
}

QString Words::details(const CloudError &error)
{
    QStringList lines;
    if (!error.code.isEmpty())
        //: %1 is an error code of the cloud.
        lines += tr("Code: %1").arg(error.code);
    if (error.httpStatus > 0)
        //: %1 is a number such as 403.
        lines += tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        //: %1 is an id that the cloud's support asks for.
        lines += tr("Request id: %1").arg(error.requestId);
    if (!error.message.isEmpty())
        //: %1 is text from the cloud or the system.
        lines += tr("Text: %1").arg(error.message);
    return lines.join(u'\n');
}

} // namespace

QString errorSentence(const CloudError &error)
{
    return Words::sentence(error);
}

QString errorDetails(const CloudError &error)
{
    return Words::details(error);
}

} // namespace belay
