// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/domain/result.h"

#include <functional>

class QSqlDatabase;
class QSqlError;
class QSqlQuery;

namespace belay {

[[nodiscard]] CloudError journalError(const QString &code, const QString &message);
[[nodiscard]] CloudError journalError(const QSqlError &error);

/// Runs a prepared query or a statement and says what SQLite said.
[[nodiscard]] Result<Done> run(QSqlQuery &query);
[[nodiscard]] Result<Done> run(const QSqlDatabase &database, const QString &statement);

/// All of `work` or nothing of it, durable when this returns.
[[nodiscard]] Result<Done> inTransaction(const QSqlDatabase &database,
                                         const std::function<Result<Done>()> &work);

/// Whether SQLite says that the file itself is broken, not the disk, a lock or our statement.
[[nodiscard]] bool isDamage(const QSqlError &error);

/// PRAGMA quick_check; nothing, or what is wrong.
[[nodiscard]] QString damageOf(const QSqlDatabase &database);

/// How this connection writes: WAL, every commit synced, foreign keys on.
[[nodiscard]] Result<Done> applySettings(const QSqlDatabase &database);

/// Brings the tables from any older user_version to ours in one transaction; a newer file is
/// refused with "journal.newer" and left as it is.
[[nodiscard]] Result<Done> migrate(const QSqlDatabase &database);

} // namespace belay
