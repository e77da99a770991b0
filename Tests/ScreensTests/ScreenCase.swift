import Flowchart
import Terminal
import Testing

/// A screen of which there is a picture.
struct ScreenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var spec: String
  var target: String?
  var keys: [String] = []
  /// The steps of the walk that have come.
  var steps = Int.max
  var problem: LocalizedText?
  /// Whether no answer has come.
  var isSlow = false

  var testDescription: String { name }
  /// Whether letters are commands here, not a text or an answer.
  var isCommanded: Bool { !["filtered", "answering", "save"].contains(name) }

  static let all: [ScreenCase] = [
    ScreenCase(name: "applications", spec: Gathering.name),
    ScreenCase(name: "reading", spec: "two-faults", isSlow: true),
    ScreenCase(
      name: "nothing-seen",
      spec:
        "healthy without pods, deployments, replicasets, statefulsets, services, ingresses, jobs"),
    ScreenCase(name: "filtered", spec: Gathering.name, keys: ["/", "s", "v", "c"]),
    ScreenCase(name: "walk-half-way", spec: "two-faults", target: "deployment/shop", steps: 62),
    ScreenCase(name: "walk-pod", spec: "crash-app", target: "deployment/shop"),
    ScreenCase(name: "walk-service", spec: "svc-selector", target: "deployment/shop"),
    ScreenCase(name: "walk-ingress", spec: "ing-service-port", target: "deployment/shop"),
    ScreenCase(name: "walk-healthy", spec: "healthy", target: "deployment/shop"),
    ScreenCase(
      name: "walk-unknown", spec: "healthy without services, endpointslices",
      target: "deployment/shop"),
    ScreenCase(
      name: "walk-own-answer", spec: "healthy", target: "deployment/shop",
      keys: ["Home", "Down", "Down", "Down", "o", "n"]),
    ScreenCase(name: "answering", spec: "crash-app", target: "deployment/shop", keys: ["o"]),
    ScreenCase(name: "finding", spec: "crash-app", target: "deployment/shop", keys: ["f"]),
    ScreenCase(
      name: "question", spec: "crash-app", target: "deployment/shop", keys: ["Up", "Enter"]),
    ScreenCase(name: "log", spec: "crash-app", target: "deployment/shop", keys: ["v"]),
    ScreenCase(
      name: "outputs", spec: "crash-app", target: "deployment/shop", keys: ["Up", "Enter", "t"]),
    ScreenCase(name: "lessons", spec: "two-faults", keys: ["L"]),
    ScreenCase(name: "lesson-story", spec: "two-faults", keys: lesson("svc-selector", [])),
    ScreenCase(
      name: "lesson-question", spec: "two-faults", keys: lesson("svc-selector", ["Enter"])),
    ScreenCase(
      name: "lesson-answer", spec: "two-faults", keys: lesson("svc-selector", ["Enter", "n"])),
    ScreenCase(
      name: "lesson-cause", spec: "two-faults", keys: lesson("svc-selector", predicted + ["2"])),
    ScreenCase(
      name: "lesson-end", spec: "two-faults",
      keys: lesson("svc-selector", predicted + ["2", "1", "1"])),
    ScreenCase(name: "help", spec: "crash-app", target: "deployment/shop", keys: ["?"]),
    ScreenCase(name: "contexts", spec: "healthy", keys: ["c"]),
    ScreenCase(name: "namespaces", spec: "healthy", keys: ["n"]),
    ScreenCase(name: "save", spec: "crash-app", keys: ["S"]),
    ScreenCase(
      name: "walk-unknown-finding", spec: "healthy without services, endpointslices",
      target: "deployment/shop", keys: ["f"]),
    ScreenCase(
      name: "unreachable", spec: "healthy",
      problem: LocalizedText(
        english: "https://10.0.0.1:6443: no answer within 10s. Is the cluster up?",
        simplifiedChinese: "https://10.0.0.1:6443: 10s 内没有应答。集群在运行吗？")),
  ]

  /// The keys that open a lesson, and others.
  private static func lesson(_ id: String, _ keys: [String]) -> [String] {
    ["L", "/"] + id.map(String.init) + ["Enter"] + keys
  }

  /// The keys that answer all questions of a lesson with yes.
  private static let predicted = ["Enter"] + Array(repeating: ["y", "Enter"], count: 5).joined()

  /// The screen at a size.
  func driver(
    size: (columns: Int, rows: Int), language: Language, style: LineStyle = .unicode
  ) async throws -> Driver {
    var driver = try Driver(
      spec, size: size, language: language, style: style, target: target)
    driver.stepLimit = steps
    driver.problem = problem
    driver.isSlow = isSlow
    await driver.start()
    for key in keys { await driver.press(key) }
    return driver
  }
}
