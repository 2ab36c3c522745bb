// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>

namespace belay {

/// One SQLite file with the journal's tables. Blocks; belongs to one thread.
class JournalFile
{
public:
    explicit JournalFile(QString path);
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }

    /// Makes it with mode 0600 when missing and `readOnly` is false. "journal.directory": the place
    /// cannot be used.
    [[nodiscard]] Result<Done> open(bool readOnly);
    /// Write settings and today's tables.
    [[nodiscard]] Result<Done> prepare();
    void close();

    /// Renames it and SQLite's side files to `aside`.
    [[nodiscard]] Result<Done> putAside(const QString &aside);
    /// After its rows are durable elsewhere.
    void remove();

private:
    QString m_path;
    QSqlDatabase m_database;
};

} // namespace belay
