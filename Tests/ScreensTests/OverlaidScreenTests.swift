import Flowchart
import KubeClient
import Screens
import Testing

@Suite("What comes while the help lies on a screen")
struct OverlaidScreenTests {
  /// What is being read on a walk, and something that is seen when it is there.
  private static let pages: [(key: String, result: SessionResult)] = [
    ("e", .lines(["what was read"])), ("m", .lines(["what was read"])),
    ("t", .printed(["what was read", "what was read"])),
    ("e", .failed(.init(english: "what was read", simplifiedChinese: "读到的"))),
  ]

  @Test("goes to the page below it", arguments: pages)
  func page(key: String, result: SessionResult) async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    await driver.press("Up")
    driver.isSlow = true
    await driver.press(key, "?")
    await driver.send(.done(result, ticket: try #require(driver.tickets.last)))
    #expect(!driver.text.contains("what was read"))
    await driver.press("b")
    #expect(driver.text.contains("what was read"))
  }

  @Test("is still wanted when the help is closed")
  func closed() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    driver.isSlow = true
    await driver.press("e", "?", "b")
    #expect(driver.cancelled.isEmpty)
    await driver.send(.done(.lines(["what was read"]), ticket: try #require(driver.tickets.last)))
    #expect(driver.text.contains("what was read"))
  }

  @Test("goes to the list below it")
  func list() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    driver.isSlow = true
    await driver.press("c", "?")
    let choices = [SessionResult.Choice("staging", .context)]
    await driver.send(.done(.choices(choices), ticket: try #require(driver.tickets.last)))
    await driver.press("b")
    #expect(driver.text.contains("staging"))
  }

  @Test("is closed by the key that opens it")
  func toggles() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    let before = driver.text
    await driver.press("?", "?")
    #expect(driver.text == before)
  }

  @Test("stops no lesson that gets what its commands print")
  func lesson() async throws {
    var driver = try Driver("crash-app", size: (100, 60))
    await driver.start()
    await driver.press("L", "Enter")
    driver.isSlow = true
    await driver.press("Enter", "?", "x", "?")
    #expect(!driver.cancelled.contains(.lesson))
    let ticket = try #require(driver.tickets.last)
    await driver.send(.done(.learned(.printed(["what was read"])), ticket: ticket))
    #expect(driver.text.contains("what was read"))
  }
}
