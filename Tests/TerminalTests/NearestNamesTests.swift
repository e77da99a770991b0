import Terminal
import Testing

@Suite("Did you mean")
struct NearestNamesTests {
  static let names = ["shop", "shop-db", "checkout", "payment", "web", "Webhook"]

  @Test(
    "Near names come first",
    arguments: [
      ("shpo", ["shop"]), ("Shop", ["shop", "shop-db"]), ("check", ["checkout"]),
      ("wbe", ["web"]), ("hook", ["Webhook"]), ("zzzzzz", []), ("", []),
    ])
  func suggests(typed: String, expected: [String]) {
    #expect(NearestNames.suggest(for: typed, among: Self.names) == expected)
  }

  @Test("No more names than asked for")
  func limit() {
    #expect(NearestNames.suggest(for: "sho", among: Self.names, limit: 1) == ["shop"])
    #expect(NearestNames.suggest(for: "shop", among: Self.names, limit: 0) == [])
  }
}
