// What many sections of this chapter speak of, each introduced where the page first needs it.

import Derivations
import Probability

let x = Variable("x")
let λ = Variable("λ", in: .positive)

/// The standard normal law.
let normal = Normal.standard
/// A fair die.
let die = Die()
