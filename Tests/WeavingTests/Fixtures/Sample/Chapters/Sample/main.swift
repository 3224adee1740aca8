//: # The sample: one of *each* kind, with $\sigma(x)$
//:
//: A paragraph with a {term}`gate`, two {term}`gates <gate>`, a value {value}`half` and a source
//: {cite}`gauss1809, three2020`. See {eq}`square`, {numref}`curve` and {numref}`five`.
//: The first was somebody else {claim}`SA-01` {citet}`gauss1809`, who says {quoted}`27.6`.
import Lib

// snippet.hide
let chapter = Chapter("Sample")
chapter.value("half", 0.5, digits: 2)
// snippet.show

//: ## Formulas and tables
//:
//: Inline $a_b * c_d$ and `$code$`, then a displayed one,
//: $$
//: \int_0^1 x^2\,dx = \tfrac13
//: $$ (third)
//: which is {eq}`third`; and $x = 0.5$ is what we started from. Costs: 3 \$, or 4 \$.
//:
//: | left | right |
//: |:-----|------:|
//: | $x$  | {value}`half` |
//:
//: - one **bold** thing[^why]
//: - another, ~~struck~~
//:
//: [^why]: Because a note says so: see [the tables](#formulas-and-tables).

let x = 2  // a comment < with & signs
chapter.equation("square", x * x)

chapter.table(
  "five", caption: "Numbers in a column, $x$ and {value}`half`.", rows: [1, 2]
) {
  Column("$x$") { $0 }
}
let after = 1

//: > [!NOTE] A note
//: > with $x$ and a second line.
//:
//: > An ordinary quotation.

chapter.derivation("slope", of: x) { Step(x, because: "product rule") }
chapter.refutes("wrong", claimed: x, source: "the article {cite}`three2020`")
chapter.figure(
  "curve", caption: "It falls to {value}`half`.", alt: "A curve that falls"
) {}
chapter.family(
  "dial", parameter: "β", caption: "It turns.", alt: "A curve that turns"
) {}

chapter.claim("SA-02", "Two and two are $4$.", 2 + 2, is: 4)
chapter.claim("SA-02.more", "Three and three are six.", 3 + 3, is: 6)

//: ### Code of the library
//:
//: {quote}`Sources/Lib/Lib.swift#twice`
//:
//: ```swift
//: let text = "fenced" // $not math$ {value}`nor role` 1.5
//: ```
//:
//: The next chapter is {term}`gates`; this one is {doc}`Sample`.

//: ## Exercises
//:
//: {exercises}

// snippet.hide
chapter.finish()
// snippet.show
