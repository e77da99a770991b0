import Flowchart
import Foundation

/// Writes the chart and the practice recordings as Swift source.
///
///     embed-flowchart --chart DIR --output FILE
///     embed-flowchart --practice DIR ... --output FILE
///
/// A chart with gaps is refused: each gap becomes one error line of the build.
@main
enum EmbedFlowchart {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      let source =
        switch arguments.input {
        case .chart(let folder): try SourceText.chart(Chart.load(folder: folder))
        case .practice(let folders): SourceText.practice(try folders.map(Recording.init(folder:)))
        }
      try Data(source.utf8).write(to: URL(fileURLWithPath: arguments.output))
    } catch ChartError.gaps(let gaps) {
      for gap in gaps { report("error: \(gap)") }
      exit(1)
    } catch {
      report("error: embed-flowchart: \(error)")
      exit(1)
    }
  }

  private static func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
