public import Foundation

/// An Event, of `v1` or of `events.k8s.io/v1`. The API server forgets it after an hour.
public struct Event: KubernetesObject {
  public static let kind = ObjectKind.event
  public var metadata: ObjectMeta
  /// `Normal` or `Warning`.
  public var type: String
  public var reason: String
  public var message: String
  public var count: Int
  /// When it was last seen, as far as any of the API's four fields tells.
  public var lastSeen: Date?
  public var firstSeen: Date?
  public var source: String?
  public var involved: Involved

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    type = try json.string("type") ?? ""
    reason = try json.string("reason") ?? ""
    message = try json.string("message") ?? json.string("note") ?? ""
    let series: Series? = try json.object("series")
    count = try series?.count ?? json.int("count") ?? json.int("deprecatedCount") ?? 1
    let eventTime = try json.time("eventTime")
    lastSeen =
      try series?.lastObservedTime ?? json.time("lastTimestamp")
      ?? json.time("deprecatedLastTimestamp") ?? eventTime ?? metadata.creationTimestamp
    firstSeen =
      try json.time("firstTimestamp") ?? json.time("deprecatedFirstTimestamp") ?? eventTime
      ?? metadata.creationTimestamp
    let source: Source? = try json.object("source")
    self.source =
      try source?.component ?? json.string("reportingComponent")
      ?? json.string("reportingController")
    involved = try json.object("involvedObject") ?? json.object("regarding") ?? Involved()
  }

  /// The object that an event speaks of.
  public struct Involved: Sendable, JSONReadable {
    public var kind = ""
    public var namespace = ""
    public var name = ""
    public var uid: String?
    /// For example `spec.containers{shop}`.
    public var fieldPath: String?

    init() {}

    public init(json: JSONObject) throws {
      kind = try json.string("kind") ?? ""
      namespace = try json.string("namespace") ?? ""
      name = try json.string("name") ?? ""
      uid = try json.string("uid")
      fieldPath = try json.string("fieldPath")
    }

    /// The container that the event speaks of, where the field path names one.
    public var container: String? {
      guard let fieldPath, let open = fieldPath.firstIndex(of: "{"), fieldPath.hasSuffix("}") else {
        return nil
      }
      return String(
        fieldPath[fieldPath.index(after: open)..<fieldPath.index(before: fieldPath.endIndex)])
    }
  }
  struct Series: JSONReadable {
    var count: Int?
    var lastObservedTime: Date?
    init(json: JSONObject) throws {
      count = try json.int("count")
      lastObservedTime = try json.time("lastObservedTime")
    }
  }
  struct Source: JSONReadable {
    var component: String?
    init(json: JSONObject) throws { component = try json.string("component") }
  }
}
