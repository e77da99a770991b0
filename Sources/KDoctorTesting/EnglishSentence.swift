/// Finds English in what should be Chinese.
public enum EnglishSentence {
  /// The first three English words in a row; nil where there are none. What stands in quotes is
  /// somebody's name, word or command.
  public static func found(in text: String) -> Substring? {
    let plain = text.replacing(/`[^`]*`|"[^"]*"|“[^”]*”|'[^']*'/, with: "·")
    return plain.firstMatch(of: /[A-Za-z][A-Za-z']*(?:,? [a-z][a-z']*){2}/)?.output
  }
}
