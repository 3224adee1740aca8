#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One figure for every mark, scale and arrangement: what the book's gallery page shows with its
/// source, and what the tests compare pixel by pixel.
package enum Gallery {
  /// A figure of the gallery.
  package struct Entry: Sendable {
    /// The name of its file, its test and the region of its source.
    package var name: String
    /// What a reader who cannot see it needs to know.
    package var alt: String
    /// The figure.
    package var figure: Figure
  }

  /// Every figure of the gallery, in the order in which the page shows them.
  package static var all: [Entry] {
    [
      Entry(name: "curve", alt: "Swish for four values of β.", figure: curve),
      Entry(
        name: "gaps", alt: "The tangent, with gaps at its poles.", figure: gaps),
      Entry(name: "line", alt: "A line through data with one gap.", figure: line),
      Entry(
        name: "step", alt: "The cumulative distribution of a die.", figure: stepLine
      ),
      Entry(
        name: "area", alt: "A normal density with one tail shaded.", figure: area),
      Entry(
        name: "points", alt: "A cloud of points with its mean.", figure: points),
      Entry(name: "rule", alt: "A sigmoid between two asymptotes.", figure: rule),
      Entry(
        name: "band", alt: "Loss over steps for two activations.", figure: band),
      Entry(name: "bar", alt: "Times of three activations, twice.", figure: bar),
      Entry(
        name: "histogram", alt: "A sample under its density.", figure: histogram),
      Entry(
        name: "heat-map", alt: "A gated product over the plane.", figure: heatMap),
      Entry(name: "matrix", alt: "A matrix with its entries.", figure: matrix),
      Entry(
        name: "contour", alt: "A bowl with a step of descent.", figure: contour),
      Entry(name: "annotation", alt: "Words about a minimum.", figure: annotation),
      Entry(name: "brace", alt: "A brace under a bell.", figure: brace),
      Entry(name: "stacked", alt: "A function over its slope.", figure: stacked),
      Entry(name: "facets", alt: "Swish for six values of β.", figure: facets),
      Entry(name: "inset", alt: "A dip magnified in a corner.", figure: inset),
      Entry(name: "log", alt: "Powers on a logarithmic axis.", figure: logarithmic),
      Entry(
        name: "symlog", alt: "Cubes on a symmetric logarithmic axis.",
        figure: symmetric),
      Entry(
        name: "pi", alt: "Sine and cosine with multiples of π.",
        figure: multiplesOfPi),
      Entry(name: "percent", alt: "Shares as percentages.", figure: percentages),
    ]
  }

  /// The functions the gallery draws, so that this module needs no other.
  static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  static func swish(_ x: Double, beta: Double = 1) -> Double {
    x * sigmoid(beta * x)
  }
  static func bell(_ x: Double) -> Double {
    exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  /// Numbers that look like chance and are the same on every machine.
  static func noise(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(state >> 11) + 0.5) / 9_007_199_254_740_992
    }
    return (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in sum + uniform() }
    }
  }
}
