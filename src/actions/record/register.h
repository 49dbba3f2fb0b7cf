#pragma once
// The register of processing that article 30 of the UK GDPR asks for, from the
// tables that the program itself works by: what is kept, what for and how long
// from records/, who sees it from access/.

#include <string>
#include <string_view>
#include <vector>

#include "access/vocabulary.h"
#include "records/kinds.h"

namespace waymark::actions::record {

/// What is kept for one purpose.
struct Processing {
    records::Use use = records::Use::Programme;
    struct Kept {
        records::Kind kind = records::Kind::Person;
        std::vector<const records::Field*> fields;
    };
    std::vector<Kept> kept;
    std::vector<records::Care> cares;
    bool sealed = false;  ///< All of it, under the person's own keys.
};

/// For each purpose that somebody's data are kept for, in the order of the
/// table.
std::vector<Processing> list_processing();

/// Who sees fields of that care: in full, or only an answer, a pseudonym or
/// their own stays.
struct Recipients {
    std::vector<access::Role> fully;
    std::vector<access::Role> in_part;
    bool themselves = false;
};
Recipients find_recipients(records::Care care);

/// On what it usually rests; whoever answers for the data confirms it.
std::string_view usual_basis(records::Use use);

/// docs/REGISTER.md.
std::string register_in_markdown();

}  // namespace waymark::actions::record
