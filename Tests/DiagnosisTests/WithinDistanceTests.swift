import Testing

@testable import Diagnosis

@Suite("Distances that are asked for up to a limit")
struct WithinDistanceTests {
  static let words = [
    "", "a", "ab", "ba", "shop", "shpo", "shopp", "hsop", "sho", "shopping", "api", "api-v2", "ipa",
    "frontend", "frontned", "rfontend", "frontent", "front-end", "backend", "bakcned", "商店", "商",
    "店商",
  ]

  @Test("are those that are counted whole", arguments: words)
  func agreement(left: String) {
    for right in Self.words {
      for limit in 1...3 {
        #expect(
          isWithin(limit, left, right) == (editDistance(left, right) <= limit),
          "\(left) \(right) \(limit)")
      }
    }
  }
}
