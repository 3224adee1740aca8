// What the array forms of the activation functions share.

/// The numbers that activation functions take: `Float` and `Double`.
public protocol ActivationNumber: BinaryFloatingPoint {}

extension Float: ActivationNumber {}
extension Double: ActivationNumber {}

/// Stops with both lengths when `a` and `b` are not equally many.
func requireEqualCounts(_ function: String, _ a: Int, _ b: Int) {
  precondition(
    a == b, "\(function): a has \(a) elements and b has \(b); they must be equally many")
}
