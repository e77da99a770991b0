/// A line that a command printed, with what matters in it marked.
public struct OutputLine: Sendable, Hashable {
  /// A part of a line.
  public struct Piece: Sendable, Hashable {
    public var text: String
    public var isMarked: Bool
  }

  public var pieces: [Piece]

  /// The whole line.
  public var text: String { pieces.map(\.text).joined() }
  /// Whether nothing in it is marked.
  public var isPlain: Bool { !pieces.contains(where: \.isMarked) }

  /// Makes a line with marks, which may overlap.
  init(_ text: String, marks: [Range<String.Index>] = []) {
    pieces = []
    var end = text.startIndex
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where mark.upperBound > end {
      let start = max(mark.lowerBound, end)
      if start > end { pieces.append(Piece(text: String(text[end..<start]), isMarked: false)) }
      pieces.append(Piece(text: String(text[start..<mark.upperBound]), isMarked: true))
      end = mark.upperBound
    }
    if end < text.endIndex { pieces.append(Piece(text: String(text[end...]), isMarked: false)) }
  }
}
