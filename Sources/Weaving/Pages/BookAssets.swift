import Foundation
import Manuscript

/// The style sheets, scripts and fonts that every page shares, under names that change with them.
struct BookAssets {
  /// The folder of the templates.
  let templates: URL
  private let styles: Data
  private let script: Data
  private let mathStyles: String
  private let fonts: [(name: String, data: Data)]

  /// Reads what is installed and what came with the weaver.
  init(installation: KaTeXInstallation, templates: URL?, workspace: Workspace) throws {
    guard let resources = Bundle.module.resourceURL else {
      throw WeavingError("the weaver's templates are not beside its program: build it again")
    }
    self.templates = templates ?? resources.appending(path: "Templates")
    func read(_ url: URL) throws -> Data {
      guard let data = workspace.data(url.path) else {
        throw WeavingError("\(url.path) cannot be read: is KaTeX installed whole?")
      }
      return data
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: self.templates.path) {
      _ = workspace.hash(self.templates.appending(path: file).path)
    }
    if let program = Bundle.main.executableURL { _ = workspace.hash(program.path) }
    _ = workspace.hash(installation.folder.appending(path: "katex.min.js").path)
    styles = try read(resources.appending(path: "Assets/book.css"))
    script = try read(resources.appending(path: "Assets/book.js"))
    let sheet = String(
      decoding: try read(installation.folder.appending(path: "katex.min.css")), as: UTF8.self)
    let names = sheet.matches(of: /url\(fonts\/([A-Za-z0-9_-]+)\.woff2\)/).map { String($0.1) }
    fonts = try Set(names).sorted().map {
      ($0, try read(installation.folder.appending(path: "fonts/\($0).woff2")))
    }
    // Every browser that can show the book reads WOFF2; the other two formats stay behind.
    mathStyles = sheet.replacing(
      /,url\(fonts\/[A-Za-z0-9_-]+\.(woff|ttf)\) format\("[a-z]+"\)/, with: "")
  }

  /// The names under which a page finds the shared files.
  struct Names {
    var styles: String, mathStyles: String, script: String
  }

  /// Adds the shared files and gives their names.
  @discardableResult
  func add(to site: inout Site) -> Names {
    var sheet = mathStyles
    for font in fonts {
      let path = site.addAsset(font.name, "woff2", font.data)
      sheet = sheet.replacing(
        "fonts/\(font.name).woff2", with: String(path.dropFirst("assets/".count)))
    }
    return Names(
      styles: site.addAsset("book", "css", styles),
      mathStyles: site.addAsset("katex", "css", Data(sheet.utf8)),
      script: site.addAsset("book", "js", script))
  }
}
