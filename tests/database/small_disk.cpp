#include "database/small_disk.h"

#include <sys/mount.h>
#include <unistd.h>

#include <fstream>

namespace waymark::testing_database {

SmallDisk::SmallDisk() {
    if (::geteuid() != 0)
        m_why_not = "a small disk can be mounted by root only";
    else if (::mount("tmpfs", path().c_str(), "tmpfs", 0, "size=16m") != 0)
        m_why_not = "this system lets nobody mount a small disk";
}

SmallDisk::~SmallDisk() {
    if (!m_why_not) ::umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::fill() const {
    std::ofstream out{path() / "filler", std::ios::binary};
    const std::string block(4096, 'x');
    while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

void SmallDisk::make_room() const { std::filesystem::remove(path() / "filler"); }

}  // namespace waymark::testing_database
