import Foundation
import KDoctorTesting
import Testing

@testable import KubeClient

@Suite("What to read for a snapshot")
struct SnapshotPlanTests {
  @Test("Every kind, each in the narrowest scope", arguments: ["shop", nil])
  func lists(namespace: String?) {
    let requests = SnapshotPlan.lists(namespace: namespace, also: [])
    #expect(requests.map(\.kind) == ObjectKind.allCases)
    for request in requests {
      #expect(request.scope.namespace == (request.kind.isNamespaced ? namespace : nil))
      #expect(request.scope.name == (request.kind == .namespace ? namespace : nil))
    }
  }

  @Test("What a report reads of other namespaces is read beside one, and is in all of them anyway")
  func also() {
    let scopes = ["shop", "ingress"].map {
      Scope(namespace: $0, labels: LabelSelector(matchLabels: ["app": "x"]))
    }
    let needed = scopes.map { SnapshotRequest(.pod, in: $0) }
    let known = SnapshotRequest(.service, in: Scope(namespace: "shop"))
    let one = SnapshotPlan.lists(namespace: "shop", also: needed + [known])
    #expect(Array(one.suffix(2)) == needed)
    #expect(one.count == ObjectKind.allCases.count + 2)
    #expect(
      SnapshotPlan.lists(namespace: nil, also: needed).count == ObjectKind.allCases.count)
  }

  private func pod(
    _ containers: String, init initContainers: String = "[]", phase: String = "Running",
    sidecar: Bool = false, name: String = "p", owner: String = "o"
  ) throws -> PodFacts {
    let json = """
      {"metadata":{"name":"\(name)","namespace":"n","ownerReferences":[{"kind":"ReplicaSet","name":
      "\(owner)"}]},"spec":{"initContainers":[{"name":"i"\(sidecar ? #","restartPolicy":"Always""# : "")}]},
      "status":{"phase":"\(phase)","initContainerStatuses":\(initContainers),
      "containerStatuses":\(containers)}}
      """
    var facts: PodFacts?
    _ = try Redactor.redact(
      RawObject(kind: "Pod", apiVersion: "v1", json: Array(json.utf8)), strings: StringCache()
    ) { facts = (try? Pod(json: $0)).map(PodFacts.init) }
    return try #require(facts)
  }

  private static let running = #""state":{"running":{}}"#
  private static let ended = #""state":{"terminated":{"exitCode":0}}"#

  @Test(
    "Containers in trouble, and those alone",
    arguments: [
      (#"[{"name":"c","ready":true,\#(running)}]"#, "Running", []),
      (#"[{"name":"c","ready":false,\#(running)}]"#, "Running", ["c"]),
      (#"[{"name":"c","ready":true,"restartCount":1,\#(running)}]"#, "Running", ["c"]),
      (
        #"[{"name":"c","ready":true,"restartCount":1,\#(running),"lastState":{"terminated":{"exitCode":0}}}]"#,
        "Running", ["c", "c previous"]
      ),
      (
        #"[{"name":"c","restartCount":3,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":1}}}]"#,
        "Running", ["c", "c previous"]
      ),
      (#"[{"name":"c","state":{"waiting":{"reason":"ImagePullBackOff"}}}]"#, "Pending", []),
      (#"[{"name":"c","state":{"terminated":{"exitCode":1}}}]"#, "Failed", ["c"]),
      (#"[{"name":"c",\#(ended)}]"#, "Succeeded", []),
      (#"[{"name":"c",\#(ended)},{"name":"d","ready":true,\#(running)}]"#, "Running", ["c"]),
    ])
  func troubled(containers: String, phase: String, expected: [String]) throws {
    let logs = try pod(containers, phase: phase).logs
    #expect(logs.map { $0.container + ($0.previous ? " previous" : "") } == expected)
  }

  @Test("Init containers end without being in trouble; sidecars do not")
  func initContainers() throws {
    let done = #"[{"name":"i","ready":true,\#(Self.ended)}]"#
    #expect(try pod("[]", init: done).logs.isEmpty)
    #expect(try pod("[]", init: done, sidecar: true).logs.count == 1)
    let waiting = #"[{"name":"i","ready":false,\#(Self.running)}]"#
    #expect(try pod("[]", init: waiting).logs.map(\.container) == ["i"])
  }

  @Test("Of too many logs, each owner's first Pods count before any owner's later ones")
  func tooMany() throws {
    let containers = #"[{"name":"c","ready":false,\#(Self.running)}]"#
    var pods = try (0..<250).map {
      try pod(containers, name: "a-\(1000 + $0)", owner: "many")
    }
    pods.append(try pod(containers, name: "z", owner: "one"))
    let (requests, leftOut) = SnapshotPlan.logs(of: pods.shuffled())
    #expect(requests.count == 200 && leftOut == 51)
    #expect(requests.last?.pod == "z")
    #expect(requests.first?.pod == "a-1000" && requests[198].pod == "a-1198")
  }

  @Test("The end of a log is kept, whole lines of it, and its secrets go before it is cut")
  func ends() {
    let lines = (1...300).map { "line \($0)\n" }.joined()
    let log = CapturedLog(lines)
    #expect(log.text.hasPrefix("line 101\n") && log.text.hasSuffix("line 300\n"))
    let long = CapturedLog("x\n" + String(repeating: "y", count: 300 << 10) + "\nend\n")
    #expect(long.text == "end\n")
    #expect(CapturedLog("a\nb").text == "a\nb")
    #expect(CapturedLog("").text == "")
    let key =
      "-----BEGIN PRIVATE KEY-----\n" + String(repeating: "MIIEpAIB\n", count: 250)
      + "-----END PRIVATE KEY-----\nfailed\n"
    #expect(CapturedLog(key).text == "REDACTED\nfailed\n")
  }
}
