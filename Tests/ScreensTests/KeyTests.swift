import Diagnosis
import Flowchart
import Terminal
import Testing

@testable import Screens

@Suite("Keys")
struct KeyTests {
  @Test func noneMeansTwoThings() {
    for screen in ScreenKind.allCases {
      var seen: Set<KeyEvent> = []
      for binding in Bindings.all where binding.screens.contains(screen) {
        for key in binding.keys {
          #expect(seen.insert(key).inserted, "\(key) on \(screen)")
          #expect(Bindings.binding(for: key, on: screen)?.action == binding.action)
        }
      }
    }
  }

  @Test func everyActionHasAKeyAndAName() {
    #expect(Set(Bindings.all.map(\.action)) == Set(SessionAction.allCases))
    for binding in Bindings.all {
      #expect(binding.shownOn.isSubset(of: binding.screens))
      for language in Language.allCases { #expect(!binding.name.text(language).isEmpty) }
    }
  }

  @Test(arguments: Language.allCases)
  func allStandInTheHelp(language: Language) async throws {
    var driver = try Driver("crash-app", size: (100, 60), language: language)
    await driver.start()
    await driver.press("?")
    var text = driver.text
    for _ in 0..<5 {
      await driver.press("PgDn")
      text += driver.text
    }
    for binding in Bindings.all {
      let key = binding.keys.map { $0.label(.unicode) }.joined(separator: " ")
      #expect(text.contains("\(key) "), "\(key)")
      #expect(text.contains(binding.name.text(language)), "\(binding.name)")
    }
  }

  @Test(arguments: ScreenCase.all, Language.allCases)
  func theWayOutIsNamed(screen: ScreenCase, language: Language) async throws {
    let driver = try await screen.driver(size: (60, 16), language: language)
    let grid = driver.model.view()
    let bar = grid.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let ways: [(String, ScreenWord)] = [("b", .keyBack), ("q", .keyQuit), ("Esc", .keyDrop)]
    #expect(ways.contains { bar.contains("\($0) \($1.text(language))") }, "\(bar)")
    if screen.isCommanded { #expect(bar.hasSuffix("? " + ScreenWord.keyHelp.text(language))) }
  }

  @Test func allWordsAreInBothLanguages() {
    for word in ScreenWord.allCases {
      let texts = word.texts
      #expect(!texts.english.isEmpty && !texts.simplifiedChinese.isEmpty, "\(word)")
      #expect(
        Set(Template.placeholders(in: texts.english))
          == Set(Template.placeholders(in: texts.simplifiedChinese)), "\(word)")
    }
  }

  @Test(arguments: [
    ("w", "a recording does not change"), ("u", "you have answered nothing yourself"),
    ("x", "nothing is under way"),
  ])
  func sayWhyTheyDoNothing(key: String, reason: String) async throws {
    var driver = try Driver("crash-app", target: "deployment/shop")
    await driver.start()
    await driver.press(key)
    #expect(driver.text.contains(reason))
    await driver.press("Down")
    #expect(!driver.text.contains(reason))
  }
}
