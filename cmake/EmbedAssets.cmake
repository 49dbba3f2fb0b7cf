# Run at build time: cmake -DNHSUK=… -DOWN=… -DOUT=… -P EmbedAssets.cmake
#
# Writes OUT/<name> and OUT/<name>.gz for each asset and OUT/embedded_assets.cpp, which takes them into the
# program. An asset's address carries the hash of its bytes, so browsers may keep it for ever. The order
# below matters: what is named by another comes before it.
cmake_minimum_required(VERSION 3.25)

find_program(GZIP gzip REQUIRED)
file(MAKE_DIRECTORY "${OUT}")
set(symbols "")
set(rows "")
set(number 0)

# Adds OUT/<name>, already written, under /assets/<stem>-<hash>.<extension>, and sets url_<name>.
function(embed name type)
    file(SHA256 "${OUT}/${name}" hash)
    string(SUBSTRING "${hash}" 0 12 hash)
    get_filename_component(stem "${name}" NAME_WLE)
    get_filename_component(extension "${name}" LAST_EXT)
    set(url "/assets/${stem}-${hash}${extension}")
    execute_process(COMMAND "${GZIP}" -9nkf "${OUT}/${name}" COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND symbols "EMBED(${number}, \"${OUT}/${name}\")\nEMBED(${number}_gz, \"${OUT}/${name}.gz\")\n")
    string(APPEND rows "        {\"${name}\", \"${url}\", \"${type}\", BYTES(${number}), BYTES(${number}_gz)},\n")
    math(EXPR number "${number} + 1")
    set(symbols "${symbols}" PARENT_SCOPE)
    set(rows "${rows}" PARENT_SCOPE)
    set(number "${number}" PARENT_SCOPE)
    set("url_${name}" "${url}" PARENT_SCOPE)
endfunction()

set(javascript "text/javascript; charset=utf-8")
set(css "text/css; charset=utf-8")
set(svg "image/svg+xml")

foreach(icon arrow-down arrow-up arrow-up-down cross)
    configure_file("${NHSUK}/assets/images/nhsuk-icon-${icon}.svg" "${OUT}/nhsuk-icon-${icon}.svg" COPYONLY)
    embed("nhsuk-icon-${icon}.svg" "${svg}")
endforeach()
configure_file("${OWN}/favicon.svg" "${OUT}/favicon.svg" COPYONLY)
embed(favicon.svg "${svg}")
configure_file("${OWN}/THIRD-PARTY.txt" "${OUT}/third-party.txt" COPYONLY)
embed(third-party.txt "text/plain; charset=utf-8")

# sed, because CMake's own strings stumble over the brackets and semicolons of minified text.
set(notice "/*! nhsuk-frontend, MIT License, Copyright (c) 2019 NHS.UK, ${url_third-party.txt} */")
set(edits -e "s|@font-face{[^}]*}||g" -e "s|/\\*# sourceMappingURL=.*\\*/||")
foreach(icon arrow-down arrow-up arrow-up-down cross)
    list(APPEND edits -e "s|/assets/images/nhsuk-icon-${icon}\\.svg|${url_nhsuk-icon-${icon}.svg}|g")
endforeach()
execute_process(COMMAND sed ${edits} -e "s|^@charset \"UTF-8\"|@charset \"UTF-8\"|" "${NHSUK}/nhsuk-frontend.min.css"
    OUTPUT_FILE "${OUT}/nhsuk.css.body" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND sh -c "cat '${OUT}/nhsuk.css.body' && printf '%s\\n' '${notice}'" OUTPUT_FILE "${OUT}/nhsuk.css" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND grep -c -E "https?://|url\\(/assets/images" "${OUT}/nhsuk.css" OUTPUT_VARIABLE foreign)
if(NOT foreign EQUAL 0)
    message(FATAL_ERROR "The style sheet still names another host or an icon that is not embedded.")
endif()
embed(nhsuk.css "${css}")
configure_file("${OWN}/waymark.css" "${OUT}/waymark.css" COPYONLY)
embed(waymark.css "${css}")

execute_process(COMMAND sed -e "s|//# sourceMappingURL=.*||" "${NHSUK}/nhsuk-frontend.min.js"
    OUTPUT_FILE "${OUT}/nhsuk.js.body" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND sh -c "cat '${OUT}/nhsuk.js.body' && printf '\\n%s\\n' '${notice}'" OUTPUT_FILE "${OUT}/nhsuk.js" COMMAND_ERROR_IS_FATAL ANY)
embed(nhsuk.js "${javascript}")
execute_process(COMMAND sed -e "s|@nhsuk.js@|${url_nhsuk.js}|" "${OWN}/waymark.js"
    OUTPUT_FILE "${OUT}/waymark.js" COMMAND_ERROR_IS_FATAL ANY)
embed(waymark.js "${javascript}")

file(WRITE "${OUT}/embedded_assets.cpp" "// Made by cmake/EmbedAssets.cmake.
#include <array>

#include \"web/assets/asset.h\"

// The assembler takes the files in: no compiler has to read a quarter of a megabyte as numbers.
#define EMBED(n, path)                                                                          \\
    __asm__(\".pushsection .rodata\\nwaymark_asset_\" #n \":\\n.incbin \\\"\" path \"\\\"\\nwaymark_asset_\" #n \\
            \"_end:\\n.popsection\\n\");                                                           \\
    extern \"C\" const char waymark_asset_##n[];                                                  \\
    extern \"C\" const char waymark_asset_##n##_end[];
#define BYTES(n) \\
    std::string_view(waymark_asset_##n, static_cast<std::size_t>(waymark_asset_##n##_end - waymark_asset_##n))

${symbols}
namespace waymark::web {

std::span<const Asset> list_assets() {
    static const std::array<Asset, ${number}> assets{{
${rows}    }};
    return assets;
}

}  // namespace waymark::web
")
