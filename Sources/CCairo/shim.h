// What Cairo, Pango, fontconfig and zlib keep in macros or behind casts that Swift cannot spell.

#ifndef SMOOTH_GATES_CCAIRO_SHIM_H
#define SMOOTH_GATES_CCAIRO_SHIM_H

#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <zlib.h>

/// Makes a font map that sees only the fonts of one fontconfig configuration.
static inline PangoFontMap *shim_font_map_new(FcConfig *config) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (!map) return NULL;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 96);
  return map;
}

/// `deflateInit` is a macro.
static inline int shim_deflate_init(z_stream *stream, int level, int strategy) {
  return deflateInit2(stream, level, Z_DEFLATED, 15, 9, strategy);
}

#endif
