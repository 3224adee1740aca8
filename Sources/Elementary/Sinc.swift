// sinc x = sin(πx)/(πx) and its first two derivatives.

/// sinc x = ±(f/x)·S(f), where f is x less the nearest whole number and S(f) = sin(πf)/(πf).
///
/// Written so, π is never multiplied in and divided out again, f = 0 makes the zeros exact, and for
/// |x| ≤ ½, where f = x, what remains is S itself.
@inline(always)
func sinc(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let whole = wholePart(size)
  let f = size - whole
  let ratio = sineRatio(f)
  let share = quotient(f * ratio, Twofold(size))
  let signs = (size + 0x1p52).bits &<< 63
  let outer = choose(share .== 0, Lanes(repeating: 0), else: share.turned(by: signs))
  let value = choose(size .<= 0.5, ratio.rounded, else: outer)
  return choose(size .== .infinity, Lanes(repeating: 0), else: value)
}

/// S(f) = sin(πf)/(πf) for |f| ≤ ½.
@inline(always)
func sineRatio(_ f: Lanes) -> Twofold {
  let t = product(f, f)
  let inner = t * raised(sincHalfSecond, by: t.head * sincHalfSeries(t.head))
  let outer = t * raised(sincHalfFirst, by: inner.head, inner.tail)
  return raised(Constant(head: 1, tail: 0), by: outer.head, outer.tail)
}

/// c + head + tail, where c is the larger.
@inline(always)
private func raised(_ c: Constant, by head: Lanes, _ tail: Lanes? = nil) -> Twofold {
  let whole = sum(large: Lanes(repeating: c.head), small: head)
  return Twofold(whole.head, whole.tail + (tail.map { $0 + c.tail } ?? Lanes(repeating: c.tail)))
}

/// sinc′ x = (cos(πx) − sinc x)/x, and f·P(f²) up to |x| = ½, where that difference would cancel.
///
/// Doubles from 2⁵³ on are even numbers, where it is 1/x.
@inline(always)
func sincDerivative(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let t = product(x, x)
  let inner = x * series(t, sincSlopeFirst, sincSlopeSeries(t.head))
  let circle = Circle(size)
  let inverse = Twofold(size).inverse
  let sinc = circle.sine * (Twofold(oneOverCircleConstant) * inverse)
  let outer = ((circle.cosine - sinc) * inverse).rounded.turned(by: x.signs)
  let value = choose(size .<= 0.5, inner, else: outer)
  return choose(size .>= 0x1p1000, 1 / x, else: value)
}

/// sinc″ x = −(π sin(πx) + 2 sinc′ x)/x, and P(f²) up to |x| = ½.
@inline(always)
func sincSecondDerivative(_ x: Lanes) -> Lanes {
  let size = x.magnitude
  let t = product(x, x)
  let inner = series(t, sincCurvatureFirst, sincCurvatureSeries(t.head))
  let circle = Circle(size)
  let inverse = Twofold(size).inverse
  let sinc = circle.sine * (Twofold(oneOverCircleConstant) * inverse)
  let slope = (circle.cosine - sinc) * inverse
  let bracket = circle.sine * Twofold(circleConstant) + slope.scaled(by: Lanes(repeating: 2))
  let outer = -(bracket * inverse).rounded
  let value = choose(size .<= 0.5, inner, else: outer)
  return choose(size .>= 0x1p500, -2 / x / x, else: value)
}

/// c + t·rest, rounded once.
@inline(always)
private func series(_ t: Twofold, _ c: Constant, _ rest: Lanes) -> Lanes {
  let second = t.head * rest
  let front = sum(large: Lanes(repeating: c.head), small: second)
  return front.head + (front.tail + c.tail)
}
