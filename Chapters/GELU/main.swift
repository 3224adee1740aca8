//: # GELU and probability
//:
//: A rectifier asks one question of a number: are you above zero? Let us ask another: *how many
//: of your fellows are you above?* A number that beats nearly all of them may pass. One that
//: beats few is mostly held back, and one in the middle of the crowd passes by half. What
//: function is that, and what has the bell curve to do with a bend in a neuron?
//:
//: At the end of this chapter you will be able to explain GELU as a coin that is tossed for every
//: number, prove its shape, say to the fourth digit how good its two famous approximations are,
//: find out where their odd constants {value}`paper.cubic` and {value}`paper.beta` come from (and
//: that one of them is not the best for what it is used for), and write it so that it keeps its
//: digits where the textbook formula has lost them all.
//:
//: You need the product rule and a picture of the bell curve. All else is built here, and each
//: number below was computed while this page was made.

// snippet.hide
import Workbook

let chapter = Chapter("GELU")
chapter.value("paper.cubic", 0.044715)
chapter.value("paper.beta", 1.702)
// snippet.show

//: ## A coin that knows how large you are
var chance = coin(chapter)
definition(chapter, using: &chance)

//: ### A relative of Swish
relative(chapter)

//: ## Toss it often
expectation(chapter)
tosses(chapter)

//: ## What the gate measures
rank(chapter)

//: ### What it does to a crowd
try crowdAverages(chapter)

//: ## The shape
//:
//: ### Slope and curvature
let bend = slope(chapter)

//: ### The dip
let lowest = try dip(chapter, bend: bend)

//: ### Far out on either side
farOut(chapter, bend: bend, lowest: lowest)

//: ## A bell of your own
ownBell(chapter, lowest: lowest)

//: ## Two approximations and their constants
approximations(chapter)

//: ### Which β is best?
balance(chapter)
try bestBeta(chapter)

//: ### Is GELU a Swish, then?
let ofGELU = try specialSwish(chapter)

//: ### Where the cubic constant comes from
let taylor = try cubicTerm(chapter, ofGELU: ofGELU)
try bestCubic(chapter, taylor: taylor)

//: ### How good is good enough?
try quality(chapter)

//: ## What goes wrong in floating point
floatingPoint(chapter)

//: ## Inside a Transformer
transformer(chapter)

//: ## Does it train better?
//:
//: ### The gradient on its way back
gradients(chapter)

//: ### A contest on two landscapes
contestSetUp(chapter)
contestRuns(chapter)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - GELU is $x\,\Phi(x)$: the input times the share of standard normal numbers that it is
//: >   above. It is what a tossed coin lets through on average, without the coin.
//: > - It bends at exactly $\pm\sqrt2$, its slope stays between {value}`slope.least` and
//: >   {value}`slope.most`, and it dips once, to {value}`lowest.y` at {value}`lowest.x`.
//: > - Its constants {value}`paper.beta` and {value}`paper.cubic` are minimax for $\Phi$. For
//: >   GELU itself {value}`beta.gelu` and {value}`cubic.gelu` are better.
//: > - The tanh form is off by 5 in the fourth digit at most, the sigmoid form by
//: >   {value}`error.paper`.
//: > - Never write $1 + \operatorname{erf}$ for negative inputs; use erfc.
//: > - The gate measures rank only for inputs that are normalised, and smoothness is no cure for
//: >   vanishing gradients.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
