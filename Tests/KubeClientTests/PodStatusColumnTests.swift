import KubeClient
import Testing

@Suite struct PodStatusColumnTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var expected: String
    var initContainers: [String] = []
    var inits: [String] = []
    var containers: [String] = []
    var status: String = #""phase":"Running""#
    var metadata: String = ""
    var testDescription: String { "\(expected) \(inits) \(containers) \(status)" }
  }

  static let running = #""ready":true,"state":{"running":{}}"#
  static let notReady = #""ready":false,"state":{"running":{}}"#
  static func waiting(_ reason: String, _ more: String = "") -> String {
    #""state":{"waiting":{"reason":"\#(reason)"}}\#(more)"#
  }
  static func ended(_ code: Int, _ reason: String = "", signal: Int = 0) -> String {
    #""state":{"terminated":{"exitCode":\#(code),"signal":\#(signal),"reason":"\#(reason)"}}"#
  }
  static let last =
    #","restartCount":2,"lastState":{"terminated":{"finishedAt":"2026-01-01T00:00:00Z"}}"#
  static let deleted = #","deletionTimestamp":"2026-01-01T00:00:00Z""#
  static let ready = #","conditions":[{"type":"Ready","status":"True"}]"#
  static let initialized = #","conditions":[{"type":"Initialized","status":"True"}]"#
  static let gated =
    #","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]"#

  /// Expected: STATUS READY RESTARTS, `~` where a last restart is known.
  static let cases: [Case] = [
    Case(expected: "Pending 0/1 0", status: #""phase":"Pending""#),
    Case(expected: " 0/1 0", status: ""),
    Case(expected: "Running 1/1 0", containers: [running]),
    Case(expected: "Running 0/1 0", containers: [notReady]),
    Case(expected: "ContainerCreating 0/1 0", containers: [waiting("ContainerCreating")]),
    Case(expected: "ImagePullBackOff 0/1 0", containers: [waiting("ImagePullBackOff")]),
    Case(expected: "CrashLoopBackOff 0/1 2~", containers: [waiting("CrashLoopBackOff", last)]),
    Case(expected: "Completed 0/1 0", containers: [ended(0, "Completed")]),
    Case(expected: "Error 0/1 0", containers: [ended(1, "Error")]),
    Case(expected: "OOMKilled 0/1 0", containers: [ended(137, "OOMKilled")]),
    Case(expected: "Signal:9 0/1 0", containers: [ended(137, signal: 9)]),
    Case(expected: "ExitCode:3 0/1 0", containers: [ended(3)]),
    Case(expected: "ImagePullBackOff 1/2 0", containers: [waiting("ImagePullBackOff"), running]),
    Case(expected: "Error 0/2 0", containers: [ended(1, "Error"), waiting("CrashLoopBackOff")]),
    Case(
      expected: "Running 1/2 0", containers: [running, ended(0, "Completed")],
      status: #""phase":"Running""# + ready),
    Case(expected: "NotReady 1/2 0", containers: [running, ended(0, "Completed")]),
    Case(expected: "Terminating 1/1 0", containers: [running], metadata: deleted),
    Case(
      expected: "Completed 0/1 0", containers: [ended(0, "Completed")],
      status: #""phase":"Succeeded""#, metadata: deleted),
    Case(
      expected: "Unknown 1/1 0", containers: [running],
      status: #""phase":"Running","reason":"NodeLost""#, metadata: deleted),
    Case(
      expected: "NodeLost 1/1 0", containers: [running],
      status: #""phase":"Running","reason":"NodeLost""#),
    Case(expected: "Evicted 0/1 0", status: #""phase":"Failed","reason":"Evicted""#),
    Case(expected: "SchedulingGated 0/1 0", status: #""phase":"Pending""# + gated),
    Case(
      expected: "Init:0/1 0/1 0", initContainers: [""], inits: [notReady],
      containers: [waiting("PodInitializing")]),
    Case(
      expected: "Init:1/2 0/1 0", initContainers: ["", ""],
      inits: [ended(0, "Completed"), waiting("PodInitializing")],
      containers: [waiting("PodInitializing")]),
    Case(
      expected: "Init:CrashLoopBackOff 0/1 2~", initContainers: [""],
      inits: [waiting("CrashLoopBackOff", last)], containers: [waiting("PodInitializing")]),
    Case(expected: "Init:Error 0/1 0", initContainers: [""], inits: [ended(1, "Error")]),
    Case(expected: "Init:ExitCode:4 0/1 0", initContainers: [""], inits: [ended(4)]),
    Case(expected: "Init:Signal:15 0/1 0", initContainers: [""], inits: [ended(143, signal: 15)]),
    Case(
      expected: "PodInitializing 0/1 0", initContainers: [""], inits: [ended(0, "Completed")],
      containers: [waiting("PodInitializing")], status: #""phase":"Pending""#),
    // Restarts of init containers are forgotten once they are done, those of sidecars are not.
    Case(
      expected: "Running 1/1 0", initContainers: [""], inits: [ended(0, "Completed") + last],
      containers: [running]),
    Case(
      expected: "Running 2/2 2~", initContainers: ["Always"],
      inits: [running + #","started":true"# + last], containers: [running]),
    Case(
      expected: "Running 1/2 0", initContainers: ["Always"],
      inits: [notReady + #","started":true"#], containers: [running]),
    Case(
      expected: "Init:0/1 0/2 0", initContainers: ["Always"],
      inits: [notReady + #","started":false"#],
      containers: [waiting("PodInitializing")]),
    Case(
      expected: "Init:CrashLoopBackOff 0/2 2~", initContainers: ["Always"],
      inits: [waiting("CrashLoopBackOff", last)], containers: [waiting("PodInitializing")]),
    // kubectl keeps the prefix for a sidecar that crashes later, beside an application that runs.
    Case(
      expected: "Init:CrashLoopBackOff 1/2 2~", initContainers: ["Always"],
      inits: [waiting("CrashLoopBackOff", last)], containers: [running],
      status: #""phase":"Running""# + initialized),
  ]

  @Test(arguments: cases)
  func column(_ test: Case) async throws {
    func statuses(_ prefix: String, _ list: [String]) -> String {
      list.enumerated().map { #"{"name":"\#(prefix)\#($0)",\#($1)}"# }.joined(separator: ",")
    }
    let specs = (0..<max(test.containers.count, 1)).map { #"{"name":"c\#($0)","image":"x"}"# }
    let initSpecs = test.initContainers.enumerated().map {
      #"{"name":"i\#($0)","image":"x","restartPolicy":"\#($1)"}"#
    }
    let fields = [
      test.status, #""initContainerStatuses":[\#(statuses("i", test.inits))]"#,
      #""containerStatuses":[\#(statuses("c", test.containers))]"#,
    ].filter { !$0.isEmpty }.joined(separator: ",")
    let reader = try read(
      """
      {"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"\(test.metadata)},
       "spec":{"containers":[\(specs.joined(separator: ","))],
               "initContainers":[\(initSpecs.joined(separator: ","))]},
       "status":{\(fields)}}
      """)
    let pod = try #require(await reader.list(Pod.self, namespace: nil).value?.first)
    let column = pod.statusColumn
    let known = column.restarts > 0 && column.lastRestart != nil ? "~" : ""
    #expect("\(column.status) \(column.readyText) \(column.restarts)\(known)" == test.expected)
  }
}
