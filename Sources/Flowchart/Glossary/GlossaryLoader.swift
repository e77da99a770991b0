internal import Foundation
internal import Yams

/// Reads the files of a glossary, as strictly as ``ChartLoader`` reads a chart's.
public enum GlossaryLoader {
  /// Reads every YAML file of a folder; each is one term, named as its id.
  ///
  /// - Returns: A glossary without gaps.
  /// - Throws: ``ChartError`` with the gaps of all files.
  public static func load(folder: String) throws -> Glossary {
    var files: [String: String] = [:]
    do {
      let url = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
      for name in names where name.hasSuffix(".yaml") {
        files[name] = String(
          decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
      }
    } catch {
      throw ChartError.folder(path: folder, reason: error.localizedDescription)
    }
    return try load(files: files)
  }

  /// Reads a glossary of files that are in memory.
  ///
  /// - Parameter files: The text of each file by its name, such as `pod.yaml`.
  /// - Throws: ``ChartError/gaps(_:)`` with the gaps of all files.
  public static func load(files: [String: String]) throws -> Glossary {
    var gaps: [ChartGap] = []
    var terms: [GlossaryTerm] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      var term = term(name, text, &gaps)
      term.id = String(name.dropLast(".yaml".count))
      terms.append(term)
    }
    gaps += GlossaryRules.gaps(in: terms)
    if !gaps.isEmpty { throw ChartError.gaps(gaps.sorted()) }
    return Glossary(terms)
  }

  private static func term(
    _ name: String, _ text: String, _ gaps: inout [ChartGap]
  ) -> GlossaryTerm {
    let path = GlossaryRules.path(of: name)
    var mapping = Node.Mapping([])
    do {
      if let found = try Yams.compose(yaml: text)?.mapping {
        mapping = found
      } else {
        gaps.append(ChartGap(path: path, problem: "is not a mapping of keys to values"))
      }
    } catch {
      gaps.append(ChartGap(path: path, problem: "is not YAML: \(error)"))
    }
    var fields = YAMLFields(path: path, mapping: mapping, line: nil)
    let term = GlossaryTerm(
      id: name, name: fields.localized("term"), aliases: fields.list("aliases"),
      askedAs: fields.has("asked-as") ? fields.list("asked-as") : [],
      text: fields.localized("text"), seeAlso: fields.list("see-also"),
      entries: fields.list("entries").map { EntryID($0) }, readMore: fields.text("read-more"))
    fields.noteRest()
    gaps += fields.gaps
    return term
  }
}
