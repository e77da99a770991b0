import Foundation
import KubeClient

extension CheckContext {
  /// The events about a Pod with one of these reasons, newest first; of one container, where named.
  func events(
    about pod: Pod, reasons: Set<String>, container: String? = nil
  ) -> [Event] {
    inventory.events(about: pod.reference).filter { event in
      reasons.contains(event.reason)
        && (container == nil || event.involved.container == nil
          || event.involved.container == container)
        && (event.involved.uid == nil || pod.metadata.uid == nil
          || event.involved.uid == pod.metadata.uid)
    }
  }
}

extension CheckContext {
  /// Why the events about an object cannot tell anything: they could not be read, or the API server, which
  /// keeps them for an hour, has dropped them all.
  func eventsGap(about object: some KubernetesObject) -> Unavailable? {
    eventsGap(about: object.reference, created: object.metadata.creationTimestamp)
  }

  /// Why the events about an object cannot tell anything.
  func eventsGap(about object: ObjectReference, created: Date?) -> Unavailable? {
    if let reason = inventory.events.unavailable { return reason }
    guard inventory.events(about: object).isEmpty, let created,
      clock.timeIntervalSince(created) > 3600
    else { return nil }
    return Unavailable(.expired, verb: "list", resource: "events", namespace: object.namespace)
  }
}

extension Event {
  /// The message without what the API server puts before repeated ones.
  var plainMessage: String {
    let prefix = "(combined from similar events): "
    return message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
  }

  /// The event as evidence about an object.
  var evidence: Evidence {
    let object = ObjectReference(
      kind: involved.kind, namespace: involved.namespace, name: involved.name)
    let scope: ShellCommand = involved.namespace.isEmpty ? "" : " -n \(involved.namespace)"
    return Evidence(
      .event, object, value: reason, text: plainMessage,
      command: "kubectl events --for \(object)" + scope)
  }
}
