#pragma once
// In which place a placement lies, and in which larger ones.

#include <map>
#include <string>
#include <vector>

#include "records/record.h"

namespace waymark::actions::record {

class PlacementPlaces {
public:
    /// Places of one programme.
    explicit PlacementPlaces(const std::vector<records::Record>& places);

    /// The nearest place of the host's; empty where it has none that is kept.
    [[nodiscard]] std::string place_of(const records::Record& placement) const;
    /// The place and all that it lies in, the smallest first.
    [[nodiscard]] std::vector<std::string> chain_of(const std::string& place) const;
    [[nodiscard]] std::string name_of(const std::string& place) const;

private:
    std::map<std::string, records::Record> m_places;
};

}  // namespace waymark::actions::record
