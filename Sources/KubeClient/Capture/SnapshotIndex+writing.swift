import Foundation

extension SnapshotIndex: Encodable {
  /// The text of `index.json`, the same for the same index.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self)) + [0x0A]
    }
  }

  private enum Key: String, CodingKey {
    case schema
    case createdAt
    case kdoctor
    case context
    case serverVersion
    case namespaces
    case captured
    case notCaptured
    case logsLeftOut
    case keysLeftOut
    case redactions
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(Self.schema, forKey: .schema)
    try fields.encodeIfPresent(createdAt.map(Self.text), forKey: .createdAt)
    try fields.encodeIfPresent(program, forKey: .kdoctor)
    try fields.encodeIfPresent(context, forKey: .context)
    try fields.encodeIfPresent(serverVersion, forKey: .serverVersion)
    try fields.encodeIfPresent(namespaces, forKey: .namespaces)
    try fields.encodeIfPresent(captured?.map(PartText.init), forKey: .captured)
    try fields.encode(notCaptured.map(GapText.init), forKey: .notCaptured)
    try fields.encode(logsLeftOut, forKey: .logsLeftOut)
    try fields.encode(keysLeftOut, forKey: .keysLeftOut)
    let counts = redactions.map { ($0.key.rawValue, $0.value) }
    try fields.encode(
      Dictionary(counts, uniquingKeysWith: { first, _ in first }), forKey: .redactions)
  }

  /// A moment in RFC 3339, with milliseconds only where it has some.
  private static func text(_ date: Date) -> String {
    let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
    let isWhole = milliseconds.truncatingRemainder(dividingBy: 1000) == 0
    return Date(timeIntervalSince1970: milliseconds / 1000)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: !isWhole))
  }

  private struct PartText: Encodable {
    var resource: String
    var group: String
    var namespace: String
    var labels: String?
    var name: String?
    var count: Int

    init(_ part: Part) {
      resource = part.kind.resource
      group = part.kind.group
      namespace = part.namespace
      labels = part.labels
      name = part.name
      count = part.count
    }
  }

  private struct GapText: Encodable {
    var resource: String
    var group: String
    var namespace: String
    var labels: String?
    var name: String?
    var verb: String
    var reason: String
    var detail: String?

    init(_ gap: Gap) {
      resource = gap.unavailable.resource
      group = gap.unavailable.group
      namespace = gap.unavailable.namespace
      labels = gap.labels
      name = gap.name
      verb = gap.unavailable.verb
      reason = gap.unavailable.reason.rawValue
      detail = gap.unavailable.detail
    }
  }
}
