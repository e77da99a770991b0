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
    #expect(try Self.json(BuiltInChart.chart) == Self.json(loaded))
  }

  @Test("What is written is read back, backslashes and line breaks too")
  func roundTrip() throws {
    var chart = try SmallChart.chart()
    chart.outcomes["pod.unscheduled"]?.command = "printf 'a\\n\\\\b'\nnext line"
    chart.outcomes["pod.unscheduled"]?.leads = true
    chart.outcomes["pod.unscheduled"]?.explainedBy = .service
    let back = try ChartArchive.decode(ChartArchive.encode(chart))
    #expect(try Self.json(back) == Self.json(chart))
  }

  @Test("A damaged archive is an error, never a crash")
  func damaged() throws {
    let text = try ChartArchive.encode(try SmallChart.chart())
    for count in stride(from: 0, to: text.count, by: 97) {
      #expect(throws: ChartError.self) { try ChartArchive.decode(String(text.prefix(count))) }
    }
    #expect(throws: ChartError.self) { try ChartArchive.decode(text + "more") }
  }

  private static func json(_ chart: Chart) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(chart), as: UTF8.self)
  }
}
