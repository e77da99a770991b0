import Terminal
import Testing

@Suite("Box arms")
struct BoxArmsTests {
  @Test("Every set of arms has a character in both styles")
  func characters() {
    let all = (0..<16).map { BoxArms(rawValue: $0) }
    #expect(Set(all.map { $0.character(.unicode) }).count == 16)
    #expect(all.allSatisfy { $0.character(.ascii).isASCII })
    #expect(BoxArms([.up, .down, .right]).character(.unicode) == "├")
    #expect(BoxArms([.left, .right]).character(.ascii) == "-")
  }
}
