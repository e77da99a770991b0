public import Flowchart

/// What the clients of clusters and servers say of failures, in every language.
///
/// They say it in English, as programs below a user interface do, with names, times and other
/// people's words in the midst. Here the English sentences stand beside the Chinese ones, with
/// `{1}`, `{2}` in place of what is put in; a test finds those that are missing. What a cluster has
/// said itself is in no table and so stays as it is.
public enum MessageCatalogue {
  /// A message in a language, as a whole: also several sentences, and behind the place of a fault.
  public static func text(_ message: String, in language: Language) -> String {
    switch language {
    case .english: message
    case .simplifiedChinese: whole(message) ?? message
    }
  }

  /// A message in a language where kdoctor has said all of it; what else may come along with it, such
  /// as the words of a server, is left alone.
  public static func ownWords(_ message: String, in language: Language) -> String {
    switch language {
    case .english: message
    case .simplifiedChinese:
      message.utf8.count > longest ? message : sentence(message) ?? message
    }
  }

  static var all: [(english: String, chinese: String)] {
    arguments + charts + connection + credentials + files + forwarding + ignoring + probes + server
      + system + yaml
  }

  /// The most telling first: those with the most words of their own.
  private static let patterns = all.map { MessagePattern($0.english, $0.chinese) }
    .sorted { $0.weight > $1.weight }

  private static let askedAgain = MessagePattern("{1} (asked {2} times)", "{1}（共询问 {2} 次）")

  /// One sentence, its parts likewise; nil where no table has it.
  private static func sentence(_ message: String) -> String? {
    let message = message.trimmed
    let (bytes, lowered) = (Array(message.utf8), Array(message.lowercasedFirst.utf8))
    // May stand behind every other sentence, and is told of it.
    if let parts = askedAgain.parts(of: bytes, lowered: lowered) {
      return askedAgain.fill([sentence(parts[0]) ?? parts[0], parts[1]])
    }
    for pattern in patterns {
      guard let parts = pattern.parts(of: bytes, lowered: lowered) else { continue }
      return pattern.fill(parts.map { sentence($0) ?? list($0) ?? $0 })
    }
    return nil
  }

  /// No message of kdoctor's own is longer; those of others may be of any length.
  private static let longest = 4000

  /// `PLACE: PROBLEM. ADVICE.`, in one line or many.
  private static func whole(_ message: String) -> String? {
    if message.utf8.count > longest { return nil }
    if message.contains("\n") {
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { whole(String($0)) ?? String($0) }.joined(separator: "\n")
    }
    if let text = placed(message) { return text }
    guard message.hasSuffix(".") else { return nil }
    let said = String(message.dropLast())
    if let text = placed(said) { return text + "。" }
    return split(said, at: ". ") { problem, advice in
      sentence(advice).map { (placed(problem) ?? problem) + "。" + $0 + "。" }
    }
  }

  /// A sentence or several, also behind the place that they are about.
  private static func placed(_ message: String) -> String? {
    if let text = sentence(message) ?? list(message) { return text }
    return split(message, at: ": ") { place, problem in
      (sentence(problem) ?? list(problem)).map { (sentence(place) ?? place) + "：" + $0 }
    }
  }

  /// `ONE; OTHER`, all of them kdoctor's own.
  private static func list(_ message: String) -> String? {
    let parts = message.split(separator: "; ", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    let texts = parts.compactMap { sentence(String($0)) }
    return texts.count == parts.count ? texts.joined(separator: "；") : nil
  }

  /// The first way to take a message apart that makes sense.
  private static func split(
    _ message: String, at separator: String, _ translate: (String, String) -> String?
  ) -> String? {
    var start = message.startIndex
    // Whoever has more to say than this is not kdoctor.
    for _ in 0..<16 {
      guard let mark = message[start...].firstRange(of: separator) else { return nil }
      let (head, rest) = (message[..<mark.lowerBound], message[mark.upperBound...])
      if let text = translate(String(head), String(rest)) { return text }
      start = mark.upperBound
    }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
