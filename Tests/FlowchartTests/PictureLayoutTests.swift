import Teaching
import Testing

@testable import Flowchart

@Suite("Laying out a picture")
struct PictureLayoutTests {
  static func layout(_ language: Language, posterOnly: Bool) throws -> PictureLayout {
    try #require(layouts[posterOnly]?[language])
  }

  private static let layouts: [Bool: [Language: PictureLayout]] = {
    guard let whole = try? BuiltInChart.chart else { return [:] }
    var result: [Bool: [Language: PictureLayout]] = [:]
    for posterOnly in [true, false] {
      let chart = posterOnly ? whole.posterShape() : whole
      for language in Language.allCases {
        result[posterOnly, default: [:]][language] = PictureLayout(
          labels: ChartLabels(chart: chart, language: language), isDetailed: posterOnly, top: 100,
          minimalWidth: 1500)
      }
    }
    return result
  }()

  @Test(
    "No boxes overlap, and no way runs through one", arguments: Language.allCases, [true, false])
  func clear(language: Language, posterOnly: Bool) throws {
    let layout = try Self.layout(language, posterOnly: posterOnly)
    for (index, box) in layout.boxes.enumerated() {
      #expect(layout.boxes[..<index].filter { $0.overlaps(box) }.map(\.id) == [], "\(box.id)")
      let crossing = layout.ways.filter { way in
        Segment.all(of: way).contains { $0.runsThrough(box) }
      }
      #expect(crossing.map { "\($0.source) -> \($0.target)" } == [], "\(box.id)")
    }
  }

  @Test(
    "Ways run at right angles, and none crosses another", arguments: Language.allCases,
    [true, false])
  func ways(language: Language, posterOnly: Bool) throws {
    let layout = try Self.layout(language, posterOnly: posterOnly)
    let segments = layout.ways.flatMap(Segment.all)
    #expect(segments.filter { $0.from.x != $0.to.x && $0.from.y != $0.to.y }.isEmpty)
    for (index, segment) in segments.enumerated() {
      #expect(!segments[..<index].contains { $0.crosses(segment) })
    }
    let chart = posterOnly ? try BuiltInChart.chart.posterShape() : try BuiltInChart.chart
    let answers = layout.ways.filter { $0.answer != nil }
    #expect(answers.count == 2 * chart.questions.count)
    #expect(
      answers.allSatisfy { way in
        way.answer.map { chart.questions[way.source]?.next($0) == way.target } ?? false
      })
  }

  @Test(
    "Everything stands on the page, and every box on one band", arguments: Language.allCases,
    [true, false])
  func inside(language: Language, posterOnly: Bool) throws {
    let layout = try Self.layout(language, posterOnly: posterOnly)
    let page = layout.page
    for box in layout.boxes {
      #expect(box.left >= PicturePage.margin && box.right <= page.right, "\(box.id)")
      #expect(box.top >= page.top && box.bottom <= page.bottom, "\(box.id)")
      let bands = layout.bands.filter { band in
        band.contains(x: box.middle, y: box.top) && band.contains(x: box.middle, y: box.bottom)
      }
      #expect(bands.count == 1, "\(box.id)")
    }
    let points = layout.ways.flatMap(\.points)
    #expect(points.allSatisfy { $0.x > PicturePage.margin && $0.x < page.right })
    #expect(points.allSatisfy { $0.y > page.top && $0.y < page.bottom })
    for heading in layout.headings {
      #expect(heading.x + TextStyle.heading.width(of: heading.text) <= page.right)
    }
  }

  @Test(
    "Every line of a box has room in it", arguments: Language.allCases, [true, false])
  func lines(language: Language, posterOnly: Bool) throws {
    let layout = try Self.layout(language, posterOnly: posterOnly)
    for box in layout.boxes {
      let room = PictureBox.room(for: box.shape, width: box.width)
      #expect(box.lines.filter { $0.style.width(of: $0.text) > room }.map(\.text) == [])
      #expect(box.lines.allSatisfy { $0.baseLine > 0 && $0.baseLine < box.height - 4 })
    }
  }

  @Test("The poster is a sheet of A3, the extended chart one on which it can be read")
  func paper() throws {
    for language in Language.allCases {
      let poster = try Self.layout(language, posterOnly: true).page
      let extended = try Self.layout(language, posterOnly: false).page
      #expect(PicturePaper.smallest(for: poster).name == "A3")
      #expect(PicturePaper.smallest(for: extended).name == "A1")
    }
  }

  @Test(
    "The names that have to match fill a free place of the poster", arguments: Language.allCases)
  func matches(language: Language) throws {
    let layout = try Self.layout(language, posterOnly: true)
    let labels = ChartLabels(
      chart: try BuiltInChart.chart.posterShape(), language: language)
    let drawing = try #require(PictureMatches(labels: labels, layout: layout))
    let right = drawing.left + drawing.width
    #expect(layout.freeTop(left: drawing.left, right: right) < drawing.top)
    #expect(right < layout.page.right)
    #expect(drawing.top + PictureMatches.height < layout.page.bottom)
    #expect(drawing.widestText < drawing.width)
  }

  @Test("A chart without branches has room too")
  func small() throws {
    let labels = ChartLabels(chart: try SmallChart.chart(), language: .english)
    let layout = PictureLayout(labels: labels, isDetailed: true, top: 100, minimalWidth: 1500)
    #expect(layout.boxes.count == 13)
    #expect(layout.page.width >= 1500)
  }
}

/// A straight part of a way.
private struct Segment {
  var from: PictureWay.Point
  var to: PictureWay.Point

  static func all(of way: PictureWay) -> [Segment] {
    zip(way.points, way.points.dropFirst()).map { Segment(from: $0, to: $1) }
  }

  private var left: Int { min(from.x, to.x) }
  private var right: Int { max(from.x, to.x) }
  private var top: Int { min(from.y, to.y) }
  private var bottom: Int { max(from.y, to.y) }

  func runsThrough(_ box: PictureBox) -> Bool {
    right > box.left && left < box.right && bottom > box.top && top < box.bottom
  }

  /// Whether two lines share more than an end.
  func crosses(_ other: Segment) -> Bool {
    let (first, second) = from.y == to.y ? (self, other) : (other, self)
    if first.top == first.bottom, second.left == second.right, second.top < second.bottom {
      return first.left < second.left && second.left < first.right
        && second.top < first.top && first.top < second.bottom
    }
    // Lines of one direction cross where they lie upon each other.
    return right > other.left && left < other.right && top == other.bottom && bottom == other.top
      || bottom > other.top && top < other.bottom && left == other.right && right == other.left
  }
}

extension PictureBand {
  /// Whether a point lies within the outline, whose lines are at right angles.
  fileprivate func contains(x: Int, y: Int) -> Bool {
    let ends = outline.dropFirst() + outline.prefix(1)
    return zip(outline, ends).count { from, to in
      from.y == to.y && from.y <= y && min(from.x, to.x) <= x && x < max(from.x, to.x)
    } % 2 == 1
  }
}
