#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An axis whose domain is known and which has a length: it turns values into pixels.
public struct Scale: Sendable {
  let kind: Axis.Kind
  /// The values at the ends.
  public let domain: ClosedRange<Double>
  /// The pixel at the domain's lower end.
  public let start: Double
  /// The pixel at the domain's upper end; before `start` where the axis points up.
  public let end: Double
  private let low: Double
  private let factor: Double

  init(_ kind: Axis.Kind, domain: ClosedRange<Double>, start: Double, end: Double) {
    self.kind = kind
    self.domain = domain
    self.start = start
    self.end = end
    low = Self.forward(domain.lowerBound, kind)
    let high = Self.forward(domain.upperBound, kind)
    factor = high > low ? (end - start) / (high - low) : 0
  }

  /// The pixel of a value; not finite where the axis has no place for it.
  public func position(of value: Double) -> Double {
    start + (Self.forward(value, kind) - low) * factor
  }

  /// The value at a pixel.
  public func value(at position: Double) -> Double {
    Self.backward(low + (position - start) / factor, kind)
  }

  /// The pixels between two neighbours on a categorical axis.
  var step: Double { abs(factor) }

  /// The place of a name on a categorical axis.
  func index(of name: String) -> Double? {
    guard case .categorical(let names) = kind else { return nil }
    return names.firstIndex(of: name).map(Double.init)
  }

  static func forward(_ value: Double, _ kind: Axis.Kind) -> Double {
    switch kind {
    case .linear, .steps, .categorical: value
    case .log: value > 0 ? log10(value) : .nan
    case .symlog(let threshold):
      // Linear inside the threshold, continued so that the slope has no jump.
      abs(value) <= threshold
        ? value / threshold * log10(M_E)
        : (value < 0 ? -1 : 1) * (log10(abs(value) / threshold) + log10(M_E))
    }
  }

  static func backward(_ value: Double, _ kind: Axis.Kind) -> Double {
    switch kind {
    case .linear, .steps, .categorical: value
    case .log: pow(10, value)
    case .symlog(let threshold):
      abs(value) <= log10(M_E)
        ? value * threshold / log10(M_E)
        : (value < 0 ? -1 : 1) * threshold * pow(10, abs(value) - log10(M_E))
    }
  }
}
