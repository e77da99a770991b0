import Flowchart
import Foundation
import Teaching
import Testing

@Suite("The chart inside the program")
struct EmbeddedChartTests {
  @Test("It equals the chart in the folder")
  func equalsFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "flowchart")
    let loaded = try Chart.load(folder: folder.path())
    #expect(try BuiltInChart.chart == loaded)
  }

  @Test("What is written is read back, backslashes and line breaks too")
  func roundTrip() throws {
    var chart = try SmallChart.chart()
    chart.outcomes["pod.unscheduled"]?.command = "printf 'a\\n\\\\b'\nnext line"
    chart.outcomes["pod.unscheduled"]?.leads = true
    chart.outcomes["pod.unscheduled"]?.explainedBy = .service
    let back = try ChartArchive.decode(ChartArchive.encode(chart))
    #expect(back == chart)
  }

  @Test("A damaged archive is an error, never a crash")
  func damaged() throws {
    let text = ChartArchive.encode(try SmallChart.chart())
    for count in stride(from: 0, to: text.count, by: 97) {
      #expect(throws: ChartError.self) { try ChartArchive.decode(String(text.prefix(count))) }
    }
    #expect(throws: ChartError.self) { try ChartArchive.decode(text + "more") }
  }
}
