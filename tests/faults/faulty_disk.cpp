#include "faults/faulty_disk.h"

#include <algorithm>
#include <fstream>
#include <new>

#include "base/check.h"

namespace waymark::faults {

namespace {

/// As a disk keeps it: whole, or not at all.
constexpr std::uint64_t sector = 512;

struct ShimFile {
    sqlite3_file base;
    FaultyDisk* disk;
    const char* name;  ///< SQLite keeps it until the file is closed; null for temporary files.
};

ShimFile* shim_of(sqlite3_file* file) { return reinterpret_cast<ShimFile*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(shim_of(file) + 1); }
FaultyDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FaultyDisk*>(vfs->pAppData); }

}  // namespace

/// The functions that SQLite calls.
struct Shim {
    static bool fails(sqlite3_file* file) { return shim_of(file)->disk->fails(); }
    static bool is_cut(const FaultyDisk& disk) {
        return disk.m_is_armed && disk.m_mode == FaultyDisk::Mode::PowerCut;
    }
    static FaultyDisk::Remembered* remembered(sqlite3_file* file) {
        auto& shim = *shim_of(file);
        if (!shim.disk->m_remembers || shim.name == nullptr) return nullptr;
        return &shim.disk->m_files[shim.name];
    }
    static sqlite3_vfs* real(sqlite3_vfs* vfs) { return disk_of(vfs).m_real; }

    static int close(sqlite3_file* file) { return real_of(file)->pMethods->xClose(real_of(file)); }
    static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
        if (fails(file)) return SQLITE_IOERR_READ;
        return real_of(file)->pMethods->xRead(real_of(file), to, size, at);
    }
    static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
        auto* const real = real_of(file);
        if (fails(file)) {
            // What fails may have been half done.
            if (!is_cut(*shim_of(file)->disk)) real->pMethods->xWrite(real, from, size / 2, at);
            return SQLITE_IOERR_WRITE;
        }
        if (auto* kept = remembered(file))
            kept->since.push_back(
                {static_cast<std::uint64_t>(at),
                 std::string(static_cast<const char*>(from), static_cast<std::size_t>(size)), false});
        return real->pMethods->xWrite(real, from, size, at);
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        if (fails(file)) return SQLITE_IOERR_TRUNCATE;
        if (auto* kept = remembered(file))
            kept->since.push_back({static_cast<std::uint64_t>(size), {}, true});
        return real_of(file)->pMethods->xTruncate(real_of(file), size);
    }
    /// Costs nothing here: no test of this disk waits for the real one.
    static int sync(sqlite3_file* file, int /*flags*/) {
        if (fails(file)) return SQLITE_IOERR_FSYNC;
        if (auto* kept = remembered(file)) {
            for (const auto& change : kept->since) FaultyDisk::apply(kept->synced, change);
            kept->since.clear();
            kept->is_entered = true;
        }
        return SQLITE_OK;
    }
    static int size(sqlite3_file* file, sqlite3_int64* size) {
        if (fails(file)) return SQLITE_IOERR_FSTAT;
        return real_of(file)->pMethods->xFileSize(real_of(file), size);
    }
    static int lock(sqlite3_file* file, int level) {
        if (fails(file)) return SQLITE_IOERR_LOCK;
        return real_of(file)->pMethods->xLock(real_of(file), level);
    }
    static int unlock(sqlite3_file* file, int level) {
        return real_of(file)->pMethods->xUnlock(real_of(file), level);
    }
    static int check_reserved(sqlite3_file* file, int* out) {
        return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
    }
    static int control(sqlite3_file* file, int what, void* value) {
        return real_of(file)->pMethods->xFileControl(real_of(file), what, value);
    }
    static int sector_size(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
    static int characteristics(sqlite3_file* file) {
        return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
    }
    static int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
        if (fails(file)) return SQLITE_IOERR_SHMMAP;
        return real_of(file)->pMethods->xShmMap(real_of(file), region, size, extend, out);
    }
    static int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
        // Letting go never fails in a living process.
        if ((flags & SQLITE_SHM_LOCK) != 0 && fails(file)) return SQLITE_IOERR_SHMLOCK;
        return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
    }
    static void barrier(sqlite3_file* file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
    static int unmap_shared(sqlite3_file* file, int remove) {
        return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
    }

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
        static const sqlite3_io_methods methods{.iVersion = 2,
                                                .xClose = close,
                                                .xRead = read,
                                                .xWrite = write,
                                                .xTruncate = truncate,
                                                .xSync = sync,
                                                .xFileSize = size,
                                                .xLock = lock,
                                                .xUnlock = unlock,
                                                .xCheckReservedLock = check_reserved,
                                                .xFileControl = control,
                                                .xSectorSize = sector_size,
                                                .xDeviceCharacteristics = characteristics,
                                                .xShmMap = map_shared,
                                                .xShmLock = lock_shared,
                                                .xShmBarrier = barrier,
                                                .xShmUnmap = unmap_shared,
                                                .xFetch = nullptr,
                                                .xUnfetch = nullptr};
        auto& disk = disk_of(vfs);
        file->pMethods = nullptr;
        if (disk.fails()) return SQLITE_CANTOPEN;
        shim_of(file)->disk = &disk;
        shim_of(file)->name = name;
        const int code = disk.m_real->xOpen(disk.m_real, name, real_of(file), flags, out_flags);
        if (code == SQLITE_OK) file->pMethods = &methods;
        return code;
    }
    static int remove(sqlite3_vfs* vfs, const char* name, int /*sync_folder*/) {
        auto& disk = disk_of(vfs);
        if (disk.fails()) return SQLITE_IOERR_DELETE;
        disk.m_files.erase(name);
        return disk.m_real->xDelete(disk.m_real, name, 0);
    }
    static int access(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
        if (disk_of(vfs).fails()) return SQLITE_IOERR_ACCESS;
        return real(vfs)->xAccess(real(vfs), name, flags, out);
    }
    static int full_name(sqlite3_vfs* vfs, const char* name, int size, char* out) {
        return real(vfs)->xFullPathname(real(vfs), name, size, out);
    }
    static int randomness(sqlite3_vfs* vfs, int size, char* out) {
        return real(vfs)->xRandomness(real(vfs), size, out);
    }
    /// Waiting for a lock that nobody will let go of is cut short.
    static int sleep(sqlite3_vfs* /*vfs*/, int microseconds) { return microseconds; }
    static int time(sqlite3_vfs* vfs, double* out) { return real(vfs)->xCurrentTime(real(vfs), out); }
    static int last_error(sqlite3_vfs* vfs, int size, char* out) {
        return real(vfs)->xGetLastError(real(vfs), size, out);
    }
    static int time64(sqlite3_vfs* vfs, sqlite3_int64* out) {
        return real(vfs)->xCurrentTimeInt64(real(vfs), out);
    }
};

FaultyDisk::FaultyDisk() : m_real(sqlite3_vfs_find("unix")) {
    base::check(m_real != nullptr, "SQLite has the VFS of its system");
    m_vfs = {};
    m_vfs.iVersion = 2;
    m_vfs.szOsFile = static_cast<int>(sizeof(ShimFile)) + m_real->szOsFile;
    m_vfs.mxPathname = m_real->mxPathname;
    m_vfs.zName = "faulty";
    m_vfs.pAppData = this;
    m_vfs.xOpen = Shim::open;
    m_vfs.xDelete = Shim::remove;
    m_vfs.xAccess = Shim::access;
    m_vfs.xFullPathname = Shim::full_name;
    m_vfs.xRandomness = Shim::randomness;
    m_vfs.xSleep = Shim::sleep;
    m_vfs.xCurrentTime = Shim::time;
    m_vfs.xGetLastError = Shim::last_error;
    m_vfs.xCurrentTimeInt64 = Shim::time64;
    sqlite3_vfs_register(&m_vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&m_vfs);
    sqlite3_vfs_register(m_real, 1);
}

void FaultyDisk::arm(Mode mode, int call) {
    m_mode = mode;
    m_call = call;
    m_calls = 0;
    m_is_armed = true;
}

bool FaultyDisk::fails() {
    if (!m_is_armed) return false;
    ++m_calls;
    return m_mode == Mode::Once ? m_calls == m_call : m_calls >= m_call;
}

void FaultyDisk::apply(std::string& content, const Change& change) {
    if (change.is_cut) {
        content.resize(change.at);
        return;
    }
    content.resize(std::max<std::size_t>(content.size(), change.at + change.bytes.size()));
    content.replace(change.at, change.bytes.size(), change.bytes);
}

void FaultyDisk::write_what_is_left(const std::filesystem::path& folder, base::Random& chance) const {
    for (const auto& [name, kept] : m_files) {
        if (!kept.is_entered && chance.chance(0.5)) continue;
        auto content = kept.synced;
        auto changes = kept.since;
        // Nothing, all or anything between of what was not synced; now and then in another order.
        const double share = chance.chance(0.3) ? 0.0 : chance.chance(0.3) ? 1.0 : chance.unit();
        if (chance.chance(0.5)) chance.shuffle(changes);
        for (const auto& change : changes) {
            if (change.is_cut) {
                if (chance.chance(share)) apply(content, change);
                continue;
            }
            for (std::uint64_t at = 0; at < change.bytes.size(); at += sector)
                if (chance.chance(share))
                    apply(content, {change.at + at, change.bytes.substr(at, sector), false});
        }
        std::ofstream out{folder / std::filesystem::path{name}.filename(), std::ios::binary};
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        base::check(out.good(), "the test's own disk takes the file");
    }
}

}  // namespace waymark::faults
