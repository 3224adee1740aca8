import CFlint

extension BinaryFloat {
  /// A result of so many bits, and whether it needed no rounding.
  typealias Rounded = (value: BinaryFloat, isExact: Bool)

  /// Takes a number that `body` computes by FLINT, and whether it came out exact.
  static func rounded(_ body: (UnsafeMutablePointer<arf_struct>) -> Int32) -> Rounded {
    var isInexact: Int32 = 0
    let value = BinaryFloat { isInexact = body($0) }
    return (value, isInexact == 0)
  }

  /// A fraction.
  static func rounding(_ value: Rational, _ direction: Direction, bits: Int) -> Rounded {
    value.withFmpq { x in
      rounded { arf_set_fmpq($0, x, bits, direction == .up ? Rounding.up : Rounding.down) }
    }
  }

  /// This number.
  func rounded(_ direction: Direction, bits: Int) -> Rounded {
    with { x in
      Self.rounded { arf_set_round($0, x, bits, direction == .up ? Rounding.up : Rounding.down) }
    }
  }

  /// This number with few bits, in no particular direction.
  func shortened(bits: Int) -> BinaryFloat {
    with { x in BinaryFloat { arf_set_round($0, x, bits, Rounding.nearest) } }
  }

  /// The sum; of two infinities their signs must be the same.
  func adding(_ other: BinaryFloat, _ direction: Direction, bits: Int) -> Rounded {
    with { x in
      other.with { y in
        Self.rounded { arf_add($0, x, y, bits, direction == .up ? Rounding.up : Rounding.down) }
      }
    }
  }

  /// The difference of two finite numbers.
  func subtracting(_ other: BinaryFloat, _ direction: Direction, bits: Int) -> Rounded {
    with { x in
      other.with { y in
        Self.rounded { arf_sub($0, x, y, bits, direction == .up ? Rounding.up : Rounding.down) }
      }
    }
  }

  /// The product of two finite numbers.
  func multiplied(by other: BinaryFloat, _ direction: Direction, bits: Int) -> Rounded {
    with { x in
      other.with { y in
        Self.rounded {
          arf_mul_rnd_any($0, x, y, bits, direction == .up ? Rounding.up : Rounding.down)
        }
      }
    }
  }

  /// The quotient of two finite numbers; the divisor must not be 0.
  func divided(by other: BinaryFloat, _ direction: Direction, bits: Int) -> Rounded {
    with { x in
      other.with { y in
        Self.rounded { arf_div($0, x, y, bits, direction == .up ? Rounding.up : Rounding.down) }
      }
    }
  }

  /// The square root of a number that is at least 0.
  func squareRoot(_ direction: Direction, bits: Int) -> Rounded {
    with { x in
      Self.rounded { arf_sqrt($0, x, bits, direction == .up ? Rounding.up : Rounding.down) }
    }
  }

  /// The nth root of a number that is at least 0, for small n.
  func root(_ n: UInt, _ direction: Direction, bits: Int) -> Rounded {
    with { x in
      Self.rounded { arf_root($0, x, n, bits, direction == .up ? Rounding.up : Rounding.down) }
    }
  }
}
