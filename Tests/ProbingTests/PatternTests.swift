import NIOCore
import Probing
import Testing

@Suite("A regular expression in Go's syntax")
struct PatternTests {
  @Test(
    "Finds what Go finds",
    arguments: [
      ("a+b", "xaab", ["aab"]), ("^(\\w+)-(.*)$", "shop-1", ["shop-1", "shop", "1"]),
      ("a$", "a\n", nil), ("(?m)a$", "a\nb", ["a"]), ("(?m)^b", "a\nb", ["b"]), ("^b", "a\nb", nil),
      ("a.b", "a\nb", nil), ("a.b", "a\rb", ["a\rb"]), ("(?s)a.b", "a\nb", ["a\nb"]),
      ("\\w", "é", nil), ("\\d", "٣", nil), ("\\bé", "é", nil), ("\\s", "\u{A0}", nil),
      ("[[:alpha:]]+", "1ab2", ["ab"]), ("[^[:digit:]]", "1a", ["a"]), ("[\\d.]+", "v1.2", ["1.2"]),
      ("[a&&b]+", "&b&", ["&b&"]), ("[]a]+", "]a", ["]a"]), ("[a-]+", "a-", ["a-"]),
      ("a{2}", "aaa", ["aa"]), ("a{2,}?", "aaa", ["aa"]), ("a{,2}", "a{,2}", ["a{,2}"]),
      ("{", "{", ["{"]), ("(?i)straße", "STRAßE", ["STRAßE"]), ("(?i:a)b", "Ab", ["Ab"]),
      ("(?i:a)b", "AB", nil), ("(?U)a+", "aaa", ["a"]), ("(?U)a+?", "aaa", ["aaa"]),
      ("(?P<name>x)(?<other>y)", "xy", ["xy", "x", "y"]), ("\\Qa.b\\E", "a.b", ["a.b"]),
      ("\\x41\\x{42}\\103", "ABC", ["ABC"]), ("\\pL\\p{Greek}", "aα", ["aα"]), ("a\\z", "a\n", nil),
      ("(a)|(b)", "b", ["b", nil, "b"]), ("\\++", "++", ["++"]), ("x*", "", [""]),
      ("#\\ #", "# #", ["# #"]), ("a|b*|c", "c", [""]), ("日本", "日本語", ["日本"]),
    ] as [(String, String, [String?]?)])
  func finds(pattern: String, text: String, groups: [String?]?) throws {
    let match = try Pattern(pattern).firstMatch(in: text, until: .distantFuture)
    #expect(match?.groups == groups)
  }

  @Test(
    "Is refused where Go refuses it",
    arguments: [
      "(", ")", "a**", "a*+", "*a", "(?=a)", "(?!a)", "(?<=a)", "(?>a)", "\\1", "\\8", "[a",
      "[b-a]",
      "[[:foo:]]", "a{1001}", "a{2,1}", "\\y", "\\", "(?P<a-b>x)", "(?P<a>x)(?P<a>y)", "\\pX",
      "(?z)", "\\Z", "\\G", "(?i", "|*",
    ])
  func refused(pattern: String) {
    #expect(throws: PatternProblem.self) { try Pattern(pattern) }
  }

  @Test(
    "Fills templates as Go does",
    arguments: [
      ("PONG ${1}", "PONG ab"), ("$1x", ""), ("${1}x", "abx"), ("$word", "ab"), ("$$1", "$1"),
      ("${7}", ""), ("100$", "100$"), ("${", "${"), ("$-", "$-"), ("$0", "ab-"),
    ])
  func expands(template: String, result: String) throws {
    let match = try Pattern("(?P<word>\\w+)-").firstMatch(in: " ab-c", until: .distantFuture)
    let expanded = try #require(match).expand(Array(template.utf8))
    #expect(String(decoding: expanded, as: UTF8.self) == result)
  }

  @Test("Gives up where it would take for ever")
  func slow() throws {
    let pattern = try Pattern("^(a+)+$")
    let text = String(repeating: "a", count: 60) + "b"
    #expect(throws: ProbeFailure.slowPattern("^(a+)+$")) {
      try pattern.firstMatch(in: text, until: .now() + .milliseconds(50))
    }
  }
}
