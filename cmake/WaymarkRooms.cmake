# A room: one folder below src/, one library, one namespace, one row in src/README.md.
#
#   waymark_room(domain USES base)
#
# takes every source file below src/<name>; system headers stay system headers.
function(waymark_room name)
    cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${name}/*.cpp")
    if(sources)
        add_library(waymark_${name} STATIC ${sources})
        set(scope PUBLIC)
        target_link_libraries(waymark_${name} PRIVATE waymark_options)
    else()
        add_library(waymark_${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_include_directories(waymark_${name} ${scope} "${CMAKE_SOURCE_DIR}/src")
    foreach(used ${ROOM_USES})
        target_link_libraries(waymark_${name} ${scope} waymark_${used})
    endforeach()
    target_link_libraries(waymark_${name} ${scope} ${ROOM_LIBRARIES})
endfunction()
