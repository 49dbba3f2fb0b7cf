#include "actions/open_library.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

#include "actions/load_plan.h"
#include "actions/load_programme.h"
#include "actions/save_plan.h"

namespace waymark::actions {

namespace fs = std::filesystem;

namespace {

/// "leeds" for leeds.json; nothing for plans, changes, hidden files and files of other kinds.
std::optional<std::string> volume_name(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.ends_with(".json") || name.starts_with('.')) return {};
    if (name.ends_with(".plan.json") || name.ends_with(".change.json")) return {};
    return file.stem().string();
}

std::optional<FileStamp> stamp_of(const fs::path& file) {
    std::error_code error;
    const auto changed = fs::last_write_time(file, error);
    if (error) return {};
    const auto bytes = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    if (error) return {};
    return FileStamp{changed, bytes};
}

void append(std::vector<FileIssue>& issues, std::vector<FileIssue> more) {
    issues.insert(issues.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The stamps are taken before the files are read: a change in between is seen the next time.
Volume open_volume(std::string name, const fs::path& file) {
    const auto plan_file = plan_file_of(file);
    Volume volume{.name = std::move(name),
                  .programme = {},
                  .plan = {},
                  .verdict = {},
                  .issues = {},
                  .programme_stamp = stamp_of(file),
                  .plan_stamp = stamp_of(plan_file)};
    auto programme = load_programme(file);
    if (!programme) {
        volume.issues = std::move(programme).error();
        return volume;
    }
    volume.programme = std::move(*programme);
    if (!volume.plan_stamp) return volume;
    if (auto plan = load_plan(plan_file, *volume.programme)) {
        volume.verdict = check_plan(*volume.programme, *plan);
        volume.plan = std::move(*plan);
    } else {
        append(volume.issues, std::move(plan).error());
    }
    return volume;
}

bool is_unchanged(const Volume& volume, const fs::path& file) {
    return volume.programme_stamp && volume.programme_stamp == stamp_of(file) &&
           volume.plan_stamp == stamp_of(plan_file_of(file));
}

}  // namespace

base::Result<Library> open_library(const fs::path& folder, const Library& known) {
    std::error_code error;
    std::vector<std::pair<std::string, fs::path>> found;
    for (auto it = fs::directory_iterator{folder, error}; !error && it != fs::directory_iterator{};
         it.increment(error))
        if (auto name = volume_name(it->path())) found.emplace_back(std::move(*name), it->path());
    if (error) return base::fail(fmt::format("{}: cannot be opened: {}", folder.string(), error.message()));
    std::ranges::sort(found);

    Library library;
    library.reserve(found.size());
    for (auto& [name, file] : found) {
        auto volume = find_volume(known, name);
        if (!volume || !is_unchanged(*volume, file))
            volume = std::make_shared<const Volume>(open_volume(std::move(name), file));
        library.push_back(std::move(volume));
    }
    return library;
}

std::shared_ptr<const Volume> find_volume(const Library& library, std::string_view name) {
    const auto it =
        std::ranges::lower_bound(library, name, {}, [](const auto& v) { return std::string_view{v->name}; });
    return it != library.end() && (*it)->name == name ? *it : nullptr;
}

}  // namespace waymark::actions
