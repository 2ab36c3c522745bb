// SPDX-License-Identifier: Apache-2.0
#include "core/journal/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace belay {

bool makePrivateDirectory(const QString &path)
{
    return QDir().mkpath(path) &&
           QFile::setPermissions(path,
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

bool replaceDurably(const QString &path, const QByteArray &bytes)
{
    QFile fresh(path + QStringLiteral(".new"));
    fresh.remove();
    if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return false;
    if (fresh.write(bytes) != bytes.size() || !fresh.flush() || ::fsync(fresh.handle()) != 0)
        return false;
    fresh.close();
    if (::rename(QFile::encodeName(fresh.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    const QByteArray directory = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(directory.constData(), O_RDONLY | O_DIRECTORY);
    const bool synced = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return synced;
}

} // namespace belay
