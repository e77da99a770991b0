/// A command line's words, as a shell takes them apart.
enum ShellWords {
  /// The words with their quotes and backslashes resolved; nil where a quote stays open or where the
  /// shell would do more than call one program.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Between double quotes a backslash only takes these their meaning.
        if quote == "\"", !"\"\\$`".contains(character) { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else {
        switch character {
        case "'", "\"":
          quote = character
          word = word ?? ""
        case " ", "\t", "\n":
          if let done = word { words.append(done) }
          word = nil
        case "|", ";", "&", "<", ">", "`": return nil
        default: word = (word ?? "") + String(character)
        }
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return words + [word].compactMap { $0 }
  }
}
