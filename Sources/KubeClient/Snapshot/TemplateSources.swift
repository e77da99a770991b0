import Foundation

/// The templates that `helm template` names above the objects it has made of them:
/// `# Source: shop/templates/service.yaml`.
struct TemplateSources {
  private static let mark = "# Source: "
  /// From which line on which template holds; nil from a document's beginning on.
  private var changes: [(line: Int, template: String?)] = []

  /// Of a text without any.
  init() {}

  /// Reads a whole text.
  init(_ text: String) {
    guard text.contains(Self.mark) else { return }
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if line.hasPrefix("---") {
        changes.append((number, nil))
      } else if line.hasPrefix(Self.mark) {
        let path = line.dropFirst(Self.mark.count).trimmingCharacters(in: .whitespaces)
        changes.append((number, path.isEmpty ? nil : path))
      }
    }
  }

  /// The template of what stands on a line; nil where none is named.
  func template(at line: Int) -> String? {
    changes[..<changes.partitioningIndex { $0.line > line }].last?.template
  }
}

extension Array {
  /// The first place from which on a condition holds that never ends to hold.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
