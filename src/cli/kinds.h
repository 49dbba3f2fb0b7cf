#pragma once
// How the command line calls the kinds of things that are kept, and picks one thing or one list of them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/given.h"
#include "records/kinds.h"
#include "store/records/lists.h"
#include "store/records/table.h"

namespace waymark::cli {

/// By the name of one ("apprentice") or of several ("apprentices"). The failure says which there are.
base::Result<records::Kind> read_kind(const std::string& word);

/// "PROGRAMME ID": what names one thing of a kind.
std::string key_words(records::Kind kind);

/// KIND and the words of its key.
base::Result<store::Key> read_key(std::span<const std::string> words);

struct ChosenList {
    store::List list;
    std::vector<std::string> of;
};
/// The list of a kind by what it is of: the programme, and the options --organisation, --cohort, --plan,
/// --apprentice, --placement, --person, --state; --by: the field that orders it. The failure says what the
/// kind is listed by.
base::Result<ChosenList> read_list(const Given& given, std::span<const std::string> words);

}  // namespace waymark::cli
