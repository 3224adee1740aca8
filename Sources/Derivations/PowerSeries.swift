import Balls
import Kernel
import Terms

/// A power series around a point, cut off, with exact coefficients.
public struct PowerSeries: Sendable {
  /// The variable.
  public let variable: Variable
  /// The point around which the series is taken.
  public let point: Expression
  /// The power of the first coefficient: negative where the function has a pole.
  public let lowestPower: Int
  /// The coefficients from `lowestPower` up, each exact.
  public let coefficients: [Expression]
  /// What must hold of the other variables, where that is not said by their domains: such as `["a ≠ 0"]`.
  public let conditions: [String]
  private let conditionsTeX: [String]

  fileprivate init(
    variable: Variable, point: Expression, lowestPower: Int, coefficients: [Expression],
    where conditions: [Proposition], _ readable: Readable
  ) {
    self.variable = variable
    self.point = point
    self.lowestPower = lowestPower
    self.coefficients = coefficients
    var texts: [String: String] = [:]
    for condition in conditions { texts[readable.text(condition)] = readable.tex(condition) }
    self.conditions = texts.keys.sorted()
    conditionsTeX = self.conditions.compactMap { texts[$0] }
  }

  /// The coefficient of a power, 0 below the first; beyond the series' order an expression that says so
  /// where it is used.
  public func coefficient(of power: Int) -> Expression {
    let last = lowestPower + coefficients.count - 1
    guard power <= last else {
      return .invalid("the power should be at most \(last), the series' order, but is \(power)")
    }
    return power < lowestPower ? 0 : coefficients[power - lowestPower]
  }

  /// The series as a polynomial, without its remainder, in ascending powers.
  public var polynomial: Expression {
    let step = point.isZero ? variable : Tidy.difference(variable, point)
    var terms: [Expression] = []
    for (index, coefficient) in coefficients.enumerated() where !coefficient.isZero {
      let power = Tidy.power(step, Expression(Rational(lowestPower + index)))
      if index + lowestPower == 1, coefficient.isOne, case .sum = power.form {
        terms.append(Grouped(power.form))
      } else if case .sum = coefficient.form, !power.isOne {
        terms.append(Expression(.product([coefficient, power])))
      } else {
        terms.append(Tidy.product([coefficient, power]))
      }
    }
    if terms.count == 1 { return terms[0] }
    return terms.isEmpty ? 0 : Expression(.sum(terms))
  }

  /// The polynomial with a lone x − 1 in parentheses, since dots follow.
  private func written(_ write: (Expression) -> String) -> String {
    let polynomial = polynomial
    return polynomial is Grouped ? "(\(write(polynomial)))" : write(polynomial)
  }

  /// The series as TeX, with dots for what follows, and its conditions.
  public var tex: String {
    written(\.tex) + " + \\cdots"
      + (conditions.isEmpty
        ? "" : "\\quad\\text{where }" + conditionsTeX.joined(separator: "\\text{ and }"))
  }
  /// The series as plain text, with dots for what follows, and its conditions.
  public var text: String {
    written(\.text) + " + …"
      + (conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and "))
  }
}

/// The power series of an expression around a point, up to and including the power `order`.
///
/// The coefficients are exact; before they are returned they are held against the expression's
/// values close to the point.
///
/// - Throws: ``DerivationError`` where the expression has no such series there, as √x at 0.
public func series(
  _ expression: Expression, in variable: Variable, at point: Expression = 0, order: Int
) throws -> PowerSeries {
  guard (0...60).contains(order) else {
    throw DerivationError("the order of a series should be from 0 to 60, but is \(order)")
  }
  let symbols = try Question.symbols(of: [expression, point, variable])
  guard !point.everySymbol.contains(variable.symbol) else {
    throw DerivationError("the point of a series should not depend on \(variable.name)")
  }
  let translation = try Translation(of: symbols)
  let (term, place) = (try translation.term(expression), try translation.term(point))
  let name = Name(variable.name)
  let assumptions = symbols.filter { $0 != variable.symbol }.flatMap(\.assumptions)
  let undecided = DerivationError.undecided("the series of \(expression.text)")
  let (found, conditions): (LaurentSeries, [Proposition])
  do {
    (found, conditions) = try Divisions.refining { divisions in
      let context = Context(assumptions, budget: Budget(400_000), divisions: divisions)
      let expansion = SeriesExpansion(context, in: name, around: place)
      return (try expansion.series(of: term, order: order), try expansion.conditions())
    }
  } catch let reason as NoSeries {
    throw DerivationError(
      "\(expression.text) has no power series at \(variable.name) = \(point.text) that the engine finds: "
        + reason.reason)
  } catch {
    throw undecided
  }
  guard !found.isRefuted(as: term, in: name, around: place, order: order, symbols) else {
    throw undecided
  }
  let readable = Readable(symbols)
  let known =
    found.lowest <= order ? Array(found.coefficients.prefix(order - found.lowest + 1)) : [0]
  return PowerSeries(
    variable: variable, point: point, lowestPower: min(found.lowest, order),
    coefficients: known.map { readable.expression($0) }, where: conditions, readable)
}
