#pragma once
// The real seals under keys that nobody keeps: for databases that are made up and thrown away.

#include "bench/record/country.h"

namespace waymark::bench {

MakeSealer throwaway_sealer();

}  // namespace waymark::bench
