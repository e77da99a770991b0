import Flowchart
import Testing

@Suite("Templates")
struct TemplateTests {
  static let facts = ["pod": "shop-1", "n": "3", "empty": ""]

  @Test(
    "Placeholders are filled, segments without facts left out",
    arguments: [
      ("plain", "plain"), ("", ""), ("Pod {pod}!", "Pod shop-1!"), ("{pod}{n}", "shop-13"),
      ("{missing}", nil), ("{empty}", nil), ("a[[ of {pod}]]b", "a of shop-1b"),
      ("a[[ of {missing}]]b", "ab"), ("[[{pod} {missing}]]", ""), ("x[[ y]]", "x y"),
      ("[[{pod}]][[{missing}]] {n}", "shop-1 3"), ("{missing}[[ x]]", nil),
      (#"{"spec":{"a":1}}"#, #"{"spec":{"a":1}}"#), ("{pod", "{pod"), ("{a b}", "{a b}"),
      ("open [[ {pod}", "open [[ shop-1"), ("{{pod}}", "{shop-1}"),
      ("容器 {pod}[[（{n} 次）]]。", "容器 shop-1（3 次）。"),
    ] as [(String, String?)])
  func fills(text: String, expected: String?) {
    #expect(Template.fill(text, with: Self.facts) == expected)
  }

  @Test(
    "Placeholders are listed once, in order",
    arguments: [
      ("{b} {a} {b}", ["b", "a"]), ("[[{a}]]{b}", ["a", "b"]), ("{1} {} {a-b}", []),
    ])
  func placeholders(text: String, expected: [String]) {
    #expect(Template.placeholders(in: text) == expected)
  }

  @Test(
    "Without facts the names stand in their place",
    arguments: [
      ("Pod {pod}", "Pod POD"),
      ("{serviceAccount}[[ in {namespace}]]", "SERVICE_ACCOUNT in NAMESPACE"),
      ("{patch} '{.spec}'", "PATCH '{.spec}'"),
    ])
  func named(text: String, expected: String) {
    #expect(Template.named(text) == expected)
  }
}
