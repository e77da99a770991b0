internal import Yams

/// Where the objects of one document are written.
final class DocumentPlace {
  /// An object's place, and those of its fields where the document is YAML.
  typealias Found = (location: FileLocation, fields: FieldLines?)

  private let file: String
  /// Nil for JSON, whose lines are counted in its text.
  private let node: Yams.Node?
  private let sources: TemplateSources
  private var counted = (position: 0, line: 1)

  /// - Parameters:
  ///   - file: what a person would call the file.
  ///   - node: the document; nil for JSON.
  ///   - sources: the templates that a rendered text names.
  init(file: String, node: Yams.Node? = nil, sources: TemplateSources = TemplateSources()) {
    self.file = file
    self.node = node
    self.sources = sources
  }

  /// The place of an object.
  ///
  /// - Parameters:
  ///   - items: its place in the lists around it, from 1, the outermost first.
  ///   - range: its text, where that is the file's own.
  func find(_ items: [Int], _ range: Range<Int>, in bytes: JSONBytes) -> Found {
    guard let node else {
      return (FileLocation(file: file, line: line(of: range.lowerBound, in: bytes)), nil)
    }
    var place = node
    for item in items {
      let list = place.mapping?["items"]?.sequence ?? place.sequence
      guard let list, list.indices.contains(item - 1) else { break }
      place = list[item - 1]
    }
    let line = place.mark?.line ?? 1
    // What a template was filled with has lines that nobody wrote.
    if let template = sources.template(at: line) {
      return (FileLocation(file: template, line: 1), nil)
    }
    return (FileLocation(file: file, line: line), FieldLines(place))
  }

  /// The line of a byte; cheap where they are asked for in order.
  private func line(of position: Int, in bytes: JSONBytes) -> Int {
    if position < counted.position { counted = (0, 1) }
    let between = bytes.buffer[counted.position..<position]
    counted = (position, counted.line + between.count { $0 == 0x0A })
    return counted.line
  }
}
