//: # Gradient problems
//:
//: A network of ten layers is asked a question, and its answer is wrong. Somebody has to tell the
//: first layer, nine layers away, in which direction to change. The message is passed back from
//: layer to layer, and each layer multiplies it by something. What arrives?
//:
//: Often nothing does, and sometimes far too much. At the end of this chapter you will be able to
//: predict which of the two before you train, see it in a network with three lines of code, say for
//: each of seven well-known remedies what it changes and what it does not, and tell four popular
//: explanations of the trouble from the right one.
//:
//: You need the chain rule and a notion of a matrix. Every network below was trained while this
//: page was made, ten times each, from ten different seeds.

// snippet.hide
import Workbook

let chapter = Chapter("GradientProblems")
chapter.value("seeds", 10)
// snippet.show

backpropagation(chapter)

let ten = tenLayers(chapter)
let byDepth = depth(chapter, theory: ten.theory)
vanishing(chapter, sigmoid: ten.sigmoid, tanh: ten.tanh, relu: ten.relu)
exploding(chapter, byDepth)

let runs = training(
  chapter, sigmoid: ten.sigmoid, tanh: ten.tanh, relu: ten.relu, leaky: ten.leaky)
overflow(chapter)
let unclipped = recurrence(chapter)
measuring(chapter)

//: So much for the trouble. What helps against it stands on
//: [the next page](gradientproblems-remedies.html): seven remedies, all tried on the same ten seeds.

//: # Remedies: what seven of them change
//:
//: Ten sigmoid layers learnt nothing, and thirty ReLU layers with weights too large did not survive
//: their first step. [The page before](gradientproblems.html) says why: each layer multiplies the
//: message, and depth is the exponent. Here we ask of seven remedies whether they change that
//: product, or only the step that is made of it.

//: ## Seven remedies, one experiment
//:
//: The article lists seven remedies. We ask each of them the same two things, on the same seeds:
//: **how large is the gradient on its way back, before training, and what does the loss do in
//: training?** So every remedy has the same picture: on top the gradient by layer (or step of
//: time), below the loss; a band is the spread over {value}`seeds` seeds, a line their median. The
//: network is that of the last sections: ten layers of 16, 500 steps, rate {given}`0.1` unless said
//: otherwise.

remedyActivation(
  chapter, sigmoid: runs.sigmoid, tanh: runs.tanh, relu: runs.relu, leaky: runs.leaky)
let scales = try remedyInitialisation(chapter, he: runs.relu)
let growth = remedyNormalisation(chapter, small: scales.small, large: scales.large)
let explosion = remedySkips(chapter, small: scales.small)
let clipped = remedyClipping(
  chapter, unclipped: unclipped, sigmoidTen: ten.sigmoid, sigmoidRun: runs.sigmoid)
remedyOptimisers(chapter, on: ten.sigmoid)
remedyGates(chapter)

whatHelps(chapter, growth: growth, explosion: explosion, clipped: clipped)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - What travels back is $\delta$; each layer multiplies it by its Jacobian, slope times
//: >   weights.
//: > - One factor a layer decides, and theory predicts it. Depth is its exponent.
//: > - Factors below 1 need not vanish, factors above 1 need not explode: a *bound* on one side of
//: >   1 is needed, and on the norm, not the eigenvalue.
//: > - Vanishing is silent: a loss that stays at the entropy of the labels. Exploding is loud, if
//: >   the activation has no bound.
//: > - Look at $\delta$ by layer before the first step of training. It costs one backward pass.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
