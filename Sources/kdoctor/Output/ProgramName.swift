import Foundation

/// By which name the program was called.
enum ProgramName {
  /// The file that kubectl runs for `kubectl kdoctor`.
  static let plugin = "kubectl-kdoctor"

  /// What to type to call it again: `kdoctor`, or `kubectl kdoctor`.
  static let typed = typed(callingAs: CommandLine.arguments.first ?? "")

  /// - Parameter path: the first word of the command line.
  static func typed(callingAs path: String) -> String {
    path.split(separator: "/").last.map(String.init) == plugin ? "kubectl kdoctor" : "kdoctor"
  }

  /// Command lines, with the name as it was typed.
  ///
  /// - Parameter lines: each begins with `kdoctor`, or has it behind `| `.
  static func retyped(_ lines: String, as name: String = typed) -> String {
    lines.replacing(/(?<lead>(^|\n| \| ) *)kdoctor\b/) { $0.output.lead + name }
  }
}
