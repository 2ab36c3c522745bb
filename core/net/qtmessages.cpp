// SPDX-License-Identifier: Apache-2.0
#include "core/net/qtmessages.h"

#include "core/net/callevent.h"
#include "core/net/eventlog.h"

#include <QtGlobal>

#include <mutex>

namespace belay {
namespace {

// Qt's handler is one function for the whole program.
std::mutex mutex;
EventLog *target = nullptr;
QtMessageHandler before = nullptr;

const char *wordOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    thread_local bool isInside = false; // the redactor's own libraries print as well
    if (isInside)
        return;
    isInside = true;
    const QString text = loggable(message);
    const LogWord category(QString::fromUtf8(context.category));
    QtMessageHandler next = nullptr;
    {
        const std::scoped_lock lock(mutex);
        next = before;
        if (target) {
            target->write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() +
                          " qt type=" + wordOf(type) + " category=" + category.text().toUtf8() +
                          " text=" + text.toUtf8());
            if (type == QtFatalMsg)
                target->flush();
        }
    }
    if (next)
        next(type, context, text);
    isInside = false;
}

} // namespace

QtMessages::QtMessages(EventLog *log)
{
    const QtMessageHandler known = qInstallMessageHandler(handle);
    const std::scoped_lock lock(mutex);
    target = log;
    before = known;
}

QtMessages::~QtMessages()
{
    const std::scoped_lock lock(mutex);
    qInstallMessageHandler(before);
    target = nullptr;
}

} // namespace belay
