import Foundation
import Testing

@testable import Reporting

@Suite("The colours of the page")
struct HTMLColourTests {
  private static let bands = ["band-workload", "band-pod", "band-service", "band-ingress"]
  /// What is written, and what it is written on.
  private static let pairs: [(ink: String, on: [String])] = [
    ("ink", ["page", "card", "well", "ask"] + bands),
    ("soft", ["page", "card", "well"] + bands),
    ("link", ["card", "page"]), ("good", ["card"]), ("bad", ["card"]), ("warn", ["card"]),
    ("doubt", ["card"]), ("card", ["good", "bad", "warn", "doubt", "soft", "ink"]),
  ]

  @Test("Can be read as WCAG AA asks, on bright and dark screens", arguments: pairs)
  func contrast(ink: String, on grounds: [String]) throws {
    for ground in grounds {
      let (ink, ground) = (try colour(ink), try colour(ground))
      for screen in [\HTMLColour.light, \HTMLColour.dark] {
        let ratio = try ratio(ink[keyPath: screen], ground[keyPath: screen])
        #expect(ratio >= 4.5, "\(ink.name) on \(ground.name): \(ratio)")
      }
    }
  }

  private func colour(_ name: String) throws -> HTMLColour {
    try #require(HTMLColour.all.first { $0.name == name })
  }

  private func ratio(_ left: String, _ right: String) throws -> Double {
    let (left, right) = (try luminance(left), try luminance(right))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  /// The relative luminance of `#rrggbb`, as WCAG defines it.
  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let shares = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    return shares.reduce(0.0) { sum, share in
      let value = Double(number >> share.0 & 0xFF) / 255
      let linear: Double = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      return sum + linear * share.1
    }
  }
}
