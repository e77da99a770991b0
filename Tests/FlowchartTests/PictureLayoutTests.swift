import Teaching
import Testing

@testable import Flowchart

@Suite("Laying out a picture")
struct PictureLayoutTests {
  @Test(
    "No boxes overlap, and no way runs through one", arguments: Language.allCases, [true, false])
  func clear(language: Language, posterOnly: Bool) throws {
    let whole = try BuiltInChart.chart
    let chart = posterOnly ? whole.posterShape() : whole
    let layout = PictureLayout(labels: ChartLabels(chart: chart, language: language), top: 100)
    for (index, box) in layout.boxes.enumerated() {
      #expect(layout.boxes[..<index].filter { $0.overlaps(box) }.map(\.id) == [], "\(box.id)")
      let crossing = layout.arrows.filter { arrow in
        max(arrow.from.x, arrow.to.x) > box.left && min(arrow.from.x, arrow.to.x) < box.right
          && max(arrow.from.y, arrow.to.y) > box.top && min(arrow.from.y, arrow.to.y) < box.bottom
      }
      #expect(crossing.isEmpty, "\(box.id)")
    }
    #expect(layout.arrows.allSatisfy { $0.from.x == $0.to.x || $0.from.y == $0.to.y })
  }
}
