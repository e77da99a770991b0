import ArgumentParser
import Foundation
import Reporting

/// How text looks, the same for all commands that print any.
struct LookOptions: ParsableArguments {
  @Option(
    help: .pick(
      "When to colour text: auto, always or never.", "何时为文字着色：auto、always 或 never。",
      valueName: "when"),
    completion: .list(Look.Colour.allCases.map(\.rawValue)))
  var color = Look.Colour.auto.rawValue

  @Flag(help: .pick("Use plain ASCII marks.", "只用 ASCII 标记。"))
  var ascii = false

  /// When to colour.
  ///
  /// - Throws: ``Failure`` for any other word.
  func colour() throws -> Look.Colour {
    if let colour = Look.Colour(rawValue: color) { return colour }
    throw Failure(
      .usage, .badValue(color, of: "--color", allowed: Look.Colour.allCases.map(\.rawValue)))
  }

  /// The style of a text.
  ///
  /// - Parameter isFile: whether it goes into a file rather than to standard output.
  func style(_ colour: Look.Colour, isFile: Bool) -> TextStyle {
    Look.style(
      colour: colour, wantsASCII: ascii, isFile: isFile,
      environment: ProcessInfo.processInfo.environment)
  }
}
