//: # Sinc: a wave that dies away
//:
//: All functions of this book so far rise, if you wait long enough. Here is one that does not: it
//: swings, and every swing is smaller than the last. Engineers have used it for a century to rebuild
//: a sound from samples. Can it also serve inside a neuron? The article says that it captures
//: periodicity, is sensitive far from the origin, and has a certain derivative. We shall find
//: that of these three, one is half true, one is the wrong way round, and one lacks a factor.
//:
//: At the end you will be able to fill the hole in a formula and prove that you did it right, rebuild
//: a signal from samples and see it go wrong when they are too few, and read a NumPy listing closely.

// snippet.hide
import Workbook

let chapter = Chapter("Sinc")
// snippet.show

//: ## A formula with a hole
let p = hole(chapter)

//: ## Where it is zero, and where it turns
try turns(chapter, p: p)

//: ## The slope, and a missing factor
slope(chapter, p: p)

//: ## Is it sensitive far from the origin?
try sensitivity(chapter)

//: ## What bandwidth means
bandwidth(chapter, p: p)

//: ## Rebuilding a signal
sampling(chapter)

//: ## Does a sinc network capture periodicity?
periodicity(chapter)

//: ## A listing, read closely
listing(chapter)

//: ## What does it cost?
cost(chapter)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - Sinc is $\sin(\pi x)/(\pi x)$, and 1 at 0: the series leaves no other choice.
//: > - Its slope is $(\cos \pi x - \text{sinc}\,x)/x$. Forget one factor $\pi$ and everything still looks right.
//: > - It decays like $1/x$, whatever the bandwidth, and its slope with it.
//: > - It rebuilds what it has seen between the samples, and nothing beyond.
//: > - A check that the mistake also passes is no check.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
