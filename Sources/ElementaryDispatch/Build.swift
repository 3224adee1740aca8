// Which build of the kernels the processor can run.

import CProcessor

/// The builds of the kernels.
enum Build {
  case portable, wide, widest
}

/// The widest that this processor can run.
let build: Build =
  if processor_has_avx512() { .widest } else if processor_has_avx2() && processor_has_fma() {
    .wide
  } else { .portable }
