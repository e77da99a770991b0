import KubeClient

/// What `kubectl describe` prints of one object, as it is put together: lines of cells that end in
/// tabs, indented by levels.
struct Description {
  private(set) var text = ""

  /// Stands where kubectl shows what could not be read.
  static let notRead = "<not read>"

  /// The finished text, with its columns lined up.
  var lined: String { TabWriter.description.format(text) }

  /// A line.
  mutating func line(_ level: Int = 0, _ line: String = "") { write(level, line + "\n") }

  /// A title and its value.
  mutating func field(_ level: Int = 0, _ title: String, _ value: String) {
    line(level, "\(title):\t\(value)")
  }

  /// A field that is only shown where there is something to show.
  mutating func optional(_ level: Int = 0, _ title: String, _ value: JSONTree) {
    if value.exists, !value.text.isEmpty { field(level, title, value.text) }
  }

  /// Text without a line's end.
  mutating func write(_ level: Int = 0, _ part: String) {
    text += String(repeating: "  ", count: level) + TerminalText.escaped(part)
  }

  /// Name and namespace, and the labels and annotations.
  mutating func head(_ object: KubeObject) {
    field(0, "Name", object.name)
    field(0, "Namespace", object.namespace)
    marks(object)
  }

  /// Labels and annotations.
  mutating func marks(_ object: KubeObject) {
    labels("Labels", object.labels)
    annotations("Annotations", object.annotations)
  }

  /// Values under each other, the title before the first.
  mutating func list(_ title: String, _ values: [String], indent: String = "") {
    write(0, "\(indent)\(title):\t")
    if values.isEmpty { write(0, "<none>\n") }
    for (i, value) in values.enumerated() {
      write(0, (i == 0 ? "" : "\(indent)\t") + value + "\n")
    }
  }

  /// Labels under each other, sorted.
  ///
  /// - Parameter indent: stands before the title; the lines after it begin with a column of its own.
  mutating func labels(_ title: String, _ labels: JSONTree, indent: String = "") {
    // In a template the indentation is part of the title, and so only of the first line.
    list(indent + title, labels.sortedFields.map { "\($0.key)=\($0.value.text)" })
  }

  /// The longest that an annotation may be to share a line with its name.
  private static let annotationLength = 140
  private static let hidden = "kubectl.kubernetes.io/last-applied-configuration"

  /// Annotations under each other, sorted; long ones are cut off.
  mutating func annotations(_ title: String, _ annotations: JSONTree) {
    write(0, "\(title):\t")
    let shown = annotations.sortedFields.filter { $0.key != Self.hidden }
    if shown.isEmpty { write(0, "<none>\n") }
    for (i, annotation) in shown.enumerated() {
      if i > 0 { write(0, "\t") }
      var value = annotation.value.text
      if value.hasSuffix("\n") { value.removeLast() }
      let length = value.utf8.count + annotation.key.utf8.count + 2
      guard length > Self.annotationLength || value.contains("\n") else {
        write(0, "\(annotation.key): \(value)\n")
        continue
      }
      write(0, "\(annotation.key):\n")
      for part in value.split(separator: "\n", omittingEmptySubsequences: false) {
        write(0, "\t  \(Self.shortened(part))\n")
      }
    }
  }

  private static func shortened(_ text: Substring) -> String {
    let limit = annotationLength - 2
    guard text.utf8.count > limit else { return String(text) }
    return String(decoding: text.utf8.prefix(limit), as: UTF8.self) + "..."
  }

  /// Quantities by resource, sorted.
  mutating func quantities(_ level: Int, _ list: JSONTree) {
    for (name, amount) in list.sortedFields { field(level, name, amount.text) }
  }

  /// The events about an object, the oldest first; nil where they could not be read.
  mutating func events(_ events: [EventFields]?, _ clock: Clock) {
    guard let events else {
      field(0, "Events", Self.notRead)
      return
    }
    if events.isEmpty {
      line(0, "Events:\t<none>")
      return
    }
    line(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage")
    line(1, "----\t------\t----\t----\t-------")
    for event in events {
      let place = event.about.fieldPath.string.map { "\($0): " } ?? ""
      let cells = [
        event.tree.type.text, event.tree.reason.text, event.interval(clock), event.component,
        place + event.message,
      ]
      line(1, cells.joined(separator: "\t"))
    }
  }
}
