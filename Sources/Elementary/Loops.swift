// What a sweep does with memory: whole vectors, and a copy for the numbers that fill none.

/// A number as it lies in an array; `Float` is widened on the way in and rounded on the way out.
protocol SweptNumber: BinaryFloatingPoint {
  /// How many numbers the kernels take at most at once.
  static var vectorCount: Int { get }

  /// As many numbers as there are lanes, from here on.
  static func lanes(at source: UnsafePointer<Self>) -> Lanes

  /// Writes as many numbers as there are lanes from here on.
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Self>)
}

extension Double: SweptNumber {
  @inline(always)
  static var vectorCount: Int { laneCount }

  @inline(always)
  static func lanes(at source: UnsafePointer<Double>) -> Lanes {
    UnsafeRawPointer(source).loadUnaligned(as: Lanes.self)
  }

  @inline(always)
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(target).storeBytes(of: lanes, as: Lanes.self)
  }
}

extension Float: SweptNumber {
  @inline(always)
  static var vectorCount: Int { floatCount }

  @inline(always)
  static func lanes(at source: UnsafePointer<Float>) -> Lanes {
    Lanes(UnsafeRawPointer(source).loadUnaligned(as: NarrowLanes.self))
  }

  @inline(always)
  static func write(_ lanes: Lanes, to target: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(target).storeBytes(of: NarrowLanes(lanes), as: NarrowLanes.self)
  }
}

/// Writes the kernel of x[0…], vector for vector; `count` is a multiple of the number of lanes.
@inline(never)
func fill<Number: SweptNumber>(
  _ out: UnsafeMutablePointer<Number>, _ count: Int, _ x: UnsafePointer<Number>,
  _ kernel: (Lanes) -> Lanes
) {
  var place = 0
  while place < count {
    Number.write(kernel(Number.lanes(at: x + place)), to: out + place)
    place &+= laneCount
  }
}

/// Writes the kernel of x[0…] and y[0…]; with a `stride` of 0 of the same vector of y throughout.
@inline(never)
func fill<Number: SweptNumber>(
  _ out: UnsafeMutablePointer<Number>, _ count: Int, _ x: UnsafePointer<Number>,
  _ y: UnsafePointer<Number>, _ stride: Int, _ kernel: (Lanes, Lanes) -> Lanes
) {
  var place = 0
  while place < count {
    let (a, b) = (Number.lanes(at: x + place), Number.lanes(at: y + place &* stride))
    Number.write(kernel(a, b), to: out + place)
    place &+= laneCount
  }
}

/// Writes the kernel of x[0…] in Floats; `count` is a multiple of `floatCount`.
@inline(never)
func fillFloats(
  _ out: UnsafeMutablePointer<Float>, _ count: Int, _ x: UnsafePointer<Float>,
  _ kernel: (Floats) -> Floats
) {
  var place = 0
  while place < count {
    let a = UnsafeRawPointer(x + place).loadUnaligned(as: Floats.self)
    UnsafeMutableRawPointer(out + place).storeBytes(of: kernel(a), as: Floats.self)
    place &+= floatCount
  }
}

/// Writes the kernel of x[0…] and y[0…] in Floats; with a `stride` of 0 of the same vector of y
/// throughout.
@inline(never)
func fillFloats(
  _ out: UnsafeMutablePointer<Float>, _ count: Int, _ x: UnsafePointer<Float>,
  _ y: UnsafePointer<Float>, _ stride: Int, _ kernel: (Floats, Floats) -> Floats
) {
  var place = 0
  while place < count {
    let a = UnsafeRawPointer(x + place).loadUnaligned(as: Floats.self)
    let b = UnsafeRawPointer(y + place &* stride).loadUnaligned(as: Floats.self)
    UnsafeMutableRawPointer(out + place).storeBytes(of: kernel(a, b), as: Floats.self)
    place &+= floatCount
  }
}

/// Calls `sweep` for as many of the numbers as fill whole vectors, then for a copy of the last ones
/// that zeros fill up.
///
/// With a `stride` of 0 all vectors of x meet the same vector of y.
@inline(always)
func inWholeLanes<Number: SweptNumber>(
  _: Number.Type, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer, stride: Int,
  into out: UnsafeMutableRawPointer, _ count: Int,
  _ sweep: (UnsafePointer<Number>, UnsafePointer<Number>, UnsafeMutablePointer<Number>, Int) -> Void
) {
  let x = x.assumingMemoryBound(to: Number.self), y = y.assumingMemoryBound(to: Number.self)
  let out = out.assumingMemoryBound(to: Number.self)
  let whole = count & -Number.vectorCount
  var rest = 0
  // Twice the same call: once for the whole vectors and once for the copy.
  withUnsafeTemporaryAllocation(of: Number.self, capacity: 3 * Number.vectorCount) { copy in
    guard let start = copy.baseAddress else { return }
    var (a, b, target, size) = (x, y, out, whole)
    while true {
      if size > 0 { sweep(a, b, target, size) }
      if rest > 0 || whole == count { break }
      rest = count - whole
      copy.initialize(repeating: 0)
      for i in 0..<rest { start[i] = x[whole + i] }
      let places = stride == 0 ? Number.vectorCount : rest
      for i in 0..<places { start[Number.vectorCount + i] = y[stride * whole + i] }
      (a, b) = (UnsafePointer(start), UnsafePointer(start + Number.vectorCount))
      (target, size) = (start + 2 * Number.vectorCount, Number.vectorCount)
    }
    for i in 0..<rest { out[whole + i] = start[2 * Number.vectorCount + i] }
  }
}
