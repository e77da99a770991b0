import ArgumentParser
import Flowchart
import Foundation
import Reporting

/// `kdoctor chart`: draws the chart.
struct ChartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: HelpText.pick(
      "Draws the troubleshooting flowchart.", "绘制故障排查流程图。"),
    discussion: HelpText.examples(
      """
        kdoctor chart
        kdoctor chart --poster --lang zh-Hans
        kdoctor chart -o svg=chart.svg
        kdoctor chart -o dot | dot -Tpdf > chart.pdf
      """))

  /// The forms of a drawing.
  enum Format: String, CaseIterable {
    case text
    case svg
    case mermaid
    case dot
  }

  @Option(
    name: .shortAndLong,
    help: .pick(
      "text, svg, mermaid or dot, with =FILE into a file. May be repeated. (default: text)",
      "text、svg、mermaid 或 dot，加 =FILE 写入文件。可重复使用。 (default: text)",
      valueName: "format[=file]"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var output: [String] = []

  @Flag(
    help: .pick(
      "Draw only what the poster has, without the questions that kdoctor adds.",
      "只绘制海报上的内容，不含 kdoctor 增加的问题。"))
  var poster = false

  @Flag(help: .pick("Draw the text with plain ASCII lines.", "用纯 ASCII 线条绘制文本。"))
  var ascii = false

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    let requests = try OutputRequest<Format>.all(output, standard: Format.text.rawValue)
    let chart = try chartOption.chart()
    for request in requests {
      let style = Look.style(
        colour: .never, wantsASCII: ascii, isFile: request.path != nil,
        environment: ProcessInfo.processInfo.environment)
      let drawing: ChartDrawing =
        switch request.format {
        case .text: style.isASCII ? .ascii : .text
        case .svg: .svg
        case .mermaid: .mermaid
        case .dot: .dot
        }
      let text = drawing.render(chart, language: language, posterOnly: poster)
      try request.deliver(Array(text.utf8))
    }
  }
}
