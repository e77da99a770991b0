import Flowchart
import KDoctorTesting
import Testing

@testable import Diagnosis

@Suite("The catalogue of messages")
struct MessageTablesTests {
  @Test("Both languages of a message have the same places, and none stands twice")
  func places() {
    var seen: Set<String> = []
    for (english, chinese) in MessageCatalogue.all {
      #expect(Self.places(in: english) == Self.places(in: chinese), "\(english)")
      #expect(seen.insert(english).inserted, "\(english) stands twice")
      #expect(chinese.contains { !$0.isASCII } || english == chinese, "\(english)")
      #expect(EnglishSentence.found(in: chinese) == nil, "\(chinese)")
    }
  }

  @Test("Every message finds itself, filled with anything")
  func found() {
    for (english, chinese) in MessageCatalogue.all {
      // What is put in has to come out, in whatever order.
      let numbers = Self.places(in: english)
      let filled = numbers.reduce(english) { $0.replacing("{\($1)}", with: "<\($1)>") }
      let wanted = numbers.reduce(chinese) { $0.replacing("{\($1)}", with: "<\($1)>") }
      let told = MessageCatalogue.ownWords(filled, in: .simplifiedChinese)
      #expect(told == wanted, "\(english)")
    }
  }

  private static func places(in text: String) -> [Int] {
    (1...9).filter { text.contains("{\($0)}") }
  }
}
