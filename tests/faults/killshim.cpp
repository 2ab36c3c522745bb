// SPDX-License-Identifier: Apache-2.0
// Loaded in front of libc with LD_PRELOAD. Counts what a program writes, syncs, sends and receives,
// and at the n-th ends it without a word, or lets files fail from then on.
//
//   BELAY_SHIM_DIRECTORY  files count when they are below it
//   BELAY_SHIM_MODE       count, kill, ENOSPC, EIO or EROFS
//   BELAY_SHIM_AT         the n-th point; counts from 1
//   BELAY_SHIM_COUNTS     a file of 4 kB that gets "points" as a native int64 while it runs
//
// With `kill` a point is a write or sync of a file below the directory, and a send or receive of a
// TCP connection. Otherwise a point is any call that would change a file below the directory.

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr int mostDescriptors = 4096;

struct Shim
{
    const char *directory = nullptr;
    bool kills = false;
    int fails = 0; ///< errno to fail with; 0: none.
    int64_t at = 0;
    int64_t *points = nullptr; ///< Shared with whoever started the program.
    volatile bool ours[mostDescriptors] = {};
};

std::atomic<int> lastReceiver = -1;
std::atomic<int64_t> lastReceived = -1; ///< Points counted when something was last received.

int errnoOf(const char *mode)
{
    return std::strcmp(mode, "ENOSPC") == 0  ? ENOSPC
           : std::strcmp(mode, "EIO") == 0   ? EIO
           : std::strcmp(mode, "EROFS") == 0 ? EROFS
                                             : 0;
}

Shim &shim()
{
    static Shim *const made = [] {
        static Shim shim;
        const char *mode = std::getenv("BELAY_SHIM_MODE");
        const char *at = std::getenv("BELAY_SHIM_AT");
        const char *counts = std::getenv("BELAY_SHIM_COUNTS");
        shim.directory = std::getenv("BELAY_SHIM_DIRECTORY");
        shim.kills = mode && std::strcmp(mode, "kill") == 0;
        shim.fails = mode ? errnoOf(mode) : 0;
        shim.at = at ? std::atoll(at) : 0;
        // Past our own open().
        const int fd = counts ? int(::syscall(SYS_openat, AT_FDCWD, counts, O_RDWR | O_CLOEXEC)) : -1;
        void *page = fd >= 0 ? ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) : MAP_FAILED;
        static int64_t nowhere = 0;
        shim.points = page == MAP_FAILED ? &nowhere : static_cast<int64_t *>(page);
        return &shim;
    }();
    return *made;
}

template <class Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool below(const char *path)
{
    const char *directory = shim().directory;
    return directory && path && std::strncmp(path, directory, std::strlen(directory)) == 0;
}

bool isOurFile(int fd)
{
    return fd >= 0 && fd < mostDescriptors && shim().ours[fd];
}

bool isTcp(int fd)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    return ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) == 0 &&
           (address.ss_family == AF_INET || address.ss_family == AF_INET6);
}

/// The next point. True: the call is to fail with errno set.
bool point(bool changesFile)
{
    Shim &s = shim();
    if (s.fails != 0 && !changesFile)
        return false;
    const int64_t number = __atomic_add_fetch(s.points, 1, __ATOMIC_SEQ_CST);
    if (s.at == 0 || number < s.at)
        return false;
    if (s.kills)
        ::kill(::getpid(), SIGKILL);
    errno = s.fails;
    return s.fails != 0;
}

bool writePoint(int fd)
{
    if (isOurFile(fd))
        return point(true);
    if (isTcp(fd))
        point(false);
    return false;
}

/// Qt reads headers byte by byte: what is received in a row is one point.
void readPoint(int fd)
{
    if (isOurFile(fd) || !isTcp(fd))
        return;
    const int64_t now = __atomic_load_n(shim().points, __ATOMIC_SEQ_CST);
    if (lastReceiver.exchange(fd) == fd && lastReceived.exchange(now) == now)
        return;
    point(false);
    lastReceived = __atomic_load_n(shim().points, __ATOMIC_SEQ_CST);
}

/// A file opened for writing is one of ours from now on.
int opened(int fd, const char *path)
{
    if (fd >= 0 && fd < mostDescriptors)
        shim().ours[fd] = below(path);
    return fd;
}

bool opensForChange(int flags)
{
    return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_ACCMODE) != O_RDONLY;
}

bool mayOpen(const char *path, int flags)
{
    // A full or failing disk still opens files; only a read-only one refuses to.
    return shim().fails != EROFS || !below(path) || !opensForChange(flags) || !point(true);
}

mode_t modeOf(int flags, va_list list)
{
    return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    static const auto next = real<int (*)(const char *, int, ...)>("open");
    return mayOpen(path, flags) ? opened(next(path, flags, mode), path) : -1;
}

int open64(const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    static const auto next = real<int (*)(const char *, int, ...)>("open64");
    return mayOpen(path, flags) ? opened(next(path, flags, mode), path) : -1;
}

int openat(int at, const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    static const auto next = real<int (*)(int, const char *, int, ...)>("openat");
    return mayOpen(path, flags) ? opened(next(at, path, flags, mode), path) : -1;
}

int openat64(int at, const char *path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    static const auto next = real<int (*)(int, const char *, int, ...)>("openat64");
    return mayOpen(path, flags) ? opened(next(at, path, flags, mode), path) : -1;
}

int close(int fd)
{
    static const auto next = real<int (*)(int)>("close");
    if (fd >= 0 && fd < mostDescriptors)
        shim().ours[fd] = false;
    return next(fd);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    return writePoint(fd) ? -1 : next(fd, bytes, size);
}

ssize_t writev(int fd, const iovec *parts, int count)
{
    static const auto next = real<ssize_t (*)(int, const iovec *, int)>("writev");
    return writePoint(fd) ? -1 : next(fd, parts, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return writePoint(fd) ? -1 : next(fd, bytes, size, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t offset)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return writePoint(fd) ? -1 : next(fd, bytes, size, offset);
}

int fsync(int fd)
{
    static const auto next = real<int (*)(int)>("fsync");
    return writePoint(fd) ? -1 : next(fd);
}

int fdatasync(int fd)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    return writePoint(fd) ? -1 : next(fd);
}

int ftruncate(int fd, off_t size)
{
    static const auto next = real<int (*)(int, off_t)>("ftruncate");
    return writePoint(fd) ? -1 : next(fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    return writePoint(fd) ? -1 : next(fd, size);
}

int fallocate(int fd, int mode, off_t offset, off_t size)
{
    static const auto next = real<int (*)(int, int, off_t, off_t)>("fallocate");
    return writePoint(fd) ? -1 : next(fd, mode, offset, size);
}

int unlink(const char *path)
{
    static const auto next = real<int (*)(const char *)>("unlink");
    return below(path) && point(true) ? -1 : next(path);
}

int rename(const char *from, const char *to)
{
    static const auto next = real<int (*)(const char *, const char *)>("rename");
    return below(to) && point(true) ? -1 : next(from, to);
}

int mkdir(const char *path, mode_t mode)
{
    static const auto next = real<int (*)(const char *, mode_t)>("mkdir");
    return below(path) && point(true) ? -1 : next(path, mode);
}

ssize_t send(int fd, const void *bytes, size_t size, int flags)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, int)>("send");
    writePoint(fd);
    return next(fd, bytes, size, flags);
}

ssize_t sendto(int fd, const void *bytes, size_t size, int flags, const sockaddr *to, socklen_t toSize)
{
    static const auto next =
        real<ssize_t (*)(int, const void *, size_t, int, const sockaddr *, socklen_t)>("sendto");
    writePoint(fd);
    return next(fd, bytes, size, flags, to, toSize);
}

ssize_t sendmsg(int fd, const msghdr *message, int flags)
{
    static const auto next = real<ssize_t (*)(int, const msghdr *, int)>("sendmsg");
    writePoint(fd);
    return next(fd, message, flags);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t)>("read");
    readPoint(fd);
    return next(fd, bytes, size);
}

ssize_t recv(int fd, void *bytes, size_t size, int flags)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t, int)>("recv");
    readPoint(fd);
    return next(fd, bytes, size, flags);
}

ssize_t recvfrom(int fd, void *bytes, size_t size, int flags, sockaddr *from, socklen_t *fromSize)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t, int, sockaddr *, socklen_t *)>("recvfrom");
    readPoint(fd);
    return next(fd, bytes, size, flags, from, fromSize);
}

ssize_t recvmsg(int fd, msghdr *message, int flags)
{
    static const auto next = real<ssize_t (*)(int, msghdr *, int)>("recvmsg");
    readPoint(fd);
    return next(fd, message, flags);
}

} // extern "C"
