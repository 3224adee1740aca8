// How far each function is from the truth: ours, the form its definition suggests, and the form
// that the libraries in use have.

/// The error of one way to compute a function, over a table of reference values.
package struct WorstError: Sendable {
  /// The largest error, in units in the last place of the correctly rounded value.
  ///
  /// Infinite where the way gives nan or ∞ for a finite value.
  package let ulps: Double

  /// Where it is reached: x, or x and y.
  package let arguments: [Double]
}

/// What a function's three ways of being computed cost.
package struct AccuracyComparison: Sendable {
  /// The function's name, also that of its reference table.
  package let name: String

  /// This library's.
  package let ours: WorstError

  /// The definition as it stands, typed in.
  package let naive: WorstError

  /// The form that NumPy, SciPy or PyTorch use or document; nil where that is the naive one.
  package let peers: WorstError?

  /// That form in words.
  package let peersForm: String?
}

/// One function and the ways to compute it.
package struct ComparedFunction: Sendable {
  package typealias Form = @Sendable (Double, Double) -> Double

  /// The function's name, also that of its reference table.
  package let name: String

  /// This library's form, of x and y; a function of one number ignores y.
  package let ours: Form

  let naive: Form
  let peers: Form?
  let peersForm: String?

  /// The terms of which a derivative is the sum. Near a zero away from 0, where they cancel, two
  /// units in the last place of the largest are allowed.
  package let terms: (@Sendable (Double, Double) -> [Double])?

  init(
    _ name: String, _ ours: @escaping Form, naive: @escaping Form, peers: Form? = nil,
    _ peersForm: String? = nil, terms: (@Sendable (Double, Double) -> [Double])? = nil
  ) {
    self.name = name
    self.ours = ours
    self.naive = naive
    self.peers = peers
    self.peersForm = peersForm
    self.terms = terms
  }

  /// The comparison over the rows of the function's reference table.
  ///
  /// Rows where the terms of a derivative cancel by more than a factor of 1000 are left out: next
  /// to a zero every form has no digits.
  package func compared(over rows: [ReferenceRow]) -> AccuracyComparison {
    let rows = rows.filter { !cancels(at: $0) }
    return AccuracyComparison(
      name: name, ours: worst(of: ours, over: rows), naive: worst(of: naive, over: rows),
      peers: peers.map { worst(of: $0, over: rows) }, peersForm: peersForm)
  }

  /// Whether the terms are 1000 times the value or more.
  package func cancels(at row: ReferenceRow) -> Bool {
    largestTerm(at: row) >= 1000 * abs(row.nearest)
  }

  /// The largest term's magnitude; that of the value where there are no terms.
  package func largestTerm(at row: ReferenceRow) -> Double {
    let (x, y) = (row.arguments[0], row.arguments.dropFirst().first ?? 0)
    return terms?(x, y).map(abs).max() ?? abs(row.nearest)
  }

  private func worst(of form: Form, over rows: [ReferenceRow]) -> WorstError {
    rows.map { row in
      let (x, y) = (row.arguments[0], row.arguments.dropFirst().first ?? 0)
      let error = row.error(of: form(x, y))
      return WorstError(ulps: error.isNaN ? .infinity : error, arguments: row.arguments)
    }.max { $0.ulps < $1.ulps } ?? WorstError(ulps: 0, arguments: [])
  }
}
