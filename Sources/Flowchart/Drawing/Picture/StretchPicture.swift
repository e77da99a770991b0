/// One stretch of a walk as a picture of its own, to stand in a page: from top to bottom, and no wider
/// than a phone.
///
/// Its colours are the page's: it has the classes of the chart's own picture and no style sheet.
public struct StretchPicture: Sendable {
  /// An entry on the way.
  public enum Node: Sendable, Hashable {
    /// What was asked, and the answer with which the way goes on.
    case question(String, answer: String)
    /// What was found, where, and the id of that; nil for what the walk only passed.
    case outcome(Severity, String, object: String, id: EntryID, tag: Tag?)
    /// The end of a stretch on which all is well, or what stands for it.
    case milestone(String)
    /// Nothing was asked here.
    case aside(String)
  }

  /// What an outcome is to the diagnosis.
  public enum Tag: Sendable, Hashable {
    case root
    case further
  }

  private static let width = 236
  private static let margin = 5
  /// From one box to the next, with room for an answer.
  private static let step = 30

  private let language: Language
  private var elements: [String] = []
  private var bottom = margin

  /// Draws ways that have the same beginning, one below the other.
  ///
  /// - Parameters:
  ///   - ways: the entries of each.
  ///   - language: of the tags.
  public init(_ ways: [[Node]], language: Language) {
    self.language = language
    for way in ways { draw(way) }
  }

  /// The picture as an SVG element without a line break.
  ///
  /// - Parameter label: what the picture shows, for whoever cannot see it.
  public func svg(label: String) -> String {
    let (width, height) = (Self.width, bottom - Self.step + Self.margin + 6)
    return "<svg class=\"stretch\" width=\"\(width)\" height=\"\(height)\""
      + " viewBox=\"0 0 \(width) \(height)\" role=\"img\""
      + " aria-label=\"\(PictureElements.escaped(label))\">" + elements.joined() + "</svg>"
  }

  private mutating func draw(_ nodes: [Node]) {
    var answer: String?
    for (index, node) in nodes.enumerated() {
      var box = box(node)
      // A tag stands on the upper edge.
      box.top = bottom + (index == 0 ? 8 : 0)
      box.left = Self.margin
      if index > 0 { arrow(to: box, answer: answer) }
      elements.append(element(node, box))
      bottom = box.bottom + Self.step
      answer = if case .question(_, let word) = node { word } else { nil }
    }
  }

  private func box(_ node: Node) -> PictureBox {
    let width = Self.width - 2 * Self.margin
    return switch node {
    case .question(let text, _):
      PictureBox(id: "", shape: .question, width: width, paragraphs: [(text, .question)])
    case .outcome(_, let text, let object, let id, _):
      PictureBox(
        id: id, shape: .outcome, width: width,
        paragraphs: [(text, .outcome), (object, .fix), (id.text, .command)])
    case .milestone(let text):
      PictureBox(id: "", shape: .milestone, width: width, paragraphs: [(text, .outcome)])
    case .aside(let text):
      PictureBox(id: "", shape: .reference, width: width, paragraphs: [(text, .fix)])
    }
  }

  private func element(_ node: Node, _ box: PictureBox) -> String {
    switch node {
    case .outcome(let severity, _, _, _, let tag):
      let drawn = PictureElements.box(box, severity: severity)
      guard let tag else { return drawn }
      let words: (PicturePath.Tag, ChartWords) =
        tag == .root ? (.root, .rootCause) : (.further, .alsoFound)
      return drawn + PictureElements.tag(words.0, word: words.1.text(language), on: box)
    case .milestone:
      return "<g class=\"milestones\">\(PictureElements.box(box, severity: .info))</g>"
    case .question, .aside: return PictureElements.box(box, severity: .info)
    }
  }

  private mutating func arrow(to box: PictureBox, answer: String?) {
    let (x, top) = (Self.width / 2, box.top - Self.step)
    elements.append("<path class=\"line\" d=\"M\(x) \(top)V\(box.top - 9)\"/>")
    elements.append("<path class=\"tip\" d=\"M\(x - 5) \(box.top - 10)h10l-5 9z\"/>")
    guard let answer else { return }
    let width = TextStyle.answer.width(of: answer) + 10
    elements.append(PictureElements.pill(x: x + 8, y: top + 5, width: width, height: 16))
    elements.append(
      PictureElements.text(answer, .answer, x: x + 13, y: top + 17, classes: "said"))
  }
}
