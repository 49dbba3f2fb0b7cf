#include "store/sqlite/reserve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace waymark::store::sqlite {

Reserve::Reserve(const std::filesystem::path& database) : m_file(database) { m_file += "-reserve"; }

void Reserve::keep() const {
    const int file = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return;
    struct stat known{};
    // Half a reserve is given back, so that it does not stand in the way of others.
    if (::fstat(file, &known) == 0 && known.st_size < bytes && ::posix_fallocate(file, 0, bytes) != 0)
        static_cast<void>(::ftruncate(file, 0) == 0);
    ::close(file);
}

void Reserve::release() const {
    const int file = ::open(m_file.c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    static_cast<void>(::ftruncate(file, 0) == 0);
    ::close(file);
}

}  // namespace waymark::store::sqlite
