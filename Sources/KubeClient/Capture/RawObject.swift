/// One object as the API server sent it.
public struct RawObject: Sendable {
  /// As manifests spell it; items of lists do not say it themselves.
  public var kind: String
  public var apiVersion: String
  /// The text of one JSON object.
  public var json: [UInt8]

  /// Makes an object from its parts.
  public init(kind: String, apiVersion: String, json: [UInt8]) {
    self.kind = kind
    self.apiVersion = apiVersion
    self.json = json
  }
}
