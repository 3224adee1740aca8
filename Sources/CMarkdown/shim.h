#ifndef SMOOTH_GATES_CMARKDOWN_H
#define SMOOTH_GATES_CMARKDOWN_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
