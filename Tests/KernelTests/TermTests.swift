import Balls
import Kernel
import Terms
import Testing

@Suite struct TermTests {
  // MARK: - Binding

  @Test("A function has no name of its variable: x ↦ x² is t ↦ t²")
  func bodies() {
    #expect(Body(square(x), over: xName) == Body(square(t), over: tName))
    #expect(Body(square(x), over: xName) != Body(square(t), over: xName))
    #expect(function(y * x).names == [yName])
    #expect(function(y * x)(x) == y * x)
    #expect(function(y * x)(y + 1) == y * (y + 1))
    #expect(function(5)(x) == 5)
  }

  @Test("Nothing is captured under one binder, two or three")
  func capture() {
    // ∫₀¹ ∫₀¹ (x + t) dt dx, closed over the outer variable last and first.
    func inner(_ outer: Term) -> Term {
      term(.integral(Body(outer + t, over: tName), .at(0), .at(1)))
    }
    // A term with the inner variable's letter stays outside of it.
    #expect(function(inner(x))(t) != inner(x))
    #expect(function(inner(x))(t).names == [tName])
    #expect(function(inner(x))(t) == term(.integral(Body(t + y, over: yName), .at(0), .at(1))))
    #expect(inner(x).substituting([xName: t]) == function(inner(x))(t))
    // Of three integrals over "t" each has its own.
    let once = term(.integral(Body(square(t), over: tName), .at(0), .at(t)))
    let twice = term(.integral(Body(once, over: tName), .at(0), .at(t)))
    let thrice = term(.integral(Body(twice, over: tName), .at(0), .at(1)))
    let (u, v, w) = (Name("u"), Name("v"), Name("w"))
    let apart = term(
      .integral(
        Body(
          term(
            .integral(
              Body(
                term(.integral(Body(square(.variable(u)), over: u), .at(0), .at(.variable(v)))),
                over: v), .at(0), .at(.variable(w)))), over: w), .at(0), .at(1)))
    #expect(thrice == apart)
    #expect(thrice.names.isEmpty)
  }

  @Test("D(h), where D(x) = lim (f(x + h) − f(x))/h as h → 0, is not lim (f(2h) − f(h))/h")
  func definitionsKeepTheirVariables() throws {
    let h = Name("h")
    let quotient = (sin(x + .variable(h)) - sin(x)) / .variable(h)
    let slope = term(.limit(Body(quotient, over: h), .to(0)))
    let instance = slope.substituting([xName: .variable(h)])
    #expect(instance.names == [h])
    let captured = quotient.substituting([xName: .variable(h)])
    #expect(instance != term(.limit(Body(captured, over: h), .to(0))))
    #expect(instance.substituting([h: x]) == slope)
  }

  @Test("The ends of an integral, and the point of a derivative, are outside the binder")
  func outsideBinders() {
    let whole = term(.integral(function(x), .at(x), .at(x)))
    #expect(whole.names == [xName])
    #expect(whole.substituting([xName: 3]) == term(.integral(function(x), .at(3), .at(3))))
    #expect(derivative(square(x), at: x).substituting([xName: y]) == derivative(square(x), at: y))
    #expect(limit(y * x, .fromAbove(x)).substituting([xName: 2]) == limit(y * x, .fromAbove(2)))
    let sum = term(.total(Body(x * k, over: kName), k, x))
    #expect(
      sum.substituting([xName: k, kName: 1]) == term(.total(Body(k * t, over: tName), 1, k)))
  }

  @Test("No shape with a bound variable of its own is a term")
  func loose() {
    #expect(Term(.bound(0)) == nil)
    #expect(Term(.bound(-1)) == nil)
    #expect(Term(.bound(.max)) == nil)
    #expect(Term(.sum([1, x])) == 1 + x)
    #expect(Term(.derivative(function(x), at: 2)) != nil)
  }

  // MARK: - Changing

  @Test("Variables are replaced all at once")
  func simultaneous() {
    #expect((x / y).substituting([xName: y, yName: x]) == y / x)
    #expect((x + 1).substituting([yName: 5]) == x + 1)
    #expect((x + 1).substituting([:]) == x + 1)
  }

  @Test("Subterms are replaced from the outermost in, under binders as well")
  func replacing() {
    #expect((sin(x) + sin(sin(x))).replacing([sin(x): y, x: 2]) == y + sin(y))
    #expect(sin(sin(x)).replacing([sin(sin(x)): 1, sin(x): 2]) == 1)
    #expect(
      integral(x + sin(y), .at(0), .at(y)).replacing([sin(y): 3])
        == integral(x + 3, .at(0), .at(y)))
    // The bound variable is nobody's x.
    #expect(integral(x, .at(0), .at(x)).replacing([x: 3]) == integral(x, .at(0), .at(3)))
    #expect(cases(x, .less, 0, x, y).replacing([x: y]) == cases(y, .less, 0, y, y))
  }

  @Test("Whatever is free in any shape is found, replaced and bound")
  func everyShape() throws {
    let b = Body(x * t, over: tName)
    let all: [Term.Shape] = [
      .sum([x, 1]), .product([x, 2]), .quotient(x, 2), .quotient(2, x), .power(x, 2), .power(2, x),
      .apply(.exp, x), .largest(x, 1), .largest(1, x), .cases(Comparison(x, .less, 0), 1, 2),
      .cases(Comparison(0, .less, x), 1, 2), .cases(Comparison(0, .less, 1), x, 2),
      .cases(Comparison(0, .less, 1), 2, x), .unknown("f", order: 2, [x]),
      .derivative(b, at: 1), .derivative(Body(t, over: tName), at: x), .limit(b, .infinity),
      .limit(b, .minusInfinity), .limit(Body(t, over: tName), .to(x)),
      .limit(Body(t, over: tName), .fromBelow(x)), .limit(Body(t, over: tName), .fromAbove(x)),
      .integral(b, .minusInfinity, .infinity), .integral(Body(t, over: tName), .at(x), .infinity),
      .integral(Body(t, over: tName), .minusInfinity, .at(x)), .total(b, 0, 1),
      .total(Body(t, over: tName), x, 1), .total(Body(t, over: tName), 1, x),
    ]
    for shape in all {
      let whole = try #require(Term(shape))
      #expect(whole.names == [xName], "\(whole)")
      #expect(whole.substituting([xName: 7]).names.isEmpty, "\(whole)")
      #expect(whole.substituting([xName: y]).substituting([yName: x]) == whole)
      #expect(function(whole).names.isEmpty, "\(whole)")
      #expect(function(whole)(x) == whole)
      #expect(whole.replacing([x: y]) == whole.substituting([xName: y]))
      #expect(whole.contains { $0 == x })
      #expect(Term(whole.shape) == whole)
      #expect(!whole.description.isEmpty)
    }
  }

  // MARK: - Comparing

  @Test("Terms are equal where their trees are: x + y is not y + x")
  func equality() {
    #expect(x + y == x + y)
    #expect(Set([x + y, y + x, x + y]).count == 2)
    #expect(term(.sum([x, y, 1])) != x + y + 1)
    #expect(Term.number(Rational(2, 4)) == ratio(1, 2))
    #expect(term(.unknown("f", order: 0, [x])) != term(.unknown("f", order: 1, [x])))
    #expect(integral(x, .at(0), .at(1)) != integral(x, .at(0), .infinity))
    #expect(limit(x, .to(0)) != limit(x, .fromAbove(0)))
    #expect(-x == -1 * x)
    #expect(x - y == x + -y)
  }

  @Test("A term knows its size and its direct parts")
  func parts() {
    #expect((x + 1).size == 3)
    #expect(x.parts.isEmpty)
    #expect(integral(x * x, .at(2), .at(y)).parts == [2, y])
    #expect(cases(x, .less, 1, 2, 3).parts == [x, 1, 2, 3])
    #expect(ratio(1, 2).rational == Rational(1, 2))
    #expect((x + 1).rational == nil)
  }

  @Test("A fresh name is in none of the terms, free or bound there before")
  func fresh() {
    let first = Name.fresh("x", avoiding: [x])
    let second = Name.fresh("x", avoiding: [.variable(first), integral(x, .at(0), .at(1))])
    #expect(first != xName)
    #expect(second != first)
    #expect(Name.fresh("x", avoiding: [.variable(second), .variable(first)]) != second)
  }

  @Test("Terms 2 000 deep are taken apart and put together")
  func deep() throws {
    func tower() -> Term { (0..<2_000).reduce(x) { sum, _ in exp(sum) + 1 } }
    let (a, b) = (tower(), tower())
    #expect(a == b)
    #expect(a.conditions.isEmpty)
    #expect(function(a)(y) == a.substituting([xName: y]))
    #expect(Program([a], inputs: [x]).length == 4_002)
    #expect(try Theorem.algebra(a, b).hypotheses.isEmpty)
    #expect(try Slopes(of: xName).slope(a).conditions.isEmpty)
  }
}
