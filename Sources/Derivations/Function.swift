/// A function with a name: one that stands for nothing in particular, `Function("f")`, or one that
/// stands for its definition, `Function("swish", of: x, is: x * sigmoid(x))`.
///
/// Call it as it is written: `f(x)`. The chain rule applies to both kinds.
public struct Function: Hashable, Sendable {
  let name: String
  let tex: String
  let parameters: [Symbol]
  let body: Expression?
  /// How many of the last arguments are set as a subscript: Swish with its β.
  var subscripts = 0

  /// Makes a function of which only the name is known.
  public init(_ name: String) {
    self.init(name: name, parameters: [], body: nil)
  }

  /// Makes a function that stands for its definition.
  public init(_ name: String, of parameters: Variable..., is body: Expression) {
    self.init(name: name, parameters: parameters.map(\.symbol), body: body)
  }

  init(name: String, parameters: [Symbol], body: Expression?, subscripts: Int = 0) {
    self.name = name
    self.tex = name.count == 1 ? TeX.name(name) : "\\operatorname{\(name)}"
    self.parameters = parameters
    self.body = body
    self.subscripts = subscripts
  }

  /// The function's value at some arguments.
  public func callAsFunction(_ arguments: Expression...) -> Expression {
    Expression(.application(self, order: 0, arguments))
  }

  /// The derivative's value, written f′(x); `order` primes for higher ones.
  public func derivative(_ argument: Expression, order: Int = 1) -> Expression {
    Expression(.application(self, order: order, [argument]))
  }
}

private let x = Variable("x")
private let β = Variable("β")

/// Swish with its slope, x·σ(βx), by name: set as Swish with the subscript β.
public func swish(_ argument: Expression, beta: Expression) -> Expression {
  Expression(.application(swishFamily, order: 0, [argument, beta]))
}
private let swishFamily = Function(
  name: "Swish", parameters: [x.symbol, β.symbol], body: x * sigmoid(β * x), subscripts: 1)

/// Swish, x·σ(x), by name.
public func swish(_ argument: Expression) -> Expression { swishFunction(argument) }
private let swishFunction = Function("Swish", of: x, is: x * sigmoid(x))

/// The Gaussian error linear unit, x·Φ(x), by name.
public func gelu(_ argument: Expression) -> Expression { geluFunction(argument) }
private let geluFunction = Function("GELU", of: x, is: x * normalCumulative(x))

/// The normalised sinc, sin(πx)/(πx) and 1 at 0, by name.
public func sinc(_ argument: Expression) -> Expression { sincFunction(argument) }
private let sincFunction = Function(
  "sinc", of: x,
  is: piecewise((1, when: x == (0 as Expression)), otherwise: sin(.pi * x) / (.pi * x)))

/// The rectified linear unit, the larger of 0 and `x`, by name.
public func relu(_ argument: Expression) -> Expression { reluFunction(argument) }
private let reluFunction = Function("ReLU", of: x, is: max(0, x))

/// The smooth ReLU, log(1 + eˣ), by name.
public func softplus(_ argument: Expression) -> Expression { softplusFunction(argument) }
private let softplusFunction = Function("softplus", of: x, is: log(1 + exp(x)))
