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
        kdoctor chart -o pdf=poster.pdf
        kdoctor chart -o svg=chart.svg --extended
        kdoctor report deployment/shop -o json | kdoctor chart -o svg=walk.svg --highlight -
        kdoctor chart -o dot | dot -Tpng > chart.png
      """))

  /// The forms of a drawing.
  enum Format: String, CaseIterable {
    case text
    case svg
    case pdf
    case mermaid
    case dot

    /// Whether it is a page to look at or print.
    var isPicture: Bool { self == .svg || self == .pdf }
  }

  @Option(
    name: .shortAndLong,
    help: .pick(
      "text, svg, pdf, mermaid or dot, with =FILE into a file. May be repeated. (default: text)",
      "text、svg、pdf、mermaid 或 dot，加 =FILE 写入文件。可重复使用。 (default: text)",
      valueName: "format[=file]"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var output: [String] = []

  @Flag(
    help: .pick(
      "Draw only what the poster has, without the questions that kdoctor adds; svg and pdf do so "
        + "unless --extended is given.",
      "只绘制海报上的内容，不含 kdoctor 增加的问题；除非使用 --extended，svg 和 pdf 即如此。"))
  var poster = false

  @Flag(
    help: .pick(
      "Draw all questions into svg and pdf, as the other forms do.",
      "在 svg 和 pdf 中也绘制全部问题，与其他格式相同。"))
  var extended = false

  @Option(
    help: .pick(
      "Draw the walk of a report (-o json) into svg and pdf; - is standard input.",
      "把一份报告（-o json）走过的路绘制到 svg 和 pdf 中；- 表示标准输入。",
      valueName: "report.json"),
    completion: .file(extensions: ["json"]))
  var highlight: String?

  @Flag(help: .pick("Draw the text with plain ASCII lines.", "用纯 ASCII 线条绘制文本。"))
  var ascii = false

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    let requests = try OutputRequest<Format>.all(output, standard: Format.text.rawValue)
    if poster, extended { throw Failure(.usage, .conflict("--poster", "--extended")) }
    if highlight != nil, !requests.contains(where: { $0.format.isPicture }) {
      throw Failure(.usage, .picture(.needsPicture))
    }
    let chart = try chartOption.chart()
    let walk = try highlight.map { try self.walk($0, on: chart, language) }
    for request in requests {
      try request.deliver(drawing(request, of: chart, language, walk))
    }
  }

  /// The walk of a report, with a word about those that it leaves out.
  private func walk(
    _ path: String, on chart: Chart, _ language: Language
  ) throws -> ChartHighlight {
    let report = try WalkReport.load(path)
    let walk = try report.highlight(on: chart, path: path)
    if report.diagnoses.count > 1 {
      let words = PictureWords.several(report.diagnoses.count, walk.target)
      StandardStreams.complain(words.text(in: language))
    }
    return walk
  }

  private func drawing(
    _ request: OutputRequest<Format>, of chart: Chart, _ language: Language,
    _ walk: ChartHighlight?
  ) throws -> [UInt8] {
    let environment = ProcessInfo.processInfo.environment
    let style = Look.style(
      colour: .never, wantsASCII: ascii, isFile: request.path != nil, environment: environment)
    let drawing: ChartDrawing =
      switch request.format {
      case .text: style.isASCII ? .ascii : .text
      case .svg, .pdf: .svg
      case .mermaid: .mermaid
      case .dot: .dot
      }
    let text = drawing.render(
      chart, language: language, posterOnly: request.format.isPicture ? !extended : poster,
      highlight: walk, signature: Version.text)
    guard request.format == .pdf else { return Array(text.utf8) }
    let converted = try PDFConverter(environment: environment).convert(text, language: language)
    if let note = converted.note { StandardStreams.complain(note.text(in: language)) }
    return converted.pdf
  }
}
