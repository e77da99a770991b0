import Foundation
import KDoctorTesting
import Testing

@Suite("kdoctor report, told to be quiet")
struct QuietTests {
  private static let faulty = [
    "report", "--practice", "two-faults", "-n", "two-faults", "--lang", "en",
  ]

  @Test("Passes where all that is wrong is known, and says so in its first line")
  func ignored() throws {
    let outcome = try Kdoctor.run(
      Self.faulty + ["--ignore", "pod.*", "--ignore", "service.*,ingress.*:ns/two-*"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("HEALTHY  deployment/shop"))
    #expect(outcome.flat.contains("nothing else is wrong (3 findings suppressed)"))
    #expect(outcome.output.contains("By --ignore service.*,ingress.*:ns/two-*"))
    #expect(outcome.errors == "")
    #expect(try Kdoctor.run(Self.faulty + ["--ignore", "pod.*"]).status == 3)
  }

  @Test("Takes an earlier report, and what has become of it, in both languages")
  func baseline() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("then.json").path
    #expect(try Kdoctor.run(Self.faulty + ["-o", "json=\(file)"]).status == 3)
    let same = try Kdoctor.run(Self.faulty + ["--baseline", file])
    #expect(same.status == 0)
    #expect(same.flat.contains("Nothing is new or worse than in \(file)."))
    let less = try Kdoctor.run(
      Self.faulty + ["--baseline", file, "--lang", "zh-Hans", "-o", "json"])
    #expect(less.status == 0)
    #expect(less.output.contains(#""suppressedFindings": 3"#))
    #expect(less.output.contains(#""by": "baseline""#))
    try scratch.write(less.output, to: "now.json")
    #expect(
      try Schema.violations(
        of: [scratch.url.appendingPathComponent("now.json").path], by: "report.schema.json") == "")
    let next = try Kdoctor.run(
      Self.faulty + ["--baseline", scratch.url.appendingPathComponent("now.json").path])
    #expect(next.status == 0)
  }

  /// Where files with rules are found, and which of them counts.
  @Test(
    "Finds the file with rules", arguments: [".kdoctor.yaml", "config", "home", "named", "none"])
  func configuration(place: String) throws {
    let scratch = try Scratch()
    let rules = "ignore:\n- id: pod.*\n  reason: from \(place)\n- id: job.*\n"
    let others = "ignore:\n- id: service.*\n"
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("x/kdoctor"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent(".config/kdoctor"), withIntermediateDirectories: true)
    var environment = ["HOME": scratch.url.path]
    var arguments = Self.faulty + ["-v"]
    var path = ""
    switch place {
    case ".kdoctor.yaml":
      path = ".kdoctor.yaml"
      try scratch.write(rules, to: path)
      try scratch.write(others, to: ".config/kdoctor/config.yaml")
    case "config":
      path = scratch.url.appendingPathComponent("x/kdoctor/config.yaml").path
      environment["XDG_CONFIG_HOME"] = scratch.url.appendingPathComponent("x").path
      try scratch.write(rules, to: "x/kdoctor/config.yaml")
      try scratch.write(others, to: ".config/kdoctor/config.yaml")
    case "home":
      path = scratch.url.appendingPathComponent(".config/kdoctor/config.yaml").path
      try scratch.write(rules, to: ".config/kdoctor/config.yaml")
    case "named":
      path = try scratch.write(rules, to: "rules.yaml").path
      try scratch.write(others, to: ".kdoctor.yaml")
      arguments += ["--config", path]
    default:
      try scratch.write(others, to: ".kdoctor.yaml")
      arguments += ["--config", "/dev/null"]
    }
    let process = try Kdoctor.process(arguments, environment: environment, in: scratch)
    try process.start()
    process.waitUntilExit()
    // Long paths are broken anywhere.
    let output = try scratch.read("out").filter { !$0.isWhitespace }
    #expect(process.terminationStatus == 3)
    guard place != "none" else {
      #expect(!output.contains("Suppressed"))
      return
    }
    #expect(output.contains("By\(path):from\(place)"))
    #expect(output.contains("Therulesof\(path)apply."))
    #expect(output.contains("\(path):4:nofindingmatchesit"))
  }

  /// Manifests know no time: they are judged today.
  @Test(
    "Is quiet about manifests until a day, and no longer",
    arguments: [
      ("2020-01-01", nil, 3), ("2020-01-01", "2019-12-31T12:00:00Z", 0),
      ("2020-01-01", "2020-01-02T00:00:00Z", 3), ("9999-12-31", nil, 0),
    ] as [(String, String?, Int32)], ["annotation", "configuration"])
  func until(end: (day: String, now: String?, status: Int32), place: String) throws {
    let scratch = try Scratch()
    var arguments = ["report", "--snapshot", "-", "--lang", "en"]
    if place == "configuration" {
      let rules = try scratch.write(
        "ignore:\n- id: service.*\n  until: \(end.day)\n", to: "rules.yaml")
      arguments += ["--config", rules.path]
    }
    if let now = end.now { arguments += ["--now", now] }
    let outcome = try Kdoctor.run(
      arguments, input: try Self.manifests(until: place == "annotation" ? end.day : nil))
    #expect(outcome.status == end.status, "\(outcome.output)")
    #expect(outcome.flat.contains("expired on \(end.day)T23:59:59Z") == (end.status == 3))
  }

  /// A Service that selects nothing.
  private static func manifests(until day: String?) throws -> String {
    let file = Fixtures.folder.appendingPathComponent("manifests/broken/selector.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let day else { return text }
    let annotations = "  annotations: {kdoctor.dev/ignore: service.* until=\(day)}\n"
    return text.replacing(
      "kind: Service\nmetadata:\n", with: "kind: Service\nmetadata:\n\(annotations)")
  }

  @Test(
    "Ends with 2 for a rule or a file with rules that is wrong, and with 1 for what is no report",
    arguments: [
      (["--ignore", "pod.image.tag-notfound"], 2, "pod.image.tag-not-found"),
      (["--ignore", "*"], 2, "everything"), (["--ignore", "pod.*:shop"], 2, "KIND/NAMESPACE/NAME"),
      (["--min-confidence", "provn"], 2, "'proven'"),
      (["--config", "/nowhere/x.yaml"], 2, "/nowhere/x.yaml: cannot be read"),
      (["--config", "/"], 2, "/: cannot be read"),
      (["--baseline", "/nowhere/x.json"], 1, "/nowhere/x.json: cannot be read"),
      (["--baseline", "/dev/null"], 1, "no report"),
      (["--baseline", Kdoctor.recording("healthy") + "/cluster.json"], 1, "no report"),
    ] as [([String], Int32, String)])
  func wrong(arguments: [String], status: Int32, hint: String) throws {
    let outcome = try Kdoctor.run(Self.faulty + arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    let chinese = try Kdoctor.run(Self.faulty.dropLast() + ["zh-Hans"] + arguments)
    #expect(chinese.errors.contains(/\p{Han}/), "\(chinese.errors)")
  }
}
