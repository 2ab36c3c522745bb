// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace belay {

/// The log of a profile: lines in belay.log, older ones in belay.log.1 to .4, mode 0600.
///
/// Lines are written by a thread of its own; write() takes them from any thread and never waits for
/// the disk. What does not fit the queue, or cannot be written, is lost and counted; a later line
/// says how many. Several programs may write to the same profile. The end writes what is waiting.
class EventLog
{
public:
    struct Size
    {
        qint64 bytesPerFile = 2 << 20;
        int files = 5; ///< The current one included.
        int waitingLines = 10'000;
    };

    explicit EventLog(const QString &directory);
    EventLog(const QString &directory, Size size);
    EventLog(const EventLog &) = delete;
    EventLog &operator=(const EventLog &) = delete;
    ~EventLog();

    /// `line` without its end; a line break in it becomes a space. Only text that may be logged.
    void write(const QByteArray &line);
    /// Waits until all that was given so far is written or lost; for tests and for the very end.
    void flush();

    /// 0: the current file.
    [[nodiscard]] static QString fileName(const QString &directory, int age = 0);

private:
    class Writer;
    std::unique_ptr<Writer> d;
};

} // namespace belay
