import Diagnosis
import KubeClient

/// Finds in a command's output what an answer rests on.
struct OutputMarker {
  /// Something to look for, and what makes one line likelier than another.
  private struct Needle {
    var text: String
    var qualifiers: [String]
  }

  private let needles: [Needle]
  /// The object that the question is about: its row tells where nothing else does.
  private let object: String?

  init(evidence: [Evidence], about object: ObjectReference?) {
    self.object = object?.name
    needles = evidence.flatMap { piece in
      let qualifiers = [piece.object?.name, piece.path.flatMap(Self.bracketed)].compactMap { $0 }
      let lines = piece.text?.split(whereSeparator: \.isNewline).map(String.init) ?? []
      return ([piece.value].compactMap { $0 } + lines)
        .map { $0.trimmed }
        .filter { $0.count > 1 }
        .map { Needle(text: $0, qualifiers: qualifiers) }
    }
  }

  /// The outputs of several commands with all marks.
  func marked(_ outputs: [String]) -> [[OutputLine]] {
    let lines = outputs.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let found = lines.map { lines in marks(in: lines.map(String.init)) }
    guard found.allSatisfy({ $0.allSatisfy(\.isPlain) }), let object else { return found }
    return found.map { lines in
      lines.map { $0.text.hasPrefix(object + " ") ? OutputLine(marked: $0.text) : $0 }
    }
  }

  private func marks(in lines: [String]) -> [OutputLine] {
    var ranges = [[Range<String.Index>]](repeating: [], count: lines.count)
    for needle in needles {
      var best = 0
      var hits: [(line: Int, range: Range<String.Index>)] = []
      for (number, line) in lines.enumerated() {
        let found = Self.ranges(of: needle.text, in: line)
        guard !found.isEmpty else { continue }
        let rank = needle.qualifiers.count { !Self.ranges(of: $0, in: line).isEmpty }
        if rank > best { hits = [] }
        guard rank >= best else { continue }
        best = rank
        hits += found.map { (number, $0) }
      }
      for hit in hits { ranges[hit.line].append(hit.range) }
    }
    return zip(lines, ranges).map { OutputLine($0, marks: $1) }
  }

  /// The name in brackets of a field's path: `shop` in `status.containerStatuses[shop].state`.
  static func bracketed(_ path: String) -> String? {
    guard let open = path.firstIndex(of: "["), let close = path[open...].firstIndex(of: "]") else {
      return nil
    }
    let name = path[path.index(after: open)..<close]
    return name.isEmpty || name.allSatisfy(\.isNumber) ? nil : String(name)
  }

  /// Where a text stands as a word of its own: `app=shop` is not found in `app=shopp`.
  static func ranges(of text: String, in line: String) -> [Range<String.Index>] {
    line.ranges(of: text).filter { range in
      let before = range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
      let rest = line[range.upperBound...]
      let after = rest.first ?? " "
      let goesOn = after == "." && (rest.dropFirst().first.map(isWordly) ?? false)
      return !isWordly(before) && !isWordly(after) && !goesOn
    }
  }

  private static func isWordly(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
