public import KubeClient

/// A request that was sent to the application, and what came of it.
public struct SentVisit: Sendable, Hashable {
  public var object: ObjectReference
  /// The Pod that it went through, for an Ingress.
  public var via: String?
  /// What was sent: `GET /healthz, Host: shop.example.com`.
  public var request: String
  /// The HTTP status; nil where no HTTP answer came.
  public var status: Int?
  /// What happened where no HTTP answer came, or the addresses that the cluster DNS has answered.
  public var message: String?

  /// Takes a visit that was made; nil where nothing was sent, or nobody knows what.
  init?(_ place: Visit.Place, _ result: VisitResult) {
    guard let sent = result.sent else { return nil }
    object = place.visited
    via = result.via
    request = sent
    status = result.status
    message =
      result.message
      ?? (result.addresses.isEmpty ? nil : result.addresses.joined(separator: ", "))
  }
}
