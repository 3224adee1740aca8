import Balls
import Kernel
import Terms

/// Looks for a largest or least value by numbers, and then proves what it found.
struct ExtremumSearch {
  private let graph: Graph
  private let isLargest: Bool
  private let digits: Int
  private let evidence = Evidence()

  init(_ graph: Graph, isLargest: Bool, _ digits: Int) {
    self.graph = graph
    self.isLargest = isLargest
    self.digits = Swift.min(Swift.max(digits, 2), 15)
  }

  private var kind: String { isLargest ? "largest" : "least" }

  func extremum() throws -> ExtremeValue {
    if let constant = constant() { return constant }
    let places = try self.places()
    if let exact = exact(places) { return exact }
    evidence.clear()
    let surroundings = self.surroundings(of: places)
    for digits in [digits, Swift.min(digits, 6), 3] {
      if surroundings.beyond == nil { evidence.clear() }
      if let found = approximate(places, surroundings, digits) { return found }
    }
    throw DerivationError(
      "that \(graph.expression.text) has its \(kind) value near \(graph.symbol.name) = "
        + "\(NumberText.short(places[0].asDouble)) can't be proved: take a narrower domain")
  }

  // MARK: - Constants

  /// The value of an expression that does not vary, which is taken everywhere.
  private func constant() -> ExtremeValue? {
    var known: Enclosure?
    for place in graph.stretches.flatMap(\.samples) {
      guard let value = graph.value(at: place) else { return nil }
      if let known, known.isDisjoint(with: value) { return nil }
      known = value
    }
    guard let known, let value = constantForm() ?? known.exactNumber,
      let theorems = graph.proofs(
        of: Comparison(graph.term, .equal, value), evidence),
      let number = Program([value], inputs: []).run([], bits: 160)[0].enclosure
    else { return nil }
    var result = ExtremeValue(
      isLargest: isLargest, value: number,
      exactValue: Readable([graph.symbol]).expression(value), places: [], exactPlaces: [],
      isComplete: false, theorems: theorems,
      evidence: evidence.text([graph.symbol], otherwise: "all its values are the same"),
      name: graph.symbol.name)
    result.isEverywhere = true
    return result
  }

  /// The canonical form, where it is the same number on the whole domain.
  private func constantForm() -> Term? {
    var found: Term?
    for s in graph.stretches {
      let assumptions = s.propositions(of: .variable(graph.name))
      guard let form = simple(graph.term, assuming: assumptions), form.names.isEmpty,
        found == nil || found == form
      else { return nil }
      found = form
    }
    return found
  }

  // MARK: - Looking

  /// The value at a number, of opposite sign where the least is looked for.
  private func height(at point: Rational) -> Rational? {
    guard let e = graph.value(at: point), e.isBounded else { return nil }
    return isLargest ? e.midpoint : -e.midpoint
  }

  /// Where the value is taken, about: every place where it is the same as far as one sees.
  private func places() throws -> [Rational] {
    var found: [(place: Rational, height: Rational, isInside: Bool)] = []
    for s in graph.stretches {
      var points = s.grid
      if let a = s.lower, s.includesLower { points.insert(a, at: 0) }
      if let b = s.upper, s.includesUpper { points.append(b) }
      let known = points.compactMap { p in height(at: p).map { (p, $0) } }
      for (i, (p, h)) in known.enumerated() {
        let (isFirst, isLast) = (i == 0, i == known.count - 1)
        guard isFirst || known[i - 1].1 <= h, isLast || known[i + 1].1 < h else { continue }
        if let flat = flat(i, known) {
          found.append((flat, h, true))
        } else if isFirst || isLast {
          found.append((p, h, s.contains(p) && !s.isInside(p)))
        } else {
          let top = peak(from: known[i - 1].0, to: known[i + 1].0)
          found.append((top, height(at: top) ?? h, true))
        }
      }
    }
    guard let best = found.max(by: { $0.height < $1.height }) else {
      throw DerivationError("\(graph.expression.text) has no value on the domain that is known")
    }
    let slack = best.height.magnitude * Rational(1, 1 << 48)
    let same = found.filter { best.height - $0.height <= slack }
    if !same.allSatisfy(\.isInside) || same.count > 6, isLevel(best.height, slack) {
      throw DerivationError(
        "\(graph.expression.text) seems to be the same everywhere, which was not proved: take a domain "
          + "on which it has values everywhere")
    }
    guard same.allSatisfy(\.isInside) else {
      throw DerivationError(
        "\(graph.expression.text) has no \(kind) value that was found: its values go on towards an "
          + "end of the domain; state a bound as an inequality, or a closed interval")
    }
    guard same.count <= 6 else {
      throw DerivationError(
        "\(graph.expression.text) takes its \(kind) value at many places: take a narrower domain")
    }
    return same.map(\.place).sorted()
  }

  /// Whether all values that are seen are of one height.
  private func isLevel(_ top: Rational, _ slack: Rational) -> Bool {
    graph.stretches.flatMap(\.samples).compactMap { height(at: $0) }
      .allSatisfy { (top - $0).magnitude <= slack }
  }

  /// The simplest place among those before one of some places at which the value stays the same from
  /// there to here; `nil` where it does not.
  private func flat(_ index: Int, _ known: [(Rational, Rational)]) -> Rational? {
    let end = known[index].0
    var start = end
    for (place, height) in known[..<index].reversed() where height == known[index].1 {
      let between = Enclosure(
        lower: place, includesLower: true, upper: start, includesUpper: true, bits: 192)
      guard let value = graph.value(on: between), value.isPoint else { break }
      start = place
    }
    return start < end ? .simplest(from: start, to: end) : nil
  }

  /// The highest point between two, about.
  private func peak(from a: Rational, to b: Rational) -> Rational {
    var (low, high) = (a, b)
    for _ in 0..<110 {
      let step = (high - low) / 3
      let (p, q) = (short(low + step), short(high - step))
      guard low < p, p < q, q < high, let left = height(at: p), let right = height(at: q) else {
        break
      }
      if left < right { low = p } else { high = q }
    }
    return short((low + high) / 2)
  }

  private func short(_ value: Rational) -> Rational { Enclosure(value, bits: 90).midpoint }

  // MARK: - Closed forms

  /// The extremum where its places and its value have closed forms.
  private func exact(_ places: [Rational]) -> ExtremeValue? {
    var terms: [Term] = []
    for place in places {
      guard let term = closedForm(of: place), !isSteep(at: term, place) else { return nil }
      terms.append(term)
    }
    guard let value = simple(graph(terms[0])) else { return nil }
    let c =
      isLargest ? Comparison(graph.term, .atMost, value) : Comparison(value, .atMost, graph.term)
    guard var theorems = graph.proofs(of: c, evidence),
      let number = Program([value], inputs: []).run([], bits: 160)[0].enclosure
    else { return nil }
    for term in terms {
      guard
        let there = graph.proof(
          of: Comparison(graph(term), .equal, value), on: Stretch(), Evidence())
      else { return nil }
      theorems.append(there)
    }
    let points = terms.compactMap(\.rational)
    var isComplete = points.count == terms.count
    if isComplete {
      let strict = Comparison(c.left, .less, c.right)
      for s in graph.stretches {
        guard let theorem = graph.proof(of: strict, on: s, without: points, Evidence()) else {
          isComplete = false
          break
        }
        theorems.append(theorem)
      }
    }
    let readable = Readable([graph.symbol])
    return ExtremeValue(
      isLargest: isLargest, value: number, exactValue: readable.expression(value),
      places: terms.compactMap { Program([$0], inputs: []).run([], bits: 160)[0].enclosure },
      exactPlaces: terms.map { readable.expression($0) }, isComplete: isComplete,
      theorems: theorems,
      evidence: evidence.text([graph.symbol], otherwise: "the signs of factors"),
      name: graph.symbol.name)
  }

  /// Whether the slope inside the domain is seen not to be 0, so that the value is taken beside this place.
  private func isSteep(at term: Term, _ place: Rational) -> Bool {
    guard graph.stretches.contains(where: { $0.isInside(place) }), !graph.plain.hasCases,
      let slope = try? Slopes(of: graph.name).slope(graph.plain).term
    else { return false }
    let there = slope.substituting([graph.name: term])
    return Program([there], inputs: []).run([], bits: 256)[0].enclosure?.excludesZero ?? false
  }

  /// A term that is near a number: see ``Graph/closedForms(near:)``.
  private func closedForm(of place: Rational) -> Term? {
    graph.closedForms(near: place).first { form in
      guard let value = Program([form], inputs: []).run([], bits: 128)[0].enclosure else {
        return false
      }
      return (value.midpoint - place).magnitude < Rational(1, 1 << 40)
        * Swift.max(1, place.magnitude)
    }
  }

  /// A closed term in canonical form, where that is short.
  private func simple(_ term: Term, assuming assumptions: [Proposition] = []) -> Term? {
    let divisions = Divisions()
    for _ in 0..<6 {
      let context = Context(assumptions, budget: Budget(6000), divisions: divisions)
      do {
        let form = try context.settled(context.canonical(term))
        let result = try form.sides.right
        guard form.hypotheses.isSubset(of: assumptions) else { return nil }
        return result.size <= 60 ? result : nil
      } catch is Divisions.Finer { continue } catch { return nil }
    }
    return nil
  }

  // MARK: - Decimals

  /// The extremum to some digits.
  private func approximate(
    _ places: [Rational], _ surroundings: Surroundings, _ digits: Int
  ) -> ExtremeValue? {
    guard let top = places.compactMap({ height(at: $0) }).max(), !top.isZero else { return nil }
    let scale = power(ofTen: digits - decimals(top))
    let steps = (top * scale).floor
    // Of the opposite function where the least is looked for.
    let (low, high) = ((steps - 1) / scale, (steps + 2) / scale)
    let (inner, outer) = isLargest ? (low, high) : (-low, -high)
    let c =
      isLargest
      ? Comparison(graph.term, .atMost, .number(outer))
      : Comparison(.number(outer), .atMost, graph.term)
    // Off the places the values are known to stay below those there.
    let near = surroundings.intervals.flatMap { i in graph.stretches.compactMap { $0.part(in: i) } }
    guard
      var theorems = surroundings.beyond == nil
        ? graph.proofs(of: c, evidence) : graph.proofs(of: c, on: near, evidence)
    else { return nil }
    for place in places {
      guard let there = graph.proof(at: place, isAbove: isLargest, .atMost, inner) else {
        return nil
      }
      theorems.append(there)
    }
    let value = Enclosure(
      lower: Swift.min(inner, outer), includesLower: true, upper: Swift.max(inner, outer),
      includesUpper: true, bits: 160)
    theorems += surroundings.beyond ?? []
    return ExtremeValue(
      isLargest: isLargest, value: value, exactValue: nil, places: surroundings.around,
      exactPlaces: [], isComplete: surroundings.beyond != nil, theorems: theorems,
      evidence: evidence.text([graph.symbol], otherwise: "the signs of factors"),
      name: graph.symbol.name)
  }

  /// The power of ten of the first digit.
  private func decimals(_ value: Rational) -> Int {
    var (size, result) = (value.magnitude, 0)
    while size >= 10, result < 400 { (size, result) = (size / 10, result + 1) }
    while size < 1, result > -400 { (size, result) = (size * 10, result - 1) }
    return result
  }

  private func power(ofTen n: Int) -> Rational { Rational(10).power(n) ?? 1 }

  /// Short intervals around the places, and that off them the values stay below those there; `nil` where
  /// that was not proved.
  private struct Surroundings {
    var around: [Enclosure]
    var intervals: [(Rational, Rational)] = []
    var beyond: [Theorem]?
  }

  private func surroundings(of places: [Rational]) -> Surroundings {
    func around(_ place: Rational, _ reach: Rational) -> (Rational, Rational) {
      let low = ((place - reach) / reach).floor * reach
      return (low, low + 3 * reach)
    }
    func enclosures(_ reach: Rational) -> [Enclosure] {
      places.map {
        let (a, b) = around($0, reach)
        return Enclosure(lower: a, includesLower: true, upper: b, includesUpper: true, bits: 128)
      }
    }
    guard let top = places.compactMap({ height(at: $0) }).max() else {
      return Surroundings(around: [])
    }
    var best: Surroundings?
    for reach in [Rational(1, 1000), Rational(1, 100_000)] {
      let size = places.map(\.magnitude).max() ?? 1
      let reach = size > 1000 ? reach * size.floor : reach
      // Of the values at the ends of the intervals the highest, and from there halfway to the top.
      let edges = places.flatMap { p -> [Rational] in
        let (a, b) = around(p, reach)
        return [a, b]
      }.filter { p in graph.stretches.contains { $0.contains(p) } }.compactMap { height(at: $0) }
      guard let edge = edges.max(), edge < top else { continue }
      let level = Enclosure((edge + top) / 2, bits: 100).midpoint
      let number = Term.number(isLargest ? level : -level)
      let c =
        isLargest ? Comparison(graph.term, .less, number) : Comparison(number, .less, graph.term)
      // Closer to the places only what lies around them is left to show.
      let intervals = places.map { around($0, reach) }
      guard let theorems = off(intervals, within: best?.intervals, c) else { continue }
      var inside: [Theorem] = []
      for place in places {
        let number = isLargest ? level : -level
        if let there = graph.proof(at: place, isAbove: isLargest, .less, number) {
          inside.append(there)
        }
      }
      guard inside.count == places.count else { continue }
      best = Surroundings(
        around: enclosures(reach), intervals: intervals,
        beyond: (best?.beyond ?? []) + theorems + inside)
    }
    return best ?? Surroundings(around: enclosures(Rational(1, 1000)))
  }

  /// A stretch without an end, cut where the values have nearly come to what they are far out: from there
  /// on a rough bound will do.
  private func far(_ s: Stretch) -> [Stretch] {
    guard (s.lower == nil) != (s.upper == nil) else { return [s] }
    let grid = s.grid
    let known = (s.lower == nil ? grid.reversed() : grid).compactMap { p in
      height(at: p).map { (p, $0) }
    }
    guard let first = known.first, let last = known.last, last.1 < first.1 else { return [s] }
    let nearly = last.1 + (first.1 - last.1) / 16
    guard let lastHigh = known.lastIndex(where: { $0.1 > nearly }), lastHigh + 1 < known.count - 1
    else {
      return [s]
    }
    let (near, beyond) = s.cut(at: known[lastHigh + 1].0)
    return [near, beyond]
  }

  /// A comparison on what is left of the domain, or of some wider intervals, without some intervals.
  private func off(
    _ intervals: [(Rational, Rational)], within wider: [(Rational, Rational)]?, _ c: Comparison
  ) -> [Theorem]? {
    var theorems: [Theorem] = []
    let stretches = wider.map { all in graph.stretches.flatMap { s in all.compactMap(s.part) } }
    for part in (stretches ?? graph.stretches).flatMap({ $0.without(intervals) }).flatMap(far) {
      // Half of the work is left for a bound on the whole domain.
      guard graph.mayGoOn, let theorem = graph.proof(of: c, on: part, evidence) else { return nil }
      theorems.append(theorem)
    }
    return theorems
  }
}

extension Enclosure {
  /// The one number that it encloses, as a term.
  fileprivate var exactNumber: Term? { isPoint ? lowerRational.map(Term.number) : nil }
}

extension Stretch {
  /// What of it lies in an interval.
  func part(in interval: (Rational, Rational)) -> Stretch? {
    let (a, b) = interval
    if let upper, upper <= a { return nil }
    if let lower, b <= lower { return nil }
    var result = self
    if isInside(a) { result = result.cut(at: a).1 }
    return result.isInside(b) ? result.cut(at: b).0 : result
  }

  /// What is left of it without the insides of some intervals, which are in order.
  func without(_ intervals: [(Rational, Rational)]) -> [Stretch] {
    var result: [Stretch] = []
    var rest = self
    for (a, b) in intervals {
      if let upper = rest.upper, upper <= a { break }
      if let lower = rest.lower, b <= lower { continue }
      if rest.isInside(a) { result.append(rest.cut(at: a).0) }
      guard rest.isInside(b) else { return result }
      rest = rest.cut(at: b).1
    }
    return result + [rest]
  }
}
