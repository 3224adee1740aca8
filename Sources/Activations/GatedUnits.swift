import Elementary

/// The gated linear unit aσ(b).
public func glu(_ a: Double, _ b: Double) -> Double {
  Elementary.glu(a, b)
}

/// The gated linear unit aσ(b).
public func glu<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.glu(Double(a), Double(b)))
}

/// The gated linear unit aσ(b). Element by element; `a` and `b` must be equally many.
public func glu<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("glu", a.count, b.count)
  return zip(a, b).map { Number(Elementary.glu(Double($0), Double($1))) }
}

/// The gated linear unit aσ(b). Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func glu<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = glu(a, b)
}

/// ∂/∂a of glu.
public func gluPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.gluPartialA(a, b)
}

/// ∂/∂a of glu.
public func gluPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.gluPartialA(Double(a), Double(b)))
}

/// ∂/∂a of glu. Element by element; `a` and `b` must be equally many.
public func gluPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("gluPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.gluPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of glu. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gluPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = gluPartialA(a, b)
}

/// ∂/∂b of glu.
public func gluPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.gluPartialB(a, b)
}

/// ∂/∂b of glu.
public func gluPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.gluPartialB(Double(a), Double(b)))
}

/// ∂/∂b of glu. Element by element; `a` and `b` must be equally many.
public func gluPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("gluPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.gluPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of glu. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gluPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = gluPartialB(a, b)
}

/// Swish(a) gated by the sigmoid of b.
public func gatedSwish(_ a: Double, _ b: Double) -> Double {
  Elementary.gatedSwish(a, b)
}

/// Swish(a) gated by the sigmoid of b.
public func gatedSwish<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.gatedSwish(Double(a), Double(b)))
}

/// Swish(a) gated by the sigmoid of b. Element by element; `a` and `b` must be equally many.
public func gatedSwish<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("gatedSwish", a.count, b.count)
  return zip(a, b).map { Number(Elementary.gatedSwish(Double($0), Double($1))) }
}

/// Swish(a) gated by the sigmoid of b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwish<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = gatedSwish(a, b)
}

/// ∂/∂a of gatedSwish.
public func gatedSwishPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.gatedSwishPartialA(a, b)
}

/// ∂/∂a of gatedSwish.
public func gatedSwishPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.gatedSwishPartialA(Double(a), Double(b)))
}

/// ∂/∂a of gatedSwish. Element by element; `a` and `b` must be equally many.
public func gatedSwishPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("gatedSwishPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.gatedSwishPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of gatedSwish. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwishPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = gatedSwishPartialA(a, b)
}

/// ∂/∂b of gatedSwish.
public func gatedSwishPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.gatedSwishPartialB(a, b)
}

/// ∂/∂b of gatedSwish.
public func gatedSwishPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.gatedSwishPartialB(Double(a), Double(b)))
}

/// ∂/∂b of gatedSwish. Element by element; `a` and `b` must be equally many.
public func gatedSwishPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("gatedSwishPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.gatedSwishPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of gatedSwish. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwishPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = gatedSwishPartialB(a, b)
}

/// Swish(a)·b.
public func swiGLU(_ a: Double, _ b: Double) -> Double {
  Elementary.swiGLU(a, b)
}

/// Swish(a)·b.
public func swiGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.swiGLU(Double(a), Double(b)))
}

/// Swish(a)·b. Element by element; `a` and `b` must be equally many.
public func swiGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("swiGLU", a.count, b.count)
  return zip(a, b).map { Number(Elementary.swiGLU(Double($0), Double($1))) }
}

/// Swish(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = swiGLU(a, b)
}

/// ∂/∂a of swiGLU.
public func swiGLUPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.swiGLUPartialA(a, b)
}

/// ∂/∂a of swiGLU.
public func swiGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.swiGLUPartialA(Double(a), Double(b)))
}

/// ∂/∂a of swiGLU. Element by element; `a` and `b` must be equally many.
public func swiGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("swiGLUPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.swiGLUPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of swiGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = swiGLUPartialA(a, b)
}

/// ∂/∂b of swiGLU.
public func swiGLUPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.swiGLUPartialB(a, b)
}

/// ∂/∂b of swiGLU.
public func swiGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.swiGLUPartialB(Double(a), Double(b)))
}

/// ∂/∂b of swiGLU. Element by element; `a` and `b` must be equally many.
public func swiGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("swiGLUPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.swiGLUPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of swiGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = swiGLUPartialB(a, b)
}

/// GELU(a)·b.
public func geGLU(_ a: Double, _ b: Double) -> Double {
  Elementary.geGLU(a, b)
}

/// GELU(a)·b.
public func geGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.geGLU(Double(a), Double(b)))
}

/// GELU(a)·b. Element by element; `a` and `b` must be equally many.
public func geGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("geGLU", a.count, b.count)
  return zip(a, b).map { Number(Elementary.geGLU(Double($0), Double($1))) }
}

/// GELU(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = geGLU(a, b)
}

/// ∂/∂a of geGLU.
public func geGLUPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.geGLUPartialA(a, b)
}

/// ∂/∂a of geGLU.
public func geGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.geGLUPartialA(Double(a), Double(b)))
}

/// ∂/∂a of geGLU. Element by element; `a` and `b` must be equally many.
public func geGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("geGLUPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.geGLUPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of geGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = geGLUPartialA(a, b)
}

/// ∂/∂b of geGLU.
public func geGLUPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.geGLUPartialB(a, b)
}

/// ∂/∂b of geGLU.
public func geGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.geGLUPartialB(Double(a), Double(b)))
}

/// ∂/∂b of geGLU. Element by element; `a` and `b` must be equally many.
public func geGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("geGLUPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.geGLUPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of geGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = geGLUPartialB(a, b)
}

/// ReLU(a)·b.
public func reGLU(_ a: Double, _ b: Double) -> Double {
  Elementary.reGLU(a, b)
}

/// ReLU(a)·b.
public func reGLU<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.reGLU(Double(a), Double(b)))
}

/// ReLU(a)·b. Element by element; `a` and `b` must be equally many.
public func reGLU<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("reGLU", a.count, b.count)
  return zip(a, b).map { Number(Elementary.reGLU(Double($0), Double($1))) }
}

/// ReLU(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = reGLU(a, b)
}

/// ∂/∂a of reGLU.
public func reGLUPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.reGLUPartialA(a, b)
}

/// ∂/∂a of reGLU.
public func reGLUPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.reGLUPartialA(Double(a), Double(b)))
}

/// ∂/∂a of reGLU. Element by element; `a` and `b` must be equally many.
public func reGLUPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("reGLUPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.reGLUPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of reGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = reGLUPartialA(a, b)
}

/// ∂/∂b of reGLU.
public func reGLUPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.reGLUPartialB(a, b)
}

/// ∂/∂b of reGLU.
public func reGLUPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.reGLUPartialB(Double(a), Double(b)))
}

/// ∂/∂b of reGLU. Element by element; `a` and `b` must be equally many.
public func reGLUPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("reGLUPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.reGLUPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of reGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = reGLUPartialB(a, b)
}

/// The ungated product ab.
public func bilinear(_ a: Double, _ b: Double) -> Double {
  Elementary.bilinear(a, b)
}

/// The ungated product ab.
public func bilinear<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.bilinear(Double(a), Double(b)))
}

/// The ungated product ab. Element by element; `a` and `b` must be equally many.
public func bilinear<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("bilinear", a.count, b.count)
  return zip(a, b).map { Number(Elementary.bilinear(Double($0), Double($1))) }
}

/// The ungated product ab. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinear<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = bilinear(a, b)
}

/// ∂/∂a of bilinear.
public func bilinearPartialA(_ a: Double, _ b: Double) -> Double {
  Elementary.bilinearPartialA(a, b)
}

/// ∂/∂a of bilinear.
public func bilinearPartialA<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.bilinearPartialA(Double(a), Double(b)))
}

/// ∂/∂a of bilinear. Element by element; `a` and `b` must be equally many.
public func bilinearPartialA<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("bilinearPartialA", a.count, b.count)
  return zip(a, b).map { Number(Elementary.bilinearPartialA(Double($0), Double($1))) }
}

/// ∂/∂a of bilinear. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinearPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = bilinearPartialA(a, b)
}

/// ∂/∂b of bilinear.
public func bilinearPartialB(_ a: Double, _ b: Double) -> Double {
  Elementary.bilinearPartialB(a, b)
}

/// ∂/∂b of bilinear.
public func bilinearPartialB<Number: ActivationNumber>(_ a: Number, _ b: Number) -> Number {
  Number(Elementary.bilinearPartialB(Double(a), Double(b)))
}

/// ∂/∂b of bilinear. Element by element; `a` and `b` must be equally many.
public func bilinearPartialB<Number: ActivationNumber>(_ a: [Number], _ b: [Number]) -> [Number] {
  requireEqualCounts("bilinearPartialB", a.count, b.count)
  return zip(a, b).map { Number(Elementary.bilinearPartialB(Double($0), Double($1))) }
}

/// ∂/∂b of bilinear. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinearPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  a = bilinearPartialB(a, b)
}
