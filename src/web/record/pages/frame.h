#pragma once
// What stands around every page of the record: who looks, for what purpose, and the way to the rest.

#include <optional>
#include <string>
#include <vector>

#include "access/vocabulary.h"
#include "base/html.h"
#include "store/seen/seen.h"
#include "web/components/links.h"

namespace waymark::web::record {

struct Surroundings {
    std::string person;  ///< Who looks: their id.
    std::string name;    ///< What they are called; the id where no name is kept.
    access::Purpose purpose = access::Purpose::OwnRecord;
    std::vector<access::Purpose> purposes = {};  ///< That they may choose from.
    bool statistics = false;                     ///< They may see statistics.
};

struct RecordPage {
    std::string title;
    std::vector<Crumb> trail = {};
    base::Html content;
    bool wide = false;
};
base::Html record_page(const Surroundings& around, RecordPage page);

/// A form that changes something. The only way to make one, so that what every one of them must carry has one
/// place.
base::Html change_form(const Surroundings& around, const std::string& address, const base::Html& content);
base::Html hidden(std::string_view name, std::string_view value);

/// "Running the programme"
std::string capitalised(std::string_view words);

/// Home, then the programme.
std::vector<Crumb> trail_to(const std::string& programme, const std::string& name);
/// Home alone where the programme is not theirs to see.
std::vector<Crumb> trail_to(const std::optional<store::Seen>& programme);

}  // namespace waymark::web::record
