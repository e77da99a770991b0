/// The value of the header `Accept-Encoding`.
struct AcceptEncoding {
  /// What is accepted, the most wanted first.
  private var encodings: [(name: String, quality: Double)]

  init(_ text: String) {
    let found = text.split(separator: ",").map { part in
      let sides = part.split(separator: ";", maxSplits: 1).map {
        String($0.filter { $0 != " " })
      }
      let quality = sides.count > 1 ? Double(sides[1].replacing("q=", with: "")) ?? 0 : 1
      return (name: sides.first ?? "", quality: quality)
    }
    encodings = found.enumerated().sorted {
      ($0.element.quality, -$0.offset) > ($1.element.quality, -$1.offset)
    }.map(\.element)
  }

  /// Whether it asks for this way of packing; no value asks for nothing, which any way meets.
  func accepts(_ encoding: String) -> Bool {
    guard !encodings.isEmpty else { return true }
    return encodings.first { $0.name == encoding || $0.name == "*" }.map { $0.quality > 0 } ?? false
  }
}
