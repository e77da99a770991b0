import Diagnosis
import Flowchart
import KubeClient
import Screens
import Testing

@Suite("How old what a session shows is")
struct SessionAgeTests {
  @Test func saysHowOldALiveClusterIs() async throws {
    var driver = try Driver("crash-app", size: (100, 30))
    driver.isLive = true
    await driver.start()
    #expect(driver.text.contains("read ") && !driver.text.contains("over"))
    driver.wait(minutes: 3.9)
    #expect(driver.text.contains("UTC, over 3 min ago"))
    driver.wait(minutes: 121)
    #expect(driver.text.contains("UTC, over 2 h ago"))
    await driver.press("r")
    #expect(!driver.text.contains("over"))
  }

  @Test func saysTheDayOfARecording() async throws {
    var driver = try Driver("crash-app", size: (100, 30))
    await driver.start()
    driver.wait(minutes: 500)
    #expect(driver.text.contains("recorded 2026-") && !driver.text.contains("over"))
  }

  @Test(arguments: [(0.5, false), (2, true)])
  func readsAnewWhatIsOld(minutes: Double, isFresh: Bool) async throws {
    var driver = try Driver("crash-app")
    driver.isLive = true
    await driver.start()
    driver.wait(minutes: minutes)
    await driver.press("Enter")
    guard case .walk(let order)? = driver.jobs.last else {
      Issue.record("no walk was begun")
      return
    }
    #expect(order.isFresh == isFresh)
    // What a person answers changes nothing else.
    driver.wait(minutes: 2)
    await driver.press("o", "y")
    guard case .walk(let order)? = driver.jobs.last else { return }
    #expect(!order.isFresh && order.answers.count == 1)
  }

  @Test func keepsTheLastWalkUntilThereIsANewOne() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    driver.isLive = true
    await driver.start()
    driver.isSlow = true
    await driver.press("r")
    let ticket = try #require(driver.tickets.last)
    let object = ObjectReference(kind: "Deployment", namespace: "crash-app", name: "shop")
    await driver.send(.walked(.began(object), ticket: ticket))
    #expect(driver.text.contains("FATAL: DB_URL is not set"))
    let problem = LocalizedText(english: "nobody is there", simplifiedChinese: "没有人")
    await driver.send(.done(.failed(problem), ticket: ticket))
    #expect(driver.text.contains("nobody is there") && driver.text.contains("This is old ("))
    #expect(driver.text.contains("as of ") && driver.text.contains("FATAL: DB_URL is not set"))
    await driver.press("r")
    #expect(driver.text.contains("This is old ("))
    driver.isSlow = false
    await driver.press("r")
    #expect(!driver.text.contains("This is old"))
  }

  @Test func showsAWalkOverAnOldListAsOld() async throws {
    var driver = try Driver("crash-app")
    driver.isLive = true
    await driver.start()
    driver.isSlow = true
    await driver.press("r")
    let problem = LocalizedText(english: "nobody is there", simplifiedChinese: "没有人")
    await driver.send(.done(.failed(problem), ticket: try #require(driver.tickets.last)))
    driver.isSlow = false
    await driver.press("Enter")
    #expect(driver.text.contains("This is old (") && driver.text.contains("nobody is there"))
    driver.wait(minutes: 1)
    await driver.press("r")
    #expect(!driver.text.contains("This is old"))
  }
}
