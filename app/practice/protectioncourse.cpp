// SPDX-License-Identifier: Apache-2.0
#include "app/practice/protectioncourse.h"

#include <QList>

#include <algorithm>

namespace belay::practice {

static QString job(const char *verb)
{
    return QLatin1String(verb) + QStringLiteral("ProtectionGroupNoCG");
}

static QString part(const char *verb)
{
    return QLatin1String(verb) + QStringLiteral("ProtectionGroupRepNoCG");
}

static const QList<ProtectionCourse> &courses()
{
    static const QList<ProtectionCourse> rows = {
        {QStringLiteral("start-server-group"),
         QStringLiteral("StartProtectionGroup"),
         {QStringLiteral("available"), QStringLiteral("error-starting")},
         QStringLiteral("starting"),
         QStringLiteral("protected"),
         QStringLiteral("error-starting"),
         job("start"),
         part("start"),
         QStringLiteral("startFail"),
         QStringLiteral("SDRS.1027")},
        {QStringLiteral("start-server-group"),
         QStringLiteral("StartProtectionGroup"),
         {QStringLiteral("failed-over"), QStringLiteral("error-reprotecting")},
         QStringLiteral("reprotecting"),
         QStringLiteral("protected"),
         QStringLiteral("error-reprotecting"),
         job("reprotect"),
         part("reprotect"),
         QStringLiteral("reprotectFail"),
         QStringLiteral("SDRS.1032")},
        {QStringLiteral("stop-server-group"),
         QStringLiteral("StopProtectionGroup"),
         {QStringLiteral("protected"), QStringLiteral("error-stopping")},
         QStringLiteral("stopping"),
         QStringLiteral("available"),
         QStringLiteral("error-stopping"),
         job("stop"),
         part("stop"),
         QStringLiteral("stopFail"),
         QStringLiteral("SDRS.1028")},
        {QStringLiteral("reverse-server-group"),
         QStringLiteral("StartReverseProtectionGroup"),
         {QStringLiteral("protected"), QStringLiteral("error-reversing")},
         QStringLiteral("reversing"),
         QStringLiteral("protected"),
         QStringLiteral("error-reversing"),
         job("reverse"),
         part("reverse"),
         QStringLiteral("reverseFail"),
         QStringLiteral("SDRS.1029"),
         true},
        {QStringLiteral("failover-server-group"),
         QStringLiteral("StartFailoverProtectionGroup"),
         {QStringLiteral("protected"), QStringLiteral("error-failing-over"),
          QStringLiteral("error-reversing")},
         QStringLiteral("failing-over"),
         QStringLiteral("failed-over"),
         QStringLiteral("error-failing-over"),
         job("failover"),
         part("failover"),
         QStringLiteral("failoverFail"),
         QStringLiteral("SDRS.1030"),
         true},
    };
    return rows;
}

const ProtectionCourse *courseOf(const QString &word, const QString &state)
{
    for (const ProtectionCourse &course : courses()) {
        if (course.word == word && course.from.contains(state))
            return &course;
    }
    return nullptr;
}

bool isProtectionAction(const QString &word)
{
    return std::any_of(courses().cbegin(), courses().cend(),
                       [&word](const ProtectionCourse &course) { return course.word == word; });
}

} // namespace belay::practice
