import KubeClient
import Testing

@testable import Kubectl

@Suite("How kubectl writes")
struct FormatTests {
  @Test(
    "ages",
    arguments: [
      (-5, "<invalid>"), (-1, "0s"), (0, "0s"), (119, "119s"), (120, "2m"), (150, "2m30s"),
      (599, "9m59s"), (600, "10m"), (10_799, "179m"), (10_800, "3h"), (11_400, "3h10m"),
      (28_800, "8h"), (172_799, "47h"), (172_800, "2d"), (176_400, "2d1h"), (691_200, "8d"),
      (63_071_999, "729d"), (63_072_000, "2y"), (70_000_000, "2y80d"), (252_288_000, "8y"),
    ] as [(Double, String)])
  func ages(_ seconds: Double, _ text: String) {
    #expect(HumanDuration.text(seconds: seconds) == text)
  }

  @Test(
    "columns",
    arguments: [
      // Each block of lines has widths of its own; what follows the last tab has none.
      ("a\tb\nlong\tc\n", "a     b\nlong  c\n"),
      ("a\tb\nplain\nlong\tc\n", "a  b\nplain\nlong  c\n"),
      ("a\t\tc\n\t\tlong\n", "a    c\n     long\n"),
      ("Name:\t\n  In:\tx\n", "Name:  \n  In:  x\n"),
      ("", ""), ("x", "x"), ("\n", "\n"), ("é\tx\nab\ty\n", "é   x\nab  y\n"),
    ])
  func columns(_ text: String, _ lined: String) {
    #expect(TabWriter.description.format(text) == lined)
  }

  @Test("a line of more tabs than could be columns")
  func tabs() {
    let lined = TabWriter.description.format(String(repeating: "\t", count: 100_000) + "x\ny\n")
    #expect(lined.hasSuffix("\tx\ny\n"))
  }

  @Test("tables with columns of at least six")
  func tables() {
    #expect(TabWriter.table.format("A\tB\n1\t2\n") == "A     B\n1     2\n")
  }

  @Test(
    "words as a shell reads them",
    arguments: [
      (
        #"kubectl get pod x -o jsonpath='{.a[?(@.name=="b")]}'"#,
        ["kubectl", "get", "pod", "x", "-o", #"jsonpath={.a[?(@.name=="b")]}"#]
      ),
      (#"a "b \"c" d\ e ''"#, ["a", #"b "c"#, "d e", ""]),
      ("open 'quote", nil), ("a | b", nil), ("a; b", nil),
    ] as [(String, [String]?)])
  func words(_ line: String, _ words: [String]?) {
    #expect(ShellWords.split(line) == words)
  }

  static let tree = JSONTree.object([
    "a": .object(["b": .string("x<y"), "n": .int(3), "t": .bool(true)]),
    "list": .array([
      .object(["name": .string("one"), "v": .int(1)]),
      .object(["name": .string("two"), "v": .int(2)]),
    ]),
  ])

  @Test(
    "values by path",
    arguments: [
      ("{.a.b}", "x<y"), ("{.a}", #"{"b":"x\u003cy","n":3,"t":true}"#),
      ("{.list[*].name}", "one two"), ("{.list[1].v}", "2"), ("{.list[-1].name}", "two"),
      (#"{.list[?(@.name=="two")].v}"#, "2"),
      (#"{.list[?(@.name!="two")]}"#, #"{"name":"one","v":1}"#),
      ("{.missing.b}", ""), ("{.a.n}: {.a.t}", "3: true"), (#"{.a.n}{"\n"}"#, "3\n"),
      ("{$.a['b']}", "x<y"), ("{.list}", #"[{"name":"one","v":1},{"name":"two","v":2}]"#),
    ])
  func paths(_ template: String, _ text: String) throws {
    #expect(try #require(JSONPath(template: template)).text(for: Self.tree) == text)
  }

  @Test(
    "paths that are not understood are refused", arguments: ["{.a", "{..a}", "{range .a}", "{a}"])
  func badPaths(_ template: String) {
    #expect(JSONPath(template: template) == nil)
  }

  @Test("whole values")
  func values() {
    #expect(GoText.plain(Self.tree["list"]) == "[map[name:one v:1] map[name:two v:2]]")
    #expect(GoJSON.indented(Self.tree["list"]).hasPrefix("[\n    {\n        \"name\": \"one\",\n"))
    #expect(TerminalText.cell("a\u{1B}[1m\nb") == "a^[[1m...")
  }

  @Test(
    "selectors",
    arguments: [
      ("app=shop", true), ("app==shop,tier", true), ("app!=shop", false), ("!old", true),
      ("app in (shop,other),tier notin (b)", true), ("tier in (b)", false), ("old", false),
    ])
  func selectors(_ text: String, _ matches: Bool) throws {
    let selector = try #require(LabelSelector(text: text))
    #expect(selector.matches(["app": "shop", "tier": "a"]) == matches)
  }

  @Test(
    "fields",
    arguments: [
      ("a.b=x<y", true), ("a.n=3,a.b!=z", true), ("a.n!=3", false), ("gone=", true),
      ("gone=1", false),
    ])
  func fields(_ text: String, _ matches: Bool) throws {
    #expect(try #require(FieldSelector(text)).admits(Self.tree) == matches)
  }
}
