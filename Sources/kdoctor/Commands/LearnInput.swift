import Foundation

/// What a learner types on a line.
enum LearnInput: Hashable {
  case next
  case number(Int)
  case yes
  case no
  case hint
  case quit
  case other

  private static let words: [String: LearnInput] = [
    "": .next, "y": .yes, "yes": .yes, "是": .yes, "n": .no, "no": .no, "否": .no, "h": .hint,
    "hint": .hint, "提示": .hint, "q": .quit, "quit": .quit, "退出": .quit,
  ]

  /// Understands a line.
  init(_ line: String) {
    let word = line.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    self = Self.words[word] ?? Int(word).map(LearnInput.number) ?? .other
  }
}
