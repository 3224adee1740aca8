import Activations
import Derivations
import Probability
import Workbook

import func Foundation.sin

/// The article's Python, and what it computes before it chooses.
@MainActor func listing(_ chapter: Chapter) {
  //: The article's Python has lost its line breaks and does not parse {claim}`SI-22`. Mended, and without
  //: its comments, it reads:
  //:
  //: ```python
  //: def sinc_activation(x):
  //:     x_pi = np.pi * x
  //:     return np.where(x == 0, 1, np.sin(x_pi) / x_pi)
  //: ```
  //:
  //: It returns the right values. But the article says of the last line that it avoids a division by zero.
  //: Read it as Python does, from the inside out: `np.where` is a function, and before a function is
  //: called, all that stands between its brackets is computed. So the division by zero *happens*; its
  //: result, *nan*, is put aside when the choice is made, and what remains is a warning. The same
  //: two forms in Swift, with every division on record:

  struct Division: Equatable {
    let numerator, denominator: Double
  }
  var divisions: [Division] = []
  @MainActor func divide(_ numerator: Double, by denominator: Double) -> Double {
    divisions.append(Division(numerator: numerator, denominator: denominator))
    return numerator / denominator
  }
  @MainActor func chosenAfterwards(_ x: Double) -> Double {
    let quotient = divide(sin(.pi * x), by: .pi * x)
    return x == 0 ? 1 : quotient
  }
  @MainActor func chosenFirst(_ x: Double) -> Double {
    x == 0 ? 1 : divide(sin(.pi * x), by: .pi * x)
  }
  let late = chosenAfterwards(0)
  let lateDivisions = divisions
  divisions = []
  let early = chosenFirst(0)
  chapter.claim(
    "SI-23",
    "Choosing afterwards divides 0 by 0 and throws the nan away; choosing first "
      + "does not divide.",
    holds: late == 1 && lateDivisions == [Division(numerator: 0, denominator: 0)]
      && early == 1 && divisions.isEmpty,
    evidence: "\(lateDivisions.count) division, 0/0, against \(divisions.count)")

  //: A warning is harmless? Not in training. There the slope goes through the listing as well, and the
  //: slope of a choice is usually written with a mask: 1 for the branch that was taken, 0 for
  //: the other. Zero times *nan* is *nan*. We run both forms on numbers that carry their slope along:

  func masked(_ x: Dual<Double>) -> Dual<Double> {
    let mask: Dual<Double> = x.value == 0 ? 1 : 0
    let u = Dual(constant: .pi) * x
    return mask * 1 + (1 - mask) * (.sin(u) / u)
  }
  func mended(_ x: Dual<Double>) -> Dual<Double> {
    let safe: Dual<Double> = x.value == 0 ? 1 : x
    let u = Dual(constant: .pi) * safe
    return x.value == 0 ? 1 : .sin(u) / u
  }
  chapter.claim(
    "SI-23.slope",
    "At 0 the mask turns the slope into nan; a harmless denominator, put in before "
      + "dividing, keeps it at 0.",
    holds: slope(of: masked, at: 0).isNaN && slope(of: mended, at: 0) == 0,
    evidence:
      "\(slope(of: masked, at: 0).text(.shortest)) and "
      + slope(of: mended, at: 0).text(.shortest))
  chapter.claim(
    "SI-23.same", "Elsewhere both have the slope of sinc.",
    each: evenlySpaced(40, in: 0.1...8).flatMap { x in
      [slope(of: masked, at: x), slope(of: mended, at: x)].map {
        $0 - sincDerivative(x)
      }
    }, isIn: -1e-14...1e-14)

  //: The listing is praised for working on whole arrays. So does the library, and each element is what
  //: it would be alone:

  chapter.claim(
    "SI-26", "Whole arrays in one call, each element as if it were alone.",
    holds: sinc([0, 0.25, 1, -2.5]) == [0, 0.25, 1, -2.5].map { sinc($0) },
    evidence: "equal to the last bit")

  //: Last, its example draws 100 points from −10 to 10. Count: with an even number of points, none falls on 0,
  //: and the branch that the listing is so careful about is never taken. The picture has no top.

  let hundred = evenlySpaced(100, in: -10...10).map { sinc($0) }
  let hundredAndOne = evenlySpaced(101, in: -10...10).map { sinc($0) }
  chapter.value("top", hundred.max() ?? .nan, digits: 5)
  chapter.claim(
    "SI-27", "With 100 points the largest value is below 0.984; with 101 it is 1.",
    holds: (hundred.max() ?? 1) < 0.984 && hundredAndOne.max() == 1,
    evidence: "\((hundred.max() ?? .nan).text(.fixed(5))) and "
      + (hundredAndOne.max() ?? .nan).text(.shortest))
}
