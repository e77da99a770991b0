import ArgumentParser
import Dispatch
import Testing

@testable import kdoctor

@Suite("What a completion makes of the words so far")
struct CompletionWordsTests {
  @Test(
    "Takes the options that say where answers come from, as shells split them",
    arguments: [
      (["kdoctor", "report", "-n", "shop", ""], 4, ["-n", "shop"]),
      (["kdoctor", "report", "--namespace=shop", ""], 3, ["--namespace=shop"]),
      // bash
      (["kdoctor", "report", "--namespace", "=", "shop", ""], 5, ["--namespace=shop"]),
      (["kdoctor", "report", "--namespace", "=", "sh"], 4, []),
      (["kdoctor", "--context", "a", "@", "b", ":", "c", ""], 7, ["--context", "a@b:c"]),
      (["kdoctor", "report", "-A", "-o", "json", ""], 5, ["-A"]),
      // What is being typed says nothing yet.
      (["kdoctor", "report", "-n", ""], 3, []),
      (["kdoctor", "report", "-n", "sh", "--context", "x"], 3, ["--context", "x"]),
      (["kdoctor", "report", "", "--practice", "healthy"], 2, ["--practice", "healthy"]),
      (["kdoctor", "report", "--", "-n", "x", ""], 5, []),
      (["kdoctor", "--snapshot", "-", ""], 3, ["--snapshot", "-"]),
    ] as [([String], Int, [String])])
  func typed(words: [String], index: Int, expected: [String]) {
    #expect(TypedWords(words, index: index).arguments == expected)
  }

  @Test("Knows no option that its query does not", arguments: TypedWords.options.sorted())
  func options(name: String) throws {
    let value = name == "--practice" ? "healthy" : "x"
    #expect(throws: Never.self) { try CompletionQuery.parse([name, value]) }
  }

  @Test(
    "Waits for parts of a second, too",
    arguments: [("500ms", 500), ("1.5s", 1500), ("2s", 2000), ("0.1ms", 1), ("1m", 60_000)])
  func limit(text: String, milliseconds: Int) throws {
    let limit = try #require(DurationText.parse(text))
    #expect(BoundedWait.interval(limit) == .milliseconds(milliseconds))
  }

  @Test("Offers nothing that a shell would run, split or take for an option")
  func hostile() {
    let words = [
      "shop", "$(touch x)", "`x`", "a b", "a;b", "a\nb", "-n", "", "é", "a\u{1B}[31m", "'", "a*",
      "arn:aws:eks:eu-west-1:1:cluster/x", "me@cluster", "shop",
    ]
    #expect(
      CandidateText.harmless(words) == ["arn:aws:eks:eu-west-1:1:cluster/x", "me@cluster", "shop"])
  }

  @Test(
    "Looks for the kinds that a target can become",
    arguments: [
      ("deploy", ["deployment/"]), ("po", ["pod/"]), ("sts/s", ["sts/"]), ("SVC", ["svc/"]),
      ("", ["deployment/", "statefulset/", "daemonset/", "cronjob/", "service/", "ingress/"]),
      ("sh", ["", "", "", "", "", ""]), ("node/x", []), ("x/y", []),
    ])
  func kinds(prefix: String, expected: [String]) {
    let kinds = TargetPrefix(prefix).kinds
    #expect(kinds.map { $0.spelling.map { $0 + "/" } ?? "" } == expected)
  }
}
