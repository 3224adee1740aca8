// A figure of four curves with its text, 1280 by 800 pixels, as a PNG file in memory: ours and
// Matplotlib's in one run. Times are medians of processor time after a warm-up, on
// one core.

import Activations
import Figures
import Foundation

/// Prints how long a figure takes beside Matplotlib, where Python has it.
func benchmarkFigures() {
  do {
    let ours = try timeOurFigure()
    print("A figure of four curves, 1280 × 800, drawn and encoded:")
    print("  Figures     \(line(ours))")
    print("  Figures 2×  \(line(try timeOurFigure(scale: 2)))")
    guard let theirs = timeMatplotlib() else {
      print("  Matplotlib  not installed; set PYTHON to a Python that has it")
      return
    }
    print("  Matplotlib  \(line(theirs))")
    print("  ratio       \(rounded(theirs.milliseconds / ours.milliseconds)) times")
  } catch {
    print("  \(error)")
  }
}

/// What was measured: a median time and the size of the file.
private struct FigureTiming {
  var milliseconds: Double
  var bytes: Int
}

private func line(_ timing: FigureTiming) -> String {
  "\(rounded(timing.milliseconds)) ms, \(timing.bytes) bytes"
}

private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

/// The figure that both draw: Swish for four values of β, from −6 to 6.
private func fourCurves(pixels: (width: Int, height: Int), scale: Int) -> Figure {
  Figure(
    width: pixels.width / scale, height: pixels.height / scale, x: .linear(label: "x"),
    title: "Swish"
  ) {
    for slope in [0.1, 0.5, 1, 10] {
      Curve("β = \(slope)", over: -6...6) { swish($0, beta: slope) }
    }
  }
}

private func timeOurFigure(scale: Int = 1) throws -> FigureTiming {
  var times: [Double] = []
  var size = 0
  for run in 0..<24 {
    let start = processorTime()
    size = try FigureRendering(fourCurves(pixels: (1280, 800), scale: scale), alt: "Four curves.")
      .png(theme: .light, scale: scale).count
    if run >= 3 { times.append(processorTime() - start) }
  }
  return FigureTiming(milliseconds: times.sorted()[times.count / 2], bytes: size)
}

/// The milliseconds this process has computed: what else the machine does, does not count.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) * 1e-6
}

/// Runs the same drawing in Python; `nil` where there is no Matplotlib.
private func timeMatplotlib() -> FigureTiming? {
  guard let words = outputOfPython(peer("matplotlib_figure.py"))?.split(separator: " "),
    words.count == 2, let milliseconds = Double(words[0]),
    let bytes = Int(words[1].trimmingCharacters(in: .whitespacesAndNewlines))
  else { return nil }
  return FigureTiming(milliseconds: milliseconds, bytes: bytes)
}
