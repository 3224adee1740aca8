/// Finds the lines along which a grid has a value: in each cell, a line enters and leaves where the
/// value is crossed on its sides (Lorensen and Cline's marching cubes, one dimension down).
struct MarchingSquares {
  /// A place in the grid's own coordinates.
  struct Node: Hashable {
    var x: Double
    var y: Double
  }

  private let grid: Grid

  init(_ grid: Grid) { self.grid = grid }

  /// The lines at a level, joined from cell to cell.
  func lines(at level: Double) -> [[Node]] {
    var neighbours: [Node: [Node]] = [:]
    var order: [Node] = []
    for row in 0..<(grid.ys.count - 1) {
      for column in 0..<(grid.xs.count - 1) {
        for (a, b) in segments(row, column, level) where a != b {
          for (from, to) in [(a, b), (b, a)] {
            if neighbours[from] == nil { order.append(from) }
            neighbours[from, default: []].append(to)
          }
        }
      }
    }
    return joined(order, neighbours)
  }

  private func segments(_ row: Int, _ column: Int, _ level: Double) -> [(Node, Node)] {
    let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    let values = corners.map { grid.values[$0.1][$0.0] }
    guard values.allSatisfy(\.isFinite) else { return [] }
    var crossings: [Node] = []
    for side in 0..<4 {
      let (a, b) = (values[side], values[(side + 1) % 4])
      guard (a < level) != (b < level) else { continue }
      crossings.append(node(corners[side], corners[(side + 1) % 4], a, b, level))
    }
    if crossings.count == 2 { return [(crossings[0], crossings[1])] }
    guard crossings.count == 4 else { return [] }
    // A saddle: the middle decides which corners belong together.
    let middle = values.reduce(0, +) / 4
    return (middle < level) == (values[0] < level)
      ? [(crossings[0], crossings[1]), (crossings[2], crossings[3])]
      : [(crossings[3], crossings[0]), (crossings[1], crossings[2])]
  }

  /// Where a side is crossed; the same number from both cells that share it.
  private func node(
    _ a: (Int, Int), _ b: (Int, Int), _ valueA: Double, _ valueB: Double, _ level: Double
  ) -> Node {
    if a.0 > b.0 || a.1 > b.1 { return node(b, a, valueB, valueA, level) }
    let share = (level - valueA) / (valueB - valueA)
    return Node(
      x: grid.xs[a.0] + share * (grid.xs[b.0] - grid.xs[a.0]),
      y: grid.ys[a.1] + share * (grid.ys[b.1] - grid.ys[a.1]))
  }

  /// Walks from open ends first, then around what is closed.
  private func joined(_ order: [Node], _ neighbours: [Node: [Node]]) -> [[Node]] {
    var visited: Set<Node> = []
    var lines: [[Node]] = []
    let starts = order.filter { neighbours[$0]?.count == 1 } + order
    for start in starts where !visited.contains(start) {
      var line = [start]
      visited.insert(start)
      while let next = neighbours[line[line.count - 1]]?.first(where: { !visited.contains($0) }) {
        visited.insert(next)
        line.append(next)
      }
      if line.count > 2, neighbours[line[line.count - 1]]?.contains(start) == true {
        line.append(start)
      }
      if line.count > 1 { lines.append(line) }
    }
    return lines
  }
}
