#pragma once
// Room that is kept back for the day the disk is full. SQLite cannot even delete then, since what it deletes
// goes through its log first; but somebody's data may have to be erased that very day.

#include <filesystem>

namespace waymark::store::sqlite {

/// A file of no content beside the database, FILE-reserve, which takes up room until it is given free.
class Reserve {
public:
    /// Enough for the log of erasing some hundred people one by one.
    static constexpr long bytes = 4L << 20;

    explicit Reserve(const std::filesystem::path& database);

    /// Takes the room where there is some; where there is not, the next call may find it.
    void keep() const;
    void release() const;

private:
    std::filesystem::path m_file;
};

}  // namespace waymark::store::sqlite
