#pragma once
// What a page is made of, read in one transaction and through the eyes of who looks: records, lists, and the
// names by which things and people are called.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "actions/record/work.h"
#include "store/seen/seen.h"

namespace waymark::actions::record::views {

/// How things are called, as far as the viewer sees it.
struct Names {
    std::map<std::pair<records::Kind, std::string>, std::string> known = {};

    /// The id where no name is seen.
    [[nodiscard]] std::string of(records::Kind kind, const std::string& id) const;
    /// Of a person; empty where no name is seen, because a person's id is nobody else's business.
    [[nodiscard]] std::string person(const std::string& id) const;
};

class Look {
public:
    explicit Look(Work& work);

    /// Nothing where there is none, and nothing where it is not theirs.
    Done<std::optional<store::Seen>> find(const store::Key& key);
    /// Refused in the words of the verb.
    Done<store::Seen> must_find(const store::Key& key, access::Verb verb);
    Done<store::SeenPage> list(store::List list, const std::vector<std::string>& of,
                               const std::optional<std::vector<std::string>>& after, std::int64_t limit);
    /// The first page of a list, for what there is little of.
    Done<std::vector<store::Seen>> some(store::List list, const std::vector<std::string>& of);

    /// Takes the name of a person into the names.
    Done<void> name_person(const std::string& person);
    Done<void> name_thing(records::Kind kind, const std::string& programme, const std::string& id);
    /// Of all that a record refers to, and of whom it is about.
    Done<void> name_around(const records::Record& record);

    [[nodiscard]] const store::Eyes& eyes() const { return m_eyes; }
    Names names;

private:
    Work& m_work;
    store::Eyes m_eyes;
};

/// The purpose that they say; without one, their own record.
access::Purpose purpose_of(const Asking& asking);

}  // namespace waymark::actions::record::views
