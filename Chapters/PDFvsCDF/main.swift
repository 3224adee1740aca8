//: # PDF vs CDF: an area and a height
//:
//: How likely is it that the next person through the door is exactly 170 centimetres tall? Not to
//: the nearest millimetre, but 170 followed by zeros without end. Not likely at all: the
//: probability is zero. For 220 it is zero too, and for every other number you could name. Yet the
//: person will have *some* height, and nobody would bet on 220. So what is it that 170 has more of?
//:
//: The answer is a density, and this chapter is about it and its twin, the cumulative function. At
//: the end you will be able to read a probability off either of them, as an area or as a height; to
//: turn one into the other and to say when that is impossible; to draw random numbers that follow
//: any law you like; to put a band of stated confidence around data; and to compute a small
//: probability without a computer rounding it to nothing.
//:
//: You need areas under curves (integrals), slopes (derivatives) and the exponential function.

// snippet.hide
import Workbook

let chapter = Chapter("PDFvsCDF")
// snippet.show

let (sample, lengths) = density(chapter)
let waiting = cumulativeFunction(chapter, lengths: lengths)
try sameNumber(chapter)
try higherThanOne(chapter)

try lostExample(chapter)
let samples = try ruleOfThumb(chapter)
let waits = try quantiles(chapter, waiting: waiting)
staircaseFromData(
  chapter, sample: sample, samples: samples, waits: waits, waiting: waiting)
try staircaseWithoutSteps(chapter, sample: sample)

try floatingPoint(chapter)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - The cumulative function is a probability, $P(X \le x)$, and every random number has one.
//: > - It never falls, is continuous from the right, and tends to 0 and to 1; no more is needed.
//: > - The density is probability per unit of $x$. It may exceed 1; its total is exactly 1.
//: > - An area under the density is a height of $F$, a slope of $F$ is a height of the density.
//: > - That needs *absolute* continuity: Cantor's staircase has no jumps and no density.
//: > - The quantile reads the curve sideways, and turns even random numbers into any others.
//: > - Never subtract from one what you can compute from the other end.
//:
//: The two describe the same thing {claim}`PD-01`, one by how much is there, the other by how much
//: is behind you; and what the article says at its end is true {claim}`PD-26`: whoever wants to
//: reason with chance needs both. In this book they gate. GELU multiplies its input by the normal
//: cumulative function, Swish by the logistic one, and the slopes of both functions contain the
//: densities.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
