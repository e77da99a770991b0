import Terminal
import Testing

@Suite("Text from the cluster")
struct VisibleTests {
  @Test(
    "What could act on a terminal is shown instead",
    arguments: [
      ("plain", "plain"), ("集群 é 👍", "集群 é 👍"), ("\u{1B}[31mred", "^[[31mred"),
      ("a\tb", "a b"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"), ("a\rb", "a^Mb"), ("end\r", "end^M"),
      ("\u{0}\u{7}\u{8}\u{7F}", "^@^G^H^?"), ("\u{9B}31m", "\\u{009B}31m"), ("\u{85}", "\\u{0085}"),
      ("a\u{202E}b", "a\\u{202E}b"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
      ("a\u{200B}b\u{200D}c\u{FEFF}", "a\\u{200B}b\\u{200D}c\\u{FEFF}"),
      ("\u{2028}", "\\u{2028}"), ("\u{E0041}", "\\u{E0041}"), ("\u{3164}", "\\u{3164}"),
      ("\u{FFFE}", "\\u{FFFE}"),
      ("x\u{200F}\u{61C}", "x\\u{200F}\\u{061C}"),
    ])
  func neutralises(text: String, expected: String) {
    #expect(text.visible == expected)
  }

  @Test("Line breaks are kept, shown or escaped as asked")
  func lineBreaks() {
    #expect("a\r\nb\n".visible(lineBreaks: .kept) == "a\nb\n")
    #expect("a\nb".visible(lineBreaks: .escaped) == "a\\nb")
    #expect("a\nb".visible(lineBreaks: .sign) == "a⏎b")
  }

  @Test("No control character is left, whatever goes in")
  func leavesNothing() {
    let all = String(
      String.UnicodeScalarView((0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }))
    let left = all.visible.unicodeScalars.filter {
      [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(left.isEmpty)
  }
}
