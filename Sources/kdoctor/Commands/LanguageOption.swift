import ArgumentParser
import Flowchart
import Foundation
import Reporting

/// `--lang`, the same for all commands.
struct LanguageOption: ParsableArguments {
  @Option(
    help: .pick(
      "The language of all texts: en or zh-Hans. (default: $KDOCTOR_LANG, else the locale's)",
      "所有文字的语言：en 或 zh-Hans。 (default: $KDOCTOR_LANG，否则按区域设置)",
      valueName: "language"),
    completion: .list(Language.allCases.map(\.rawValue)))
  var lang: String?

  /// The language to speak.
  ///
  /// - Throws: ``Failure`` for a wrong `--lang`; a wrong variable is only noted.
  func language() throws -> Language {
    if let lang {
      guard let language = LanguageChoice.named(lang) else {
        let allowed = Language.allCases.map(\.rawValue)
        throw Failure(.usage, .badValue(lang, of: "--lang", allowed: allowed))
      }
      return language
    }
    let (language, unknown) = LanguageChoice.fromEnvironment(ProcessInfo.processInfo.environment)
    if let unknown {
      StandardStreams.complain(CommandWords.badLanguageVariable(unknown).text(in: language))
    }
    return language
  }
}
