import Balls
import Foundation
import Kernel
import Terms
import Testing

@Suite struct AxiomTests {
  /// A statement to be believed, with terms in the place of its variables.
  struct Statement: CustomStringConvertible {
    let name: String
    let variables: [Name]
    let theorem: Theorem
    var description: String { name }
  }

  /// Every axiom, and members of the families of which there is one for each whole number.
  static let all: [Statement] = {
    var result = Axiom.all.map { axiom in
      Statement(
        name: axiom.name, variables: axiom.variables,
        theorem: Theorem.assume(axiom.conclusion).withHypotheses(axiom))
    }
    func family(_ name: String, _ variables: [Name], _ theorem: Theorem?) {
      if let theorem {
        result.append(Statement(name: name, variables: variables, theorem: theorem))
      }
    }
    for (m, n) in [(0, 3), (1, 2), (2, 3), (5, 2), (3, 3), (4, 1), (1000, 7)] {
      family("root/\(m)/\(n)", [xName], try? Theorem.root(of: x, m, n))
    }
    for (m, n) in [(1, 2), (3, 1), (7, 3), (-2, 1), (-2, 3)] {
      family("reciprocal/\(m)/\(n)", [xName], Theorem.reciprocal(of: x, Rational(m, n)))
    }
    for (m, n) in [(1, 2), (2, 1), (7, 3)] {
      family(
        "product/\(m)/\(n)", [xName, yName], try? Theorem.power(ofProduct: [x, y], Rational(m, n)))
    }
    return result
  }()

  // MARK: - The table

  @Test("Names are unique, and every axiom says where it is from")
  func names() {
    #expect(Set(Axiom.all.map(\.name)).count == Axiom.all.count)
    #expect(Axiom.all.count == 46)
    for axiom in Axiom.all {
      #expect(!axiom.source.isEmpty && !axiom.name.isEmpty)
      #expect(Set(axiom.variables).count == axiom.variables.count)
      let used = axiom.conditions.reduce(axiom.conclusion.names) { $0.union($1.names) }
      #expect(used == Set(axiom.variables), "\(axiom.name)")
    }
  }

  @Test(
    "At its own variables an axiom's instance is the axiom, with no condition left out or added")
  func conditions() throws {
    for axiom in Axiom.all {
      let theorem = try Theorem.axiom(axiom.name, values: axiom.variables.map(Term.variable))
      #expect(theorem.hypotheses == Set(axiom.conditions))
      #expect(theorem.conclusion == axiom.conclusion)
    }
  }

  @Test("An axiom is instantiated with as many terms as it has variables, which have values")
  func instances() throws {
    let theorem = try Theorem.axiom("log.exp", log(t))
    #expect(theorem.conclusion == .compare(log(exp(log(t))), .equal, log(t)))
    #expect(theorem.hypotheses == [.compare(0, .less, t)])
    refused { try Theorem.axiom("log.exp") }
    refused { try Theorem.axiom("log.exp", x, y) }
    refused { try Theorem.axiom("no.such", x) }
    // The letters of the table are no one's in particular.
    let (a, b) = (Term.variable(Name("a")), Term.variable(Name("b")))
    #expect(
      try Theorem.axiom("exp.sum", b, a).conclusion == .compare(exp(b + a), .equal, exp(b) * exp(a))
    )
    #expect(
      try Theorem.axiom("largest.first", b, 2 * a).hypotheses == [.compare(2 * a, .atMost, b)])
  }

  @Test("The families keep to their ranges")
  func families() throws {
    refused { try Theorem.root(of: x, 1, 0) }
    refused { try Theorem.root(of: x, -1, 2) }
    refused { try Theorem.root(of: x, 1, -2) }
    refused { try Theorem.root(of: x, 1, 1_001) }
    refused { try Theorem.root(of: x, 1_001, 2) }
    refused { try Theorem.root(of: x, .min, .max) }
    refused { try Theorem.power(ofProduct: [x, y], 0) }
    refused { try Theorem.power(ofProduct: [x, y], -1) }
    refused { try Theorem.power(ofProduct: [], 1) }
    #expect(
      try Theorem.root(of: log(y), 1, 2).hypotheses == [
        .compare(0, .less, y), .compare(0, .atMost, log(y)),
      ])
    #expect(
      try Theorem.power(ofProduct: [x, log(y)], Rational(1, 2)).hypotheses
        == [.compare(0, .less, y), .compare(0, .atMost, log(y)), .compare(0, .atMost, x)])
    #expect(Theorem.reciprocal(of: x, 2).hypotheses == [.compare(0, .less, x)])
  }

  // MARK: - Points

  private static func value(_ chance: inout Chance) -> Rational {
    let power = Rational(1 << Int.random(in: 0...62, using: &chance))
    switch Int.random(in: 0..<12, using: &chance) {
    case 0: return chance.pick([0, 1, -1, 2, Rational(1, 2), Rational(-1, 2)])
    case 1: return Rational(Int.random(in: -20...20, using: &chance))
    case 2: return Rational(Int.random(in: -9...9, using: &chance)) / (power * power * power)
    case 3: return Rational(Int.random(in: -9...9, using: &chance)) * power
    // Near −1/e, and above it.
    case 4:
      let edge = Rational(-367_879_441_171_442_321, 1_000_000_000_000_000_000)
      return edge + Rational(Int.random(in: 0...9, using: &chance)) / (power * 1_000)
    case 5: return Rational(Int.random(in: -1_000_000...1_000_000, using: &chance))
    case 6...8: return Rational(Int.random(in: -1_000_000...1_000_000, using: &chance), 100_000)
    default: return Rational(Int.random(in: -1_000_000...1_000_000, using: &chance), 3_000)
    }
  }

  @Test(
    "Each axiom at 2 000 points that meet its conditions, edges and tiny and huge values among them",
    arguments: all)
  func points(_ statement: Statement) throws {
    var chance = Chance(
      UInt64(bitPattern: Int64(statement.name.utf8.reduce(17) { $0 &* 31 &+ Int($1) })))
    let theorem = statement.theorem
    let c = try #require(theorem.comparison)
    let conditions = theorem.hypotheses.filter { if case .compare = $0 { true } else { false } }
    let isWhole = theorem.hypotheses.reduce(into: Set<Name>()) {
      if case .integer(let n) = $1 { $0.formUnion(n.names) }
    }
    var demands: [Comparison] = [c]
    for case .compare(let a, let sign, let b) in conditions {
      demands.append(Comparison(a, sign, b))
    }
    let program = Program(
      demands.flatMap { [$0.left, $0.right] }, inputs: statement.variables.map(Term.variable))
    var counts = (tried: 0, met: 0, clear: 0)
    let wanted = statement.variables.isEmpty ? 1 : 2_000
    while counts.met < wanted, counts.tried < 40 * wanted {
      counts.tried += 1
      var point = statement.variables.map { name -> Rational in
        let value = Self.value(&chance)
        return isWhole.contains(name) ? value.floor : value
      }
      // Ties are edges as well.
      if point.count == 2, chance.next() % 8 == 0 {
        point[1] = isWhole.isEmpty ? point[0] : point[1]
      }
      let run = program.run(point.map { Enclosure($0, bits: 2_000) }, bits: 192)
      func decision(_ index: Int) -> Bool? {
        guard let a = run[2 * index].enclosure, let b = run[2 * index + 1].enclosure else {
          return nil
        }
        return demands[index].sign.decides(a, b)
      }
      guard (1..<demands.count).allSatisfy({ decision($0) == true }) else { continue }
      counts.met += 1
      if case .none = run[0] { Issue.record("\(statement.name): no left side at \(point)") }
      if case .none = run[1] { Issue.record("\(statement.name): no right side at \(point)") }
      guard let a = run[0].enclosure, let b = run[1].enclosure else { continue }
      #expect(c.sign.decides(a, b) != false, "\(statement.name) at \(point): \(a) and \(b)")
      if c.sign == .equal {
        counts.clear +=
          min(a.relativeAccuracyBits, b.relativeAccuracyBits) > 40
            || (a.width < 1e-30 && b.width < 1e-30) ? 1 : 0
      } else {
        counts.clear += c.sign.decides(a, b) == true ? 1 : 0
      }
    }
    #expect(counts.met == wanted, "\(counts)")
    // Where both sides are known well, agreeing means something.
    #expect(counts.clear * 2 >= counts.met, "\(counts)")
  }

  // MARK: - A second source

  @Test("Both sides of each axiom have mpmath's values, to 48 digits")
  func references() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let table = try String(
      contentsOf: tests.appending(path: "Reference/axioms.csv"), encoding: .utf8)
    var rows: [String: Int] = [:]
    let statements = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.name, $0) })
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let statement = try #require(statements[cells[0]], "\(line)")
      let c = try #require(statement.theorem.comparison)
      #expect(cells[2] == [.equal: "=", .less: "<", .atMost: "<="][c.sign], "\(line)")
      let point = try cells[1].split(separator: " ").map { text in
        let parts = try text.split(separator: "/").map { try #require(Rational(String($0))) }
        return parts.count == 2 ? parts[0] / parts[1] : parts[0]
      }
      #expect(point.count == statement.variables.count)
      let values = Program([c.left, c.right], inputs: statement.variables.map(Term.variable))
        .run(point.map { Enclosure($0, bits: 4_000) }, bits: 3_000)
      for (value, text) in zip(values, cells[3...]) {
        let reference = try #require(Rational(text))
        // At −1/e itself no enclosure knows that Lambert's function has a value.
        if cells[0] == "lambertW.inverse", cells[1] == "-1", value.enclosure == nil { continue }
        let enclosure = try #require(value.enclosure, "\(line)")
        let error = enclosure.subtracting(Enclosure(reference, bits: 4_000), bits: 3_000).absolute
        let allowed = Enclosure(reference.magnitude * Rational("1e-48")!, bits: 4_000)
        let isZero = reference.isZero && (error.isExactlyZero || error.upperDouble < 1e-300)
        #expect(isZero || error.isBelow(allowed), "\(line): \(enclosure), off by \(error)")
      }
      rows[cells[0], default: 0] += 1
    }
    for statement in Self.all {
      #expect(
        rows[statement.name] ?? 0 >= (statement.variables.isEmpty ? 1 : 5), "\(statement.name)")
    }
  }
}

extension Theorem {
  /// The axiom as a theorem, whatever its variables are called.
  fileprivate func withHypotheses(_ axiom: Axiom) -> Theorem {
    (try? Theorem.axiom(axiom.name, values: axiom.variables.map(Term.variable))) ?? self
  }

  fileprivate static func axiom(_ name: String, values: [Term]) throws -> Theorem {
    switch values.count {
    case 0: try axiom(name)
    case 1: try axiom(name, values[0])
    default: try axiom(name, values[0], values[1])
    }
  }
}
