import ArgumentParser
import Diagnosis
import Flowchart
import Reporting
import Teaching

/// `--flowchart`, the same for all commands.
struct ChartOption: ParsableArguments {
  @Option(
    help: .pick(
      "Read the chart from this folder instead of the one built in.",
      "从此文件夹读取流程图，代替内置的流程图。", valueName: "folder"),
    completion: .directory)
  var flowchart: String?

  /// The chart to walk, explain or draw.
  ///
  /// - Throws: ``Failure`` with every gap of a chart that is not whole.
  func chart() throws -> Chart {
    do {
      if let flowchart {
        let chart = try Chart.load(folder: flowchart)
        // A check that does not exist would answer nothing, and the walk would go past the fault.
        guard chart.unknownChecks.isEmpty else { throw ChartError.gaps(chart.unknownChecks) }
        return chart
      }
      return try BuiltInChart.chart
    } catch {
      throw Failure(.failure, .chart(String(describing: error)))
    }
  }

  /// The lessons on a chart.
  ///
  /// - Throws: ``Failure`` with every gap of lessons that are not whole.
  func lessons(for chart: Chart) throws -> [Lesson] {
    do {
      guard let flowchart else { return try BuiltInLessons.all }
      return try LessonLoader.load(
        folder: flowchart + "/lessons", chart: chart, recordings: Set(PracticeCluster.names))
    } catch {
      throw Failure(.failure, .chart(String(describing: error)))
    }
  }
}
