// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal.h"
#include "tests/bench/measure.h"

#include <QCoro/QCoroTask>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QUuid>

namespace belay::bench {

/// commit DIRECTORY: what one durable intent costs, a hundred times, on that directory's disk.
int commit(const QStringList &arguments)
{
    const QTemporaryDir directory(arguments.value(0, QStringLiteral(".")) +
                                  QStringLiteral("/journal-XXXXXX"));
    Journal journal(directory.path());
    if (!QCoro::waitFor(journal.open()))
        return 1;
    QJsonArray times;
    for (int i = 0; i < 100; ++i) {
        Intent intent;
        intent.token = ClientToken(QUuid::createUuid().toString());
        intent.connection = ConnectionId(QStringLiteral("bench"));
        intent.group = QStringLiteral("landing-zone");
        intent.parameters = QString(2'000, u'x');
        intent.at = QDateTime::currentDateTimeUtc();
        const double begin = wallMs();
        if (!QCoro::waitFor(journal.write(intent)))
            return 1;
        times.append(wallMs() - begin);
    }
    say({{QStringLiteral("ms"), times}});
    return 0;
}

} // namespace belay::bench
