/// Judges the answer to a request for a port-forward where it is no upgrade.
///
/// It may come from three places. The API server writes a `Status`, or marks its answers. What the
/// kubelet or the runtime behind it says is handed through as it is: plain text without a mark.
/// Whatever else there is comes from somebody in between.
struct UpgradeAnswer: Sendable, Hashable {
  var head: AnswerHead
  /// Its beginning.
  var body: [UInt8]

  var failure: RequestFailure {
    let isAPI = head.isMarked || APIStatus(body: body) != nil
    let text = AnswerHead.shortened(String(decoding: body, as: UTF8.self))
    if isAPI {
      let failure = head.failure(body: body, group: "")
      if failure.words.contains("Upgrade request required") {
        return Self.notUpgraded("the request lost its Upgrade header before the API server")
      }
      return Self.isNode(failure.words)
        ? RequestFailure(.unreachableNode, failure.words) : failure
    }
    if head.status == 401 { return head.failure(body: body, group: "") }
    guard head.status >= 400, head.contentType.hasPrefix("text/plain"), Self.isRuntime(text) else {
      return Self.notUpgraded(
        "the answer is \(head.status)\(head.contentType.isEmpty ? "" : " with \(head.contentType)")"
          + " instead of an upgrade, and not an API server's")
    }
    return RequestFailure(.refused, "the node answered \(head.status): \(text)")
  }

  static func notUpgraded(_ words: String) -> RequestFailure {
    RequestFailure(.notUpgraded, "no WebSocket to the API server: \(words)")
  }

  /// Whether an API server's words are about the way to the node, be it direct or a tunnel's.
  private static func isNode(_ words: String) -> Bool {
    [
      "error dialing backend", "while dialing", "No agent available", ":10250",
      "no preferred addresses found",
    ].contains(where: words.contains)
  }

  /// Whether a kubelet or a container runtime has written it.
  private static func isRuntime(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["pod", "container", "sandbox", "forward", "rpc error", "token", "upgrade connection"]
      .contains(where: text.contains)
  }
}
