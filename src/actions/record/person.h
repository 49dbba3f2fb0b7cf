#pragma once
// What somebody may ask of what is kept about them: to have all of it, to have it put right, and to have it
// erased.

#include <string>
#include <vector>

#include "actions/record/desk.h"
#include "actions/record/subject_record.h"
#include "actions/record/work.h"

namespace waymark::actions::record {

/// Who answers for all that is kept of a person may do this: themselves, or who leads every programme they
/// are in. The answer by which it was allowed; refused in the same words for nobody.
Done<access::Answer> ask_about_all(Work& work, access::Verb verb,
                                   const std::vector<records::Record>& about_them);

/// Everything that is kept of the person, in every programme, and what was done with it. That it was handed
/// out is told to the history, and is in it.
Done<SubjectRecord> hand_out_record(const Desk& desk, const Asking& asking, const std::string& person);

/// What was done to a person's record, the oldest first; without the values of what the viewer does not see
/// of them, and without those of health, equality and DBS detail. Stays of plans that nobody goes by are for
/// who sees drafts.
Done<std::vector<store::events::Past>> history_of_person(const Desk& desk, const Asking& asking,
                                                         const std::string& person);

/// Takes out who looked at what is most delicate, where that is not theirs to see.
void hide_looks(const Work& work, const std::vector<access::Subject>& subjects,
                std::vector<store::events::Past>& events);

/// Puts a record of theirs right, for a reason; what stood there before stays, sealed, in the history.
Done<std::int64_t> rectify(const Desk& desk, const Asking& asking, const records::Record& becomes);

enum class WhyErased {
    Asked,     ///< They asked for it.
    Retention  ///< Nothing that their data were kept for lasts any longer.
};

struct Erased {
    std::int64_t removed = 0;  ///< Records that are gone.
    std::int64_t blanked = 0;  ///< Records that are left for counts, without anything of the person.
};

/// Destroys the person's keys, removes what is only about them, and leaves who was where, when, without a
/// name, so that counts stay right. Then nothing of it is left in the files, as far as the database can:
/// docs/HISTORY.md.
Done<Erased> erase_person(const Desk& desk, const Asking& asking, const std::string& person, WhyErased why);

/// The event that something was done to all that is kept of a person.
store::events::Event event_about(const std::string& person);

}  // namespace waymark::actions::record
