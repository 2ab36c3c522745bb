// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journalfile.h"

#include "core/journal/journalschema.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace belay {

namespace {

constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner;

CloudError unusable(const QString &path)
{
    return journalError(QStringLiteral("journal.directory"),
                        QStringLiteral("The folder %1 cannot be used.").arg(QFileInfo(path).absolutePath()));
}

QStringList sideFiles(const QString &path)
{
    return {path + QLatin1String("-wal"), path + QLatin1String("-shm")};
}

} // namespace

JournalFile::JournalFile(QString path)
    : m_path(std::move(path))
{
}

JournalFile::~JournalFile()
{
    close();
}

Result<Done> JournalFile::open(bool readOnly)
{
    close();
    if (!readOnly) { // SQLite gives its side files the mode of this one
        QFile file(m_path);
        if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOurs))
            return failure(unusable(m_path));
        file.setPermissions(onlyOurs);
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString());
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(readOnly ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                                          : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failure(journalError(m_database.lastError()));
    return Done{};
}

Result<Done> JournalFile::prepare()
{
    return applySettings(m_database).and_then([this](Done) { return migrate(m_database); });
}

void JournalFile::close()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Result<Done> JournalFile::putAside(const QString &aside)
{
    close();
    if (!QFile::rename(m_path, aside))
        return failure(unusable(m_path));
    const QStringList from = sideFiles(m_path);
    const QStringList to = sideFiles(aside);
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (QFile::exists(from.at(i)))
            QFile::rename(from.at(i), to.at(i));
    }
    return Done{};
}

void JournalFile::remove()
{
    close();
    for (const QString &file : sideFiles(m_path) + QStringList{m_path})
        QFile::remove(file);
}

} // namespace belay
