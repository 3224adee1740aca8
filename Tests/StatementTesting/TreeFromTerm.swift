import Derivations
import Kernel
import Terms

extension Tree {
  /// The tree of a kernel's term, so that what a theorem says can be read by the same evaluator; `nil`
  /// where a number is too large or a function is known only by name.
  public init?(_ term: Term, letters: [String: Letter], depth: Int = 0) {
    func tree(_ t: Term) -> Tree? { Tree(t, letters: letters, depth: depth) }
    func under(_ f: Body) -> (Tree, Letter)? {
      let letter = Letter("bound\(depth)", in: .bound)
      var inner = letters
      inner[letter.name] = letter
      return Tree(f(.variable(Name(letter.name))), letters: inner, depth: depth + 1).map {
        ($0, letter)
      }
    }
    func end(_ end: Terms.End) -> Tree.End? {
      switch end {
      case .at(let p): tree(p).map { .at($0) }
      case .infinity: .infinity
      case .minusInfinity: .minusInfinity
      }
    }
    switch term.shape {
    case .number(let q):
      guard let fraction = Fraction(q) else { return nil }
      self = .number(fraction)
    case .pi: self = .pi
    case .variable(let name):
      guard let letter = letters[name.spelling] else { return nil }
      self = .letter(letter)
    case .sum(let parts):
      var sum: Tree?
      for part in parts {
        guard let next = tree(part) else { return nil }
        sum = sum.map { .add($0, next) } ?? next
      }
      self = sum ?? 0
    case .product(let parts):
      var product: Tree?
      for part in parts {
        guard let next = tree(part) else { return nil }
        product = product.map { .multiply($0, next) } ?? next
      }
      self = product ?? 1
    case .quotient(let a, let b):
      guard let p = tree(a), let q = tree(b) else { return nil }
      self = .divide(p, q)
    case .power(let a, let b):
      guard let p = tree(a), let q = tree(b) else { return nil }
      self = .power(p, q)
    case .largest(let a, let b):
      guard let p = tree(a), let q = tree(b) else { return nil }
      self = .largest(p, q)
    case .apply(let operation, let u):
      let name = operation == .absolute ? "abs" : operation.rawValue
      guard let f = Function(rawValue: name), let p = tree(u) else { return nil }
      self = .call(f, p)
    case .cases(let c, let a, let b):
      guard let left = tree(c.left), let right = tree(c.right), let p = tree(a), let q = tree(b)
      else {
        return nil
      }
      self = .cases(left, Tree.Sign(c.sign), right, p, else: q)
    case .derivative(let f, let point):
      guard let (body, letter) = under(f), let p = tree(point) else { return nil }
      // A slope at a point is that of the shifted function at 0, whose letter stands for itself.
      guard case .letter(let x) = p else { return nil }
      self = .derivative(body.replacing(letter, by: .letter(x)), x, order: 1)
    case .limit(let f, let approach):
      guard let (body, letter) = under(f) else { return nil }
      let place: Tree.Approach?
      switch approach {
      case .to(let p): place = tree(p).map { .to($0) }
      case .fromBelow(let p): place = tree(p).map { .fromLeft($0) }
      case .fromAbove(let p): place = tree(p).map { .fromRight($0) }
      case .infinity: place = .infinity
      case .minusInfinity: place = .minusInfinity
      }
      guard let place else { return nil }
      self = .limit(body, letter, place)
    case .integral(let f, let a, let b):
      guard let (body, letter) = under(f), let p = end(a), let q = end(b) else { return nil }
      self = .integral(body, letter, p, q)
    case .total(let f, let a, let b):
      guard let (body, letter) = under(f), let p = tree(a), let q = tree(b) else { return nil }
      self = .total(body, letter, p, q)
    case .bound, .unknown: return nil
    }
  }
}

extension Tree.Sign {
  /// The sign of the kernel's.
  public init(_ sign: Terms.Sign) {
    switch sign {
    case .less: self = .less
    case .atMost: self = .atMost
    case .equal: self = .equal
    case .unequal: self = .unequal
    }
  }
}
