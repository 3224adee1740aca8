// Looking up a register in a register, one instruction of AVX-512 for which Swift has no name. The
// header is compiled with the flags of the module that imports it.

#ifndef CPROCESSOR_LOOKUP_H
#define CPROCESSOR_LOOKUP_H

#if defined(__AVX512F__)

typedef double eight_doubles __attribute__((ext_vector_type(8)));
typedef long long eight_longs __attribute__((ext_vector_type(8)));
typedef float sixteen_floats __attribute__((ext_vector_type(16)));
typedef int sixteen_ints __attribute__((ext_vector_type(16)));

/// For each lane of `places` the element of `row` that its last three bits name.
static inline __attribute__((always_inline)) eight_doubles looked_up_doubles(
    eight_doubles row, eight_longs places) {
  return __builtin_ia32_permvardf512(row, places);
}

/// For each lane of `places` the element of `row` that its last four bits name.
static inline __attribute__((always_inline)) sixteen_floats looked_up_floats(
    sixteen_floats row, sixteen_ints places) {
  return __builtin_ia32_permvarsf512(row, places);
}

#endif

#endif
