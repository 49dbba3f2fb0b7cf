#pragma once
// The functions behind the table, one file each.

#include "cli/console.h"
#include "cli/given.h"

namespace waymark::cli {

int run_plan(const Given& given, Console& console);
int run_check(const Given& given, Console& console);
int run_explain(const Given& given, Console& console);
int run_advise(const Given& given, Console& console);
int run_compare(const Given& given, Console& console);
int run_stress(const Given& given, Console& console);
int run_replan(const Given& given, Console& console);
int run_board(const Given& given, Console& console);
int run_serve(const Given& given, Console& console);
int run_example(const Given& given, Console& console);
int run_keys(const Given& given, Console& console);
int run_audit(const Given& given, Console& console);
int run_job(const Given& given, Console& console);
int run_statistics(const Given& given, Console& console);
int run_evaluation(const Given& given, Console& console);
int run_person(const Given& given, Console& console);
int run_record(const Given& given, Console& console);
int run_register(const Given& given, Console& console);
int run_completion(const Given& given, Console& console);
int run_manual(const Given& given, Console& console);

}  // namespace waymark::cli
