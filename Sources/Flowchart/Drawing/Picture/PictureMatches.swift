/// A drawing of the names and ports that have to match between Ingress, Service and Pod, for a free
/// place at the foot of a page.
struct PictureMatches {
  private struct Card {
    var name: String
    var fields: [String]
  }

  /// From the outside in; fields are in an order in which the lines between them do not cross.
  private static let cards = [
    Card(
      name: "Ingress", fields: ["backend.service.name: shop", "backend.service.port.number: 80"]),
    Card(
      name: "Service",
      fields: [
        "spec.ports[].port: 80", "metadata.name: shop", "spec.ports[].targetPort: 8080",
        "spec.selector: {app: shop}",
      ]),
    Card(
      name: "Pod", fields: ["metadata.labels: {app: shop}", "ports[].containerPort: 8080"]),
  ]
  /// Pairs of fields, counted over all cards, and how far their line stands out.
  private static let pairs = [
    (from: 0, to: 3, out: 30), (from: 1, to: 2, out: 16), (from: 4, to: 7, out: 30),
    (from: 5, to: 6, out: 16),
  ]

  private static let titleHeight = 34
  private static let nameHeight = 25
  private static let fieldHeight = 19
  private static let cardFoot = 8
  private static let cardGap = 14
  /// The room for the lines at the right.
  private static let lineRoom = 44

  static var height: Int {
    titleHeight + cards.map(height).reduce(0, +) + (cards.count - 1) * cardGap
  }

  let left: Int
  let top: Int
  let width: Int
  private let labels: ChartLabels

  /// Takes the largest free place of two columns at the foot of a page; nil where none is free.
  init?(labels: ChartLabels, layout: PictureLayout) {
    let page = layout.page
    let width = page.pitch + page.boxWidth
    let places = (0..<max(0, page.columns - 1)).map { column in
      let left = page.left(column)
      return (left: left, top: layout.freeTop(left: left, right: left + width))
    }
    guard let place = places.min(by: { ($0.top, $0.left) < ($1.top, $1.left) }),
      place.top + Self.gap + Self.height + Self.gap <= page.bottom
    else { return nil }
    left = place.left
    top = page.bottom - Self.gap - Self.height
    self.width = width
    self.labels = labels
  }

  private static let gap = 24

  func lines() -> [String] {
    var result = [
      PictureElements.text(
        labels.word(.matches), .caption, x: left, y: top + TextStyle.caption.ascent)
    ]
    var y = top + Self.titleHeight
    var rows: [Int] = []
    let right = left + width - Self.lineRoom
    for card in Self.cards {
      result.append(
        "<rect class=\"outcome\" x=\"\(left)\" y=\"\(y)\" width=\"\(right - left)\""
          + " height=\"\(Self.height(card))\" rx=\"6\"/>")
      result.append(
        PictureElements.text(card.name, .question, x: left + 12, y: y + 19))
      for (index, field) in card.fields.enumerated() {
        let middle = y + Self.nameHeight + index * Self.fieldHeight + Self.fieldHeight / 2
        rows.append(middle)
        result.append(PictureElements.text(field, .field, x: left + 12, y: middle + 4))
      }
      y += Self.height(card) + Self.cardGap
    }
    return result
      + Self.pairs.map { pair in
        let ends = [rows[pair.from], rows[pair.to]]
        return
          "<path class=\"way\" d=\"M\(right) \(ends[0])H\(right + pair.out)V\(ends[1])H\(right)\"/>"
          + ends.map { "<circle class=\"tip\" cx=\"\(right)\" cy=\"\($0)\" r=\"4\"/>" }.joined()
      }
  }

  /// The room that its texts and lines need.
  var widestText: Int {
    let fields = Self.cards.flatMap(\.fields).map { TextStyle.field.width(of: $0) }
    return (fields.max() ?? 0) + 24 + Self.lineRoom
  }

  private static func height(_ card: Card) -> Int {
    nameHeight + card.fields.count * fieldHeight + cardFoot
  }
}
