//: # SwiGLU: two looks at the same input
//:
//: Swish lets one signal open its own door. But why should the signal that is judged be the one
//: that passes? Look at the input twice: let one look decide how far the door opens, and let the
//: other walk through. That is a gated layer, and one of its kind, SwiGLU, sits in the language
//: models that most people have talked to.
//:
//: At the end of this chapter you will know the published formula and how the article's differs
//: from it, both with their slopes; you will be able to count the weights of such a layer, make two
//: of its units multiply exactly, and say on which of two tasks it beats a rectifier and on which it loses.

// snippet.hide
import Workbook

let chapter = Chapter("SwiGLU")
// snippet.show

try twoForms(chapter)
otherGates(chapter)

let lattice = slopes(chapter)
try slopeSizes(chapter, lattice: lattice)
products(chapter, lattice: lattice)

layers(chapter, lattice: lattice)
contest(chapter)

floatingPoint(chapter)

//: ## What to remember
//:
//: > [!REMEMBER]
//: > - SwiGLU is Swish of one projection times another projection. There is no sigmoid on the second.
//: > - Swish is the gate, the linear factor is the value.
//: > - Two such units multiply exactly. With the sigmoid on the second factor they no longer can.
//: > - Three matrices of two thirds the width hold as many weights as two.
//: > - It learns products far better than a rectifier, and corners far worse.
//: > - A gate computed carelessly shuts too early, and a shut gate times an infinity is no number.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
