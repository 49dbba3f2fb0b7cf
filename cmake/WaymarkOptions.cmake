# Language, warnings and instrumentation that every target shares.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

set(WAYMARK_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")
option(WAYMARK_COVERAGE "Instrument for gcov" OFF)
option(WAYMARK_FUZZ "Instrument for libFuzzer (clang) and build the targets of tests/fuzz" OFF)

add_library(waymark_options INTERFACE)
target_compile_options(waymark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Werror
    # No fused multiply-add: travel minutes must not depend on the processor.
    -ffp-contract=off)
if(WAYMARK_SANITIZE)
    target_compile_options(waymark_options INTERFACE -fsanitize=${WAYMARK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(waymark_options INTERFACE -fsanitize=${WAYMARK_SANITIZE})
    # Instrumented, libstdc++'s own <regex> and <variant> look uninitialised to GCC. The release build keeps the warning.
    target_compile_options(waymark_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(WAYMARK_COVERAGE)
    target_compile_options(waymark_options INTERFACE --coverage)
    target_link_options(waymark_options INTERFACE --coverage)
endif()
if(WAYMARK_FUZZ)
    # GCC's warnings are the ones that count: clang has more to say about libstdc++ 12 than about us.
    target_compile_options(waymark_options INTERFACE -fsanitize=fuzzer-no-link -Wno-error)
endif()
