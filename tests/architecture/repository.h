#pragma once
// The repository's own files, for tests that read code and documents.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::repository {

inline const std::filesystem::path root{WAYMARK_SOURCE_DIR};

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// All files below a folder whose names end so, sorted; but for what was built, fetched or hidden.
inline std::vector<std::filesystem::path> list_files(const std::filesystem::path& folder,
                                                     const std::vector<std::string_view>& endings) {
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    for (auto it = fs::recursive_directory_iterator{folder}; it != fs::recursive_directory_iterator{}; ++it) {
        const auto name = it->path().filename();
        if (name == "build" || name == "node_modules" || name == ".git") it.disable_recursion_pending();
        if (std::ranges::find(endings, name.extension().string()) != endings.end())
            files.push_back(it->path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace waymark::repository
