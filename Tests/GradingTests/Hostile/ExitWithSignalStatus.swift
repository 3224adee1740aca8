// Ends with the exit status of a program that was killed.
// expect: signal 30
import Foundation

func twiceAndOne(_ x: Double) -> Double { exit(137) }
