/* A bad disk and a wrong clock for one process, loaded before the C library (LD_PRELOAD).
 *
 *     SQLite, Python ──► open, read, write, sync ... here ──► the C library ──► the real disk
 *                                                  ▲
 *     a test, in another process ── one shared page┘
 *
 * Only files below one folder (BAD_DISK_FOLDER) lie on the bad disk; the page is the file
 * BAD_DISK_PAGE, laid out as `struct page` and as in bad_disk.py. What is read of the state of a file
 * (stat, access, locks) and what is written into shared memory (SQLite's -shm) goes to the real disk.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum kind { OPEN, READ, WRITE, SYNC, NAME, KINDS };

struct page {
    volatile int64_t fault[KINDS]; /* 0: works; -1: hangs; above: fails with this errno */
    volatile int64_t late_us;      /* how late each write and each sync is answered */
    volatile int64_t room;         /* bytes that may still be written; -1: as many as you like */
    volatile int64_t lies;         /* a sync does nothing, and says that it did */
    volatile int64_t flips;        /* each n-th read gets one wrong bit; 0: none does */
    volatile int64_t ahead_ns;     /* how far the clock on the wall is ahead */
    volatile int64_t calls[KINDS]; /* how many calls came */
    volatile int64_t waiting;      /* how many of them hang now */
};

enum { MOST_FILES = 65536, LOOK_US = 1000 };

static struct page *page;
static const char *folder;
static const char *synced; /* a folder with a copy of each file as it was last synced, or NULL */
static volatile char is_ours[MOST_FILES];
static pthread_mutex_t copying = PTHREAD_MUTEX_INITIALIZER;

/* The C library's own function of a name. */
#define REAL(name) ({ \
        static __typeof__(&name) real; \
        real = real ? real : (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
        real; \
    })

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("BAD_DISK_PAGE");
    folder = getenv("BAD_DISK_FOLDER");
    synced = getenv("BAD_DISK_SYNCED");
    int fd = path && folder ? REAL(open)(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *mapped = mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    REAL(close)(fd);
    if (mapped != MAP_FAILED) page = mapped;
}

static int lies_below(const char *path) {
    size_t length = page && path ? strlen(folder) : 0;
    return length && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static int is_file(int fd) { return page && fd >= 0 && fd < MOST_FILES && is_ours[fd]; }

/* Wait as long as the disk hangs; return 0, or the errno to fail with. */
static int answer(enum kind kind) {
    __sync_fetch_and_add(&page->calls[kind], 1);
    if (page->fault[kind] < 0) {
        __sync_fetch_and_add(&page->waiting, 1);
        while (page->fault[kind] < 0) usleep(LOOK_US);
        __sync_fetch_and_sub(&page->waiting, 1);
    }
    if (kind == WRITE || kind == SYNC)
        for (int64_t waited = 0; waited < page->late_us; waited += LOOK_US) usleep(LOOK_US);
    return (int)page->fault[kind];
}

#define ANSWER(kind, failed) do { \
        int wrong = answer(kind); \
        if (wrong) { errno = wrong; return failed; } \
    } while (0)

static int opened(const char *path, int fd) {
    if (fd >= 0 && fd < MOST_FILES) is_ours[fd] = lies_below(path);
    return fd;
}

#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list list; \
        va_start(list, flags); \
        mode = va_arg(list, mode_t); \
        va_end(list); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags)
    if (lies_below(path)) ANSWER(OPEN, -1);
    return opened(path, REAL(open)(path, flags, mode));
}

int open64(const char *path, int flags, ...) {
    MODE(flags)
    if (lies_below(path)) ANSWER(OPEN, -1);
    return opened(path, REAL(open64)(path, flags, mode));
}

int close(int fd) {
    if (is_file(fd)) is_ours[fd] = 0;
    return REAL(close)(fd);
}

/* Reading */

static ssize_t was_read(void *bytes, ssize_t count) {
    int64_t each = page->flips;
    if (count > 0 && each && page->calls[READ] % each == 0) ((char *)bytes)[count / 2] ^= 4;
    return count;
}

ssize_t read(int fd, void *bytes, size_t count) {
    if (!is_file(fd)) return REAL(read)(fd, bytes, count);
    ANSWER(READ, -1);
    return was_read(bytes, REAL(read)(fd, bytes, count));
}

ssize_t pread(int fd, void *bytes, size_t count, off_t at) {
    if (!is_file(fd)) return REAL(pread)(fd, bytes, count, at);
    ANSWER(READ, -1);
    return was_read(bytes, REAL(pread)(fd, bytes, count, at));
}

ssize_t pread64(int fd, void *bytes, size_t count, off64_t at) { return pread(fd, bytes, count, at); }

/* Writing */

/* Take room for so many bytes; return whether there was enough. */
static int takes(size_t count) {
    int64_t room = page->room;
    if (room < 0) return 1;
    if ((int64_t)count > room) {
        errno = ENOSPC;
        return 0;
    }
    page->room = room - (int64_t)count;
    return 1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
    if (!is_file(fd)) return REAL(write)(fd, bytes, count);
    ANSWER(WRITE, -1);
    return takes(count) ? REAL(write)(fd, bytes, count) : -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    if (!is_file(fd)) return REAL(pwrite)(fd, bytes, count, at);
    ANSWER(WRITE, -1);
    return takes(count) ? REAL(pwrite)(fd, bytes, count, at) : -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return pwrite(fd, bytes, count, at);
}

int ftruncate(int fd, off_t length) {
    if (is_file(fd)) ANSWER(WRITE, -1);
    return REAL(ftruncate)(fd, length);
}

int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

/* Syncing: what is on the disk for good is kept in copies, for the power cut to come. */

static void copy_path(const char *path, char *copy) {
    const char *name = strrchr(path, '/');
    snprintf(copy, PATH_MAX, "%s%s", synced, name ? name : path);
}

static void keep_synced(int fd) {
    char link[64], path[PATH_MAX], copy[PATH_MAX], bytes[65536];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!synced || length < 0) return;
    path[length] = 0;
    copy_path(path, copy);
    pthread_mutex_lock(&copying);
    int from = REAL(open)(path, O_RDONLY | O_CLOEXEC);
    int to = REAL(open)(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    for (ssize_t count; (count = REAL(read)(from, bytes, sizeof bytes)) > 0;)
        if (REAL(write)(to, bytes, (size_t)count) != count) break;
    REAL(close)(from);
    REAL(close)(to);
    pthread_mutex_unlock(&copying);
}

int fsync(int fd) {
    if (!is_file(fd)) return REAL(fsync)(fd);
    ANSWER(SYNC, -1);
    if (page->lies) return 0;
    int failed = REAL(fsync)(fd);
    if (!failed) keep_synced(fd);
    return failed;
}

int fdatasync(int fd) { return is_file(fd) ? fsync(fd) : REAL(fdatasync)(fd); }

/* Names of files: a new name, or none, is taken to be on the disk at once. */

int rename(const char *old, const char *new) {
    if (!lies_below(old) && !lies_below(new)) return REAL(rename)(old, new);
    ANSWER(NAME, -1);
    int failed = REAL(rename)(old, new);
    if (!failed && synced) {
        char from[PATH_MAX], to[PATH_MAX];
        copy_path(old, from);
        copy_path(new, to);
        REAL(rename)(from, to);
    }
    return failed;
}

int unlink(const char *path) {
    if (!lies_below(path)) return REAL(unlink)(path);
    ANSWER(NAME, -1);
    if (synced) {
        char copy[PATH_MAX];
        copy_path(path, copy);
        REAL(unlink)(copy);
    }
    return REAL(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
    if (lies_below(path)) ANSWER(NAME, -1);
    return REAL(mkdir)(path, mode);
}

/* The clock on the wall */

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = REAL(clock_gettime)(clock, now);
    if (!failed && clock == CLOCK_REALTIME && page) {
        int64_t nanoseconds = now->tv_nsec + page->ahead_ns % 1000000000;
        now->tv_sec += page->ahead_ns / 1000000000;
        if (nanoseconds < 0) nanoseconds += 1000000000, now->tv_sec -= 1;
        if (nanoseconds >= 1000000000) nanoseconds -= 1000000000, now->tv_sec += 1;
        now->tv_nsec = nanoseconds;
    }
    return failed;
}
