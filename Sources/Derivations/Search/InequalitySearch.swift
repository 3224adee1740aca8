import Balls
import Kernel
import Terms

/// Orders that no form shows: by slopes and pieces, for one variable at a time.
extension Context {
  /// 0 ? c for a canonical form c, as a side condition: with little effort.
  func positivityOfWhole(_ c: Term, _ sign: Sign) throws -> Theorem? {
    if let roots = try byRoots(c, sign) { return roots }
    guard !isShallow, c.size < 100, c.names.count == 1, let name = c.names.first else { return nil }
    try budget.spend(20)
    let analysis = Analysis(
      Comparison(0, sign, c), of: name, in: self, isPlain: false, effort: .little)
    guard let shown = try analysis.result().0 else { return nil }
    if isFirstQuestion { evidence?.add(shown) }
    return shown.theorem
  }

  /// a ? b, looked for with every effort.
  func byAnalysis(_ c: Comparison) throws -> Shown? {
    switch c.sign {
    case .equal: return nil
    case .unequal:
      for (a, b) in [(c.left, c.right), (c.right, c.left)] {
        guard let shown = try byAnalysis(Comparison(a, .less, b)) else { continue }
        let unequal = try shown.theorem.weakened(to: .unequal)
        return shown.then(a == c.left ? unequal : try unequal.reversed())
      }
      return nil
    case .less, .atMost: break
    }
    let (left, right) = (try withoutCases(c.left), try withoutCases(c.right))
    let plain = Comparison(try left.sides.right, c.sign, try right.sides.right)
    guard let shown = try inOrder(plain) else { return nil }
    if plain == c { return shown }
    return shown.then(try left.followed(by: shown.theorem).followed(by: right.reversed()))
  }

  private func inOrder(_ c: Comparison) throws -> Shown? {
    guard try !isFalseSomewhere(c) else { return nil }
    for effort in SignSearch.Effort.growing {
      let exponents = try trying {
        try byExponents(c) { try $0.asOrder(in: self, effort) }
      }
      if let exponents { return exponents }
      var places: [(Name, Term)] = []
      if let plain = try byVariables(c, effort, noting: &places) { return plain }
      let logarithms = try trying {
        try byLogarithms(c) { try $0.asOrder(in: self, effort) }
      }
      if let logarithms { return logarithms }
      if let boxes = try byBoxes(c, effort) { return boxes }
      for change in try changesOfOne(c) + shifts(c, places) {
        let done = try trying { try changing(c, by: change) { try $0.byVariables($1, effort) } }
        if let done { return done }
      }
      for change in try changes(of: c) {
        let done = try trying {
          try changing(c, by: change) { inner, moved in
            // A sum or difference leaves the other variable as a parameter, at worst.
            try inner.byFactorsOfOne(moved, effort, orSlopes: change.isShift)
          }
        }
        if let done { return done }
      }
    }
    return nil
  }

  /// Shifts of a variable to places where the sides seem to touch.
  private func shifts(_ c: Comparison, _ places: [(Name, Term)]) throws -> [ChangeOfVariable] {
    try places.compactMap { name, place in
      let new = Name.fresh("u", avoiding: [c.left, c.right])
      return try ChangeOfVariable(
        name, new, forth: place + .variable(new), back: .variable(name) - place, in: self)
    }
  }

  /// A way that may not be open.
  private func trying(_ way: () throws -> Shown?) throws -> Shown? {
    do { return try way() } catch is Refusal {} catch is TooLarge {} catch is NotComparing {
    } catch is OutOfBudget {}
    return nil
  }

  /// a ? b as a question on each of the variables, the others being parameters.
  func byVariables(_ c: Comparison, _ effort: SignSearch.Effort) throws -> Shown? {
    var places: [(Name, Term)] = []
    return try byVariables(c, effort, noting: &places)
  }

  private func byVariables(
    _ c: Comparison, _ effort: SignSearch.Effort, noting places: inout [(Name, Term)]
  ) throws -> Shown? {
    // Of the normal distribution beside exponentials there is no simple common form.
    func occurs(_ operations: Set<Terms.Operation>) -> Bool {
      [c.left, c.right].contains { side in
        side.contains {
          if case .apply(let f, _) = $0.shape { operations.contains(f) } else { false }
        }
      }
    }
    let isPlainFirst = occurs([.normalCumulative]) && occurs([.sigmoid, .tanh])
    for name in c.left.names.union(c.right.names).sorted() {
      for isPlain in isPlainFirst ? [true, false] : [false, true] {
        let analysis = Analysis(c, of: name, in: self, isPlain: isPlain, effort: effort)
        let (shown, place) = try analysis.result()
        if let shown { return shown }
        if let place, !places.contains(where: { $0.1 == place }) { places.append((name, place)) }
      }
    }
    return nil
  }
}

extension Comparison {
  /// The comparison by whatever way there is.
  fileprivate func asOrder(in context: Context, _ effort: SignSearch.Effort) throws -> Shown? {
    if let known = try context.prove(.holds(self)) { return Shown(known) }
    return try context.byVariables(self, effort) ?? context.byFactorsOfOne(self, effort)
  }
}
