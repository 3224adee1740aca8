import StatementTesting
import Testing

@testable import Derivations

extension Corpora {
  /// A corpus with the name of its file.
  struct Corpus: Sendable, CustomStringConvertible {
    let name: String
    let entries: @Sendable () -> [CorpusEntry]
    var description: String { name }
  }

  /// Statements written to break the engine.
  static let hostile = [
    Corpus(name: "limits") { cancellingRoots + cancellingGrowth + oscillating + sides + orders },
    Corpus(name: "parameters") { leading + disguised + edges },
    Corpus(name: "binding") { nested + capture + primes + leibniz },
    Corpus(name: "slopes") { slopesOfNothing + kinks + underIntegrals },
    Corpus(name: "integrals") { divergent + barelyConvergent + narrow + integralParameters },
    Corpus(name: "pieces") { oddPoints + ties + farEdges + holes + oneCaseForAll },
    Corpus(name: "numbers") { tiny + nearly + zeros },
    Corpus(name: "branches") { powersOfNothing + roots + logarithms + circularSigns },
    Corpus(name: "whole numbers") { wholeNumbers + sums },
    Corpus(name: "calls") { literalBases + formerTraps + depth },
    Corpus(name: "bounds") { pushed + contacts + unequal },
    Corpus(name: "unknowns") { unknowns + chains },
    Corpus(name: "domains") { domains + unknownSignsOfValues },
    Corpus(name: "misuse") { misuse },
    Corpus(name: "attack") { attacks },
  ]

  /// Inequalities with their near-misses.
  static let inequalities = Corpus(name: "inequalities") {
    gateBounds + normalBounds + exponentialBounds + circularBounds + algebraicBounds + boundsOfTwo
  }
}

/// How many statements of a corpus came to which end.
struct Tally: CustomStringConvertible {
  private(set) var proved = 0, measured = 0, refuted = 0, undecided = 0

  var total: Int { proved + measured + refuted + undecided }

  var description: String {
    "\(total) statements, \(proved) proved, \(measured) measured, \(refuted) refuted, "
      + "\(undecided) undecided"
  }

  /// Decides an entry, counts how, and complains where that contradicts the truth.
  mutating func count(_ entry: CorpusEntry) {
    let finding: Finding
    do {
      finding = try compare(entry.statement)
    } catch is DerivationError {
      undecided += 1
      return
    } catch {
      Issue.record("\(entry): threw \(error)")
      return
    }
    switch finding {
    case .proved(let proof):
      proved += 1
      guard entry.truth != .holds else { return }
      if let condition = entry.condition, !proof.conditions.isEmpty {
        // For a person to compare: the engine's condition must not be wider than ours.
        print("\(entry.name): holds where \(condition); \(proof)")
        return
      }
      Issue.record("\(entry) is \(finding)")
    case .measured:
      measured += 1
      if entry.truth != .holds { Issue.record("\(entry) is \(finding)") }
    case .refuted:
      refuted += 1
      if entry.truth == .holds { Issue.record("\(entry) is \(finding)") }
    }
  }
}

@Suite("The corpora")
struct CorporaTests {
  @Test("nothing false is proved or measured, nothing true refuted", arguments: Corpora.hostile)
  func hostile(corpus: Corpora.Corpus) {
    var (true_, false_) = (Tally(), Tally())
    for entry in corpus.entries() {
      if entry.truth == .holds { true_.count(entry) } else { false_.count(entry) }
    }
    print("\(corpus), true: \(true_)")
    print("\(corpus), not true: \(false_)")
  }

  @Test("a textbook's 125 identities are proved, or at least not refuted")
  func identities() {
    var tally = Tally()
    for entry in Corpora.identities { tally.count(entry) }
    print("identities: \(tally)")
    #expect(tally.total == 125)
  }

  @Test("70 inequalities are proved, their near-misses never")
  func inequalities() {
    var (true_, false_) = (Tally(), Tally())
    for entry in Corpora.inequalities.entries() {
      if entry.truth == .holds { true_.count(entry) } else { false_.count(entry) }
    }
    print("inequalities, true: \(true_)")
    print("inequalities, near-misses: \(false_)")
    #expect(true_.total == 70)
    #expect(false_.total >= 70)
  }

  @Test(
    "a value at nan, at infinity or far out is a number, nan or a message",
    arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, -0.0])
  func evaluation(place: Double) {
    let x = Corpora.x
    let expressions: [Expression] = [
      x, 1 / x, exp(exp(x)), log(x), sin(x), tan(x), lambertW(x), x ** x, max(x, 0), swish(x),
      normalCumulative(x), piecewise((1, when: x < 0), otherwise: sqrt(x)),
      integral(exp(-(Corpora.t ** 2)), Corpora.t, from: 0, to: x),
    ]
    for expression in expressions {
      do {
        let value = try expression.evaluate(at: [x: place])
        if place.isNaN { #expect(value.isNaN, "\(expression) at nan is \(value)") }
      } catch {
        #expect(error is DerivationError, "\(expression) at \(place)")
      }
    }
  }

  @Test("there are enough statements, and each corpus names each of its own but once")
  func sizes() {
    let all = Corpora.hostile.flatMap { $0.entries() }
    let untrue = all.filter { $0.truth != .holds }
    print("hostile: \(all.count) statements, \(untrue.count) of them not true")
    #expect(all.count >= 450)
    #expect(untrue.count >= 300)
    #expect(all.count - untrue.count >= 150)
    for corpus in Corpora.hostile + [Corpora.inequalities] {
      let names = corpus.entries().map(\.name)
      #expect(Set(names).count == names.count, "\(corpus)")
    }
    #expect(Set(Corpora.identities.map(\.name)).count == Corpora.identities.count)
  }
}
