/// A ConfigMap: its name and keys. Values are never kept.
public struct ConfigMap: KubernetesObject {
  public static let kind = ObjectKind.configMap
  public var metadata: ObjectMeta
  public var keys: [String]
  /// Whether the keys were read; a listing of metadata alone has none.
  public var hasKeys: Bool

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    keys = try json.textKeys("data") + json.textKeys("binaryData")
    hasKeys =
      json.has("data") || json.has("binaryData") || (try? json.string("kind")) == "ConfigMap"
  }
}

/// A Secret: its name, type and keys. Values are never kept.
public struct Secret: KubernetesObject {
  public static let kind = ObjectKind.secret
  public var metadata: ObjectMeta
  public var type: String
  public var keys: [String]
  /// Whether the keys were read; a listing of metadata alone has none.
  public var hasKeys: Bool

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    type = try json.string("type") ?? "Opaque"
    keys = try json.textKeys("data") + json.textKeys("stringData")
    hasKeys = json.has("data") || json.has("stringData") || json.has("type")
  }
}

/// A ServiceAccount.
public struct ServiceAccount: KubernetesObject {
  public static let kind = ObjectKind.serviceAccount
  public var metadata: ObjectMeta
  public var imagePullSecrets: [String]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    imagePullSecrets = try json.array("imagePullSecrets", of: NamedItem.self).map(\.name)
  }
}
