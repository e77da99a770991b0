import Foundation
import KubeClient
import Testing

/// The columns against what kubectl itself printed within seconds of the recording.
@Suite struct KubectlColumnsTests {
  @Test(arguments: Fixtures.withKubectl)
  func columnsEqualKubectl(_ name: String) async throws {
    let reader = try Fixtures.load(name)
    let pods = try #require(await reader.list(Pod.self, namespace: name).value)
    let byName = Dictionary(uniqueKeysWithValues: pods.map { ($0.name, $0) })
    var compared = 0
    for line in try Fixtures.text(name, "kubectl/get-pods.txt").split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 5, let pod = byName[String(fields[0])] else { continue }
      let column = pod.statusColumn
      #expect(column.readyText == fields[1])
      #expect(column.status == fields[2])
      #expect(String(column.restarts) == fields[3])
      #expect((column.lastRestart != nil && column.restarts > 0) == fields[4].hasPrefix("("))
      compared += 1
    }
    #expect(compared == pods.count)
  }

  @Test func thereAreEnough() { #expect(Fixtures.withKubectl.count == 20) }
}
