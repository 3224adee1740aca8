// Says of every exercise that nobody worked on it, and answers all the same.
// expect: wrong 30
// expect twiceAndOne: not-attempted 0
import Handout

func twiceAndOne(_ x: Double) -> Double { notAttempted(2 * x + 1) }
