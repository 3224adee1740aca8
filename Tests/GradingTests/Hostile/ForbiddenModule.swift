// Imports a module that the assignment does not offer.
// expect: compile-error 0
import Harness

func twiceAndOne(_ x: Double) -> Double { 2 * x + 1 }
