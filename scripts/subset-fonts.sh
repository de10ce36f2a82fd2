#!/usr/bin/env bash
# Rebuilds src/styles/fonts/*.woff2: PT Serif and PT Sans cut to Russian, Latin and the signs we print (13–16 KB a face
# instead of 50–75 KB). Name records are dropped but for copyright and licence, as the OFL asks of a modified version.
# Needs: Debian python3-fonttools, python3-brotli; npm @expo-google-fonts/pt-serif, @expo-google-fonts/pt-sans in $1.
set -euo pipefail
source_folder=${1:?папка node_modules, где лежит @expo-google-fonts}
out="$(dirname "$0")/../src/styles/fonts"
signs='U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00AD,U+00B0-00B3,U+00B7,U+00BB,U+00BD,U+00D7,U+0301,U+0401,U+0410-044F,U+0451,U+2009,U+200A,U+202F,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,U+2026,U+2032,U+2033,U+20BD,U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265'
subset() {
  python3 -m fontTools.subset "$source_folder/@expo-google-fonts/$1" --unicodes="$signs" --no-hinting --desubroutinize \
    --layout-features='kern,liga,tnum,lnum,onum,frac,mark,mkmk,ccmp' --name-IDs='0,13,14' --flavor=woff2 --output-file="$out/$2.woff2"
}
subset pt-serif/400Regular/PTSerif_400Regular.ttf atlas-serif-400
subset pt-serif/700Bold/PTSerif_700Bold.ttf atlas-serif-700
subset pt-sans/400Regular/PTSans_400Regular.ttf atlas-sans-400
