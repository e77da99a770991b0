extension PictureLayout {
  /// Below which height a strip of the page holds nothing more.
  func freeTop(left: Int, right: Int) -> Int {
    var result = page.top
    for box in boxes where box.left < right && left < box.right {
      result = max(result, box.bottom)
    }
    for way in ways {
      for (from, to) in zip(way.points, way.points.dropFirst())
      where min(from.x, to.x) < right && left < max(from.x, to.x) + 1 {
        result = max(result, from.y, to.y)
      }
    }
    for heading in headings {
      let end = heading.x + TextStyle.heading.width(of: heading.text)
      if heading.x < right, left < end { result = max(result, heading.baseLine) }
    }
    return result
  }
}
