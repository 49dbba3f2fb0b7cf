# The commonest passwords come from npm and are built into the program, one a line, sorted by their bytes.
#
#   waymark_embed_passwords(waymark_actions)
function(waymark_embed_passwords target)
    set(list "${CMAKE_SOURCE_DIR}/node_modules/@zxcvbn-ts/language-common/src/passwords.json")
    set(lines "${CMAKE_BINARY_DIR}/passwords/common.txt")
    set(out "${CMAKE_BINARY_DIR}/passwords/embedded_passwords.cpp")
    # No entry holds a comma, a quotation mark or a backslash; a test counts what has come through.
    add_custom_command(
        OUTPUT "${lines}"
        COMMAND sh -c "tr ',' '\\n' < '${list}' | sed -e 's/^\\[*\"//' -e 's/\"\\]*$//' | LC_ALL=C sort -u > '${lines}'"
        DEPENDS "${list}"
        VERBATIM)
    configure_file("${CMAKE_SOURCE_DIR}/cmake/embedded_passwords.cpp.in" "${out}" @ONLY)
    set_source_files_properties("${out}" PROPERTIES OBJECT_DEPENDS "${lines}")
    target_sources(${target} PRIVATE "${out}")
endfunction()
