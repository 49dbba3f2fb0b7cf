#pragma once
// What a record is to whoever asks for it: the facts by which the policy decides, from the record itself.

#include <vector>

#include "access/subject.h"
#include "records/record.h"
#include "store/database.h"

namespace waymark::store {

/// One for each way in which the record belongs to somebody: a person who is an apprentice of two programmes
/// and a mentor in a third is three subjects. Who reaches any of them reaches the record.
///
/// Where the record does not say: an employer is one for as long as its name stands there; an organisation
/// takes part in a programme for as long as it stands among its partners; who teaches is who holds a tutor's
/// or an assessor's role in the programme.
Stored<std::vector<access::Subject>> list_subjects(Connection& connection, const records::Record& record,
                                                   base::Day today);

}  // namespace waymark::store
