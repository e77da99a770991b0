import Flowchart
import Screens
import Teaching
import Terminal
import Testing

@Suite("Lessons in a session")
struct LessonScreenTests {
  /// Opens a lesson from the list.
  private static func driver(_ lesson: String, language: Language = .english) async throws -> Driver
  {
    var driver = try Driver("two-faults", size: (100, 60), language: language)
    await driver.start()
    await driver.press("L", "/")
    await driver.type(lesson)
    await driver.press("Enter")
    return driver
  }

  @Test func listStandsAtWhatIsNext() async throws {
    var driver = try Driver("two-faults")
    await driver.start()
    await driver.press("L")
    #expect(driver.text.contains("● Three layers in health"))
    await driver.press("Enter")
    #expect(driver.text.contains("Lesson: Three layers in health"))
  }

  @Test(
    "Whatever is pressed, a lesson comes to its end and back to the list", arguments: ["y", "n"])
  func ends(prediction: String) async throws {
    var driver = try await Self.driver("svc-selector")
    var steps = 0
    while !driver.text.contains("kdoctor explain"), steps < 40 {
      await driver.press("Enter", prediction, "1")
      steps += 1
    }
    #expect(driver.text.contains("kdoctor explain service.selector-mismatch"))
    await driver.press("Enter")
    #expect(driver.text.contains("of 1"), "\(driver.text)")
    #expect(driver.desk.progress.finished.keys.contains("svc-selector"))
  }

  @Test func goesOnWhereItWasLeft() async throws {
    var driver = try await Self.driver("svc-selector")
    await driver.press("Enter", "n", "Enter")
    let before = driver.text
    #expect(before.contains("Question 2"))
    await driver.press("b", "Enter")
    #expect(driver.text.contains("You go on where you left. Answered so far: 1"))
    await driver.press("Up")
    #expect(driver.text == before)
  }

  @Test func hintsAreThereOnceAndNotInAnExam() async throws {
    var driver = try await Self.driver("svc-selector")
    await driver.press("Enter")
    #expect(driver.text.contains("h hint"))
    await driver.press("h")
    #expect(driver.text.contains("Hint") && !driver.text.contains("h hint"))
    await driver.press("h")
    #expect(driver.text.contains("there is no hint here"))
    await driver.press("b", "x", "Enter")
    #expect(!driver.text.contains("h hint") && !driver.text.contains("How a Service"))
    await driver.press("n", "b")
    #expect(driver.desk.progress.begun["svc-selector"] == nil)
  }

  @Test func keysSayWhyTheyDoNothing() async throws {
    var driver = try await Self.driver("svc-selector")
    await driver.press("y")
    #expect(driver.text.contains("nothing is asked here"))
    await driver.press("Enter", "Enter")
    #expect(driver.text.contains("there is a question to answer"))
    await driver.press("2")
    #expect(driver.text.contains("nothing is asked here"))
  }

  @Test func changesTheLanguageInTheMiddle() async throws {
    var driver = try await Self.driver("svc-selector")
    await driver.press("Enter", "l")
    #expect(driver.text.contains("h 提示") && driver.text.contains("$ kubectl get"))
    await driver.press("l")
    #expect(driver.text.contains("h hint"))
  }

  @Test func progressThatCannotBeKeptIsSaid() async throws {
    var driver = try await Self.driver("svc-selector")
    driver.desk.problem = LocalizedText(english: "it is read-only", simplifiedChinese: "只读")
    await driver.press("Enter", "n")
    #expect(driver.text.contains("it is read-only"))
    await driver.press("Enter")
    #expect(driver.text.contains("Question 2"))
  }
}
