// What the processor can do, asked of the compiler's own support library.

#pragma once
#include <stdbool.h>

/// Whether the processor and the system run AVX2 and fused multiply-adds.
static inline bool processorHasWideLanes(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}
