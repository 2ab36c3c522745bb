// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/connection.h"
#include "core/domain/keys.h"

#include <QProcess>
#include <QUrl>

namespace belay {

/// The practice cloud as a child process, and the connections to it.
///
/// The child ends with this object. Its keys mean nothing outside it and are kept for the session.
class PracticeRange final
{
public:
    struct Wish
    {
        QString scenario = QStringLiteral("board");
        int seed = 42;
        int clock = 1; ///< How many times faster than life.
    };
    struct Sign
    {
        Connection connection;
        KeysPtr keys;
    };

    PracticeRange() = default;
    ~PracticeRange();
    Q_DISABLE_COPY_MOVE(PracticeRange)

    /// Starts `belay-practice` beside this program and waits for its endpoint; why not, otherwise.
    [[nodiscard]] QString start(const Wish &wish);
    [[nodiscard]] const QList<Sign> &signs() const { return m_signs; }
    [[nodiscard]] const QUrl &endpoint() const { return m_endpoint; }

private:
    [[nodiscard]] QString takeLine(const QByteArray &line);

    QProcess m_process;
    QUrl m_endpoint;
    QList<Sign> m_signs;
};

} // namespace belay
