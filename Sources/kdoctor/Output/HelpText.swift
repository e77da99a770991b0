import ArgumentParser
import Flowchart
import Foundation

/// The texts of `--help`, in the language of this run.
///
/// The parser asks for them when it is set up, before anything is parsed, so that the language is
/// found as for messages about the command line itself.
enum HelpText {
  /// The language of this run.
  static let language = LanguageChoice.forMessages(
    arguments: Array(CommandLine.arguments.dropFirst()),
    environment: ProcessInfo.processInfo.environment)

  /// The text in the language of this run.
  static func pick(_ english: String, _ chinese: String) -> String {
    LocalizedText(english: english, simplifiedChinese: chinese)[language]
  }

  /// What a help says after its first sentence.
  ///
  /// - Parameter examples: command lines, each indented by two blanks.
  static func discussion(_ english: String, _ chinese: String, examples: String) -> String {
    pick(english, chinese) + "\n\n" + self.examples(examples)
  }

  /// Examples under their heading.
  static func examples(_ examples: String) -> String {
    pick("EXAMPLES", "示例") + "\n" + ProgramName.retyped(examples)
  }
}

extension ArgumentHelp {
  /// The help of an argument in the language of this run.
  static func pick(_ english: String, _ chinese: String, valueName: String? = nil) -> Self {
    ArgumentHelp(HelpText.pick(english, chinese), valueName: valueName)
  }
}
