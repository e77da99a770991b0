import ArgumentParser
import Flowchart
import Foundation
import Fuzzing
import Reporting
import Teaching
import Testing

@testable import kdoctor

/// What the program itself reads; the other readers are in `FuzzTarget.all`.
///
/// `KDOCTOR_FUZZ_CASES` sets how many; `make fuzz` tries very many.
@Suite("Whatever bytes come, the program makes something of them or says why not")
struct DamagedInputTests {
  private static let cases =
    ProcessInfo.processInfo.environment["KDOCTOR_FUZZ_CASES"].flatMap(Int.init) ?? 100

  private static let commandLines = [
    "report deployment/shop svc/a -n x --kubeconfig f --context c -o text -o json=a.json",
    "report --snapshot a b --timeout 1m30s --fail-on warning --lang zh-Hans --now 2026-11-22",
    "probe pod/shop:80 --module http_2xx --config f.yml", "explain pod.pending --lang en",
    "chart -o svg=a.svg --poster --highlight r.json", "learn image-tag --list",
    "snapshot save -o a.tgz -n x --redact", "snapshot inspect a.tgz", "status -A -v",
    "session --practice two-faults --color never", "report --as a --as-group b --visit=none",
  ]

  @Test("A command line")
  func commandLine() async throws {
    let target = FuzzTarget(name: "command-line", form: .lines) {
      FuzzTarget.Subject(
        samples: Self.commandLines.map { Array($0.utf8) },
        words: [" --", " -", "=", " -o ", " --help", "--", " -n", "/", " json"]
      ) { bytes in
        let arguments = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        do {
          _ = try KDoctor.parseAsRoot(arguments.map(String.init))
          return .read
        } catch {
          guard !KDoctor.fullMessage(for: error).isEmpty else {
            throw FuzzFailure("a mistake without words")
          }
          return .refused
        }
      }
    }
    try await Self.check(target)
  }

  @Test("A report to highlight")
  func report() async throws {
    let chart = try BuiltInChart.chart
    let sample = try Kdoctor.run(["report", "--practice", "two-faults", "-o", "json"]).output
    let scratch = try Scratch()
    let path = scratch.url.appendingPathComponent("report.json")
    let target = FuzzTarget(name: "highlighted-report", form: .json) {
      FuzzTarget.Subject(samples: [Array(sample.utf8)]) { bytes in
        try Data(bytes).write(to: path)
        do {
          let highlight = try WalkReport.load(path.path).highlight(on: chart, path: "r.json")
          try highlight.target.checkHarmless()
          return .read
        } catch let failure as Failure {
          // What shows it makes its control characters visible.
          guard !failure.words.text(in: .english).isEmpty else {
            throw FuzzFailure("a failure without words")
          }
          return .refused
        }
      }
    }
    try await Self.check(target)
    withExtendedLifetime(scratch) {}
  }

  private static func check(_ target: FuzzTarget) async throws {
    let inputs = try await FuzzInputs(target)
    let good = await inputs.runSamples()
    #expect(good.failures.map(\.words) == [])
    #expect(good.read > 0)
    let damaged = await inputs.run(0..<cases)
    #expect(damaged.read + damaged.refused == cases)
    #expect(damaged.failures.map { "\($0.number): \($0.words)" } == [])
  }
}
