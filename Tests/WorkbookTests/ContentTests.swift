import Figures
import Foundation
import Record
import Testing

@testable import Workbook

@Suite("Values and tables of a chapter")
struct ContentTests {
  /// What becomes of a value: its text, its TeX, and the rules that it breaks.
  @MainActor
  private func value(_ body: @MainActor (Chapter) -> Void) throws -> [String] {
    let (entries, problems) = try Trial.run(body)
    guard case .value(let value)? = entries.first?.content else { return [] }
    return [value.text, value.tex] + problems.map(\.rule)
  }

  @Test("a value is recorded as text and as TeX")
  @MainActor
  func values() throws {
    #expect(try value { $0.value("v", 0.1 + 0.2, digits: 2) } == ["0.30", "0.30"])
    #expect(try value { $0.value("v", -0.5) } == ["−0.5", "-0.5"])
    #expect(try value { $0.value("v", 0.25, as: .percent(0)) } == ["25%", "25\\%"])
    #expect(try value { $0.value("v", 12_345) } == ["12\u{202F}345", "12\\,345"])
    #expect(try value { $0.value("v", "so") } == ["so", "\\text{so}"])
    #expect(try value { $0.value("v", true) } == ["yes", "\\text{yes}"])
    #expect(try value { $0.value("v", Float(0.1)) } == ["0.1", "0.1"])
    #expect(try value { $0.value("v", -Double.infinity) } == ["−∞", "-\\infty"])
  }

  @Test("a digit count below 0 counts as 0")
  @MainActor
  func digits() throws {
    #expect(try value { $0.value("v", 1.7, digits: -1) } == ["2", "2"])
    #expect(try value { $0.value("v", 0.017, as: .percent(-3)) } == ["2%", "2\\%"])
    #expect(try value { $0.value("v", 17.0, as: .scientific(-1)) }.first == "2·10¹")
    #expect(try value { $0.value("v", 1e-9 / 3, as: .significant(-1)) }.first == "3·10⁻¹⁰")
  }

  @Test("a sentence needs something to say: nan and an empty text stop the book")
  @MainActor
  func noValues() throws {
    #expect(try value { $0.value("v", Double.nan, digits: 2) }.last == "value-nan")
    #expect(try value { $0.value("v", Double.nan) }.last == "value-nan")
    #expect(try value { $0.value("v", Float.nan) }.last == "value-nan")
    #expect(try value { $0.value("v", "") }.last == "value-empty")
    // Where a sentence speaks of nan, it is a word.
    #expect(try value { $0.value("v", "nan") } == ["nan", "\\text{nan}"])
  }

  /// What becomes of a table of one column.
  @MainActor
  private func table(_ rows: [Double]) throws -> (TableContent?, [Problem]) {
    let (entries, problems) = try Trial.run {
      $0.table("t", caption: "c", rows: rows, line: 7) {
        Column("$x$", as: .fixed(1), allowsNaN: true) { $0 }
      }
    }
    guard case .table(let table)? = entries.first?.content else { return (nil, problems) }
    return (table, problems)
  }

  @Test("a table shows what was computed, nan and infinity among it")
  @MainActor
  func tables() throws {
    let (table, problems) = try table([0.25, .nan, .infinity, -.infinity])
    #expect(problems.isEmpty)
    #expect(table?.rows == [["0.2"], ["nan"], ["∞"], ["−∞"]])
    #expect(table?.columns == [.init(header: "$x$", isNumeric: true)] && table?.caption == "c")
  }

  @Test("a table without rows or columns is a problem")
  @MainActor
  func emptyTables() throws {
    let (_, noRows) = try table([])
    #expect(noRows.map(\.text) == ["the table “t” is empty: it has 0 rows and 1 columns"])
    #expect(noRows.map(\.rule) == ["table-empty"] && noRows.map(\.place.line) == [7])
    let isAsked = false
    let (_, noColumns) = try Trial.run {
      $0.table("t", rows: [1, 2]) { if isAsked { Column("x") { $0 } } }
    }
    #expect(noColumns.map(\.text) == ["the table “t” is empty: it has 2 rows and 0 columns"])
  }

  @Test("columns may come from conditions and loops")
  @MainActor
  func columns() throws {
    let isAsked = true
    let (entries, _) = try Trial.run {
      $0.table("t", rows: [2, 3]) {
        Column("x") { $0 }
        for power in 2...3 { Column("\(power)") { (row: Int) in power == 2 ? row * row : 0 } }
        if isAsked { Column("odd") { $0 % 2 == 1 } }
      }
    }
    guard case .table(let table)? = entries.first?.content else { return }
    #expect(table.columns.map(\.header) == ["x", "2", "3", "odd"])
    #expect(table.columns.map(\.isNumeric) == [true, true, true, false])
    #expect(table.rows == [["2", "4", "0", "no"], ["3", "9", "0", "yes"]])
  }
}

@Suite("Figures and families of a chapter")
struct FigureTests {
  /// What a chapter tells when its figures are drawn: the names of the drawings, and the problems.
  @MainActor
  private func drawn(_ body: @MainActor (Chapter) -> Void) throws -> (
    frames: [String], problems: [String]
  ) {
    let trial = try Trial()
    body(trial.chapter)
    let files = trial.chapter.drawFigures().map(\.lastPathComponent)
    for file in files {
      #expect(
        FileManager.default.fileExists(
          atPath: trial.chapter.places.figures.appendingPathComponent(file).path))
    }
    guard case .figure(let figure)? = trial.chapter.entries.first?.content else {
      return ([], trial.chapter.problems.map(\.text))
    }
    #expect(files.count == 8 * figure.frames.count)
    return (
      figure.frames.map { "\($0.label)|\($0.light)" }, trial.chapter.problems.map(\.text)
    )
  }

  @Test("a figure is drawn into its files")
  @MainActor
  func figure() throws {
    let (frames, problems) = try drawn {
      $0.figure("f", caption: "c", alt: "a") { Curve("x", over: 0...1) { $0 } }
    }
    #expect(frames == ["|f.png"] && problems.isEmpty, "\(problems)")
  }

  @Test("a figure that has gaps is drawn, one that is nothing but nan or infinite is a problem")
  @MainActor
  func gaps() throws {
    let (_, gap) = try drawn {
      $0.figure("f", caption: "c", alt: "a") { Curve("x", over: 0...1) { $0 < 0.5 ? .nan : $0 } }
    }
    #expect(gap.isEmpty, "\(gap)")
    for number in [Double.nan, .infinity] {
      let (frames, problems) = try drawn {
        $0.figure("f", caption: "c", alt: "a") { Curve("x", over: 0...1) { _ in number } }
      }
      #expect(frames.isEmpty && problems.count == 1, "\(problems)")
      #expect(problems.first?.hasPrefix("the figure cannot be drawn: figure “f”") == true)
    }
  }

  @Test("a figure without a mark is a problem")
  @MainActor
  func empty() throws {
    let (frames, problems) = try drawn { $0.figure("f", caption: "c", alt: "a") {} }
    #expect(frames.isEmpty && problems.count == 1, "\(problems)")
  }

  @Test("a family has a frame for each value")
  @MainActor
  func family() throws {
    let (frames, problems) = try drawn {
      $0.family("f", parameter: "β", over: [1.0, 2], caption: "c", alt: "a") { beta in
        Curve("x", over: 0...1) { beta * $0 }
      }
    }
    #expect(frames == ["1|f-1.png", "2|f-2.png"] && problems.isEmpty, "\(problems)")
  }

  @Test("a family over no value, or with a frame that cannot be drawn, is a problem")
  @MainActor
  func noFamily() throws {
    let (none, noValues) = try drawn {
      $0.family("f", parameter: "β", over: [Double](), caption: "c", alt: "a") { beta in
        Curve("x", over: 0...1) { beta * $0 }
      }
    }
    #expect(none.isEmpty)
    #expect(noValues == ["the family “f” has no value of β to run over"])
    for number in [Double.nan, .infinity] {
      let (frames, problems) = try drawn {
        $0.family("f", parameter: "β", over: [1, number], caption: "c", alt: "a") { beta in
          Curve("x", over: 0...1) { beta * $0 }
        }
      }
      #expect(frames.isEmpty && problems.count == 1, "\(problems)")
    }
  }
}
