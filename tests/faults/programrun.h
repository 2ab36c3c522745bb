// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/practicecloud.h"
#include "core/journal/journal.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <memory>

namespace belay::testing {

/// A change that the program is run for.
struct ProgramChange
{
    const char *name;  ///< For the report.
    const char *cloud; ///< As the command line calls it.
    const char *region;
    const char *line;   ///< Command and options.
    const char *input;  ///< For its standard input.
    const char *action; ///< In the ledger.
    const char *scenario;
    double pace; ///< Of the practice cloud's clock.
};

[[nodiscard]] const QList<ProgramChange> &programChanges();

/// What the shim in front of the program does; see killshim.cpp.
struct ShimOrder
{
    QByteArray mode = "count"; ///< "count", "kill", "ENOSPC", "EIO" or "EROFS".
    qint64 at = 0;
};

struct Restart
{
    std::optional<JournalEntry> entry = {}; ///< Nothing: never written.
    QString problem = {};                   ///< Why the journal could not be read, or was damaged.
};

/// One run of the real program under the shim, against a practice cloud of its own in this process.
///
/// The profile and the cloud stay for what comes after the run.
class ProgramRun
{
public:
    ProgramRun(const ProgramChange &change, const ShimOrder &order);

    void start();
    [[nodiscard]] bool hasEnded() const;
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] qint64 points() const; ///< Counted by the shim.
    [[nodiscard]] QByteArray output();
    [[nodiscard]] QByteArray errors();

    [[nodiscard]] const ProgramChange &change() const { return m_change; }
    [[nodiscard]] const ShimOrder &order() const { return m_order; }
    [[nodiscard]] int applied();
    [[nodiscard]] QString profile() const { return m_directory.filePath(QStringLiteral("profile")); }

    /// The journal as the next start finds it, after looking up what it left open.
    [[nodiscard]] Restart restart();

private:
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QProcessEnvironment environment() const;

    ProgramChange m_change;
    ShimOrder m_order;
    QTemporaryDir m_directory;
    practice::PracticeCloud m_cloud;
    QTemporaryFile m_counts;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace belay::testing
