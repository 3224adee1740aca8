/// Twice $x$
///
/// Give twice the number, so that {value}`half` becomes one.
///
/// Hint: Add it to
/// itself.
///
/// Hint: Or multiply.
///
/// That is all.
func twice(_ x: Double) -> Double {
  // BEGIN SOLUTION
  let secretName = x + x
  return secretName
  // END SOLUTION
}

/// A remark that is no exercise.
func remark() {}
