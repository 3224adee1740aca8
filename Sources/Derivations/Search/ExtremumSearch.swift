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
    let places = try self.places()
    if let exact = exact(places) { return exact }
    for digits in [digits, Swift.min(digits, 6), 3] {
      evidence.clear()
      if let found = approximate(places, digits) { return found }
    }
    throw DerivationError(
      "that \(graph.expression.text) has its \(kind) value near \(graph.symbol.name) = "
        + "\(NumberText.short(places[0].asDouble)) can't be proved: take a narrower domain")
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
        if isFirst || isLast {
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
      guard let term = closedForm(of: place) else { return nil }
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
  private func simple(_ term: Term) -> Term? {
    let divisions = Divisions()
    for _ in 0..<6 {
      let context = Context([], budget: Budget(6000), divisions: divisions)
      do {
        let result = try context.canonical(term).sides.right
        return result.size <= 60 ? result : nil
      } catch is Divisions.Finer { continue } catch { return nil }
    }
    return nil
  }

  // MARK: - Decimals

  /// The extremum to some digits.
  private func approximate(_ places: [Rational], _ digits: Int) -> ExtremeValue? {
    guard let top = places.compactMap({ height(at: $0) }).max(), !top.isZero else { return nil }
    let scale = power(ofTen: digits - decimals(top))
    let steps = (top * scale).floor
    // Of the opposite function where the least is looked for.
    let (low, high) = ((steps - 1) / scale, (steps + 2) / scale)
    let (inner, outer) = isLargest ? (low, high) : (-low, -high)
    guard
      var theorems = graph.proofs(
        of: isLargest
          ? Comparison(graph.term, .atMost, .number(outer))
          : Comparison(.number(outer), .atMost, graph.term), evidence)
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
    let (around, beyond) = surroundings(of: places)
    theorems += beyond ?? []
    return ExtremeValue(
      isLargest: isLargest, value: value, exactValue: nil, places: around, exactPlaces: [],
      isComplete: beyond != nil, theorems: theorems,
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

  /// Short intervals around the places, and that off them the values stay below those there.
  private func surroundings(of places: [Rational]) -> ([Enclosure], [Theorem]?) {
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
    guard let top = places.compactMap({ height(at: $0) }).max() else { return ([], nil) }
    for reach in [Rational(1, 100_000), Rational(1, 1000)] {
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
      guard let theorems = off(places.map { around($0, reach) }, c) else { continue }
      var inside: [Theorem] = []
      for place in places {
        let number = isLargest ? level : -level
        if let there = graph.proof(at: place, isAbove: isLargest, .less, number) {
          inside.append(there)
        }
      }
      guard inside.count == places.count else { continue }
      return (enclosures(reach), theorems + inside)
    }
    return (enclosures(Rational(1, 1000)), nil)
  }

  /// A comparison on what is left of the domain without some intervals.
  private func off(_ intervals: [(Rational, Rational)], _ c: Comparison) -> [Theorem]? {
    var theorems: [Theorem] = []
    for part in graph.stretches.flatMap({ $0.without(intervals) }) {
      guard let theorem = graph.proof(of: c, on: part, evidence) else { return nil }
      theorems.append(theorem)
    }
    return theorems
  }
}

extension Stretch {
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
