#pragma once
// A disk of 16 MiB that a test may fill to the last byte. It is mounted, which root alone may do.

#include <filesystem>
#include <optional>
#include <string>

#include "database/temporary_folder.h"

namespace waymark::testing_database {

class SmallDisk {
public:
    SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk();

    /// Why a test that needs it is skipped.
    [[nodiscard]] std::optional<std::string> why_not() const { return m_why_not; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
    void fill() const;
    void make_room() const;

private:
    TemporaryFolder m_folder;
    std::optional<std::string> m_why_not;
};

}  // namespace waymark::testing_database
