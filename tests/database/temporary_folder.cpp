#include "database/temporary_folder.h"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "base/check.h"

namespace waymark::testing_database {

namespace {

/// In memory where there is enough of it: no test here pulls the plug of a real disk, and each write would
/// wait for one. TMPDIR says otherwise.
std::filesystem::path where_folders_are_made() {
    constexpr std::uintmax_t enough = std::uintmax_t{4} << 30;
    const std::filesystem::path memory = "/dev/shm";
    std::error_code none;
    if (std::getenv("TMPDIR") == nullptr && ::access(memory.c_str(), W_OK | X_OK) == 0 &&
        std::filesystem::space(memory, none).available >= enough && !none)
        return memory;
    return std::filesystem::temp_directory_path();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (where_folders_are_made() / "waymark-XXXXXX").string();
    base::check(::mkdtemp(name.data()) != nullptr, "a folder can be made for the test");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace waymark::testing_database
