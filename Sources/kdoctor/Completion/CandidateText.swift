import KubeClient

/// The words that are offered to a shell.
enum CandidateText {
  /// The most words that are offered: nobody chooses among more.
  private static let most = 2000
  private static let marks: Set<Character> = ["-", ".", "_", ":", "/", "@", "+", ","]

  /// Sorted, each once, and without any that a shell could take for more than a word: bash expands the
  /// words that it is offered, so that `$(…)` in a name would be run.
  static func harmless(_ words: [String]) -> [String] {
    let plain = Set(words).filter { word in
      !word.isEmpty && !word.hasPrefix("-")
        && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
    }
    return Array(plain.sorted().prefix(most))
  }
}
