import Derivations
import Kernel
import Terms

/// What the engine said of a claim, and what speaks against it.
public struct Judgement: Sendable {
  /// How the engine answered.
  public enum Verdict: String, Sendable, CaseIterable {
    case proved, partly, measured, refuted, undecided
  }

  /// The claim.
  public let claim: Claim
  /// How the engine answered.
  public internal(set) var verdict = Verdict.undecided
  /// What it said.
  public internal(set) var text = ""
  /// What contradicts it; `nil` where nothing was found that does.
  public internal(set) var objection: String?
  /// The points at which the verdict was checked: of a proof those where its conditions hold, of a
  /// refutation its counterexample.
  public internal(set) var points: [[Letter: Fraction]] = []
  /// At how many of them the evaluator could read both sides.
  public internal(set) var readings = 0
  /// The seconds of processor time that the engine took.
  public internal(set) var seconds = 0.0
  /// Whether the engine claims that the left side has a value at its counterexample; `nil` where there is
  /// no counterexample.
  public internal(set) var hasLeft: Bool?
  /// The same of the right side.
  public internal(set) var hasRight: Bool?
}

extension Claim {
  /// Asks the engine and compares its answer with readings.
  ///
  /// - Parameters:
  ///   - count: At how many points the sides are read.
  ///   - seed: Chooses the points.
  ///   - other: What the engine is asked instead, to see that an answer that is wrong of the claim is
  ///     objected to.
  public func judged(
    points count: Int = 24, seed: UInt64 = 1, asking other: Claim? = nil
  ) -> Judgement {
    var judgement = Judgement(claim: self)
    let statement = (other ?? self).statement
    let start = processorTime()
    let answer = Result { try compare(statement) }
    judgement.seconds = processorTime() - start

    var growing = Growing(chance: Chance(seed: seed))
    let points = growing.samples(of: self, count)
    var reader = Reader()
    switch answer {
    case .failure(let error as DerivationError): judgement.text = error.message
    case .failure(let error):
      judgement.text = "threw \(error)"
      judgement.objection = judgement.text
    case .success(let finding):
      judgement.text = "\(finding)"
      switch finding {
      case .proved(let proof): look(at: proof, points, &reader, &judgement)
      case .measured: lookAtMeasurement(points, &reader, &judgement)
      case .refuted(let counterexample): look(at: counterexample, &reader, &judgement)
      }
    }
    if judgement.objection == nil {
      judgement.objection = objectionToValues(at: points.prefix(3), &reader)
    }
    return judgement
  }

  /// At how many points the claim reads as true, and at how many as false.
  public func tally(of points: [[Letter: Fraction]]) -> (holds: Int, fails: Int) {
    var reader = Reader()
    let views = points.map { view(at: $0, &reader) }
    return (
      views.count { $0.sight == .holds || $0.isAsGoodAsEqual && sign == .equal },
      views.count { $0.sight == .differs || $0.sight == .lacks }
    )
  }
}

// MARK: - Views

/// Both sides of a claim, read at a point.
struct View {
  /// What the sides look like.
  enum Sight {
    /// Both have values, which compare as claimed.
    case holds
    /// Both have values, which compare otherwise.
    case differs
    /// One side alone has no value.
    case lacks
    /// Neither has one.
    case neither
    /// It can't be told.
    case unclear
  }

  let point: [Letter: Fraction]
  let left: Reading
  let right: Reading
  let sight: Sight

  /// Whether the values differ by no more than their errors.
  var isAsGoodAsEqual: Bool {
    guard case .value(let x, let e) = left, case .value(let y, let f) = right else { return false }
    return (x - y).magnitude <= 16 * (e + f)
  }

  /// Whether both sides were read, and not too roughly for a fault to show.
  var isSharp: Bool {
    func isSharp(_ reading: Reading) -> Bool {
      switch reading {
      case .none: true
      case .unknown: false
      case .value(let x, let e): e <= 1e-4 * max(1e-3, x.magnitude)
      }
    }
    return isSharp(left) && isSharp(right)
  }

  /// The point and the readings, in words.
  var text: String { "at \(point.spelling): left \(left), right \(right)" }
}

extension Claim {
  func view(at point: [Letter: Fraction], _ reader: inout Reader) -> View {
    let (a, b) = (reader.read(left, at: point), reader.read(right, at: point))
    return View(point: point, left: a, right: b, sight: sight(a, b))
  }

  private func sight(_ a: Reading, _ b: Reading) -> View.Sight {
    switch (a, b) {
    case (.none, .none): .neither
    case (.none, .value), (.value, .none): .lacks
    default:
      switch Reading.holds(a, sign, b, margin: 16) {
      case true?: .holds
      case false?: .differs
      case nil: .unclear
      }
    }
  }
}

extension [Letter: Fraction] {
  /// The point in words.
  var spelling: String {
    isEmpty
      ? "once"
      : sorted { $0.key.name < $1.key.name }.map { "\($0.key.name) = \($0.value.text)" }
        .joined(separator: ", ")
  }
}
