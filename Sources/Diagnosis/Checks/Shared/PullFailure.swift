import Foundation
import KubeClient

/// Why an image could not be pulled, in the words of the container runtime.
struct PullFailure {
  var container: ContainerView
  var image: ImageReference
  /// The runtime's words without the chain of wrappers before them.
  var message: String
  var evidence: Evidence

  static let reasons: Set<String> = [
    "ImagePullBackOff", "ErrImagePull", "InvalidImageName", "ErrImageNeverPull",
    "ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed",
  ]

  /// The first container of a Pod that waits for its image.
  init?(of subject: PodSubject, in context: CheckContext) {
    let waiting = subject.containers.first {
      Self.reasons.contains($0.status?.state.waiting?.reason ?? "")
    }
    guard let container = waiting, let pod = subject.pod else { return nil }
    self.container = container
    image = ImageReference(container.spec.image)
    let said = container.status?.state.waiting?.message ?? ""
    // Older kubelets say only "Back-off pulling image" in the status; the event says why.
    let event = context.events(about: pod, reasons: ["Failed"], container: container.name)
      .first { $0.plainMessage.hasPrefix("Failed to pull image \"\(container.spec.image)\"") }
    if Self.tellsWhy(said) || event == nil {
      message = said
      evidence = container.evidence(
        "state.waiting", container.status?.state.waiting?.reason, text: said)
    } else {
      message = event?.plainMessage ?? said
      evidence = event?.evidence ?? container.evidence("state.waiting", nil, text: said)
    }
  }

  /// Whether a message holds more than that the kubelet waits before it tries again.
  private static func tellsWhy(_ message: String) -> Bool {
    guard message.hasPrefix("Back-off pulling image") else { return !message.isEmpty }
    return message.contains("Err") || message.contains("rpc error")
  }

  /// Why nothing is known of the reason: older kubelets tell it in an event alone, and that is gone.
  func gap(in context: CheckContext) -> Unavailable? {
    guard !Self.tellsWhy(message) else { return nil }
    return context.inventory.events.unavailable
      ?? Unavailable(
        .expired, verb: "list", resource: "events", namespace: container.pod.namespace)
  }

  /// The last part of the chain of causes: what the registry or the network said.
  var core: String {
    var text = message
    for mark in ["ErrImagePull: ", "desc = ", "failed to resolve reference "] {
      if let range = text.range(of: mark, options: .backwards) {
        text = String(text[range.upperBound...])
      }
    }
    return text.trimmingCharacters(in: CharacterSet(charactersIn: " :"))
  }

  private func says(_ words: [String]) -> Bool {
    let lower = message.lowercased()
    return words.contains { lower.contains($0) }
  }

  /// Whether the registry limits how often one may pull.
  var isRateLimited: Bool {
    says(["toomanyrequests", "429 too many", "status code 429", "status: 429", "rate limit"])
  }

  /// Whether the image lacks the node's platform.
  var isWrongPlatform: Bool {
    says([
      "no match for platform", "no matching manifest", "no image found in manifest list",
      "no image found in image index",
    ])
  }

  /// Whether the registry wants (other) credentials. Docker Hub also says so of names it does not have.
  var isUnauthorized: Bool {
    says([
      "unauthorized", "authorization failed", "pull access denied", "no basic auth",
      "authentication required", "insufficient_scope", "403 forbidden", "requested access",
      "status code 401", "status code 403", "401 unauthorized", ": denied", "denied: permission",
      "does not have permission", "unauthenticated request", "no pull access",
    ])
  }

  /// Whether the registry says that there is no such thing.
  var isNotFound: Bool {
    !isUnauthorized && !isUnreachable && !isWrongPlatform
      && says(["not found", "manifest unknown", "name unknown", "does not exist", "name_unknown"])
  }

  /// Whether the registry says that the repository itself is missing.
  var isUnknownName: Bool {
    says(["name unknown", "name_unknown", "repository name not known"])
      || says(["repository"]) && says(["not found: repository", "repository does not exist"])
        && !isUnauthorized
      // Harbor: `repository shop/web not found`.
      || says(["repository \(image.repository.lowercased()) not found"])
  }

  /// Whether the node did not get through to the registry at all.
  var isUnreachable: Bool {
    says([
      "no such host", "dial tcp", "i/o timeout", "connection refused", "context deadline exceeded",
      "tls handshake", "x509:", "server gave http response", "network is unreachable",
      "temporary failure in name resolution", "connection reset", ": eof", "unexpected eof",
      "no route to host", "bad gateway", "service unavailable", "gateway timeout",
      "registry is unavailable",
    ])
  }
}
