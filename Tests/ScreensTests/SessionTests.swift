import Diagnosis
import Flowchart
import KubeClient
import Reporting
import Screens
import Terminal
import Testing

@Suite("A session")
struct SessionTests {
  @Test func leadsToTheCauseInFewKeys() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    await driver.press("Enter")
    #expect(driver.text.contains("FATAL: DB_URL is not set"))
  }

  @Test func filtersWhileTyping() async throws {
    var driver = try Driver("two-faults")
    await driver.start()
    #expect(driver.text.contains("deployment/shop"))
    await driver.press("/")
    await driver.type("nothing like it")
    #expect(driver.text.contains("No application matches."))
    await driver.press("Esc")
    #expect(driver.text.contains("deployment/shop"))
    await driver.press("/")
    await driver.type("SHOP image")
    await driver.press("Enter", "Enter")
    #expect(driver.text.contains("1.25.99-nope"))
  }

  @Test func takesAnswersOfAPerson() async throws {
    var driver = try Driver("crash-app", size: (120, 40), target: "deployment/shop")
    await driver.start()
    await driver.press("o", "y")
    guard case .walk(let order)? = driver.jobs.last else {
      Issue.record("no walk was begun")
      return
    }
    #expect(order.answers.map(\.value) == [true] && !order.isFresh)
    #expect(driver.text.contains("(yours)") && driver.text.contains("with your answers"))
    await driver.press("u")
    #expect(!driver.text.contains("(yours)"))
    guard case .walk(let order)? = driver.jobs.last else { return }
    #expect(order.answers.isEmpty)
  }

  @Test func answersOfAPersonDoNotEnterTheList() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    let before = driver.text
    await driver.press("Enter", "o", "y", "b")
    #expect(driver.text == before)
  }

  @Test func readsEverythingAnewWhenAsked() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    await driver.press("r")
    guard case .walk(let order)? = driver.jobs.last else {
      Issue.record("no walk was begun")
      return
    }
    #expect(order.isFresh)
  }

  @Test func changesItsLanguageAtOnce() async throws {
    var driver = try Driver("svc-selector", target: "deployment/shop")
    await driver.start()
    #expect(driver.text.contains("matches no Pod"))
    await driver.press("l")
    #expect(driver.text.contains("有问题") && !driver.text.contains("matches no Pod"))
    await driver.press("b", "l")
    #expect(driver.text.contains("matches no Pod"))
  }

  @Test func copiesTheCommand() async throws {
    var driver = try Driver("svc-selector", target: "deployment/shop")
    await driver.start()
    await driver.press("y", "Up", "y")
    #expect(driver.copied.count == 2)
    #expect(driver.copied.first?.hasPrefix("kubectl patch service shop") == true)
    let areCommands = driver.copied.allSatisfy { $0.hasPrefix("kubectl ") }
    #expect(areCommands)
  }

  @Test func showsTheOtherObjects() async throws {
    var driver = try Driver("crash-app", size: (120, 60), target: "deployment/shop")
    await driver.start()
    #expect(driver.text.contains("1 of 2"))
    await driver.press("Tab")
    #expect(driver.text.contains("2 of 2"))
    await driver.press("Tab")
    #expect(driver.text.contains("1 of 2"))
  }

  @Test func findsInALog() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    await driver.press("v", "/")
    await driver.type("fatal")
    await driver.press("Enter")
    #expect(driver.text.contains("FATAL: DB_URL"))
    #expect(!driver.text.contains("Not found"))
    await driver.press("/")
    await driver.type("zzz")
    await driver.press("Enter")
    #expect(driver.text.contains("Not found: fatalzzz"))
  }

  @Test func showsNothingThatActsOnATerminal() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    await driver.press("e")
    #expect(driver.text.contains("two^[[31m"))
  }

  @Test func dropsWhatComesTooLate() async throws {
    var driver = try Driver("crash-app")
    driver.isSlow = true
    await driver.start()
    let old = try #require(driver.tickets.last)
    await driver.press("x", "r")
    let place = Place(.live, name: "too-late", namespace: "x")
    await driver.send(.done(.opened(place), ticket: old))
    #expect(!driver.text.contains("too-late"))
    let new = try #require(driver.tickets.last)
    await driver.send(.done(.opened(place), ticket: new))
    #expect(driver.text.contains("too-late"))
  }

  @Test func ticksOnlyWhileSomethingIsUnderWay() async throws {
    var driver = try Driver("crash-app")
    driver.isSlow = true
    await driver.start()
    #expect(driver.isTicking)
    let effects = driver.model.isBusy
    #expect(effects)
    await driver.press("x")
    var model = driver.model
    #expect(model.update(.tick(SessionProgress())).isEmpty)
    #expect(!model.isBusy)
  }

  @Test func tellsHowFarASlowClusterIs() async throws {
    var driver = try Driver("crash-app")
    driver.isSlow = true
    await driver.start()
    await driver.send(.tick(SessionProgress(requests: 7, retries: 3, seconds: 12)))
    #expect(driver.text.contains("requests: 7 · asked again: 3 · 12 s"))
  }

  @Test func followsALiveCluster() async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    driver.isLive = true
    await driver.start()
    await driver.press("w")
    guard case .watch? = driver.jobs.last else {
      Issue.record("nothing is watched")
      return
    }
    let ticket = try #require(driver.tickets.last)
    await driver.send(.done(.changed, ticket: ticket))
    // Walked again on what is new, and watched again.
    let last = driver.jobs.suffix(2)
    guard case .walk(let order)? = last.first, case .watch? = last.last else {
      Issue.record("not walked again")
      return
    }
    #expect(order.isFresh)
    let jobs = driver.jobs.count
    await driver.press("w")
    await driver.send(.done(.changed, ticket: try #require(driver.tickets.last)))
    #expect(driver.jobs.count == jobs)
  }

  @Test func leavesVisitsOutWhenAsked() async throws {
    var driver = try Driver("healthy", target: "deployment/shop")
    await driver.start()
    await driver.press("p")
    guard case .walk(let order)? = driver.jobs.last else {
      Issue.record("no walk was begun")
      return
    }
    #expect(!order.usesProbes)
  }

  @Test func stopsWaitingWhenAsked() async throws {
    var driver = try Driver("crash-app")
    driver.isSlow = true
    await driver.start()
    await driver.press("x")
    #expect(driver.cancelled == [.place])
    await driver.press("Down")
    #expect(driver.text.contains("stopped"))
  }

  @Test func tellsWhatASlowClusterIsAskedFor() async throws {
    var driver = try Driver("crash-app")
    driver.isSlow = true
    await driver.start()
    await driver.send(
      .tick(
        SessionProgress(
          requests: 7, retries: 2, seconds: 1, waiting: ["pods", "services"],
          trouble: "too busy", server: "https://10.0.0.1:6443")))
    #expect(driver.text.contains("─ waiting for pods, services ─"))
    #expect(driver.text.contains("https://10.0.0.1:6443"))
    #expect(driver.text.contains("asked again: 2 (too busy)"))
    await driver.press("x")
    #expect(!driver.text.contains("waiting for"))
  }

  @Test func triesTheSameClusterAgain() async throws {
    var driver = try Driver("healthy")
    await driver.start()
    driver.problem = LocalizedText(english: "no cluster", simplifiedChinese: "没有集群")
    await driver.press("c", "Enter", "r")
    guard case .open(.context("staging"))? = driver.jobs.last else {
      Issue.record("another cluster was opened")
      return
    }
    await driver.press("n")
    #expect(driver.text.contains("no cluster is open"))
  }

  @Test func looksForTheTargetInItsOwnClusterAlone() async throws {
    var driver = try Driver("healthy", target: "deployment/shop")
    driver.problem = LocalizedText(english: "no cluster", simplifiedChinese: "没有集群")
    await driver.start()
    driver.problem = nil
    await driver.press("P")
    guard case .readApplications? = driver.jobs.last else {
      Issue.record("the target was looked for")
      return
    }
  }

  @Test func saysThatLinesFollowNothing() async throws {
    var driver = try Driver("crash-app", isLinear: true)
    driver.isLive = true
    await driver.start()
    await driver.press("w")
    #expect(driver.text.contains("without a screen nothing can follow the cluster"))
  }

  @Test func goesFromAWalkToTheOthers() async throws {
    var driver = try Driver("two-faults", target: "deployment/shop")
    await driver.start()
    await driver.press("b")
    #expect(driver.text.contains("Applications  1"))
  }

  @Test func showsTheReportOnAllApplications() async throws {
    var driver = try Driver("two-faults", size: (100, 60))
    await driver.start()
    await driver.press("f")
    #expect(driver.text.contains("What would bite next"))
  }

  @Test func drawsBeforeAnythingIsRead() throws {
    let driver = try Driver("crash-app")
    #expect(driver.text.contains("kdoctor"))
  }

  @Test func closesScreensAndLeaves() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    await driver.press("Enter", "f", "?", "q", "q", "q")
    #expect(!driver.hasQuit && driver.text.contains("Applications"))
    await driver.press("b")
    #expect(!driver.hasQuit)
    await driver.press("q")
    #expect(driver.hasQuit)
  }

  @Test func opensThePracticeClusterWithOneKey() async throws {
    var driver = try Driver("healthy")
    driver.problem = LocalizedText(english: "no cluster", simplifiedChinese: "没有集群")
    await driver.start()
    #expect(driver.text.contains("no cluster"))
    driver.problem = nil
    await driver.press("P")
    guard case .open(.practice(let name))? = driver.jobs.dropLast().last else {
      Issue.record("nothing was opened")
      return
    }
    #expect(name == "two-faults" && driver.text.contains("deployment/shop"))
  }

  @Test func savesUnderTheNameThatIsTyped() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    await driver.press("S")
    while !driver.text.contains("[json]") { await driver.press("Tab") }
    #expect(driver.text.contains("kdoctor-report.json"))
    await driver.press("Backspace")
    await driver.type("5")
    await driver.press("Enter")
    guard case .save(let report, let format, let path, _, _)? = driver.jobs.last else {
      Issue.record("nothing was saved")
      return
    }
    #expect(format == .json && path == "kdoctor-report.jso5" && !report.diagnoses.isEmpty)
    #expect(driver.text.contains("Saved to kdoctor-report.jso5"))
  }

  @Test func replacesAFileOnlyAfterAsking() async throws {
    var driver = try Driver("crash-app")
    driver.files = ["kdoctor-report.txt", "other"]
    await driver.start()
    await driver.press("S", "Enter")
    #expect(driver.text.contains("Enter again replaces the file that is there"))
    // Another name is another file.
    await driver.press(.control("u"))
    await driver.type("other")
    await driver.press("Enter")
    #expect(driver.text.contains("Enter again replaces the file that is there: other"))
    await driver.press("Enter")
    #expect(driver.text.contains("Saved to other"))
  }

  @Test func namesAnApplicationRatherThanAllOfItsNamespace() async throws {
    var driver = try Driver("config-missing-secret-key")
    await driver.start()
    await driver.press("n", "Home", "Enter")
    #expect(driver.text.contains(" config-missing-…/deployment/shop "), "\(driver.text)")
  }

  @Test func saysALongThingToItsEnd() async throws {
    var driver = try Driver("crash-app", size: (60, 16))
    await driver.start()
    let before = driver.text
    await driver.send(.copied(String(repeating: "kubectl ", count: 15) + "last", true))
    #expect(driver.text.contains("kubectl last"))
    await driver.press("Up")
    #expect(driver.text == before)
  }

  @Test func asksForTheNameOfAFile() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    await driver.press("S")
    await driver.press(.control("u"))
    let jobs = driver.jobs.count
    await driver.press("Enter")
    #expect(driver.text.contains("the file has no name yet") && driver.jobs.count == jobs)
  }

  @Test func showsTheEndOfALongText() async throws {
    var driver = try Driver("crash-app", size: (60, 16))
    await driver.start()
    await driver.press("S")
    await driver.send(.pasted(String(repeating: "folder/", count: 3000) + "文件.md"))
    #expect(driver.text.contains("folder/folder/文件.md"))
    await driver.press("Esc", "/")
    await driver.send(.pasted(String(repeating: "\u{1B}", count: 3000) + "文件"))
    #expect(driver.text.contains("^[^[^[文件"))
  }

  @Test func takesANamespaceThatIsNotListed() async throws {
    var driver = try Driver("healthy")
    await driver.start()
    await driver.press("n", "/")
    await driver.type("elsewhere")
    await driver.press("Enter")
    guard case .readApplications(let namespace, _, _)? = driver.jobs.last else {
      Issue.record("nothing was read")
      return
    }
    #expect(namespace == "elsewhere")
  }

  @Test func isChosenFromByNumber() async throws {
    var driver = try Driver("crash-app")
    await driver.start()
    var model = driver.model
    let effects = model.choose(1)
    guard case .start(.walk(let order), _)? = effects.first else {
      Issue.record("no walk was begun")
      return
    }
    #expect(order.target.description == "deployment/shop")
    #expect(model.choose(9_999).isEmpty)
  }
}
