import KubeClient

/// A command line as a shell has split it, while its person is still typing.
struct TypedWords {
  /// The options that say where answers come from and take a value, as ``CompletionQuery`` reads them.
  static let options: Set<String> = [
    "-n", "--namespace", "--context", "--kubeconfig", "--cluster", "--user", "--server", "--token",
    "--as", "--as-group", "--snapshot", "--practice",
  ]
  static let flags: Set<String> = ["-A", "--all-namespaces"]
  /// Bash ends words at these, too, and gives them as words of their own.
  private static let breaks: Set<Character> = [":", "=", "@"]

  /// What of the line says where answers come from, ready to be parsed.
  let arguments: [String]

  /// - Parameters:
  ///   - words: the whole line.
  ///   - index: the word that is being typed; what it says does not count.
  init(_ words: [String], index: Int) {
    var rest = Self.glued(words, index: index)[...]
    var found: [String] = []
    while let word = rest.popFirst() {
      if word == "--" { break }
      if Self.flags.contains(word) {
        found.append(word)
      } else if Self.options.contains(word) {
        guard let value = rest.first, !value.hasPrefix("-") || value == "-" else { continue }
        found += [word, value]
        rest.removeFirst()
      } else if let equals = word.firstIndex(of: "="),
        Self.options.contains(String(word[..<equals]))
      {
        found.append(word)
      }
    }
    arguments = found
  }

  /// The words before and after the one that is being typed, those that bash has broken put together.
  private static func glued(_ words: [String], index: Int) -> [String] {
    var result: [String] = []
    var isOpen = false
    for (position, word) in words.enumerated() {
      if position == index {
        // Of `--namespace=sh` only the value is being typed: nothing of it is known yet.
        if isOpen { result.removeLast() }
        isOpen = false
        continue
      }
      let isBreak = !word.isEmpty && word.allSatisfy(breaks.contains)
      if isBreak || isOpen, let last = result.popLast() {
        result.append(last + word)
      } else {
        result.append(word)
      }
      isOpen = isBreak
    }
    return result
  }
}
