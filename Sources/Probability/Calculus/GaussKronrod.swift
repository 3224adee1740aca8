/// The pair of rules that integrates one panel and says how well.
///
/// Gauss's rule with 10 nodes is exact for polynomials up to degree 19. Kronrod added 11 nodes so
/// that all 21 together are exact up to degree 31; the difference of the two tells how smooth the
/// function is on this panel.
///
/// The nodes and weights are computed to 40 digits from their definition (zeros of the Legendre and
/// the Stieltjes polynomial) and rounded. Source: Kronrod (1965), *Nodes and Weights of Quadrature
/// Formulas*; the error estimate is QUADPACK's, Piessens, de Doncker-Kapenga, Überhuber and Kahaner
/// (1983), section 2.2.1, doi:10.1007/978-3-642-61786-7.
enum GaussKronrod {
  /// The rule applied to one panel.
  struct Sum {
    /// The 21-point value.
    var value: Double
    /// The estimate of its error.
    var error: Double
    /// The same rule applied to |f|.
    var absolute: Double
  }

  /// The 21 nodes on [−1, 1] are these and their negatives; the middle one is 0.
  private static let nodes: [Double] = [
    0.0, 0.14887433898163122, 0.2943928627014602, 0.4333953941292472,
    0.5627571346686047, 0.6794095682990244, 0.7808177265864169, 0.8650633666889845,
    0.9301574913557082, 0.9739065285171717, 0.9956571630258081,
  ]

  /// Kronrod's weights at the nodes.
  private static let kronrodWeights: [Double] = [
    0.1494455540029169, 0.14773910490133849, 0.14277593857706009, 0.13470921731147334,
    0.12349197626206584, 0.10938715880229764, 0.0931254545836976, 0.07503967481091996,
    0.054755896574351995, 0.032558162307964725, 0.011694638867371874,
  ]

  /// Gauss's weights at the nodes; 0 where only Kronrod's rule looks.
  private static let gaussWeights: [Double] = [
    0.0, 0.29552422471475287, 0.0, 0.26926671930999635,
    0.0, 0.21908636251598204, 0.0, 0.1494513491505806,
    0.0, 0.06667134430868814, 0.0,
  ]

  /// The integral of `f` over the panel from `a` to `b`.
  @inline(__always)
  static func sum<Failure: Error>(
    from a: Double, to b: Double, of f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Sum {
    let centre = (a + b) / 2
    let half = (b - a) / 2
    let atCentre = try f(centre)
    var kronrod = kronrodWeights[0] * atCentre
    var gauss = 0.0
    var absolute = kronrodWeights[0] * abs(atCentre)
    var values = [(Double, Double)]()
    values.reserveCapacity(nodes.count)
    for index in 1..<nodes.count {
      let left = try f(centre - half * nodes[index])
      let right = try f(centre + half * nodes[index])
      kronrod += kronrodWeights[index] * (left + right)
      absolute += kronrodWeights[index] * (abs(left) + abs(right))
      gauss += gaussWeights[index] * (left + right)
      values.append((left, right))
    }
    let average = kronrod / 2
    var spread = kronrodWeights[0] * abs(atCentre - average)
    for index in 1..<nodes.count {
      let (left, right) = values[index - 1]
      spread += kronrodWeights[index] * (abs(left - average) + abs(right - average))
    }
    let width = abs(half)
    return Sum(
      value: kronrod * half,
      error: error(
        difference: abs(kronrod - gauss) * width, spread: spread * width,
        absolute: absolute * width),
      absolute: absolute * width)
  }

  /// The difference of the two rules judges the 10-point one; the power 3/2, scaled by how much the
  /// function varies, brings it down to what the 21-point one deserves, and never below round-off.
  private static func error(difference: Double, spread: Double, absolute: Double) -> Double {
    var error = difference
    if spread > 0, difference > 0 {
      let ratio = 200 * difference / spread
      error = spread * min(1, ratio * ratio.squareRoot())
    }
    return max(error, roundOff * absolute)
  }

  /// What 21 products and their sum lose at most to rounding, relative to the integral of |f|.
  private static let roundOff = 50 * Double.ulpOfOne / 4
}
