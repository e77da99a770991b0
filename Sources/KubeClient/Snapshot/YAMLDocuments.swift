import Foundation
internal import Yams

/// Turns YAML documents into JSON, so that there is one decoder for both.
enum YAMLDocuments {
  /// Calls `body` with each document that is not empty, as JSON and as it was read, and its number
  /// from 1.
  ///
  /// - Parameter expandedNodes: How large a short text may become by its aliases.
  static func forEach(
    _ bytes: JSONBytes, from start: Int, name: String,
    expandedNodes: Int = SnapshotLimits.expandedYAMLNodes,
    body: (JSONBytes, Yams.Node, Int) throws -> Void
  ) throws {
    guard bytes.count <= SnapshotLimits.yamlBytes else { throw SnapshotError.tooLarge(path: name) }
    if let line = longLine(in: bytes.buffer[start...]) {
      throw SnapshotError.notText(
        path: name, reason: "has a line of over 16 MiB (line \(line)); no object is that large")
    }
    if let nul = bytes.buffer.firstIndex(of: 0) {
      throw SnapshotError.notText(path: name, reason: "holds a NUL byte at offset \(nul)")
    }
    guard
      let text = String(validating: bytes.buffer[start...], as: UTF8.self)
    else { throw SnapshotError.notText(path: name, reason: "is not text in UTF-8") }
    if YAMLAliasKeys.found(in: text) {
      throw SnapshotError.syntax(
        path: name, document: 1, item: nil,
        reason: "an alias or a collection as a mapping's key cannot be read")
    }
    var document = 0
    do {
      let parser = try Parser(yaml: text)
      while let node = try parser.nextRoot() {
        document += 1
        if node.isNothing { continue }
        var writer = YAMLToJSON(textBytes: bytes.count, nodes: expandedNodes)
        try writer.write(node)
        try body(JSONBytes(writer.output), node, document)
      }
    } catch let error as YamlError {
      throw SnapshotError.syntax(
        path: name, document: document + 1, item: nil, reason: reason(error))
    } catch let error as YAMLToJSON.Problem {
      throw SnapshotError.syntax(
        path: name, document: document, item: nil, reason: error.description)
    }
    if document == 0 { throw SnapshotError.empty(path: name) }
  }

  /// The number of the first line that is longer than any object may be, from 1.
  private static func longLine(in text: Slice<UnsafeRawBufferPointer>) -> Int? {
    var number = 1
    var begun = text.startIndex
    while begun < text.endIndex {
      let end = text[begun...].firstIndex(of: 0x0A) ?? text.endIndex
      if end - begun > SnapshotLimits.yamlLineBytes { return number }
      number += 1
      begun = end + 1
    }
    return nil
  }

  /// One line out of Yams' several.
  private static func reason(_ error: YamlError) -> String {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // libyaml names the C function with which programmers move the limit.
      if problem.contains("nesting level") {
        return "line \(mark.line), column \(mark.column): too many levels inside each other"
      }
      let what = [context.map { $0.text }, problem].compactMap(\.self).joined(separator: " ")
      return "line \(mark.line), column \(mark.column): \(what)"
    case .duplicatedKeysInMapping(let duplicates, let context):
      return "line \(context.mark.line): the key \(duplicates.first ?? "") stands twice"
    default:
      return error.description.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }
}

extension Yams.Node {
  /// Whether the document is empty, as between two separators.
  fileprivate var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "null")
  }
}
