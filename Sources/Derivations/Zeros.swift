import Balls
import Kernel
import Terms

/// The zeros of an expression on a domain, each enclosed: there are no others.
///
/// Around each zero that has no closed form the kernel proved that the expression only rises or
/// only
/// falls, and that its values at two points there have opposite signs; everywhere else that it is
/// above or below 0.
public struct Zeros: Sendable, CustomStringConvertible {
  /// Encloses each zero, in order.
  public let places: [Enclosure]
  /// The zeros in closed form; `nil` for one of which none is known.
  public let exactPlaces: [Expression?]
  /// Whether the expression goes through 0 upwards (1), downwards (−1), or touches it (0), at each.
  public let crossings: [Int]
  /// What the kernel proved.
  public let theorems: [Theorem]
  /// How it was proved.
  public let evidence: String
  let name: String

  /// How many zeros there are.
  public var count: Int { places.count }

  /// One sentence with the number of zeros and where they are.
  public var description: String {
    guard count > 0 else { return "no zeros: \(evidence)" }
    let shown = zip(places, exactPlaces).map { place, exact in
      exact?.text ?? NumberText.known(place)
    }
    return
      "\(count) zero\(count == 1 ? "" : "s"), at \(name) = \(shown.joined(separator: ", ")): "
      + evidence
  }
}

/// A place where an expression stops rising and begins to fall, or the other way round.
public struct TurningPoint: Sendable {
  /// Encloses the place.
  public let place: Enclosure
  /// The place in closed form, where it was found.
  public let exactPlace: Expression?
  /// Encloses the value there.
  public let value: Enclosure
  /// Whether it is a highest point; else a lowest.
  public let isHighest: Bool
}

/// The turning points of an expression on a domain: there are no others.
public struct TurningPoints: Sendable, CustomStringConvertible {
  /// Each turning point, in order.
  public let points: [TurningPoint]
  /// What the kernel proved of the slope.
  public let theorems: [Theorem]
  /// How it was proved.
  public let evidence: String
  let name: String
  /// How many there are.
  public var count: Int { points.count }

  /// One sentence with where they are and which are highest.
  public var description: String {
    guard count > 0 else { return "no turning points: \(evidence)" }
    let shown = points.map { point in
      "\(point.isHighest ? "highest" : "lowest") at \(name) = "
        + (point.exactPlace?.text ?? NumberText.known(point.place))
    }
    return
      "\(count) turning point\(count == 1 ? "" : "s"), \(shown.joined(separator: ", ")): "
      + evidence
  }
}

/// The zeros of an expression on a domain, with a proof that there are no others.
///
/// - Throws: ``DerivationError`` where they can't be told apart or counted, such as a place where
/// the
///   expression only seems to touch 0, or infinitely many zeros.
public func zeros(
  of expression: Expression, in variable: Variable, over domain: Domain? = nil,
  file: String = #filePath, line: Int = #line
) throws -> Zeros {
  do {
    return try ZeroSearch(Graph(expression, variable, domain)).zeros()
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}

/// The places where an expression turns from rising to falling or back, with a proof that there are
/// no others.
///
/// - Throws: ``DerivationError`` where the zeros of the slope can't be counted.
public func turningPoints(
  of expression: Expression, in variable: Variable, over domain: Domain? = nil,
  file: String = #filePath, line: Int = #line
) throws -> TurningPoints {
  do {
    let graph = try Graph(expression, variable, domain)
    let found = try ZeroSearch(graph.slope()).zeros()
    let points = try found.places.indices.filter { found.crossings[$0] != 0 }.map { i in
      guard let value = graph.value(on: found.places[i]) else {
        throw DerivationError.undecided("the value of \(expression.text) where it turns")
      }
      return TurningPoint(
        place: found.places[i], exactPlace: found.exactPlaces[i], value: value,
        isHighest: found.crossings[i] < 0)
    }
    return TurningPoints(
      points: points, theorems: found.theorems, evidence: found.evidence, name: variable.name)
  } catch let error as DerivationError {
    throw error.at(file: file, line: line)
  }
}
