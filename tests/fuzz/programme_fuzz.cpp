// Any bytes as a programme file: refused with issues, or read, written and read again as the same programme.

#include <cstdint>

#include "exchange/programme_json.h"
#include "refuse.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace waymark;
    const auto programme = exchange::read_programme({reinterpret_cast<const char*>(data), size});
    if (!programme) {
        fuzz::check_issues(programme.error());
        return 0;
    }
    const auto text = exchange::write_programme(*programme);
    const auto again = exchange::read_programme(text);
    base::check(again.has_value(), "what was written can be read");
    base::check(*again == *programme, "what was written is the same programme");
    base::check(exchange::write_programme(*again) == text, "the same programme is written in the same way");
    return 0;
}
