// SPDX-License-Identifier: Apache-2.0
#include "core/net/eventlog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>

#include <condition_variable>
#include <mutex>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace belay {
namespace {

constexpr mode_t onlyMine = S_IRUSR | S_IWUSR;

/// A descriptor that is closed at the end, and with it its lock.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }
    void reset(int fd)
    {
        close();
        m_fd = fd;
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

int openForAppending(const QByteArray &path)
{
    const int fd = ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, onlyMine);
    if (fd >= 0)
        (void)::fchmod(fd, onlyMine); // one that was there may be wider
    return fd;
}

qint64 sizeOf(int fd)
{
    struct stat facts = {};
    return ::fstat(fd, &facts) == 0 ? qint64(facts.st_size) : 0;
}

} // namespace

class EventLog::Writer
{
public:
    Writer(const QString &directory, Size size)
        : m_directory(directory)
        , m_size(size)
        , m_thread([this] { run(); })
    {
    }

    ~Writer()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ending = true;
        }
        m_news.notify_all();
        m_thread.join();
    }

    void take(QByteArray line)
    {
        line.replace('\n', ' ');
        {
            const std::scoped_lock lock(m_mutex);
            ++m_taken;
            if (m_waiting.size() < m_size.waitingLines)
                m_waiting.append(line + '\n');
            else
                ++m_lost;
        }
        m_news.notify_one();
    }

    void waitUntilDone()
    {
        std::unique_lock lock(m_mutex);
        const quint64 upTo = m_taken;
        m_done.wait(lock, [this, upTo] { return m_settled >= upTo; });
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_news.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
            if (m_waiting.isEmpty())
                return;
            const QList<QByteArray> lines = std::exchange(m_waiting, {});
            const quint64 upTo = m_taken;
            const quint64 lostBefore = m_lost;
            lock.unlock();
            const quint64 unwritten = append(lines, lostBefore);
            lock.lock();
            m_lost = m_lost - lostBefore + unwritten;
            m_settled = upTo;
            m_done.notify_all();
        }
    }

    /// How many lines are lost, those from before included while that could not be said.
    quint64 append(const QList<QByteArray> &lines, quint64 lostBefore)
    {
        if (!QDir(m_directory).exists()) {
            QDir().mkpath(QFileInfo(m_directory).path());
            (void)::mkdir(QFile::encodeName(m_directory).constData(), S_IRWXU);
        }
        // Whoever holds the directory's lock may rotate.
        const Descriptor directory(
            ::open(QFile::encodeName(m_directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!directory.isOpen() || ::flock(directory.get(), LOCK_EX) != 0)
            return lostBefore + quint64(lines.size());
        Descriptor file(openForAppending(path(0)));
        quint64 lost = lostBefore;
        if (lost > 0 && put(file, QByteArray::number(lost) + " lines were lost\n"))
            lost = 0;
        for (const QByteArray &line : lines)
            lost += put(file, line) ? 0 : 1;
        return lost;
    }

    bool put(Descriptor &file, const QByteArray &line)
    {
        const qint64 size = file.isOpen() ? sizeOf(file.get()) : 0;
        if (size > 0 && size + line.size() > m_size.bytesPerFile) {
            rotate();
            file.reset(openForAppending(path(0)));
        }
        return file.isOpen() && ::write(file.get(), line.constData(), size_t(line.size())) == line.size();
    }

    void rotate() const
    {
        (void)::unlink(path(m_size.files - 1).constData());
        for (int age = m_size.files - 2; age >= 0; --age)
            (void)::rename(path(age).constData(), path(age + 1).constData());
    }

    [[nodiscard]] QByteArray path(int age) const { return QFile::encodeName(fileName(m_directory, age)); }

    const QString m_directory;
    const Size m_size;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::condition_variable m_done;
    QList<QByteArray> m_waiting;
    quint64 m_taken = 0;
    quint64 m_settled = 0; ///< Of those taken: written or lost.
    quint64 m_lost = 0;    ///< And not yet said.
    bool m_ending = false;
    std::thread m_thread; ///< Last: it uses all of the above.
};

EventLog::EventLog(const QString &directory)
    : EventLog(directory, Size())
{
}

EventLog::EventLog(const QString &directory, Size size)
    : d(std::make_unique<Writer>(directory, size))
{
}

EventLog::~EventLog() = default;

void EventLog::write(const QByteArray &line)
{
    d->take(line);
}

void EventLog::flush()
{
    d->waitUntilDone();
}

QString EventLog::fileName(const QString &directory, int age)
{
    const QString name = directory + QStringLiteral("/belay.log");
    return age == 0 ? name : name + u'.' + QString::number(age);
}

} // namespace belay
