import KubeClient

extension TablePrinter {
  /// Events.
  static let event = TablePrinter(
    columns: [
      Column(header: "LAST SEEN", isWide: false), Column(header: "TYPE", isWide: false),
      Column(header: "REASON", isWide: false), Column(header: "OBJECT", isWide: false),
      Column(header: "SUBOBJECT", isWide: true), Column(header: "SOURCE", isWide: true),
      Column(header: "MESSAGE", isWide: false), Column(header: "FIRST SEEN", isWide: true),
      Column(header: "COUNT", isWide: true), Column(header: "NAME", isWide: true),
    ]
  ) { object, clock, _ in
    let event = EventFields(object)
    let about = event.about
    let kind = about.kind.text.lowercased()
    let source = [event.component, event.host].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      clock.age(event.tableLastSeen), event.tree.type.text, event.tree.reason.text,
      about.name.string.map { "\(kind)/\($0)" } ?? kind, about.fieldPath.text, source,
      event.message, clock.age(event.tableFirstSeen), "\(event.count)", object.name,
    ]
  }
}
