import Foundation

/// A part of a page between two marks, which stand on lines of their own:
/// `<!-- NAME: made by make docs -->` and `<!-- end of NAME -->`.
struct MarkedPart {
  /// A page has no such part.
  struct Missing: Error, CustomStringConvertible {
    let path: String
    let name: String

    var description: String { "\(path) has no part \"\(name)\" between its two marks" }
  }

  var name: String
  /// What stands in it, with a line feed at the end of each line.
  var text: String

  /// A page with this part in its place.
  ///
  /// - Throws: ``Missing``.
  func placed(in page: String, path: String) throws -> String {
    guard let begin = page.range(of: "<!-- \(name): made by make docs -->\n"),
      let end = page[begin.upperBound...].range(of: "<!-- end of \(name) -->")
    else { throw Missing(path: path, name: name) }
    return page[..<begin.upperBound] + text + page[end.lowerBound...]
  }
}
