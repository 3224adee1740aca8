// Two inputs, one of which opens or closes the way for the other.

// MARK: - Sigmoid gates

/// aσ(b).
@inline(__always)
func glu(_ a: Lanes, _ b: Lanes) -> Lanes { (a * Gate(b).opening).rounded }

/// σ(b).
@inline(__always)
func gluPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { sigmoid(b) }

/// aσ′(b).
@inline(__always)
func gluPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { (a * Gate(b).openingSlope).rounded }

/// aσ(a)σ(b).
@inline(__always)
func gatedSwish(_ a: Lanes, _ b: Lanes) -> Lanes {
  (a * (Gate(a).opening * Gate(b).opening)).rounded
}

/// Swish′(a)σ(b).
@inline(__always)
func gatedSwishPartialA(_ a: Lanes, _ b: Lanes) -> Lanes {
  (swishSlope(a) * Gate(b).opening).rounded
}

/// aσ(a)σ′(b).
@inline(__always)
func gatedSwishPartialB(_ a: Lanes, _ b: Lanes) -> Lanes {
  (a * (Gate(a).opening * Gate(b).openingSlope)).rounded
}

// MARK: - Swish, GELU and ReLU gates

/// aσ(a)b.
@inline(__always)
func swiGLU(_ a: Lanes, _ b: Lanes) -> Lanes { (a * Gate(a).opening * b).rounded }

/// Swish′(a)b.
@inline(__always)
func swiGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { (swishSlope(a) * b).rounded }

/// Swish(a).
@inline(__always)
func swiGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { swish(a) }

/// aΦ(a)b.
@inline(__always)
func geGLU(_ a: Lanes, _ b: Lanes) -> Lanes { (a * Gaussian(a).cumulative * b).rounded }

/// GELU′(a)b.
@inline(__always)
func geGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { (geluSlope(a) * b).rounded }

/// GELU(a).
@inline(__always)
func geGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { gelu(a) }

/// max(a, 0)·b.
@inline(__always)
func reGLU(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) * b }

/// b where a > 0, else 0·b.
@inline(__always)
func reGLUPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { reluDerivative(a) * b }

/// max(a, 0).
@inline(__always)
func reGLUPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { relu(a) }

/// ab.
@inline(__always)
func bilinear(_ a: Lanes, _ b: Lanes) -> Lanes { a * b }

/// b.
@inline(__always)
func bilinearPartialA(_ a: Lanes, _ b: Lanes) -> Lanes { b }

/// a.
@inline(__always)
func bilinearPartialB(_ a: Lanes, _ b: Lanes) -> Lanes { a }
