// FLINT with Arb. Up to version 2 Arb is a library of its own, with headers beside FLINT's.
#include <stdlib.h>
#include <flint/flint.h>
#include <flint/fmpz.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>
#include <flint/fmpq_mpoly_factor.h>
#if __has_include(<flint/arb.h>)
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#include <flint/acb.h>
#include <flint/acb_hypgeom.h>
#include <flint/acb_calc.h>
#else
#include <arb.h>
#include <arb_hypgeom.h>
#include <acb.h>
#include <acb_hypgeom.h>
#include <acb_calc.h>
#endif
