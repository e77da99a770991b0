import KubeClient

/// Tells a slip of the pen in a Service's selector from labels that are meant as they are written.
///
/// Manifests alone show no Pods. What they do not explain may be set by a controller, or belong to a
/// workload that stands elsewhere; so a slip has to be evident.
enum SelectorSlip {
  /// Whether the selector is a template's labels, each pair that differs written with a slip.
  ///
  /// - Parameter service: whose selector it is, since what it calls itself is no slip; nil where the
  ///   workload has its very name.
  static func isSlip(
    _ selector: [String: String], of labels: [String: String], by service: Service?
  ) -> Bool {
    let wrong = selector.filter { labels[$0.key] != $0.value }
    guard !wrong.isEmpty else { return false }
    return wrong.allSatisfy { key, value in
      guard let meant = labels[key] else {
        return labels.contains {
          $0.value == value && selector[$0.key] == nil && isSlip(key, of: $0.key)
        }
      }
      return isSlip(value, of: meant) && value != service?.name
        && service?.metadata.labels.values.contains(value) != true
    }
  }

  /// Whether two texts can hardly both be meant: word by word they are the same but for a letter too
  /// many, too few, wrong or swapped.
  static func isSlip(_ written: String, of meant: String) -> Bool {
    guard written != meant, abs(written.utf8.count - meant.utf8.count) <= 4,
      let first = written.utf8.first, meant.utf8.prefix(2).contains(where: { isSame($0, first) })
    else { return false }
    if written.lowercased() == meant.lowercased() { return true }
    let (left, right) = (words(written), words(meant))
    guard left.count == right.count else { return left.joined() == right.joined() }
    return zip(left, right).allSatisfy { $0 == $1 || isSlip(word: $0, of: $1) }
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { "-_./".contains($0) }
  }

  private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
    // In ASCII this bit alone tells upper case from lower case.
    left | 0x20 == right | 0x20
  }

  /// `v1` and `v2`, `shop` and `shops`, `web` and `wed` can both be meant, `shop` and `shopp`, `shpo`
  /// can not.
  private static func isSlip(word written: Substring, of meant: Substring) -> Bool {
    let (left, right) = (Array(written.utf8), Array(meant.utf8))
    let length = min(left.count, right.count)
    guard length > 2, abs(left.count - right.count) <= 2,
      left[0] == right[0] || (left[0] == right[1] && left[1] == right[0]),
      left.filter({ !isDigit($0) }) != right.filter({ !isDigit($0) })
    else { return false }
    if left.starts(with: right) || right.starts(with: left) {
      let longer = left.count > right.count ? left : right
      return longer.count == length + 1 && longer[length] == longer[length - 1]
    }
    // Of short words nearly every neighbour is a word, too.
    if length < 4 { return left.count == right.count && left.sorted() == right.sorted() }
    return editDistance(String(written), String(meant)) <= (length < 8 ? 1 : 2)
  }

  private static func isDigit(_ sign: UInt8) -> Bool { 0x30...0x39 ~= sign }
}
