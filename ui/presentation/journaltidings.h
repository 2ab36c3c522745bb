// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/presentation/appcontext.h"

#include <QObject>
#include <QTimer>

namespace belay {

/// What the window says of earlier changes: how many wait for an outcome (the count at the sidebar's
/// journal), and a line about what was found out since the start, until a person has seen it.
/// Main thread.
class JournalTidings final : public QObject
{
    Q_OBJECT
public:
    explicit JournalTidings(const AppContext &context, QObject *parent = nullptr);

    [[nodiscard]] int waiting() const { return m_waiting; } ///< Being looked up, or past finding out.
    [[nodiscard]] const QString &line() const { return m_line; } ///< Empty: nothing new.
    void markSeen(); ///< The journal was opened; news brings the line back.

signals:
    void changed();

private:
    void read();
    void take(int unresolved);

    AppContext m_context;
    QTimer m_soon;
    int m_unresolved = 0;
    int m_waiting = 0;
    int m_seenDone = 0;
    bool m_isSeen = false;
    QString m_line;
};

} // namespace belay
