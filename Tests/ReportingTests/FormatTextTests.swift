import Foundation
import GoldenFiles
import Terminal
import Testing

@testable import Reporting

@Suite("Texts in Markdown, HTML and YAML")
struct FormatTextTests {
  /// Texts that mean something to one format or another, or to those who show it.
  private static let texts =
    [
      "", " ", "plain words", "  led by blanks", "ended by blanks  ", "a  b", "*bold*", "**", "_x_",
      "a_b_c", "_", "__init__", "`", "``a`", "`a", "a`", "` `", "[x](http://e.example)", "![p](q)",
      "[x]", "[x]: y", "<b>x</b>", "<!-- x -->", "<script>alert(1)</script>", "</details>", "a<b>c",
      "&amp;", "&#64;all", "&", "@team", "a@b.example", "nginx@sha256:abc", "#12", "org/repo#1",
      "GH-12", "!12", "Stop!", "~label", "~~x~~", "$1", "$x$", "%1", "http://e.example/x",
      "www.e.example",
      "mailto:x@y", "xmpp:x", ":tada:", "a:b:c", "# heading", "heading\n===", "---", "- item",
      "+ item",
      "1. item", "1) item", "12", "> quote", "    code", "\tcode", "| a | b |", "\\", "\\*", "a\\",
      "~~~", "```", "^x^", "{{ x }}", "{% x %}", "a\nb", "a\r\nb", "a\n\nb\n", "\n", "\na", "a\n ",
      "a\n  b", " a\nb", "a \nb", "a\n\n", "a\tb\nc", "# x\n- y\n", "---\na", "\u{1B}[31mred",
      "\u{0}",
      "\u{7F}", "\u{9B}0m", "\u{202E}evil", "\u{200B}", "\u{FEFF}x", "\u{2028}", "\u{85}",
      "\u{FFFE}",
      "\u{E0041}", "é集👍🏽", "集@team集", "集*集*集", "“x”", "null", "Null", "~", "true", "yes", "Off", "y",
      "N", "12", "0x1F", "0o7", "1e3", "e1", "1_000", "12:30:45", "1.5", ".5", ".inf", "-.inf",
      ".NaN",
      "+1", "-", "- a", "? a", "a: b", "a:", ":a", "a #b", "#", "2026-11-22",
      "2026-11-22T20:13:06Z",
      "=", "<<", "!!str x", "&a", "*a", "'a'", "\"a\"", "a'b", "{a: b}", "[a]", ",", "%YAML", "@a",
      "`a", "key=value", "app=shop,tier=web", "/path/to", "kubectl get pods -n x",
    ]

  private struct Case: Encodable {
    var text: String
    var visible: String
    var inline: String
    var code: String
    var html: String
    var yaml: String
  }

  @Test("Come back as they went in, and as nothing but text")
  func readBack() throws {
    let cases = Self.texts.map { text in
      var writer = JSONWriter(as: .yaml)
      writer.document { $0.field("x", text) }
      return Case(
        text: text, visible: text.visible, inline: MarkdownText.inline(text),
        code: MarkdownText.code(text), html: HTMLText.escaped(text),
        yaml: String(decoding: writer.bytes, as: UTF8.self))
    }
    let scratch = try FormatFolder()
    try scratch.write(Array(try JSONEncoder().encode(cases)), to: "cases.json")
    let violations = try scratch.violations(by: "read_texts.py", of: "cases.json")
    #expect(violations == "")
  }

  @Test("Lines between fences cannot end them", arguments: ["```", "````", "~~~", "a ``` b"])
  func fences(line: String) throws {
    let lines = MarkdownText.fenced([line, "x\ny"], info: "text")
    let fence = try #require(lines.last)
    #expect(lines == [fence + "text", line, "x\\ny", fence])
    #expect(fence.allSatisfy { $0 == "`" } && !line.contains(fence))
  }
}
