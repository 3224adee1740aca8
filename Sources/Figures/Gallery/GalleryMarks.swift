#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Gallery {
  static var curve: Figure {
    // snippet.curve
    Figure(x: .linear(label: "$x$"), title: "From a straight line to ReLU") {
      for slope in [0, 0.5, 1, 10] {
        Curve("$\\beta = \(slope.formatted)$", over: -6...6) {
          swish($0, beta: slope)
        }
      }
    }
    // snippet.end
  }

  static var gaps: Figure {
    // snippet.gaps
    Figure(x: .linear(label: "$x$", ticks: .multiplesOfPi(over: 2))) {
      Curve("$\\tan x$", over: -5...5) { tan($0) }.style(.tanh)
      Curve("$1/x$", over: -5...5) { 1 / $0 }.style(.sinc)
    }
    // snippet.end
  }

  static var line: Figure {
    // snippet.line
    Figure(x: .steps(label: "day"), y: .linear(label: "reading")) {
      Line("measured", [3.1, 3.4, 3.3, .nan, 4.2, 4.0, 4.6, 5.1]).style(.accent1)
      Points(x: [0, 1, 2, 4, 5, 6, 7], y: [3.1, 3.4, 3.3, 4.2, 4.0, 4.6, 5.1])
        .style(.accent1)
    }
    // snippet.end
  }

  static var stepLine: Figure {
    // snippet.step
    Figure(x: .linear(label: "pips"), y: .linear(label: "$P(X \\le x)$")) {
      StepLine(
        "one die", x: [0, 1, 2, 3, 4, 5, 6, 7],
        y: [0, 1, 2, 3, 4, 5, 6, 6].map { $0 / 6 })
    }
    // snippet.end
  }

  static var area: Figure {
    // snippet.area
    Figure(x: .linear(label: "$x$"), y: .linear(label: "density")) {
      Area("5%", over: 1.645...4, under: bell).style(.accent2)
      Curve("$\\varphi(x)$", over: -4...4, bell).style(.accent1)
      Rule("$x = 1.645$", x: 1.645).dashed()
    }
    // snippet.end
  }

  static var points: Figure {
    // snippet.points
    Figure(x: .linear(label: "$x$"), y: .linear(label: "$y$")) {
      Points("sample", x: noise(150, seed: 1), y: noise(150, seed: 2)).style(.gelu)
      Point("mean", x: 0, y: 0)
    }
    // snippet.end
  }

  static var rule: Figure {
    // snippet.rule
    Figure(x: .linear(label: "$x$")) {
      Rule("never above", y: 1).dashed()
      Rule("never below", y: 0).dashed()
      Curve("$\\sigma(x) = \\frac{1}{1 + e^{-x}}$", over: -7...7, sigmoid).style(
        .sigmoid)
    }
    // snippet.end
  }

  static var band: Figure {
    let steps = (0...100).map(Double.init)
    func runs(_ rate: Double) -> [[Double]] {
      (0..<7).map { seed in
        let noise = noise(101, seed: UInt64(seed) + 9)
        return steps.indices.map {
          exp(-rate * steps[$0]) + 0.02 * exp(0.08 * (noise[$0] + Double(seed)))
        }
      }
    }
    // snippet.band
    return Figure(x: .steps(label: "step"), y: .log(label: "loss")) {
      Band("ReLU", x: steps, runs: runs(0.03)).style(.relu)
      Band("Swish", x: steps, runs: runs(0.05)).style(.swish)
    }
    // snippet.end
  }

  static var bar: Figure {
    // snippet.bar
    Figure(y: .linear(label: "time (ms)")) {
      Bar(
        "forward", ["Swish": 3.1, "GELU": 5.5, "ReLU": 1.2], slot: 0, of: 2,
        showsValues: true)
      Bar(
        "backward", ["Swish": 4.0, "GELU": 7.2, "ReLU": 1.3], slot: 1, of: 2,
        showsValues: true)
    }
    // snippet.end
  }

  static var histogram: Figure {
    // snippet.histogram
    Figure(x: .linear(label: "$x$"), y: .linear(label: "density")) {
      Histogram("1000 draws", of: noise(1000, seed: 5)).style(.accent3)
      Curve("$\\varphi$", bell).style(.ink)
    }
    // snippet.end
  }

  static var heatMap: Figure {
    // snippet.heat-map
    Figure(x: .linear(label: "$a$"), y: .linear(label: "$b$")) {
      HeatMap("$a\\,\\sigma(b)$", x: -4...4, y: -4...4, colors: .diverging) {
        $0 * sigmoid($1)
      }
    }
    // snippet.end
  }

  static var matrix: Figure {
    // snippet.matrix
    Figure(
      width: 480, height: 320, x: .categorical(["1", "2", "3"]),
      y: .linear(ticks: .none)
    ) {
      HeatMap("$W$", matrix: [[0.5, -1, 0.25], [2, 0, -0.75]])
    }
    // snippet.end
  }

  static var contour: Figure {
    // snippet.contour
    Figure(x: .linear(label: "$w_1$"), y: .linear(label: "$w_2$")) {
      Contour(x: -3...3, y: -2...2) { $0 * $0 + 3 * $1 * $1 }.style(.accent1)
      Arrow("a step downhill", from: (2.4, 1.5), to: (1.1, 0.35)).style(.accent2)
    }
    // snippet.end
  }

  static var annotation: Figure {
    // snippet.annotation
    Figure(x: .linear(label: "$x$")) {
      Curve("Swish", over: -6...3) { swish($0) }.style(.swish)
      Annotation("as low as it gets", x: -1.278, y: -0.278, textAt: (-3.5, 0.9))
      Note("zero, almost", x: -4.6, y: 0.15).style(.muted)
    }
    // snippet.end
  }

  static var brace: Figure {
    // snippet.brace
    Figure(x: .linear(label: "$x$"), y: .linear(domain: -0.08...0.45)) {
      Curve("$\\varphi$", over: -4...4, bell).style(.accent1)
      Brace("68% of all draws", x: -1...1, y: -0.008, below: true)
      Brace("$\\frac{1}{\\sqrt{2\\pi}}$", y: 0...0.3989, x: 0.04)
    }
    // snippet.end
  }
}

extension Double {
  /// The shortest decimal, without `.0`.
  fileprivate var formatted: String { NumberText.short(self) }
}
