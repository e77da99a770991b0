import Foundation
import Reporting

/// How text goes to standard output.
enum Look {
  /// When to colour text.
  enum Colour: String, CaseIterable {
    /// On a terminal that can, unless `NO_COLOR` is set.
    case auto
    case always
    case never
  }

  /// The style of a text report.
  ///
  /// - Parameters:
  ///   - isFile: whether it goes into a file rather than to standard output.
  ///   - wantsASCII: whether a person asked for plain marks.
  static func style(
    colour: Colour, wantsASCII: Bool, isFile: Bool, environment: [String: String]
  ) -> TextStyle {
    let isTerminal = !isFile && isatty(STDOUT_FILENO) == 1
    let isColoured =
      switch colour {
      case .always: true
      case .never: false
      case .auto: isTerminal && allowsColour(environment)
      }
    // Into pipes and files go the same bytes whatever the locale.
    let isASCII = wantsASCII || (isTerminal && !isUTF8(environment))
    return TextStyle(isASCII: isASCII, isColoured: isColoured)
  }

  private static func allowsColour(_ environment: [String: String]) -> Bool {
    let terminal = environment["TERM"] ?? ""
    return (environment["NO_COLOR"] ?? "").isEmpty && !terminal.isEmpty && terminal != "dumb"
  }

  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let encoding = (locale ?? "").lowercased()
    return encoding.contains("utf-8") || encoding.contains("utf8")
  }
}
