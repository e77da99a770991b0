/// A way from one entry to another: straight lines at right angles with a point at the end.
struct PictureWay {
  struct Point: Equatable {
    var x: Int
    var y: Int
  }

  var source: EntryID
  /// The answer that it stands for; nil where the walk simply goes on.
  var answer: Question.Edge?
  var target: EntryID
  var points: [Point]

  /// Where its word begins, on the base line: beside its beginning.
  func wordPlace(_ style: TextStyle) -> Point? {
    guard answer != nil, points.count > 1 else { return nil }
    let start = points[0]
    return points[1].x == start.x
      ? Point(x: start.x + 7, y: start.y + style.ascent + 1)
      : Point(x: start.x + 6, y: start.y - 5)
  }

  /// The same way, moved.
  func moved(x: Int, y: Int) -> PictureWay {
    var result = self
    result.points = points.map { Point(x: $0.x + x, y: $0.y + y) }
    return result
  }
}
