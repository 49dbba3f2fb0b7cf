#pragma once
// A disk that fails when it is told to: a VFS of our own between SQLite and the real files. It counts every
// call, lets the n-th fail, and remembers what had been synced, for the day the power goes.
//
// For tests of one thread.

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/random.h"

namespace waymark::faults {

class FaultyDisk {
public:
    enum class Mode {
        Once,     ///< The n-th call fails, and none after it.
        From,     ///< The n-th call fails and all after it.
        PowerCut  ///< As From, and nothing reaches the files any more, not even half of a write.
    };

    /// Becomes the disk of every database that is opened from now on.
    FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;
    ~FaultyDisk();

    /// Counts from here. The first call is 1.
    void arm(Mode mode, int call);
    void disarm() { m_is_armed = false; }
    /// Calls since it was armed.
    [[nodiscard]] int calls() const { return m_calls; }
    [[nodiscard]] bool has_failed() const { return m_is_armed && m_calls >= m_call; }

    /// From now on what is synced is told from what is not.
    void remember() { m_remembers = true; }
    /// Writes the files as a power cut leaves them: all that was synced, and of the rest what chance kept,
    /// sector by sector and in any order.
    void write_what_is_left(const std::filesystem::path& folder, base::Random& chance) const;

private:
    friend struct Shim;

    /// A write (or, without bytes, a cut to a length) that no sync has followed.
    struct Change {
        std::uint64_t at = 0;
        std::string bytes;
        bool is_cut = false;
    };
    /// What the disk surely has of a file, and what it may have.
    struct Remembered {
        std::string synced;
        std::vector<Change> since;
        bool is_entered = false;  ///< The folder's entry is on the disk.
    };

    bool fails();
    static void apply(std::string& content, const Change& change);

    sqlite3_vfs* m_real = nullptr;
    sqlite3_vfs m_vfs{};
    Mode m_mode = Mode::Once;
    bool m_is_armed = false;
    bool m_remembers = false;
    int m_call = 0;
    int m_calls = 0;
    std::map<std::string, Remembered> m_files;
};

}  // namespace waymark::faults
