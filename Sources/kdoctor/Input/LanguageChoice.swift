import Flowchart

/// Finds the language to speak: `--lang`, `KDOCTOR_LANG`, the locale, else English.
enum LanguageChoice {
  /// The language for messages about the command line itself; never fails.
  static func forMessages(arguments: [String], environment: [String: String]) -> Language {
    option(in: arguments).flatMap(named) ?? fromEnvironment(environment).language
  }

  /// The language of an environment, and the value of `KDOCTOR_LANG` where that is none.
  static func fromEnvironment(
    _ environment: [String: String]
  ) -> (language: Language, unknown: String?) {
    if let wanted = environment["KDOCTOR_LANG"], !wanted.isEmpty {
      if let language = named(wanted) { return (language, nil) }
      return (.english, wanted)
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return (locale.map(ofLocale) ?? .english, nil)
  }

  /// The language of that name; case does not matter.
  static func named(_ name: String) -> Language? {
    Language.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  /// `zh_CN.UTF-8`, `zh_SG` and `zh-Hans` are Simplified Chinese; Traditional Chinese reads English.
  private static func ofLocale(_ locale: String) -> Language {
    let parts = locale.prefix { $0 != "." && $0 != "@" }.lowercased()
      .split { $0 == "_" || $0 == "-" }
    guard parts.first == "zh" else { return .english }
    guard parts.count > 1 else { return .simplifiedChinese }
    return ["cn", "sg", "hans"].contains(parts[1]) ? .simplifiedChinese : .english
  }

  private static func option(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") { return String(argument.dropFirst("--lang=".count)) }
      if argument == "--lang", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return nil
  }
}
