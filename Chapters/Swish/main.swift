//: # Swish: a function that gates itself
//:
//: A rectifier has one opinion about negative numbers: it throws them away. Everything below zero
//: becomes zero, and with it goes every trace of *how far* below zero it was. What happens if we
//: let a little of it through, and let the input itself decide how little?
//:
//: That is the whole idea of this chapter's function. At its end you will be able to derive its
//: slope and its lowest point, say exactly how far it is from a rectifier, tell what it does for
//: the training of a network and what it does not, and write it so that no input breaks it.
//:
//: You need the exponential function, the product rule, and a little patience. Nothing below is
//: quoted from memory: each number was computed while this page was made, and each claim stands
//: beside the check that would have failed if it were false.

// snippet.hide
import Workbook

let chapter = Chapter("Swish")
// snippet.show

//: ## What does it mean to gate yourself?
gate(chapter)

//: ## Five inputs by hand
fiveInputs(chapter)

//: ## How much is missing?
try missingPart(chapter)

//: ## The slope, step by step
slope(chapter)

//: ## The dip
let w = try dip(chapter)

//: ## How steep can it get?
let steepest = try steepness(chapter, w: w)

//: ## A dial from a straight line to a rectifier
try dial(chapter, w: w, steepest: steepest)

//: ## What goes wrong in floating point
floatingPoint(chapter)

//: ## Does a network learn better with it?
contest(chapter)

//: ## Does it keep gradients alive?
try gradients(chapter)

//: ## Does it keep information?
try information(chapter)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - Swish is $x\,\sigma(x)$: the input opens its own door. It is smooth and it is not monotone:
//: >   it falls to {value}`minimum.y` at {value}`minimum.x` and then rises for good.
//: > - The lowest point is $-W(1/e)$, and that same number over $\beta$ is the exact distance to ReLU.
//: > - $\beta$ stretches the picture. It changes no slope, only where each is met.
//: > - The slope stays between {value}`slope.least` and {value}`slope.most`: almost ReLU's range.
//: > - It is not a cure for vanishing gradients, and left of the dip it can trap a neuron.
//:
//: The article sums up that Swish is smooth and not monotone, keeps part of the negative side, steadies
//: training, and gains freedom from $\beta$ {claim}`SW-36`. The first two stand proved above, the
//: third with its fold, the last with its law. The fourth depends on what the article does not
//: mention: how the weights were drawn.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
