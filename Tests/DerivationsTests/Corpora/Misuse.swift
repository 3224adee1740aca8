import StatementTesting

@testable import Derivations

// What is no statement about numbers: each must end in a message, and none may trap.
extension Corpora {
  private static let pair = Function("R", of: x, y, is: x + y)

  @EntryBuilder static var misuse: [CorpusEntry] {
    meaningless("two arguments where one is due", cube(x, y) == x ** 3)
    meaningless("one argument where two are due", pair(x) == x)
    meaningless("none where two are due", pair() == 0)
    meaningless("a slope of a function of two", pair.derivative(x) == 1)
    meaningless("a bound variable left free", t + 1 == 1 + t)
    meaningless("a bound variable left free in one side", integral(t, t, from: 0, to: 1) == t)
    meaningless("a bound variable in its own end", integral(t, t, from: 0, to: t) == t ** 2 / 2)
    meaningless("one name with two domains", x + Variable("x", in: .positive) == 2 * x)
    meaningless("a decimal with two points", .decimal("0.1.2") == x)
    meaningless("a decimal that is a word", .decimal("nan") == x)
    meaningless("a decimal without digits", .decimal("") == x)
    meaningless("an interval upside down", Variable("e", in: .interval(2, 1)) == 0)
    meaningless("an empty interval", Variable("e", in: .closed(1, 0)) == 0)
    meaningless("a derivative of order 0", derivative(x ** 2, x, order: 0) == 2 * x)
    meaningless("a derivative of order −1", derivative(x ** 2, x, order: -1) == 2 * x)
    meaningless("a variable without a name", Variable("") == 0)
    meaningless("a hundred thousandth derivative", derivative(sin(x) / 0, x, order: 100_000) == 0)
  }
}
