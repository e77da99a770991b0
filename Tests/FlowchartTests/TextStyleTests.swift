import Testing

@testable import Flowchart

@Suite("Setting text in a picture")
struct TextStyleTests {
  static let style = TextStyle(name: "test", face: .regular, tenths: 100, leading: 12)

  @Test(
    "Measures letters as Helvetica has them",
    arguments: [("i", 3), ("WW", 19), ("Pod", 18), ("", 0), ("容器", 20), ("è", 10)])
  func width(text: String, width: Int) {
    #expect(Self.style.width(of: text) == width)
  }

  @Test("A bold letter is wider, a typewriter's as wide as any other")
  func faces() {
    func width(_ text: String, _ face: FontMetrics.Face) -> Int {
      TextStyle(name: "test", face: face, tenths: 1000, leading: 12).width(of: text)
    }
    #expect(width("Pod", .bold) > width("Pod", .regular))
    #expect(width("iii", .mono) == width("WWW", .mono))
  }

  @Test("Breaks lines at a width, Chinese between letters")
  func lines() {
    #expect(Self.style.lines(of: "Is the Pod ready?", width: 50) == ["Is the Pod", "ready?"])
    #expect(Self.style.lines(of: "端口上没有进程监听。", width: 52) == ["端口上没有", "进程监听。"])
    #expect(Self.style.balanced("one two three four", width: 70) == ["one two", "three four"])
  }
}
