// SPDX-License-Identifier: Apache-2.0
#include "core/journal/windowlock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLockFile>
#include <QThread>

namespace belay {
namespace {

constexpr int longestNamingMs = 2'000;

bool isNameless(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return !lock.getLockInfo(&pid, &host, &program) && QFileInfo::exists(lock.fileName());
}

} // namespace

bool takeWindowLock(QLockFile &lock)
{
    constexpr int step = 50;
    for (int waited = 0; !lock.tryLock(0); waited += step) {
        if (lock.error() != QLockFile::LockFailedError || !isNameless(lock))
            return false;
        const QDateTime made = QFileInfo(lock.fileName()).lastModified();
        if (made.msecsTo(QDateTime::currentDateTime()) >= longestNamingMs || waited >= longestNamingMs)
            return lock.removeStaleLockFile() && lock.tryLock(0); // refuses while somebody holds the file
        QThread::msleep(step);
    }
    return true;
}

} // namespace belay
