public import Foundation

/// The part every object shares.
public struct ObjectMeta: Sendable, JSONReadable {
  /// The annotation in which `kubectl apply` keeps the whole manifest, Secret values included.
  static let lastApplied = "kubectl.kubernetes.io/last-applied-configuration"

  public var name: String
  /// Empty where the object has none.
  public var namespace: String
  public var uid: String?
  public var generateName: String?
  public var generation: Int?
  public var labels: [String: String]
  /// Without `last-applied-configuration`, which is never kept.
  public var annotations: [String: String]
  public var ownerReferences: [OwnerReference]
  public var finalizers: [String]
  public var creationTimestamp: Date?
  public var deletionTimestamp: Date?

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    namespace = try json.string("namespace") ?? ""
    uid = try json.string("uid")
    generateName = try json.string("generateName")
    generation = try json.int("generation")
    labels = try json.stringMap("labels")
    annotations = try json.stringMap("annotations", except: Self.lastApplied)
    ownerReferences = try json.array("ownerReferences")
    finalizers = try json.strings("finalizers")
    creationTimestamp = try json.time("creationTimestamp")
    deletionTimestamp = try json.time("deletionTimestamp")
  }

  /// The owner that manages this object, if one does.
  public var controller: OwnerReference? {
    ownerReferences.first { $0.controller }
      ?? (ownerReferences.count == 1 ? ownerReferences[0] : nil)
  }
}

/// An entry of `metadata.ownerReferences`.
public struct OwnerReference: Sendable, Hashable, JSONReadable {
  public var kind: String
  public var name: String
  public var uid: String?
  public var controller: Bool

  public init(json: JSONObject) throws {
    kind = try json.string("kind") ?? ""
    name = try json.string("name") ?? ""
    uid = try json.string("uid")
    controller = try json.bool("controller") ?? false
  }
}
