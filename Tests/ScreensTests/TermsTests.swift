import Flowchart
import Testing

@Suite("Terms on the page of a question")
struct TermsTests {
  @Test(
    "Are explained below all else, in the session's language",
    arguments: [(Language.english, "Terms", "selector"), (.simplifiedChinese, "术语", "选择算符")])
  func page(language: Language, heading: String, term: String) async throws {
    var driver = try Driver(
      "svc-selector", size: (100, 80), language: language, target: "deployment/shop")
    await driver.start()
    // From the outcome to the question that led to it.
    await driver.press("Up", "Enter")
    let lines = driver.text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let start = try #require(lines.firstIndex(of: heading))
    #expect(lines[start...].contains(term))
    await driver.press("b")
    #expect(!driver.text.contains(heading))
  }
}
