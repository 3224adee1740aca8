import Balls
import Kernel
import Terms

/// What is worth telling of a proof of an order.
enum Remark: Hashable {
  /// The sides touch at a place, and part there by a derivative of some order.
  case contact(Name, Term, order: Int)
  /// The difference, or a factor of it, rises or falls on a stretch.
  case monotone(Name, Stretch, isRising: Bool)
  /// What is approached far out decides.
  case limit(Name, isInfinity: Bool)
  /// Another variable was taken: the first is that term in it.
  case change(Name, Term, Name)
  /// A known fact was used.
  case lemma(String)
}

/// How a statement was proved: gathered while the proof is looked for.
final class Evidence {
  private var boxes = 0
  private var remarks: [Remark] = []
  /// Into how many cases it fell.
  var cases = 0

  /// Forgets everything, before another attempt.
  func clear() { (boxes, remarks, cases) = (0, [], 0) }

  /// Takes in how a part was shown.
  func add(_ shown: Shown) {
    boxes += shown.boxes
    remarks += shown.remarks.filter { !remarks.contains($0) }
  }

  /// Takes in how another statement was proved.
  func add(_ other: Evidence) {
    boxes += other.boxes
    remarks += other.remarks.filter { !remarks.contains($0) }
    cases = Swift.max(cases, other.cases)
  }

  /// Half a sentence, such as `"2 314 boxes, contact at x = 0 by the third derivative"`.
  func text(
    _ symbols: [Symbol], otherwise: String = "the sign of the difference of the two sides"
  ) -> String {
    let writer = RemarkWriter(symbols)
    var parts: [String] = []
    if boxes > 0 { parts.append(boxes == 1 ? "1 box" : "\(NumberText.grouped(boxes)) boxes") }
    let told = remarks.filter { if case .change = $0 { false } else { true } }.map(writer.text)
    let changes = remarks.filter { if case .change = $0 { true } else { false } }.map(writer.text)
    var seen = Set<String>()
    parts += (changes + told).filter { seen.insert($0).inserted }.prefix(7)
    if parts.isEmpty { parts = [otherwise] }
    if cases > 1 { parts.append("in \(cases) cases") }
    return parts.joined(separator: ", ")
  }
}

/// Remarks in words.
struct RemarkWriter {
  private let readable: Readable
  private let taken: Set<String>

  init(_ symbols: [Symbol]) {
    readable = Readable(symbols)
    taken = Set(symbols.map(\.name))
  }

  /// The remark in words.
  func text(_ remark: Remark) -> String {
    switch remark {
    case .contact(let x, let place, let order):
      return "contact at \(name(x)) = \(text(place))"
        + (order > 0 ? " by the \(RemarkWriter.ordinal(order)) derivative" : "")
    case .monotone(let x, let stretch, let isRising):
      return "\(isRising ? "rising" : "falling") \(RemarkWriter.range(of: name(x), stretch))"
    case .limit(let x, let isInfinity):
      return "the limit as \(name(x)) → \(isInfinity ? "∞" : "−∞")"
    case .change(let x, let term, let new): return "with \(name(x)) = \(text(term, new))"
    case .lemma(let text): return text
    }
  }

  /// A stretch in words.
  static func range(of x: String, _ s: Stretch) -> String {
    switch (s.lower, s.upper) {
    case (let a?, let b?): return "for \(NumberText.exact(a)) ≤ \(x) ≤ \(NumberText.exact(b))"
    case (let a?, nil): return "for \(x) ≥ \(NumberText.exact(a))"
    case (nil, let b?): return "for \(x) ≤ \(NumberText.exact(b))"
    case (nil, nil): return "everywhere"
    }
  }

  /// The letters of a name that no author typed, without what makes it unlike every other.
  private func name(_ name: Name) -> String {
    guard name.spelling.contains("#") else { return name.spelling }
    return ["u", "v", "w", "t", "s"].first { !taken.contains($0) } ?? "u"
  }

  private func text(_ term: Term, _ new: Name? = nil) -> String {
    var term = term
    for hidden in term.names where hidden.spelling.contains("#") {
      term = term.substituting([hidden: .variable(Name("·" + name(hidden)))])
    }
    return readable.expression(term).text
  }

  private static func ordinal(_ n: Int) -> String {
    let words = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return n < words.count ? words[n] : "\(n)th"
  }
}

extension SignSearch {
  /// Which derivative is the first that is not 0 at a number where f is; 0 where that is not seen.
  func order(of f: Term, at place: Rational) throws -> Int {
    var slope = f
    for order in 1...6 {
      slope = try Slopes(of: name).slope(slope).term
      guard slope.size < 4000, let value = try value(slope, at: place, bits: 256) else { return 0 }
      if value.excludesZero { return order }
    }
    return 0
  }
}
