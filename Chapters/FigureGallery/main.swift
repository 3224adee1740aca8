//: # A gallery of marks
//:
//: Every figure of this book is a value made of marks: nothing is drawn until it is shown, and nobody
//: who writes a chapter draws. Here is each mark, each kind of axis and each arrangement, with the
//: source that makes it. The same figures are compared, pixel by pixel, whenever the tests run.

// snippet.hide
import Figures
import Workbook

let chapter = Chapter("FigureGallery")
let gallery = Gallery.all

/// Shows one figure of the gallery under its own name.
@MainActor func show(_ name: String, caption: String, line: Int = #line) {
  for entry in gallery where entry.name == name {
    chapter.figure(name, entry.figure, caption: caption, alt: entry.alt, line: line)
  }
}
// snippet.show

//: ## Marks

//: ### Curve
//:
//: A **curve** is a function. It is sampled more finely where it bends, and its label stands where
//: there is room, in its colour.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#curve`

// snippet.hide
show("curve", caption: "Four curves, each labelled where there is room.")
// snippet.show

//: ### Gaps
//:
//: Where a function is not finite, or jumps, its curve has a gap. Nobody has to ask for it.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#gaps`

// snippet.hide
show("gaps", caption: "The tangent and 1/x stop at their poles and begin again.")
// snippet.show

//: ### Line
//:
//: A **line** goes through data. A value that is missing leaves a gap as well.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#line`

// snippet.hide
show("line", caption: "The fourth reading is missing, and it shows.")
// snippet.show

//: ### Step line
//:
//: A **step line** holds each value until the next.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#step`

// snippet.hide
show("step", caption: "A die's cumulative function climbs in six equal steps.")
// snippet.show

//: ### Area
//:
//: An **area** lies between two functions, or under one of them.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#area`

// snippet.hide
show("area", caption: "The tail beyond the mark is what is shaded.")
// snippet.show

//: ### Points
//:
//: **Points** mark single places, alone or as a cloud.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#points`

// snippet.hide
show("points", caption: "A cloud and its mean.")
// snippet.show

//: ### Rule
//:
//: A **rule** is a straight line across the figure, at a value that deserves one.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#rule`

// snippet.hide
show("rule", caption: "The sigmoid never reaches either rule.")
// snippet.show

//: ### Band
//:
//: A **band** shows the spread of several runs around their middle.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#band`

// snippet.hide
show(
  "band",
  caption: "Several runs of each of two activations: their middle and their spread."
)
// snippet.show

//: ### Bar
//:
//: **Bars** compare amounts by name, side by side where there are two of each.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#bar`

// snippet.hide
show("bar", caption: "Forward and backward times, in pairs.")
// snippet.show

//: ### Histogram
//:
//: A **histogram** counts numbers in bins; as a density it can stand under a curve.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#histogram`

// snippet.hide
show("histogram", caption: "A sample fills its density.")
// snippet.show

//: ### Heat map
//:
//: A **heat map** gives each place of the plane a colour, with its scale beside it.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#heat-map`

// snippet.hide
show("heat-map", caption: "Blue below zero, red above, nothing at zero.")
// snippet.show

//: ### Matrix
//:
//: A heat map can also show a matrix, with its entries written in.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#matrix`

// snippet.hide
show("matrix", caption: "Every entry stays readable on its colour.")
// snippet.show

//: ### Contour
//:
//: A **contour** joins places of equal height. An **arrow** shows a step from one place to another.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#contour`

// snippet.hide
show("contour", caption: "A step downhill, from contour to contour.")
// snippet.show

//: ### Annotation
//:
//: An **annotation** is a text with a leader to what it speaks of.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#annotation`

// snippet.hide
show("annotation", caption: "The words stand apart; the leader points.")
// snippet.show

//: ### Brace
//:
//: A **brace** measures off a range and names it.
//:
//: {quote}`Sources/Figures/Gallery/GalleryMarks.swift#brace`

// snippet.hide
show("brace", caption: "One brace measures a width, the other a height.")
// snippet.show

//: ## Panels and axes

//: ### Stacked panels
//:
//: Panels stacked on one axis put a function over its slope.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#stacked`

// snippet.hide
show("stacked", caption: "What is steep above is high below.")
// snippet.show

//: ### Small multiples
//:
//: Panels in rows share both axes, so that only the curves differ.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#facets`

// snippet.hide
show("facets", caption: "Six values of β, one picture each.")
// snippet.show

//: ### Inset
//:
//: An **inset** magnifies a part in a free corner.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#inset`

// snippet.hide
show("inset", caption: "The dip, magnified.")
// snippet.show

//: ### Logarithmic axis
//:
//: On a logarithmic axis equal ratios are equal lengths.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#log`

// snippet.hide
show("log", caption: "Powers become straight lines.")
// snippet.show

//: ### Symmetric logarithmic axis
//:
//: With both signs the axis is linear near zero and logarithmic beyond.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#symlog`

// snippet.hide
show("symlog", caption: "Cubes of both signs on one axis.")
// snippet.show

//: ### Multiples of π
//:
//: Ticks can be multiples of π.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#pi`

// snippet.hide
show("pi", caption: "Sine and cosine, marked where they turn.")
// snippet.show

//: ### Percentages
//:
//: Ticks can be percentages.
//:
//: {quote}`Sources/Figures/Gallery/GalleryPanels.swift#percent`

// snippet.hide
show("percent", caption: "A gate that opens gradually, and one that opens at once.")
// snippet.show

// snippet.hide
chapter.finish()
// snippet.show
