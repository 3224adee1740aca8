import RealModule

/// The arithmetic mean, Σxᵢ/n.
///
/// The sum carries its rounding errors along, so the result is as exact as one rounding of the
/// exact mean unless Σ|xᵢ| is 10¹⁵ times |Σxᵢ|. nan and infinities pass through. At least one number.
public func mean(of numbers: some Collection<Double>) -> Double {
  requireNumbers(numbers, atLeast: 1)
  var sum = CompensatedSum()
  for number in numbers { sum.add(number) }
  return sum.total / Double(numbers.count)
}

/// The variance of a sample, Σ(xᵢ − x̄)²/(n − 1): its expectation is the variance of the law from
/// which the numbers were drawn. At least two numbers.
public func variance(of numbers: some Collection<Double>) -> Double {
  requireNumbers(numbers, atLeast: 2)
  let centre = mean(of: numbers)
  var squares = CompensatedSum()
  for number in numbers { squares.add((number - centre) * (number - centre)) }
  return squares.total / Double(numbers.count - 1)
}

/// The standard deviation of a sample: the root of ``variance(of:)``. At least two numbers.
public func standardDeviation(of numbers: some Collection<Double>) -> Double {
  variance(of: numbers).squareRoot()
}

/// The number in the middle of the sorted numbers, or the mean of the two in the middle. nan if any
/// number is. At least one number.
public func median(of numbers: some Collection<Double>) -> Double {
  quantile(0.5, of: numbers)
}

/// The p-quantile of a sample: the sorted numbers stand at 0, 1/(n − 1), …, 1, and between
/// neighbours we go in a straight line. nan if any number is. At least one number.
///
/// Of the nine definitions in use this is the one that R calls 7 and NumPy takes unless told
/// otherwise. For the generalised inverse of the staircase see ``EmpiricalDistribution``.
///
/// Source: Hyndman and Fan (1996), *Sample Quantiles in Statistical Packages*,
/// doi:10.1080/00031305.1996.10473566.
public func quantile(_ p: Double, of numbers: some Collection<Double>) -> Double {
  requireNumbers(numbers, atLeast: 1)
  requireProbability(p)
  if p.isNaN || numbers.contains(where: \.isNaN) { return .nan }
  let sorted = numbers.sorted()
  let place = p * Double(sorted.count - 1)
  let index = Int(place)
  let fraction = place - Double(index)
  guard fraction > 0 else { return sorted[index] }
  let (left, right) = (sorted[index], sorted[index + 1])
  return left == right ? left : left * (1 - fraction) + right * fraction
}

/// The geometric mean (x₁⋯xₙ)^(1/n), as e to the mean of the logarithms: a product of many factors
/// would leave the range of `Double` first. The numbers should not be negative; one 0 makes it 0.
/// At least one number.
public func geometricMean(of numbers: some Collection<Double>) -> Double {
  requireNumbers(numbers, atLeast: 1)
  let least = numbers.min() ?? 0
  require(!(least < 0), "numbers should not be negative, but the least is \(least)")
  return Double.exp(mean(of: numbers.map { Double.log($0) }))
}

/// Stops with "there should be at least 2 numbers, but there are 1" unless there are enough.
private func requireNumbers(_ numbers: some Collection<Double>, atLeast least: Int) {
  require(
    numbers.count >= least,
    "there should be at least \(least) numbers, but there are \(numbers.count)")
}
