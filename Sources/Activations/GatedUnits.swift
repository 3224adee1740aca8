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
  swept(.glu, a, b)
}

/// The gated linear unit aσ(b). Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func glu<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.glu, inPlace: &a, b)
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
  swept(.gluPartialA, a, b)
}

/// ∂/∂a of glu. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gluPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gluPartialA, inPlace: &a, b)
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
  swept(.gluPartialB, a, b)
}

/// ∂/∂b of glu. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gluPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gluPartialB, inPlace: &a, b)
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
  swept(.gatedSwish, a, b)
}

/// Swish(a) gated by the sigmoid of b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwish<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwish, inPlace: &a, b)
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
  swept(.gatedSwishPartialA, a, b)
}

/// ∂/∂a of gatedSwish. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwishPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwishPartialA, inPlace: &a, b)
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
  swept(.gatedSwishPartialB, a, b)
}

/// ∂/∂b of gatedSwish. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func gatedSwishPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.gatedSwishPartialB, inPlace: &a, b)
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
  swept(.swiGLU, a, b)
}

/// Swish(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLU, inPlace: &a, b)
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
  swept(.swiGLUPartialA, a, b)
}

/// ∂/∂a of swiGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLUPartialA, inPlace: &a, b)
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
  swept(.swiGLUPartialB, a, b)
}

/// ∂/∂b of swiGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func swiGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.swiGLUPartialB, inPlace: &a, b)
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
  swept(.geGLU, a, b)
}

/// GELU(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLU, inPlace: &a, b)
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
  swept(.geGLUPartialA, a, b)
}

/// ∂/∂a of geGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLUPartialA, inPlace: &a, b)
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
  swept(.geGLUPartialB, a, b)
}

/// ∂/∂b of geGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func geGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.geGLUPartialB, inPlace: &a, b)
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
  swept(.reGLU, a, b)
}

/// ReLU(a)·b. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLU<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLU, inPlace: &a, b)
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
  swept(.reGLUPartialA, a, b)
}

/// ∂/∂a of reGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLUPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLUPartialA, inPlace: &a, b)
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
  swept(.reGLUPartialB, a, b)
}

/// ∂/∂b of reGLU. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func reGLUPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.reGLUPartialB, inPlace: &a, b)
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
  swept(.bilinear, a, b)
}

/// The ungated product ab. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinear<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinear, inPlace: &a, b)
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
  swept(.bilinearPartialA, a, b)
}

/// ∂/∂a of bilinear. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinearPartialA<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinearPartialA, inPlace: &a, b)
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
  swept(.bilinearPartialB, a, b)
}

/// ∂/∂b of bilinear. Each element of `a` is replaced by the value; `a` and `b` must be equally many.
public func bilinearPartialB<Number: ActivationNumber>(inPlace a: inout [Number], _ b: [Number]) {
  sweep(.bilinearPartialB, inPlace: &a, b)
}
