import Foundation
import KubeClient

/// What the kubelet or the attach controller says of a volume that it cannot mount.
struct VolumeTrouble {
  var event: Event
  var volumeName: String?
  /// The reason without the words before it.
  var message: String

  /// The newest trouble of a Pod whose containers have not started; older ones may be long over.
  static func newest(of subject: PodSubject, in context: CheckContext) -> VolumeTrouble? {
    // Once the sandbox stands, the volumes are mounted, whatever an older event says.
    guard let pod = subject.pod, subject.isBeingCreated,
      pod.status?.conditions.of("PodReadyToStartContainers")?.isTrue != true
    else { return nil }
    let over = context.over(about: pod)
    let events = context.events(
      about: pod, reasons: ["FailedMount", "FailedAttachVolume", "FailedMapVolume"]
    ).filter { ($0.lastSeen ?? .distantPast) >= over }
    // A message that names the fault says more than "timed out waiting for the condition".
    let telling = events.first { !$0.message.contains("timed out waiting for the condition") }
    return (telling ?? events.first).map(VolumeTrouble.init)
  }

  init(_ event: Event) {
    self.event = event
    let text = event.plainMessage
    volumeName =
      Self.quoted(after: "for volume \"", in: text)
      ?? Self.quoted(after: "unmounted volumes=[", in: text, until: "]")
    message =
      text.range(of: "\" : ").map { String(text[$0.upperBound...]) } ?? text
  }

  private static func quoted(after mark: String, in text: String, until end: Character = "\"")
    -> String?
  {
    guard let range = text.range(of: mark) else { return nil }
    let rest = text[range.upperBound...]
    return rest.firstIndex(of: end).map { String(rest[..<$0]) }
  }
}

extension PodSubject {
  /// Whether the kubelet is still preparing the Pod: no container has run, none says why not.
  var isBeingCreated: Bool {
    pod?.status?.phase == "Pending" && pod?.spec.nodeName != nil
      && containers.allSatisfy { container in
        !container.hasEverStarted
          && ["ContainerCreating", "PodInitializing", nil]
            .contains(container.status?.state.waiting?.reason)
      }
  }
}

extension CheckContext {
  /// When the kubelet or the attach controller last got on with a Pod: troubles before are over.
  func over(about pod: Pod) -> Date {
    events(
      about: pod, reasons: ["SuccessfulAttachVolume", "Pulling", "Pulled", "Created", "Started"]
    ).first?.lastSeen ?? .distantPast
  }
}

extension ContainerView {
  /// Whether any instance of the container has run yet.
  var hasEverStarted: Bool {
    status?.state.runningSince != nil || status?.state.terminated != nil
      || status?.lastState.terminated != nil
  }
}
