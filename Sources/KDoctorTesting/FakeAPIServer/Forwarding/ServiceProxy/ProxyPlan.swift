/// What a request through the Service proxy that is granted leads to.
struct ProxyPlan: Sendable {
  var place: PodPlace
  var usesTLS: Bool
  var behaviour: PortBehaviour
  /// Path and query as the application gets them.
  var target: String
  var method: String
  /// In the order in which they are sent.
  var headers: [(name: String, value: String)]
  var rewriter: LocationRewriter
}
