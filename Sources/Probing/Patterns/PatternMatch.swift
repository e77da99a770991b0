import Foundation

/// Where a pattern matched.
public struct PatternMatch: Sendable, Hashable {
  /// The whole match, then its groups; nil for groups that took no part.
  public var groups: [String?]
  /// The numbers of the groups that have a name.
  public var names: [String: Int]

  init(_ result: NSTextCheckingResult, in subject: String, names: [String: Int]) {
    groups = (0..<result.numberOfRanges).map {
      Range(result.range(at: $0), in: subject).map { String(subject[$0]) }
    }
    self.names = names
  }

  /// Puts groups into a template, as Go's `Expand` does: `$1`, `${1}`, `$name`, `${name}`, and `$$`
  /// for a dollar sign. A group that is not there is empty.
  public func expand(_ template: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = template[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "$") else {
        result.append(byte)
        continue
      }
      if rest.first == byte {
        rest.removeFirst()
        result.append(byte)
      } else if let name = Self.takeName(&rest) {
        result += group(name).utf8
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private func group(_ name: String) -> String {
    let number = name.allSatisfy(\.isNumber) ? Int(name) : names[name]
    guard let number, groups.indices.contains(number) else { return "" }
    return groups[number] ?? ""
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
    let isBraced = rest.first == UInt8(ascii: "{")
    let name = rest.dropFirst(isBraced ? 1 : 0).prefix {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard !name.isEmpty else { return nil }
    if isBraced {
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: "}") else {
        return nil
      }
      rest = rest[(name.endIndex + 1)...]
    } else {
      rest = rest[name.endIndex...]
    }
    return String(decoding: name, as: UTF8.self)
  }
}
