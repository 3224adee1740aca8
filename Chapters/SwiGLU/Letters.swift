// What several sections of this chapter speak of, each introduced where the page first needs it.

import Derivations

let a = Variable("a")
let b = Variable("b")

/// A function of two numbers.
typealias Surface = (Double, Double) -> Double
