// What the processor at hand can do beyond the least one we build for.

#ifndef CPROCESSOR_H
#define CPROCESSOR_H

#include <stdbool.h>

/// Whether the processor and the operating system offer registers of 256 bits (AVX2).
bool processor_has_avx2(void);

/// Whether they offer multiplication and addition in one step, rounded once (FMA).
bool processor_has_fma(void);

#endif
