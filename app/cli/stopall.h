// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/session.h"
#include "core/engine/stopmany.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

namespace belay::cli {

/// Runs a plan of stops and ends when each has its answer, or with `untilStopped` its end.
class StopManyRun final : public QObject
{
    Q_OBJECT
public:
    StopManyRun(SessionPtr session, StopMany *many, bool untilStopped, int giveUpSeconds);

    void begin(const QString &note);
    [[nodiscard]] QFuture<void> ended() const { return m_ended.future(); }

private:
    void look();

    SessionPtr m_session;
    StopMany *m_many;
    bool m_untilStopped;
    QTimer m_patience;
    mutable QPromise<void> m_ended;
};

} // namespace belay::cli
