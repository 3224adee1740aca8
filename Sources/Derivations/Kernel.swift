/// What a normal form is a rational function of.
///
/// Kernels need not be independent for a proof to hold: a numerator that vanishes as a polynomial
/// vanishes whatever its kernels are. Relations between them only let more be proved.
enum Kernel: Hashable, Sendable {
  case variable(Symbol)
  case pi
  /// A prime number, of which only fractional powers occur.
  case prime(Int)
  /// The square root of −1: sine and cosine are written with e^(iu).
  case imaginary
  /// e to the power of a product of kernels with coefficient 1.
  case exponential(RationalFunction)
  /// A quantity of unknown sign, of which only powers between 0 and 1 occur.
  case root(RationalFunction)
  case call(Elementary, RationalFunction)
  case application(Function, order: Int, [RationalFunction])
  case integral(RationalFunction, lower: BoundForm, upper: BoundForm)
}

/// An end of an integral in normal form.
enum BoundForm: Hashable, Sendable {
  case at(RationalFunction)
  case infinity
  case minusInfinity
}
