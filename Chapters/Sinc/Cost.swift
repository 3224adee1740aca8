import Activations
import ElementaryCounted
import Probability
import Workbook

/// Operations, counted.
@MainActor func cost(_ chapter: Chapter) {
  //: The article warns that a trigonometric function costs more than a rectifier. It surely does; but how
  //: much more, and more than what? Time depends on the machine, and a book should be the same on all
  //: of them. So we count. The library's own code runs here on numbers that note every operation
  //: done to them:

  let contenders: [CountedKernel] = [.relu, .swish, .sinc, .gelu]
  let costs = contenders.map { (name: $0.name, operations: $0(0.3).operations) }
  chapter.table(
    "cost",
    caption: "Operations for one element, each accurate to the last digit or "
      + "two.", rows: costs
  ) {
    Column("function") { $0.name }
    Column("additions") { $0.operations.additions }
    Column("multiplications") { $0.operations.multiplications }
    Column("divisions") { $0.operations.divisions }
    Column("choices") { $0.operations.choices }
    Column("in all") { $0.operations.total }
  }
  chapter.value("cost.relu", costs[0].operations.total)
  chapter.value("cost.swish", costs[1].operations.total)
  chapter.value("cost.sinc", costs[2].operations.total)
  chapter.value("cost.gelu", costs[3].operations.total)
  let ordinary = evenlySpaced(241, in: -12...12)
  chapter.claim(
    "SI-20", "Sinc takes more than ten times the operations of ReLU, at every input.",
    each: ordinary.map {
      Double(CountedKernel.sinc($0).operations.total)
        / Double(CountedKernel.relu($0).operations.total)
    }, isIn: 10...100)
  chapter.claim(
    "SI-20.others",
    "More than Swish, by half as much again at most, and fewer than GELU.",
    holds: costs[1].operations.total < costs[2].operations.total
      && 2 * costs[2].operations.total <= 3 * costs[1].operations.total
      && costs[2].operations.total < costs[3].operations.total,
    evidence: costs.dropFirst().map { "\($0.name) \($0.operations.total)" }
      .joined(separator: ", "))
  chapter.claim(
    "SI-20.same", "The counting numbers give the library's values, to the last bit.",
    forAll: ordinary
  ) {
    CountedKernel.sinc($0).value == sinc($0)
      && CountedKernel.gelu($0).value == gelu($0)
  }

  //: > [!SURPRISE]
  //: > The “expensive” function stands between the two that everybody uses: {value}`cost.sinc` operations, where
  //: > Swish takes {value}`cost.swish` and GELU {value}`cost.gelu`. A sine is one polynomial, once the whole numbers are
  //: > taken off. The exponential in Swish is a shorter one, because a table of eight roots of two takes most of the
  //: > work. Beside the {value}`cost.relu` operations of a rectifier all three are dear; beside the products of
  //: > matrices around them, none is.
  //:
  //: An operation is not a nanosecond: operations overlap, and a division takes longer than a sum. To see the
  //: times on your machine, run `make bench`; it prints nanoseconds an element, and NumPy's beside them where
  //: it is installed. Where this was written, ours came out in the order of the table, while NumPy's sinc came
  //: out last of the four: for the listing that it prints, the article's warning is fair.
}
