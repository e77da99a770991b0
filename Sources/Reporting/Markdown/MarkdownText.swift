internal import Terminal

/// Texts of a report and of the cluster as Markdown, in which they are never markup.
///
/// A backslash keeps CommonMark from reading markup, yet not GitHub, GitLab or a chat from making a
/// mention, a reference, a link or an emoji of what is left. In code none of them does. So every word
/// that could mean anything to any of them stands as code, and all others as they are.
enum MarkdownText {
  /// A text on one line.
  static func inline(_ text: String) -> String {
    var result = ""
    var word = ""
    func close() {
      guard !word.isEmpty else { return }
      result += isPlain(word, opensLine: result.isEmpty) ? word : code(word)
      word = ""
    }
    let line = text.visible.drop { $0 == " " }
    for scalar in line.unicodeScalars {
      if (0x21...0x7E).contains(scalar.value) {
        word.unicodeScalars.append(scalar)
      } else {
        close()
        result.unicodeScalars.append(scalar)
      }
    }
    close()
    while result.last == " " { result.removeLast() }
    return result
  }

  /// A text as code on one line; nothing for no text.
  static func code(_ text: String) -> String {
    let text = text.visible
    guard !text.isEmpty else { return "" }
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    // Blanks at both ends are taken away again by the reader.
    let (tick, blank) = (UInt8(ascii: "`"), UInt8(ascii: " "))
    let ends = [text.utf8.first, text.utf8.last]
    let isPadded =
      ends.contains(tick) || ends == [blank, blank] && text.utf8.contains { $0 != blank }
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// Lines between fences longer than any that they hold.
  ///
  /// - Parameter info: the language of the lines.
  static func fenced(_ lines: [String], info: String) -> [String] {
    let lines = lines.map { $0.visible(lineBreaks: .escaped) }
    let longest = lines.map { longestFence(in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + info] + lines + [fence]
  }

  /// The most backticks that follow one another.
  private static func longestFence(in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// What makes a link or a reference of a word wherever it stands.
  private static let links = ["://", "www.", "mailto:", "xmpp:", "gh-"]
  private static let signs = Set(".,;:()'\"/=+?-_".utf8)

  /// Whether a word of ASCII means nothing but itself to any reader.
  private static func isPlain(_ word: String, opensLine: Bool) -> Bool {
    let bytes = Array(word.utf8)
    let isHarmless = bytes.enumerated().allSatisfy { index, byte in
      // Between letters an underscore does not emphasise.
      if byte == UInt8(ascii: "_") {
        return index > 0 && index + 1 < bytes.count && isLetter(bytes[index - 1])
          && isLetter(bytes[index + 1])
      }
      // At the end an exclamation mark neither makes a picture nor names a merge request.
      return isLetter(byte) || signs.contains(byte)
        || byte == UInt8(ascii: "!") && index + 1 == bytes.count
    }
    guard isHarmless else { return false }
    let lower = word.lowercased()
    // Two colons may hold the name of an emoji between them.
    guard bytes.count(where: { $0 == UInt8(ascii: ":") }) < 2,
      !links.contains(where: lower.contains)
    else { return false }
    return !opensLine || !opensBlock(bytes)
  }

  /// Whether a line that begins with the word could be a rule, the line below a heading, or an entry.
  private static func opensBlock(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy("-+=".utf8.contains) { return true }
    guard let last = bytes.last, ".)".utf8.contains(last) else { return false }
    return bytes.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
