import Diagnosis
import Foundation
import KubeClient
import Reporting

/// Reads logs and events as lines to look at.
struct EvidenceReader {
  let reader: any ClusterReader

  /// The logs of all containers of a Pod, each behind its name.
  func log(of pod: ObjectReference, previous: Bool) async throws -> [String] {
    let scope = Scope(namespace: pod.namespace, name: pod.name)
    let reading = await reader.list(Pod.self, in: scope)
    guard let found = reading.value?.first(where: { $0.name == pod.name }) else {
      throw Failure(.failure, .notRead(reading.unavailable))
    }
    var lines: [String] = []
    var missing: Unavailable?
    for container in found.spec.allContainers {
      let reading = await reader.log(
        pod: pod.name, namespace: pod.namespace, container: container.name, previous: previous)
      guard let log = reading.value else {
        missing = reading.unavailable
        continue
      }
      lines.append("== \(container.name)")
      lines += log.split(whereSeparator: \.isNewline).map(String.init)
    }
    if lines.isEmpty, let missing { throw Failure(.failure, .notRead(missing)) }
    return lines
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
