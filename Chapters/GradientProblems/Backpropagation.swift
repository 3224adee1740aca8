import Activations
import Derivations
import Networks
import Probability
import Workbook

@MainActor func backpropagation(_ chapter: Chapter) {
  //: ## What travels back?
  //:
  //: Take the smallest deep network there is: one neuron after another, two of them with a
  //: {term}`sigmoid`, and three weights $u$, $v$, $w$. How does the answer depend on the input?

  let x = Variable("x")
  let (u, v, w) = (Variable("u"), Variable("v"), Variable("w"))
  let h = sigmoid(u * x)
  let k = sigmoid(v * h)

  chapter.derivation("chain", of: derivative(w * k, x)) {
    Step(
      w * k * (1 - k) * derivative(v * h, x),
      because: "chain rule through the second neuron, $\\sigma' = \\sigma(1-\\sigma)$"
    )
    Step(
      w * k * (1 - k) * v * h * (1 - h) * derivative(u * x, x),
      because: "chain rule through the first")
    Step(w * k * (1 - k) * v * h * (1 - h) * u, because: "and here it ends")
  }

  //: Read the last line as a journey from left to right. Each layer contributes two factors: its
  //: *weight*, and the *slope* of its activation. For layers of many neurons the weight becomes a
  //: matrix and the message a list of numbers, $\delta_l$, one for each neuron: the slope of the loss
  //: with respect to the sum $z_l$ that the neuron computes before its activation. Then
  //: $$ \delta_{l-1} = \varphi'(z_{l-1}) \odot W_l^{\top} \delta_l . $$ (backward)
  //: The product of slope and weights is the layer's **Jacobian**. This is all of
  //: {term}`backpropagation`, and in the library it is four lines:
  //:
  //: {quote}`Sources/Networks/DenseLayer.swift#dense-backward`
  //:
  //: If what a layer multiplies is small, layer after layer, the message shrinks: a
  //: {term}`vanishing gradient`. If it is large, it grows: an {term}`exploding gradient`. The article that we answer
  //: is right that these are two common problems of deep networks and that they come from the chain
  //: rule {claim}`GR-01`. Two of its words need care.

  chapter.refutes(
    "slopes-alone", claimed: k * (1 - k) * h * (1 - h), of: derivative(w * k, x),
    source: "a product of slopes in which the weights were forgotten")

  let chainInput = 0.7
  let (du, dv, dw) = (1.5, -0.8, 2.0)
  func tinyAnswer(_ x: Double, u: Double, v: Double) -> Double {
    dw * sigmoid(v * sigmoid(u * x))
  }
  let innerSlope = sigmoidDerivative(du * chainInput)
  let outerSlope = sigmoidDerivative(dv * sigmoid(du * chainInput))
  let deltaTwo = dw * outerSlope
  let deltaOne = deltaTwo * dv * innerSlope
  chapter.claim(
    "GR-05",
    "What layer 2 hands to layer 1 is its own message times its *Jacobian*; a "
      + "difference quotient agrees.",
    deltaOne * du,
    isNear: derivative(of: { tinyAnswer($0, u: du, v: dv) }, at: chainInput).value,
    within: 1e-9)
  let weightGradientOne = deltaOne * chainInput
  let weightGradientTwo = deltaTwo * sigmoid(du * chainInput)
  chapter.claim(
    "GR-05.not-gradients",
    "The product of the two layers' *gradients* is another number altogether.",
    holds: abs(weightGradientOne * weightGradientTwo - deltaOne) > 0.05,
    evidence:
      "\((weightGradientOne * weightGradientTwo).text(.significant(3))) is not "
      + deltaOne.text(.significant(3)))
  chapter.claim(
    "GR-03",
    "The slope for a weight is a side product: message times what came in, "
      + "$\\delta_1 x$.",
    weightGradientOne,
    isNear: derivative(of: { tinyAnswer(chainInput, u: $0, v: dv) }, at: du).value,
    within: 1e-9)

  //: > [!CORRECTION]
  //: > The article defines the trouble by the derivatives of the loss with respect to the
  //: > *parameters*, passed on from layer to layer. They are not passed on: what travels is $\delta$,
  //: > and each layer makes its parameters' slopes from it on the side. And it says that at each
  //: > layer the gradient is multiplied by the *gradient* of another layer. It is multiplied by the
  //: > layer's Jacobian; gradients never multiply each other.
}
