import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG picture or the words of a PDF (`pdftotext -bbox`) hold, as far as tests look at it.
final class PrintedChart: NSObject, XMLParserDelegate {
  struct Corner {
    var x: Double
    var y: Double
  }

  /// The outline of an entry, in picture units.
  struct Box {
    var id: String
    var classes: String
    var corners: [Corner]

    /// The room between the sides at a height; nil above and below the box.
    func room(at y: Double) -> ClosedRange<Double>? {
      let sides = zip(corners, corners.dropFirst() + corners.prefix(1)).compactMap { from, to in
        min(from.y, to.y) <= y && y < max(from.y, to.y)
          ? from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x) : nil
      }
      guard let left = sides.min(), let right = sides.max() else { return nil }
      return left...right
    }
  }

  /// A word on paper, in points.
  struct Word {
    var text: String
    var x: ClosedRange<Double>
    var y: Double
  }

  private(set) var width = 0.0
  private(set) var boxes: [Box] = []
  private(set) var words: [Word] = []
  /// The texts of a picture, without its title, which is not drawn.
  private(set) var texts: [String] = []
  private var entry: (id: String, classes: String)?
  private var attributes: [String: String] = [:]
  private var text = ""

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  /// All that is written, letter by letter in a fixed order.
  static func letters(_ texts: [String]) -> String {
    String(texts.joined().filter { !$0.isWhitespace }.sorted())
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    self.attributes = attributes
    text = ""
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    switch name {
    case "svg":
      width =
        attributes["viewBox"]?.split(separator: " ").dropFirst(2).first
        .flatMap { Double($0) } ?? 0
    case "page": width = number("width")
    case "g", "a":
      let id = attributes["id"] ?? attributes["href"]
      entry = id.map { ($0, attributes["class"] ?? "") }
    case "rect":
      let (x, y) = (number("x"), number("y"))
      let (right, bottom) = (x + number("width"), y + number("height"))
      add([(x, y), (right, y), (right, bottom), (x, bottom)])
    case "polygon":
      let corners = (attributes["points"] ?? "").split(separator: " ").map { pair in
        pair.split(separator: ",").compactMap { Double($0) }
      }
      add(corners.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil })
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    switch name {
    case "text": texts.append(text)
    case "word":
      words.append(
        Word(
          text: text, x: number("xMin")...number("xMax"),
          y: (number("yMin") + number("yMax")) / 2))
    case "g", "a": entry = nil
    default: break
    }
  }

  /// The first shape of an entry is its outline.
  private func add(_ corners: [(Double, Double)]) {
    guard let entry else { return }
    boxes.append(
      Box(
        id: entry.id, classes: entry.classes,
        corners: corners.map { Corner(x: $0.0, y: $0.1) }))
    self.entry = nil
  }
}
