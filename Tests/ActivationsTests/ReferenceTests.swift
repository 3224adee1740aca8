import Foundation
import Probability
import Testing

@testable import Activations

/// The rows of a reference table.
func referenceRows(_ name: String) throws -> [ReferenceRow] {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let table = tests.appending(path: "Reference/\(name).csv")
  return ReferenceRow.rows(inTable: try String(contentsOf: table, encoding: .utf8))
}

extension ReferenceRow {
  var x: Double { arguments[0] }
  var y: Double { arguments.dropFirst().first ?? 0 }

  /// The reference value to more digits than a Double has, for messages.
  var text: String { "\(nearest) + \(remainder) ulp" }
}

@Suite("The functions against correctly rounded references")
struct ReferenceTests {
  @Test("A reference row measures errors in ulp of the true value, not of its nearest double")
  func rowsMeasure() throws {
    let table = """
      x,value,rounded
      0x1.0p+0,0.1,0x1.999999999999ap-4
      0x1.0p+0,-1.25e-310,-0x0.01702ae4d1fb6p-1022
      """
    let rows = ReferenceRow.rows(inTable: table)
    // 0.1 is 0x1.999999999999999…p-4: the nearest double is 0.4 units too large.
    #expect(abs(rows[0].remainder + 0.4) < 1e-9)
    #expect(abs(rows[0].error(of: 0.1) - 0.4) < 1e-9)
    #expect(abs(rows[0].error(of: (0.1).nextUp) - 1.4) < 1e-9)
    #expect(abs(rows[0].error(of: (0.1).nextDown) - 0.6) < 1e-9)
    #expect(abs(rows[1].remainder) <= 0.5)
    #expect(!(rows[1].error(of: .nan) <= 2))
  }

  @Test("Every function is within 2 ulp of its reference", arguments: comparedFunctions.map(\.name))
  func withinTwoUlp(_ name: String) throws {
    let function = try #require(comparedFunctions.first { $0.name == name })
    let rows = try referenceRows(name)
    #expect(rows.count > 190)
    for row in rows where !function.cancels(at: row) {
      let result = function.ours(row.x, row.y)
      let error = row.error(of: result)
      #expect(
        error <= 2, "\(name) at \(row.arguments): \(result) for \(row.text), \(error) ulp of 2")
    }
  }

  @Test(
    "Near a zero away from 0 a derivative is within 2 ulp of its largest term",
    arguments: comparedFunctions.filter { $0.terms != nil }.map(\.name))
  func nearZeros(_ name: String) throws {
    let function = try #require(comparedFunctions.first { $0.name == name })
    for row in try referenceRows(name) {
      let result = function.ours(row.x, row.y)
      let error = row.error(of: result) * row.nearest.ulp
      let allowance = 2 * max(function.largestTerm(at: row).ulp, row.nearest.ulp)
      #expect(
        error <= allowance,
        "\(name) at \(row.arguments): \(result) for \(row.text), off by \(error) of \(allowance)")
    }
  }

  @Test("The tables reach next to the zeros, where the terms cancel")
  func tablesCoverZeros() throws {
    for name in ["swishDerivative", "geluDerivative", "sincDerivative"] {
      let function = try #require(comparedFunctions.first { $0.name == name })
      #expect(try referenceRows(name).contains { function.cancels(at: $0) })
    }
  }

  @Test("The naive form of GELU's slope and the peers' GELU are far worse than ours")
  func comparison() throws {
    let gelu = try #require(comparedFunctions.first { $0.name == "gelu" })
    let compared = gelu.compared(over: try referenceRows("gelu"))
    #expect(compared.ours.ulps <= 2)
    #expect(try #require(compared.peers).ulps > 1e12)
    #expect(compared.naive.ulps > 1e12)
    #expect(try #require(compared.peers).arguments[0] < 0)
  }

  @Test("Every table has a Float form to be compared with it, or is known to be of Doubles alone")
  func floatForms() {
    let names = Set(comparedFunctions.map(\.name))
    for name in names {
      #expect(
        (floatFormsByTable[name] == nil) == tablesOfDoublesAlone.contains(name),
        "\(name) needs a Float form, or a place among those that have none")
    }
    #expect(Set(floatFormsByTable.keys).union(tablesOfDoublesAlone) == names)
  }

  @Test(
    "Every Float is within 1 ulp",
    arguments: comparedFunctions.map(\.name).filter { !tablesOfDoublesAlone.contains($0) })
  func floats(_ name: String) throws {
    // The Float of x is another number than x: the Double function, which is within 2 Double ulp
    // of the truth there, is the reference.
    let function = try #require(comparedFunctions.first { $0.name == name })
    let float = try #require(floatFormsByTable[name], "\(name) should have a Float form")
    var count = 0
    for row in try referenceRows(name) {
      let (x, y) = (Float(row.x), Float(row.y))
      let truth = function.ours(Double(x), Double(y))
      let result = float(x, y)
      guard truth.magnitude < Double(Float.greatestFiniteMagnitude) else { continue }
      count += 1
      let unit = Double(max(Float(truth).ulp, .leastNonzeroMagnitude))
      let error = abs(Double(result) - truth) / unit
      #expect(error <= 1, "\(name) at (\(x), \(y)): \(result) for \(truth), \(error) ulp of 1")
    }
    #expect(count > 100, "\(name) should be compared at many Floats, but is at \(count)")
  }
}

@Suite("Floats of every size")
struct FloatTests {
  @Test("Every Float is within 1 ulp, of twenty thousand bit patterns", arguments: forms)
  func patterns(_ form: Form) {
    var generator = SplitMix64(seed: 35)
    func numbers() -> [Float] {
      (0..<20_000).map { _ in
        let number = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
        return number.isFinite ? number : 1
      }
    }
    let (a, b) = (numbers(), numbers())
    let values = form.manyFloats(a, b)
    let exact = form.many(a.map(Double.init), b.map(Double.init))
    for i in a.indices where exact[i].magnitude < Double(Float.greatestFiniteMagnitude) {
      let unit = Double(max(Float(exact[i]).ulp, .leastNonzeroMagnitude))
      let error = abs(Double(values[i]) - exact[i]) / unit
      #expect(error <= 1, "\(form.name) of \(a[i]), \(b[i]): \(values[i]), \(error) ulp of 1")
    }
  }
}

/// The tables of functions that have no Float form: the normal distribution is for Doubles.
private let tablesOfDoublesAlone: Set = ["normalPDF", "normalCDF", "logNormalCDF"]

/// The Float forms by the names of their tables.
private let floatFormsByTable: [String: @Sendable (Float, Float) -> Float] = [
  "sigmoid": { x, _ in sigmoid(x) }, "sigmoidDerivative": { x, _ in sigmoidDerivative(x) },
  "tanh": { x, _ in Activations.tanh(x) }, "tanhDerivative": { x, _ in tanhDerivative(x) },
  "softplus": { x, _ in softplus(x) }, "swish": { x, _ in swish(x) },
  "swishDerivative": { x, _ in swishDerivative(x) },
  "swishSecondDerivative": { x, _ in swishSecondDerivative(x) },
  "swishBeta": { x, y in swish(x, beta: y) },
  "swishBetaDerivativeX": { x, y in swishDerivative(x, beta: y) },
  "swishBetaSecondDerivative": { x, y in swishSecondDerivative(x, beta: y) },
  "swishBetaDerivativeBeta": { x, y in swishBetaDerivative(x, beta: y) },
  "gelu": { x, _ in gelu(x) }, "geluDerivative": { x, _ in geluDerivative(x) },
  "geluSecondDerivative": { x, _ in geluSecondDerivative(x) },
  "geluTanh": { x, _ in geluTanh(x) }, "geluTanhDerivative": { x, _ in geluTanhDerivative(x) },
  "geluSigmoid": { x, _ in geluSigmoid(x) },
  "geluSigmoidDerivative": { x, _ in geluSigmoidDerivative(x) },
  "sinc": { x, _ in sinc(x) }, "sincDerivative": { x, _ in sincDerivative(x) },
  "sincSecondDerivative": { x, _ in sincSecondDerivative(x) },
  "glu": { x, y in glu(x, y) }, "gluPartialB": { x, y in gluPartialB(x, y) },
  "gatedSwish": { x, y in gatedSwish(x, y) },
  "gatedSwishPartialA": { x, y in gatedSwishPartialA(x, y) },
  "gatedSwishPartialB": { x, y in gatedSwishPartialB(x, y) },
  "swiGLU": { x, y in swiGLU(x, y) }, "swiGLUPartialA": { x, y in swiGLUPartialA(x, y) },
  "geGLU": { x, y in geGLU(x, y) }, "geGLUPartialA": { x, y in geGLUPartialA(x, y) },
]
