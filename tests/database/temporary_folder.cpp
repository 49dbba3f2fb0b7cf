#include "database/temporary_folder.h"

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "base/check.h"

namespace waymark::testing_database {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "waymark-XXXXXX").string();
    base::check(::mkdtemp(name.data()) != nullptr, "a folder can be made for the test");
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace waymark::testing_database
