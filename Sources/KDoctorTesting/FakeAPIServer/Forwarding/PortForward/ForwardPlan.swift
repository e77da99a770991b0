/// What a port-forward that is granted leads to.
struct ForwardPlan: Sendable {
  /// A port that was asked for.
  struct Port: Sendable {
    var place: PodPlace
    /// What is behind it; else the words of the error channel.
    var outcome: Result<PortBehaviour, ForwardError>
  }

  /// In the order in which they were asked for.
  var ports: [Port]
  var codec: ChannelCodec
  /// The value of `Sec-WebSocket-Accept`.
  var accept: String
  /// Nil where the client named none.
  var subprotocol: String?
  /// Whether the connection stays, and is silent, when nothing is forwarded any more.
  var staysOpen = false
}
