import Diagnosis
import KubeClient

/// Finds in the output of commands what an answer rests on.
///
/// What was seen is looked for first. Where none of it stands there, because what is missing is the
/// evidence or kubectl puts it otherwise, the place is marked at which the answer is read.
struct OutputMarker {
  /// Something to look for, and what makes one line likelier than another.
  private struct Needle {
    var text: String
    var qualifiers: [String]
  }

  private let needles: [Needle]
  /// The names of the objects that the question and its evidence are about.
  private let objects: [String]
  private let lookAt: [String]

  init(evidence: [Evidence], about object: ObjectReference?, lookAt: [String]) {
    self.lookAt = lookAt
    objects = ([object] + evidence.map(\.object)).compactMap { $0?.name }
    needles = evidence.flatMap { piece in
      let qualifiers = [piece.object?.name, piece.path.flatMap(Self.bracketed)].compactMap { $0 }
      return Self.texts(of: piece).filter { $0.count > 1 }
        .map { Needle(text: $0, qualifiers: qualifiers) }
    }
  }

  /// The value, each line of the text, and the end of a chain of messages, which others may begin
  /// in another way: `failed to pull: resolve nginx:9: not found`.
  private static func texts(of piece: Evidence) -> [String] {
    var texts = [piece.value].compactMap { $0 }
    for line in (piece.text ?? "").split(whereSeparator: \.isNewline) {
      texts.append(String(line))
      let links = line.split(separator: ": ")
      if links.count > 2 { texts.append(links.suffix(2).joined(separator: ": ")) }
    }
    return texts.map(\.trimmed)
  }

  /// The lines of all outputs with their marks.
  func marked(_ outputs: [String]) -> [[OutputLine]] {
    let outputs = outputs.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let found = outputs.map { evidence(in: $0) }
    guard found.allSatisfy({ $0.allSatisfy(\.isEmpty) }) else {
      return zip(outputs, found).map(Self.lines)
    }
    return outputs.map { Self.lines($0, place(in: $0)) }
  }

  private static func lines(
    _ texts: [String], _ marks: [[Range<String.Index>]]
  ) -> [OutputLine] {
    zip(texts, marks).map { OutputLine($0, marks: $1) }
  }

  /// Where the evidence stands in lines.
  private func evidence(in lines: [String]) -> [[Range<String.Index>]] {
    var marks = [[Range<String.Index>]](repeating: [], count: lines.count)
    for needle in needles {
      var best = 0
      var hits: [(line: Int, range: Range<String.Index>)] = []
      for (number, line) in lines.enumerated() {
        let found = line.wholeWords(needle.text)
        guard !found.isEmpty else { continue }
        let rank = needle.qualifiers.count { !line.wholeWords($0).isEmpty }
        if rank > best { hits = [] }
        guard rank >= best else { continue }
        best = rank
        hits += found.map { (number, $0) }
      }
      for hit in hits { marks[hit.line].append(hit.range) }
    }
    return marks
  }

  /// Where the answer is read, when no evidence stands there: the labels and columns to look at, else
  /// the rows of the objects, that there are none, or a value that was asked for by itself.
  private func place(in lines: [String]) -> [[Range<String.Index>]] {
    let places = OutputPlaces(lines)
    let looked = places.marks(of: lookAt)
    if !looked.allSatisfy(\.isEmpty) { return looked }
    return lines.map { line in
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
      let isRow = words.prefix(2).contains { objects.contains(String($0)) } && words.count > 2
      let isNone = line.hasPrefix("No resources found")
      let isValue = lines.count == 1 && !line.isEmpty && !places.hasColumns
      return (isRow && !line.contains(": ")) || isNone || isValue
        ? [line.startIndex..<line.endIndex] : []
    }
  }

  /// The name in brackets of a field's path: `shop` in `status.containerStatuses[shop].state`.
  static func bracketed(_ path: String) -> String? {
    guard let open = path.firstIndex(of: "["), let close = path[open...].firstIndex(of: "]") else {
      return nil
    }
    let name = path[path.index(after: open)..<close]
    return name.isEmpty || name.allSatisfy(\.isNumber) ? nil : String(name)
  }
}
