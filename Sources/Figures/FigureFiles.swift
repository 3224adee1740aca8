#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files of one figure, by name: what a book needs to show it.
public struct FigureFiles: Sendable, Hashable {
  /// PNG on white, one pixel to a CSS pixel.
  public var light: String
  /// PNG on white, two pixels to a CSS pixel.
  public var light2x: String
  /// PNG on black, one pixel to a CSS pixel.
  public var dark: String
  /// PNG on black, two pixels to a CSS pixel.
  public var dark2x: String
  /// SVG on white.
  public var svg: String
  /// SVG on black.
  public var svgDark: String
  /// PDF for print.
  public var pdf: String
  /// The data behind every mark.
  public var csv: String
  /// What the data show, in sentences.
  public var description: String
}

extension FigureRendering {
  /// Writes the figure in every format: `name.png`, `name@2x.png`, `name-dark.png`,
  /// `name-dark@2x.png`, `name.svg`, `name-dark.svg`, `name.pdf` and `name.csv`.
  ///
  /// The folder has to exist. Nothing in the files depends on time, place or chance.
  @discardableResult
  public func write(named name: String, in folder: String) throws -> FigureFiles {
    let files = FigureFiles(
      light: "\(name).png", light2x: "\(name)@2x.png", dark: "\(name)-dark.png",
      dark2x: "\(name)-dark@2x.png", svg: "\(name).svg", svgDark: "\(name)-dark.svg",
      pdf: "\(name).pdf", csv: "\(name).csv", description: description)
    do {
      try write(png(theme: .light), to: files.light, in: folder)
      try write(png(theme: .light, scale: 2), to: files.light2x, in: folder)
      try write(png(theme: .dark), to: files.dark, in: folder)
      try write(png(theme: .dark, scale: 2), to: files.dark2x, in: folder)
      try write(svg(theme: .light), to: files.svg, in: folder)
      try write(svg(theme: .dark), to: files.svgDark, in: folder)
      try write(pdf(), to: files.pdf, in: folder)
      try write(Array(csv.utf8), to: files.csv, in: folder)
    } catch let error as FigureError {
      throw error.naming(figure: name)
    } catch {
      throw FigureError(figure: name, "\(error)")
    }
    return files
  }

  private func write(_ bytes: [UInt8], to name: String, in folder: String) throws(FigureError) {
    let path = "\(folder)/\(name)"
    func failure() -> FigureError {
      FigureError("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    guard let file = fopen(path, "wb") else { throw failure() }
    let written = fwrite(bytes, 1, bytes.count, file)
    // Only closing tells that a full disk has swallowed the end.
    guard fclose(file) == 0, written == bytes.count else { throw failure() }
  }
}
