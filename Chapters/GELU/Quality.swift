import Activations
import Probability
import Workbook

/// The two approximations, measured.
@MainActor func quality(_ chapter: Chapter) throws {
  //: Four measures of the two, side by side: the worst error of the value, of the slope, the root
  //: mean square over normal inputs, and what is left of the value far below zero.

  func rootMeanSquare(_ form: (Double) -> Double) throws -> Double {
    try overCrowd { (form($0) - gelu($0)) * (form($0) - gelu($0)) }.squareRoot()
  }
  let forms: [(name: String, form: (Double) -> Double, slope: (Double) -> Double)] = [
    ("tanh form", { geluTanh($0) }, { geluTanhDerivative($0) }),
    ("σ form", { geluSigmoid($0) }, { geluSigmoidDerivative($0) }),
  ]
  let squares = try forms.map { try rootMeanSquare($0.form) }
  chapter.value("rms.tanh", squares[0], as: .significant(4))
  chapter.value("rms.sigmoid", squares[1], as: .significant(4))
  chapter.table(
    "quality",
    caption:
      "Two approximations, measured; at the right as multiples of the truth.",
    rows: Array(zip(forms, squares))
  ) {
    Column("form") { $0.0.name }
    Column("worst value", as: .scientific(2)) { row in
      Extremes { row.0.form($0) - gelu($0) }.worst
    }
    Column("worst slope", as: .scientific(2)) { row in
      Extremes { row.0.slope($0) - geluDerivative($0) }.worst
    }
    Column("root mean square", as: .scientific(2)) { $0.1 }
    for place in [-2.0, -3, -4, -6] {
      Column("at \(place.text(.shortest))", as: .significant(2)) {
        $0.0.form(place) / gelu(place)
      }
    }
  }
  chapter.value(
    "ratio", sigmoidError(1.702).worst / tanhError(0.044715).worst, digits: 0)
  chapter.claim(
    "GE-09.ratio", "The σ form's worst error is 43 times the tanh form's.",
    sigmoidError(1.702).worst / tanhError(0.044715).worst, roundsTo: 43, digits: 0)
  chapter.claim(
    "GE-09.square",
    "Over normal inputs the σ form is {value}`rms.sigmoid` off (root mean square).",
    squares[1], isNear: 0.00690724523852, within: 1e-10)
  chapter.claim(
    "GE-08.square", "… and the tanh form's {value}`rms.tanh`.", squares[0],
    isIn: 1.2877e-4...1.2879e-4)
  chapter.claim(
    "GE-08.slope", "The slope of the tanh form is off by less than a thousandth.",
    Extremes { geluTanhDerivative($0) - geluDerivative($0) }.worst,
    isIn: 8.684e-4...8.685e-4)
  chapter.claim(
    "GE-09.slope", "… and that of the σ form by three hundredths.",
    Extremes { geluSigmoidDerivative($0) - geluDerivative($0) }.worst,
    isNear: 0.0290720455, within: 1e-9)
  chapter.claim(
    "GE-08.tail", "In the tail the tanh form is 10 % short at −3 and 45 % at −4.",
    holds: abs(geluTanh(-3.0) / gelu(-3.0) - 0.898) < 1e-3
      && abs(geluTanh(-4.0) / gelu(-4.0) - 0.554) < 1e-3,
    evidence: "\((geluTanh(-3.0) / gelu(-3.0)).text(.percent(1))) and "
      + "\((geluTanh(-4.0) / gelu(-4.0)).text(.percent(1))) of the value are left")

  //: Is the tanh form good enough? For positive inputs in a network that computes in bfloat16, a
  //: format with eight binary digits, its error is less than what *storing* the result costs. That
  //: of the σ form, {value}`ratio` times as large, is not. What neither has is the tail; but few
  //: ask for it.

  chapter.claim(
    "bfloat16",
    "For positive inputs the tanh form is off by less than half a step of bfloat16.",
    forAll: evenlySpaced(2400, in: 0.01...12)
  ) { abs(geluTanh($0) - gelu($0)) < Double(Float(gelu($0)).ulp * 65536) / 2 }
  chapter.claim(
    "bfloat16.sigmoid", "The σ form is off by more than a whole step at 2.",
    abs(geluSigmoid(2.0) - gelu(2.0)), isAbove: Double(Float(gelu(2.0)).ulp * 65536))
}
