import Testing

@testable import Manuscript
@testable import Weaving

@Suite("The table of a figure's data")
struct DataTableTests {
  @Test("shows nine rows of a long mark, evenly, from the first to the last")
  func thinned() throws {
    let lines = (0...80).map { "1,curve,Swish,\($0),\(2 * $0)" }
    let table = try #require(
      DataTable(csv: "panel,mark,label,x,y\n" + lines.joined(separator: "\n")))
    #expect(table.count == 81)
    #expect(table.head == ["x", "y"], "what all rows share is left out")
    #expect(table.rows.map { $0[0] } == ["0", "10", "20", "30", "40", "50", "60", "70", "80"])
  }

  @Test("names a mark in its first row, and gives each at least two when there are many")
  func manyMarks() throws {
    let lines = (1...60).flatMap { mark in (0..<5).map { "1,line,run \(mark),\($0),0" } }
    let table = try #require(
      DataTable(csv: "panel,mark,label,x,y\n" + lines.joined(separator: "\n")))
    #expect(table.rows.count == 120)
    #expect(table.rows[0] == ["run 1", "0", "0"] && table.rows[1] == ["", "4", "0"])
  }

  @Test("reads commas and quotation marks in names, and writes numbers to four digits")
  func cells() throws {
    let text = #"""
      mark,label,x,y
      point,"He, with ""skip""",1234567,-0.00001234
      point,plain,NaN,0.5
      """#
    let table = try #require(DataTable(csv: text))
    #expect(table.head == ["label", "x", "y"])
    #expect(table.rows[0] == [#"He, with "skip""#, "1.235·10⁶", "−1.234·10⁻⁵"])
    #expect(table.rows[1] == ["plain", "NaN", "0.5"])
  }

  @Test("is left out where there are no data", arguments: ["", "x,y\n"])
  func nothing(text: String) {
    #expect(DataTable(csv: text) == nil)
  }
}
