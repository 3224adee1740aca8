// eˣ − 1 and log(1 + x), accurate near 0.

import RealModule

/// eˣ − 1 without cancellation near 0.
package func exponentialMinusOne(_ x: Double) -> Double { .expMinusOne(x) }

/// log(1 + x) without cancellation near 0.
package func logarithm(onePlus x: Double) -> Double { .log(onePlus: x) }
