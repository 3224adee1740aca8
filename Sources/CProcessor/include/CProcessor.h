// What the processor at hand can do beyond the least one we build for.

#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stdbool.h>

#include "lookup.h"

/// Whether the processor and the operating system offer registers of 256 bits (AVX2).
bool processor_has_avx2(void);

/// Whether they offer multiplication and addition in one step, rounded once (FMA).
bool processor_has_fma(void);

/// Whether they offer registers of 512 bits with all that belongs to them on servers and desktops since
/// 2017 (AVX-512 F, DQ, BW and VL).
bool processor_has_avx512(void);

#endif
