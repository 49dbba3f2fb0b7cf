// Who sees which fields of whom, and how. Read a line as: "Of an apprentice's clearances: themself in full;
// the lead and the coordinator of the programme in full (Fp); the line manager of the employer the answer
// (Ce)."
//
//   F  in full                                     then the relation, in the letters of who_may.cpp
//   C  the answer: cleared for this placement,
//      yes, no, by when
//   N  without what leads back to a person
//   O  the stays with this organisation,           -  not at all
//      each in its own weeks of sight

#include <array>

#include "access/oracle/oracle.h"

namespace waymark::access_oracle {

namespace {

struct Line {
    Care care;
    std::array<const char*, columns> cells;
};

using enum Care;

// clang-format off
constexpr Line of_an_apprentice[] = {
//              own    programme             employer      host          provider      appren- viewers       evalu- adminis-
//              self   lead  right  coord    line  work    ment  plac    tutor asses   tice    region nation ator   trator
{Open,        {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Fh", "Fh",   "Ft", "Ft",   "-",    "-",   "-",   "Fp",  "-"}},
{Business,    {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Fh", "Fh",   "Ft", "Ft",   "-",    "-",   "-",   "Fp",  "-"}},
{Name,        {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Fh", "Fh",   "Ft", "Ft",   "-",    "-",   "-",   "Np",  "-"}},
// Nobody at a host or a college needs a home address or a birthday. Whether somebody is old enough for a placement
// is part of whether they are cleared for it. At an employer the workforce lead keeps both; a line manager does not.
{Identifying, {"Fs",  "Fp", "Fp",  "Fp",    "-",  "Fe",   "-",  "-",    "-",  "-",    "-",    "-",   "-",   "Np",  "-"}},
// Joining instructions go to who comes.
{Contact,     {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Fh", "Fh",   "Ft", "Ft",   "-",    "-",   "-",   "-",   "-"}},
// Pay and hours are between the employer, the apprentice and who plans.
{Employment,  {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "-",  "-",    "-",  "-",    "-",    "-",   "-",   "Np",  "-"}},
// A mentor must know what is still to be shown; who draws up the rota need not.
{Learning,    {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Fh", "-",    "Ft", "Ft",   "-",    "-",   "-",   "Np",  "-"}},
{Wishes,      {"Fs",  "Fp", "Fp",  "Fp",    "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
// An employer answers for its staff wherever they work, so it sees the whole journey. A host sees who comes to it and
// when, and not where they come from. A tutor visits wherever they are.
{Journey,     {"Fs",  "Fp", "Fp",  "Fp",    "Fe", "Fe",   "Oh", "Oh",   "Ft", "Ft",   "-",    "-",   "-",   "Np",  "-"}},
// The text's own words for hosts. A line manager is no nearer to a vaccination record than a host; a workforce
// lead keeps it. Learning, not health: nothing for a provider.
{Clearance,   {"Fs",  "Fp", "Fp",  "Fp",    "Ce", "Fe",   "Ch", "Ch",   "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Health,      {"Fs",  "-",  "Fp",  "Fp",    "-",  "Fe",   "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Equality,    {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Dbs,         {"Fs",  "-",  "Fp",  "-",     "-",  "Fe",   "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
};

// Who works for a programme is known there by name, and how to reach them. What else is kept of them is theirs.
constexpr Line of_a_colleague[] = {
//              self   lead  right  coord    line  work    ment  plac    tutor asses   tice    region nation ator   trator
{Open,        {"Fs",  "Fp", "Fp",  "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "Fp",   "-",   "-",   "-",   "-"}},
{Business,    {"Fs",  "Fp", "Fp",  "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "-",    "-",   "-",   "-",   "-"}},
{Name,        {"Fs",  "Fp", "Fp",  "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "Fp",   "-",   "-",   "-",   "-"}},
{Identifying, {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Contact,     {"Fs",  "Fp", "Fp",  "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "Fp",   "-",   "-",   "-",   "-"}},
{Employment,  {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Learning,    {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Wishes,      {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Journey,     {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Clearance,   {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Health,      {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Equality,    {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Dbs,         {"Fs",  "-",  "Fp",  "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
};

// Things. The only name on one is who holds a role: for who may see the roles. Everything else about people on a
// thing is a mistake of whoever put it there, and hidden.
constexpr Line of_a_thing[] = {
//              self   lead  right  coord    line  work    ment  plac    tutor asses   tice    region nation ator   trator
{Open,        {"Fs",  "Fp", "Fp",  "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "Fp",   "Fa",  "Fx",  "Fp",  "Fx"}},
{Business,    {"Fs",  "Fp", "-",   "Fp",    "Fom","Fom",  "Fom","Fom",  "Fom","Fom",  "-",    "-",   "-",   "Fp",  "-"}},
{Name,        {"Fs",  "Fp", "Fp",  "Fp",    "-",  "Fo",   "-",  "Fo",   "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Identifying, {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Contact,     {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Employment,  {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Learning,    {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Wishes,      {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Journey,     {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Clearance,   {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Health,      {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Equality,    {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
{Dbs,         {"Fs",  "-",  "-",   "-",     "-",  "-",    "-",  "-",    "-",  "-",    "-",    "-",   "-",   "-",   "-"}},
};
// clang-format on

template <std::size_t lines>
const char* cell(const Line (&table)[lines], Care care, Column column) {
    for (const Line& line : table)
        if (line.care == care) return line.cells[static_cast<std::size_t>(column)];
    return "";
}

}  // namespace

const char* who_sees(About about, Care care, Column column) {
    switch (about) {
        case About::Thing:
            return cell(of_a_thing, care, column);
        case About::Colleague:
            return cell(of_a_colleague, care, column);
        case About::Apprentice:
            return cell(of_an_apprentice, care, column);
    }
    return "";
}

}  // namespace waymark::access_oracle
