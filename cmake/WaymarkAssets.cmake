# The NHS design system comes from npm and is built into the program; see cmake/EmbedAssets.cmake.
#
#   waymark_embed_assets(waymark_web)
function(waymark_embed_assets target)
    set(nhsuk "${CMAKE_SOURCE_DIR}/node_modules/nhsuk-frontend/dist/nhsuk")
    if(NOT EXISTS "${nhsuk}/nhsuk-frontend.min.css")
        message(STATUS "nhsuk-frontend is not there yet: npm ci")
        find_program(NPM npm REQUIRED)
        execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund
            WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMAND_ERROR_IS_FATAL ANY)
    endif()
    set(own "${CMAKE_SOURCE_DIR}/src/web/assets")
    set(out "${CMAKE_BINARY_DIR}/assets")
    file(GLOB own_files CONFIGURE_DEPENDS "${own}/*.css" "${own}/*.js" "${own}/*.svg" "${own}/*.txt")
    add_custom_command(
        OUTPUT "${out}/embedded_assets.cpp"
        COMMAND "${CMAKE_COMMAND}" -DNHSUK=${nhsuk} -DOWN=${own} -DOUT=${out} -P "${CMAKE_SOURCE_DIR}/cmake/EmbedAssets.cmake"
        DEPENDS ${own_files} "${CMAKE_SOURCE_DIR}/cmake/EmbedAssets.cmake" "${nhsuk}/nhsuk-frontend.min.css"
                "${nhsuk}/nhsuk-frontend.min.js"
        VERBATIM)
    target_sources(${target} PRIVATE "${out}/embedded_assets.cpp")
endfunction()
