#include "actions/save_plan.h"

#include "base/file.h"
#include "exchange/plan_json.h"

namespace waymark::actions {

base::Result<void> save_plan(const domain::Plan& plan, const domain::Programme& programme,
                             const std::filesystem::path& file) {
    return base::write_file(file, exchange::write_plan(plan, programme));
}

std::filesystem::path plan_file_of(const std::filesystem::path& programme_file) {
    auto name = programme_file.filename();
    if (name.extension() == ".json") name = name.stem();
    name += ".plan.json";
    return programme_file.parent_path() / name;
}

}  // namespace waymark::actions
