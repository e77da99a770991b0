import Foundation
import KubeClient

/// Writes a list as the table that kubectl prints.
struct TableBody: Sendable {
  var page: ListPage
  var now: Date

  private struct Column {
    var name: String
    var format = ""
    var priority = 0
    var description: String
  }

  /// The table's JSON.
  func json() async throws -> [UInt8] {
    let isPods = page.resource.id == .init(group: "", name: "pods")
    let cells = isPods ? try await podCells() : [:]
    let columns = isPods ? Self.podColumns : Self.plainColumns
    var bytes = ListBody.head(kind: "Table", apiVersion: "meta.k8s.io/v1", page)
    bytes += Array(#","columnDefinitions":"#.utf8) + (try encoded(columns.map(Self.node)))
    bytes += Array(#","rows":["#.utf8)
    for (index, object) in page.objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let row = cells[object.key] ?? [object.name, object.field("metadata.creationTimestamp")]
      bytes += Array(#"{"cells":"#.utf8) + (try encoded(row.map { .string($0) }))
      bytes += Array(#","object":"#.utf8) + ListBody.partial(object) + [UInt8(ascii: "}")]
    }
    return bytes + Array("]}\n".utf8)
  }

  private func encoded(_ nodes: [JSONNode]) throws -> [UInt8] {
    [UInt8](try JSONEncoder().encode(JSONNode.array(nodes)))
  }

  /// The Pods' cells by key; kubectl's own rules are the client's.
  private func podCells() async throws -> [String: [String]] {
    guard !page.objects.isEmpty else { return [:] }
    var bytes = Array(#"{"kind":"List","apiVersion":"v1","items":["#.utf8)
    for (index, object) in page.objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += ListBody.object(object, page.resource)
    }
    bytes += Array("]}".utf8)
    let reader = try SnapshotReader(files: ["cluster.json": bytes], name: "table", clock: now)
    var cells: [String: [String]] = [:]
    for pod in await reader.list(Pod.self, in: Scope()).value ?? [] {
      let column = pod.statusColumn
      var restarts = String(column.restarts)
      if column.restarts > 0, let last = column.lastRestart {
        restarts += " (\(HumanDuration.text(now.timeIntervalSince(last))) ago)"
      }
      let age = pod.metadata.creationTimestamp.map {
        HumanDuration.text(now.timeIntervalSince($0))
      }
      cells["\(pod.namespace)/\(pod.name)"] = [
        pod.name, column.readyText, column.status, restarts, age ?? "<unknown>",
        pod.status?.podIP ?? "<none>", pod.spec.nodeName ?? "<none>",
        pod.status?.nominatedNodeName ?? "<none>", "<none>",
      ]
    }
    return cells
  }

  private static func node(_ column: Column) -> JSONNode {
    .object([
      "name": .string(column.name), "type": .string("string"), "format": .string(column.format),
      "description": .string(column.description), "priority": .int(column.priority),
    ])
  }

  private static let plainColumns = [
    Column(name: "Name", format: "name", description: "The object's name."),
    Column(name: "Created At", format: "date", description: "When the object was created."),
  ]

  private static let podColumns = [
    Column(name: "Name", format: "name", description: "The Pod's name."),
    Column(
      name: "Ready",
      description: "The aggregate readiness state of this pod for accepting traffic."),
    Column(
      name: "Status", description: "The aggregate status of the containers in this pod."),
    Column(name: "Restarts", description: "How often the Pod's containers were restarted."),
    Column(name: "Age", description: "How long ago the Pod was created."),
    Column(name: "IP", priority: 1, description: "The Pod's address."),
    Column(name: "Node", priority: 1, description: "The node that the Pod was assigned to."),
    Column(
      name: "Nominated Node", priority: 1, description: "Where the Pod shall preempt others."),
    Column(
      name: "Readiness Gates", priority: 1, description: "Conditions the Pod also waits for."),
  ]
}
