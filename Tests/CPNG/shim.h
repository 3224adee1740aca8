// libpng, which the tests read pictures back with; the book writes its own.

#ifndef SMOOTH_GATES_CPNG_SHIM_H
#define SMOOTH_GATES_CPNG_SHIM_H

#include <png.h>

/// `PNG_FORMAT_RGBA` is a macro of macros.
static const png_uint_32 shim_png_format_rgba = PNG_FORMAT_RGBA;

#endif
