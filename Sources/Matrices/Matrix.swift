// A table of numbers, row by row in one flat array. A batch of samples is a matrix with one row a
// sample; the weights of a layer are a matrix with one row a neuron.

/// A matrix of `rows` × `columns` numbers, stored row by row.
///
/// The element in row i and column j is `elements[i * columns + j]`.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// All elements, row after row.
  public var elements: [Double] { storage }

  /// The elements, for code that writes into memory that is already there.
  @usableFromInline
  package var storage: [Double]

  /// A matrix with every element equal to `value`.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    require(
      rows >= 0 && columns >= 0, "A matrix's sides should be at least 0, but are \(rows)×\(columns)"
    )
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  /// A matrix of the given elements, row after row.
  public init(rows: Int, columns: Int, elements: [Double]) {
    require(
      elements.count == rows * columns,
      "A \(rows)×\(columns) matrix should have \(rows * columns) elements, but has \(elements.count)"
    )
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// A matrix from its rows, all of one length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    require(
      rows.allSatisfy { $0.count == columns },
      "All rows of a matrix should be equally long, but have \(rows.map(\.count)) elements")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// One column of numbers: a batch of samples that have one number each.
  public init(column elements: [Double]) {
    self.init(rows: elements.count, columns: 1, elements: elements)
  }

  /// The identity matrix times `scale`.
  public static func identity(_ side: Int, scale: Double = 1) -> Matrix {
    var matrix = Matrix(rows: side, columns: side)
    for i in 0..<side { matrix[i, i] = scale }
    return matrix
  }

  /// The element in row `i` and column `j`, both counted from 0.
  public subscript(i: Int, j: Int) -> Double {
    get {
      require(contains(i, j), "\(shape) has no element (\(i), \(j))")
      return storage[i * columns + j]
    }
    set {
      require(contains(i, j), "\(shape) has no element (\(i), \(j))")
      storage[i * columns + j] = newValue
    }
  }

  /// Row `i` as an array.
  public func row(_ i: Int) -> [Double] {
    require(i >= 0 && i < rows, "\(shape) has no row \(i)")
    return Array(elements[i * columns..<(i + 1) * columns])
  }

  /// Column `j` as an array.
  public func column(_ j: Int) -> [Double] {
    require(j >= 0 && j < columns, "\(shape) has no column \(j)")
    return (0..<rows).map { elements[$0 * columns + j] }
  }

  /// Rows and columns, as in "2×3", for messages.
  public var shape: String { "\(rows)×\(columns)" }

  /// The matrix mirrored at its diagonal.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    transpose(self, into: &result)
    return result
  }

  /// The Frobenius norm, $\sqrt{\sum a_{ij}^2}$.
  public var norm: Double { sumOfSquares.squareRoot() }

  /// The root of the mean square of the elements; 0 when there are none.
  public var rootMeanSquare: Double {
    elements.isEmpty ? 0 : (sumOfSquares / Double(elements.count)).squareRoot()
  }

  /// The mean of the elements; 0 when there are none.
  public var mean: Double {
    elements.isEmpty ? 0 : elements.reduce(0, +) / Double(elements.count)
  }

  /// Whether no element is infinite or nan.
  public var isFinite: Bool { elements.allSatisfy(\.isFinite) }

  /// The matrix with `transform` applied to every element.
  public func map(_ transform: (Double) -> Double) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(transform))
  }

  /// The largest distance between elements that stand at the same place.
  public func largestDifference(from other: Matrix) -> Double {
    requireSameShape(self, other, "largestDifference")
    return zip(elements, other.elements).reduce(0) { largest, pair in
      let difference = abs(pair.0 - pair.1)
      return difference.isNaN ? .nan : max(largest, difference)
    }
  }

  package var sumOfSquares: Double {
    storage.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { Kernels.sumOfSquares($0, buffer.count) } ?? 0
    }
  }

  private func contains(_ i: Int, _ j: Int) -> Bool {
    i >= 0 && i < rows && j >= 0 && j < columns
  }

  /// Gives the matrix this shape, keeping its memory when the shape is already right.
  ///
  /// The elements are then whatever they were: it is for results that are about to be written.
  @usableFromInline
  package mutating func reshape(rows: Int, columns: Int) {
    if self.rows != rows || self.columns != columns {
      self = Matrix(rows: rows, columns: columns)
    }
  }

  /// Gives the matrix the shape of another.
  @usableFromInline
  package mutating func reshape(like other: Matrix) {
    reshape(rows: other.rows, columns: other.columns)
  }
}

// MARK: - Arithmetic

extension Matrix {
  /// The matrix product.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns)
    multiply(left, right, into: &result)
    return result
  }

  /// The matrix with every element multiplied by a number.
  public static func * (scale: Double, matrix: Matrix) -> Matrix { matrix.map { scale * $0 } }

  /// The sum, element by element.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    requireSameShape(left, right, "+")
    return Matrix(
      rows: left.rows, columns: left.columns,
      elements: zip(left.elements, right.elements).map { $0 + $1 })
  }

  /// The difference, element by element.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    requireSameShape(left, right, "-")
    return Matrix(
      rows: left.rows, columns: left.columns,
      elements: zip(left.elements, right.elements).map { $0 - $1 })
  }

  /// The sum of the products of elements that stand at the same place, ⟨A, B⟩.
  public func inner(_ other: Matrix) -> Double {
    requireSameShape(self, other, "inner")
    return zip(elements, other.elements).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// Stops with both shapes when they differ.
@usableFromInline
package func requireSameShape(_ left: Matrix, _ right: Matrix, _ operation: String) {
  require(
    left.rows == right.rows && left.columns == right.columns,
    "\(operation): the left side is \(left.shape) and the right side is \(right.shape); "
      + "both should have the same shape")
}
