import Diagnosis
import Foundation
import KubeClient
import Kubectl
import Reporting

/// Reads logs and events as lines to look at.
struct EvidenceReader {
  let reader: any RawReader

  /// The logs of all containers of a Pod, each behind its name; where one could not be read, its name
  /// with a question mark and what the cluster said.
  func log(of pod: ObjectReference, previous: Bool) async throws -> [String] {
    let scope = Scope(namespace: pod.namespace, name: pod.name)
    let reading = await reader.list(Pod.self, in: scope)
    guard let found = reading.value?.first(where: { $0.name == pod.name }) else {
      throw Failure(.failure, .notRead(reading.unavailable))
    }
    var lines: [String] = []
    var missing: Unavailable?
    var isAnyRead = false
    for container in found.spec.allContainers {
      let reading = await reader.log(
        pod: pod.name, namespace: pod.namespace, container: container.name, previous: previous)
      guard let log = reading.value else {
        let needs = reading.unavailable
        if needs?.reason == .notCaptured,
          let said = await whyThereIsNone(of: container.name, in: pod, previous: previous)
        {
          isAnyRead = true
          lines.append("== \(container.name): ? \(said)")
          continue
        }
        missing = needs
        let reason = needs.map { $0.detail ?? "\($0.verb) \($0.resource)" } ?? ""
        lines.append("== \(container.name): ? \(reason)")
        continue
      }
      isAnyRead = true
      lines.append("== \(container.name)")
      lines += log.split(whereSeparator: \.isNewline).map(String.init)
    }
    if !isAnyRead, let missing { throw Failure(.failure, .notRead(missing)) }
    return lines
  }

  /// What kubectl says in place of a log where a recording shows that there was none to record.
  private func whyThereIsNone(
    of container: String, in pod: ObjectReference, previous: Bool
  ) async -> String? {
    let line = "kubectl logs \(pod.name) -n \(pod.namespace) -c \(container)"
    let output = await KubectlOutput.of(line + (previous ? " --previous" : ""), reader: reader)
    return output.value?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The events about an object, the newest last.
  func events(of object: ObjectReference) async throws -> [String] {
    let reading = await reader.list(Event.self, in: Scope(namespace: object.namespace))
    guard let events = reading.value else {
      throw Failure(.failure, .notRead(reading.unavailable))
    }
    return events.filter { $0.involved.kind == object.kind && $0.involved.name == object.name }
      .sorted { ($0.lastSeen ?? .distantPast) < ($1.lastSeen ?? .distantPast) }
      .map { event in
        let time = event.lastSeen.map { $0.formatted(.iso8601) } ?? "-"
        let times = event.count > 1 ? " (\(event.count)x)" : ""
        return "\(time)  \(event.type)  \(event.reason)\(times)  \(event.message)"
      }
  }
}
