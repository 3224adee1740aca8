// Normal density, distribution function and quantile over arrays: how fast, and how far off, ours and
// SciPy's, in one run. Times are the best of several, on one core.

import Foundation
import Probability

/// Prints a table of the normal law's array functions beside SciPy's, where Python has SciPy.
func benchmarkProbability() {
  let count = 1_000_000
  let rows: [NormalRow] = [
    NormalRow(
      name: "density", table: "normalPDF", argument: "x", peer: "norm.pdf", range: -6...6,
      function: Normal.standard.density(at:)),
    NormalRow(
      name: "cumulative", table: "normalCDF", argument: "x", peer: "special.ndtr", range: -6...6,
      function: Normal.standard.cumulative(to:)),
    NormalRow(
      name: "logCumulative", table: "logNormalCDF", argument: "x", peer: "special.log_ndtr",
      range: -30...6, function: Normal.standard.logCumulative(to:)),
    NormalRow(
      name: "quantile", table: "normalQuantile", argument: "p", peer: "special.ndtri",
      range: 1e-6...0.999999, function: Normal.standard.quantile(of:)),
  ]
  let peers = NormalPeer.measure(rows, count: count)
  print("Normal, \(count) doubles   ns each   worst ulp   SciPy ns   SciPy ulp   times as fast")
  for row in rows {
    let nanoseconds = row.nanoseconds(count: count)
    var line = column(row.name, 24) + column(nanoseconds, 10) + column(row.worstError(), 12)
    if let peer = peers[row.name] {
      line += column(peer.nanoseconds, 11) + column(peer.worstError, 12)
      line += column(peer.nanoseconds / nanoseconds, 16)
    }
    print(line)
  }
  if peers.isEmpty { print("(SciPy is not installed, so its columns are empty)") }
}

/// One function: where it is timed, and the table of 25-digit values it is held against.
private struct NormalRow {
  let name: String
  let table: String
  let argument: String
  let peer: String
  let range: ClosedRange<Double>
  let function: ([Double]) -> [Double]

  var file: String {
    root.appending(path: "Tests/Reference/\(table).csv").path()
  }

  func nanoseconds(count: Int) -> Double {
    let width = range.upperBound - range.lowerBound
    let x = (0..<count).map { range.lowerBound + width * Double($0) / Double(count - 1) }
    let best = (0..<7).map { _ in ContinuousClock().measure { _ = function(x) } }.min() ?? .zero
    return best / .nanoseconds(1) / Double(count)
  }

  /// The largest distance from the nearest Double to the true value, in ulp.
  func worstError() -> Double {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return .nan }
    let lines = text.split(separator: "\n")
    let names = lines[0].split(separator: ",")
    guard let x = names.firstIndex(of: Substring(argument)),
      let rounded = names.firstIndex(of: "rounded")
    else { return .nan }
    let cells = lines.dropFirst().map { $0.split(separator: ",") }
    let values = function(cells.map { Double($0[x]) ?? .nan })
    return zip(values, cells).map { value, cells in
      let truth = Double(cells[rounded]) ?? .nan
      return abs(value - truth) / truth.ulp
    }.max() ?? .nan
  }
}

/// SciPy's side of the table, measured by a child process on the same arguments.
private struct NormalPeer: Decodable {
  let nanoseconds: Double
  let worstError: Double

  static func measure(_ rows: [NormalRow], count: Int) -> [String: NormalPeer] {
    var script = """
      import csv, json, time
      import numpy as np
      from scipy import special
      from scipy.stats import norm
      results = {}
      def measure(name, f, low, high, count, file, argument):
          x = np.linspace(low, high, count)
          times = []
          for _ in range(7):
              start = time.perf_counter()
              f(x)
              times.append(time.perf_counter() - start)
          rows = list(csv.DictReader(open(file)))
          x = np.array([float.fromhex(row[argument]) for row in rows])
          truth = np.array([float.fromhex(row["rounded"]) for row in rows])
          errors = np.abs(f(x) - truth) / np.spacing(np.abs(truth))
          results[name] = {
              "nanoseconds": min(times) * 1e9 / count, "worstError": float(errors.max())}

      """
    for row in rows {
      script += """
        measure("\(row.name)", \(row.peer), \(row.range.lowerBound), \(row.range.upperBound), \
        \(count), "\(row.file)", "\(row.argument)")

        """
    }
    script += "print(json.dumps(results))\n"
    guard let output = outputOfPython("-c", script) else { return [:] }
    return (try? JSONDecoder().decode([String: NormalPeer].self, from: Data(output.utf8))) ?? [:]
  }
}

private func column(_ text: String, _ width: Int) -> String {
  text.padding(toLength: width, withPad: " ", startingAt: 0)
}

private func column(_ number: Double, _ width: Int) -> String {
  let text = String(format: number < 100 ? "%.1f" : "%.0f", number)
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
