// Stands in for the kernels of Elementary until they are there.
import Foundation

func normalDensity(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }
func normalCumulative(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }
func normalUpperTail(_ x: Double) -> Double { erfc(x / 2.0.squareRoot()) / 2 }
func logNormalCumulative(_ x: Double) -> Double {
  x > -5
    ? log1p(-normalUpperTail(x))
    : -x * x / 2 - log(-x * (2 * Double.pi).squareRoot())
      + log1p(-1 / (x * x) + 3 / (x * x * x * x))
}
