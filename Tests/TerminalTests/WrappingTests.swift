import Terminal
import Testing

@Suite("Wrapping and cutting text")
struct WrappingTests {
  @Test(
    "Lines break where the language allows it",
    arguments: [
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 8, ["one two", "three"]),
      ("exactly ten", 7, ["exactly", "ten"]),
      ("", 10, [""]),
      ("a\n\nb", 10, ["a", "", "b"]),
      ("/very/long/path/name here", 10, ["/very/long", "/path/name", "here"]),
      ("see /very/long/path", 10, ["see", "/very/long", "/path"]),
      ("  kept in front", 12, ["  kept in", "front"]),
      ("集群满了吗？", 6, ["集群满", "了吗？"]),
      ("集群满了吗？", 10, ["集群满了", "吗？"]),
      ("节点（主机）没有", 6, ["节点", "（主", "机）没", "有"]),
      ("检查 Pod 的状态", 8, ["检查 Pod", "的状态"]),
      ("端口是8080。好", 10, ["端口是", "8080。好"]),
    ])
  func wraps(text: String, limit: Int, lines: [String]) {
    #expect(text.wrapped(toColumns: limit) == lines)
  }

  @Test("No line is wider than asked, and nothing but spaces is lost", arguments: 2...40)
  func keepsToTheLimit(limit: Int) {
    let text = "The Pod 已分配到节点 node-7（状态 Ready），kubectl describe pod/shop-7f8d9c-abcde 说：没有。"
    let lines = text.wrapped(toColumns: limit)
    #expect(lines.allSatisfy { $0.columns <= limit })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(
    "A text that is too long ends in an ellipsis",
    arguments: [
      ("short", 5, "short"), ("longer", 5, "long…"), ("集群满了吗", 6, "集群…"),
      ("集群满了吗", 10, "集群满了吗"), ("ab", 1, "…"), ("ab", 0, ""),
    ])
  func truncates(text: String, limit: Int, expected: String) {
    #expect(text.truncated(toColumns: limit) == expected)
  }

  @Test("Padding counts columns, not characters")
  func pads() {
    #expect("集群".padded(toColumns: 6) == "集群  ")
    #expect("longer".padded(toColumns: 3) == "longer")
  }
}
