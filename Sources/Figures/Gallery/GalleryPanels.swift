#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Gallery {
  static var stacked: Figure {
    // snippet.stacked
    Figure(height: 520, x: .linear(label: "$x$")) {
      Panel("The function") {
        Curve("Swish", over: -6...6) { swish($0) }.style(.swish)
      }
      Panel("Its slope") {
        Rule(y: 1).dashed()
        Curve("Swish′", over: -6...6) {
          sigmoid($0) + swish($0) * (1 - sigmoid($0))
        }
        .style(.swish)
      }
    }
    // snippet.end
  }

  static var facets: Figure {
    // snippet.facets
    Figure(x: .linear(label: "$x$"), arrangement: .columns(3)) {
      for slope in [0.1, 0.5, 1, 2, 5, 10] {
        Panel("$\\beta = \(NumberText.short(slope))$") {
          Curve(over: -4...4) { max($0, 0) }.muted()
          Curve(over: -4...4) { swish($0, beta: slope) }.style(.swish)
        }
      }
    }
    // snippet.end
  }

  static var inset: Figure {
    // snippet.inset
    Figure(x: .linear(label: "$x$")) {
      Curve("ReLU", over: -6...6) { max($0, 0) }.style(.relu)
      Curve("Swish", over: -6...6) { swish($0) }.style(.swish)
      Inset(x: -2.5 ... -0.2, y: -0.32...0.05, at: .topLeft, share: 0.45)
    }
    // snippet.end
  }

  static var logarithmic: Figure {
    // snippet.log
    Figure(x: .log(label: "$n$"), y: .log(label: "error")) {
      Curve("$n^{-1/2}$", over: 1...1e4) { 1 / $0.squareRoot() }
      Curve("$n^{-2}$", over: 1...1e4) { 1 / ($0 * $0) }
    }
    // snippet.end
  }

  static var symmetric: Figure {
    // snippet.symlog
    Figure(x: .linear(label: "$x$"), y: .symlog()) {
      Curve("$x^3$", over: -10...10) { $0 * $0 * $0 }
      Curve("$x$", over: -10...10) { $0 }.muted()
    }
    // snippet.end
  }

  static var multiplesOfPi: Figure {
    // snippet.pi
    Figure(x: .linear(label: "$x$", ticks: .multiplesOfPi(over: 2))) {
      Curve("$\\sin x$", over: -2 * .pi...2 * .pi) { sin($0) }
      Curve("$\\cos x$", over: -2 * .pi...2 * .pi) { cos($0) }
    }
    // snippet.end
  }

  static var percentages: Figure {
    // snippet.percent
    Figure(
      x: .linear(label: "$x$"), y: .linear(label: "passed on", ticks: .percent)
    ) {
      Curve("the gate", over: -5...5, sigmoid).style(.sigmoid)
      StepLine("ReLU's gate", x: [-5, 0, 5], y: [0, 1, 1]).style(.relu)
    }
    // snippet.end
  }
}
