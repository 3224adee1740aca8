// What is known by heart of the functions of one number: where they have values, slopes and limits.

extension Operation {
  /// Where the function has a value.
  public func conditions(on u: Term) -> [Proposition] {
    switch self {
    case .log: return [.compare(0, .less, u)]
    case .tan: return [.compare(.apply(.cos, u), .unequal, 0)]
    case .lambertW: return [.compare(-(1 / .apply(.exp, 1)), .atMost, u)]
    default: return []
    }
  }
}

extension Operation {
  /// The function's own slope at a place.
  public func slope(at u: Term) -> Term {
    switch self {
    case .exp: return .apply(.exp, u)
    case .log: return 1 / u
    case .sin: return .apply(.cos, u)
    case .cos: return -.apply(.sin, u)
    case .tan: return 1 + .power(.apply(.tan, u), 2)
    case .sinh: return .apply(.cosh, u)
    case .cosh: return .apply(.sinh, u)
    case .tanh: return 1 - .power(.apply(.tanh, u), 2)
    case .sigmoid: return .apply(.sigmoid, u) * (1 - .apply(.sigmoid, u))
    case .erf: return 2 / .root(.pi) * .apply(.exp, -.power(u, 2))
    case .erfc: return -2 / .root(.pi) * .apply(.exp, -.power(u, 2))
    case .normalCumulative: return .apply(.normalDensity, u)
    case .normalDensity: return -u * .apply(.normalDensity, u)
    case .lambertW:
      let w = Term.apply(.lambertW, u)
      return 1 / (.apply(.exp, w) * (1 + w))
    case .absolute: return u / .apply(.absolute, u)
    }
  }

  /// Where the function has that slope.
  public func slopeConditions(at u: Term) -> [Proposition] {
    switch self {
    case .absolute: return [.compare(u, .unequal, 0)]
    case .lambertW: return [.compare(-(1 / .apply(.exp, 1)), .less, u)]
    default: return conditions(on: u)
    }
  }

  /// What the function tends to at ∞, or at −∞ for a sign below 0; `nil` where it tends to nothing
  /// there, or has no values.
  public func limit(at sign: Int) -> Target? {
    let isAbove = sign > 0
    switch self {
    case .exp: return isAbove ? .infinity : .zeroFromAbove
    case .log, .lambertW: return isAbove ? .infinity : nil
    case .sin, .cos, .tan: return nil
    case .sinh: return isAbove ? .infinity : .minusInfinity
    case .cosh, .absolute: return .infinity
    case .tanh, .erf: return .value(isAbove ? 1 : -1)
    case .sigmoid, .normalCumulative: return isAbove ? .value(1) : .zeroFromAbove
    case .erfc: return isAbove ? .zeroFromAbove : .value(2)
    case .normalDensity: return .zeroFromAbove
    }
  }
}
