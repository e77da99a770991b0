import Crypto
import Foundation

/// What a port-forward needs to know of a Pod.
struct ForwardedPod: Sendable {
  private var node: JSONNode

  init(_ node: JSONNode) { self.node = node }

  /// Where it runs; nil where it has no place yet.
  var nodeName: String? {
    node["spec"]?["nodeName"]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }

  var hostIP: String? { node["status"]?["hostIP"]?.text }

  /// Whether there is a network to forward into: not before the Pod has an address, nor when it is
  /// over.
  var hasSandbox: Bool {
    let phase = node["status"]?["phase"]?.text ?? ""
    return !["Succeeded", "Failed"].contains(phase)
      && !(node["status"]?["podIP"]?.text ?? "").isEmpty
  }

  /// The ports that its containers declare.
  var declaredPorts: Set<Int> {
    let containers = node["spec"]?["containers"]?.items ?? []
    return Set(
      containers.flatMap { $0["ports"]?.items ?? [] }.compactMap {
        if case .int(let port)? = $0["containerPort"] { port } else { nil }
      })
  }

  /// The words of containerd for a port on which nobody listens.
  func refusal(port: Int) -> String {
    let uid = node["metadata"]?["uid"]?.text ?? ""
    let sandbox = SHA256.hash(data: Data(uid.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
    return
      "error forwarding port \(port) to pod \(sandbox), uid : failed to execute portforward in "
      + "network namespace \"/var/run/netns/cni-\(uid)\": failed to connect to localhost:\(port) "
      + "inside namespace \"\(sandbox)\", IPv4: dial tcp4 127.0.0.1:\(port): connect: connection "
      + "refused IPv6 dial tcp6: address localhost: no suitable address found "
  }
}
