import Flowchart
import Foundation

/// Writes the chart, the glossary, the lessons and the practice recordings as Swift source.
///
/// Data with gaps are refused: each gap becomes one error line of the build.
@main
enum EmbedFlowchart {
  static func main() {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      let source =
        switch arguments.input {
        case .chart(let folder): try SourceText.chart(Chart.load(folder: folder))
        case .glossary(let folder): try SourceText.glossary(GlossaryLoader.load(folder: folder))
        case .lessons(let folder, let chart, let recordings):
          SourceText.lessons(
            try LessonLoader.load(
              folder: folder, chart: Chart.load(folder: chart), recordings: Set(recordings)))
        case .practice(let folders):
          SourceText.practice(
            try folders.map { try PackedRecording(Recording(folder: $0)) })
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
