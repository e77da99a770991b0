import Flowchart
import Foundation
import KDoctorTesting

/// All pages that are written in whole or in part from what the program knows.
struct Documentation {
  /// A page as it should be.
  struct Page {
    /// Its place in the checkout.
    var path: String
    var text: String
    /// Whether the file says something else, or is not there.
    var isStale: Bool
  }

  let chart: Chart

  /// Makes every page; of those written by hand only the marked parts change.
  ///
  /// - Throws: ``MarkedPart/Missing`` where a page lacks its marks, and what reading throws.
  func pages(in root: URL) throws -> [Page] {
    var pages: [Page] = []
    for language in Language.allCases {
      let path = "docs/ids\(Self.ending(language)).md"
      let text = EntriesPage(chart: chart, language: language).text
      let file = root.appendingPathComponent(path)
      let there = try? String(contentsOf: file, encoding: .utf8)
      pages.append(Page(path: path, text: text, isStale: there != text))
    }
    let roles = try ShippedRoles()
    var parts: [(String, MarkedPart)] = [
      ("docs/by-hand.md", MarkedPart(name: "questions", text: QuestionsTable(chart: chart).text)),
      ("docs/rights.md", MarkedPart(name: "rights", text: RightsTable(roles: roles).text)),
    ]
    for (path, language) in [
      ("README.md", Language.english), ("README.zh-Hans.md", .simplifiedChinese),
      ("docs/exit-codes.md", .english),
    ] {
      parts.append(
        (path, MarkedPart(name: "exit-codes", text: ExitCodesTable(language: language).text)))
    }
    for (path, part) in parts {
      let there = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      let text = try part.placed(in: there, path: path)
      pages.append(Page(path: path, text: text, isStale: there != text))
    }
    return pages
  }

  private static func ending(_ language: Language) -> String {
    language == .english ? "" : ".\(language.rawValue)"
  }
}
