internal import Terminal

/// The parts of a picture as SVG elements.
enum PictureElements {
  /// A line of text; `middle` centres it.
  ///
  /// Its length is the measured one: where the fonts are wider than those that were measured, most
  /// browsers then draw them narrower.
  static func text(
    _ text: String, _ style: TextStyle, x: Int, y: Int, classes: String = ""
  ) -> String {
    let names = [style.name, classes].filter { !$0.isEmpty }.joined(separator: " ")
    return "<text class=\"\(names)\" x=\"\(x)\" y=\"\(y)\" textLength=\"\(style.length(of: text))\""
      + " lengthAdjust=\"spacingAndGlyphs\">\(escaped(text))</text>"
  }

  static func box(_ box: PictureBox, severity: Severity) -> String {
    outline(of: box, severity: severity)
      + box.lines.map { line in
        text(
          line.text, line.style, x: box.anchor, y: box.top + line.baseLine,
          classes: box.isCentered ? "middle" : "")
      }.joined()
  }

  private static func outline(of box: PictureBox, severity: Severity) -> String {
    let place = "x=\"\(box.left)\" y=\"\(box.top)\" width=\"\(box.width)\" height=\"\(box.height)\""
    switch box.shape {
    case .question:
      return PictureStyle.diamond(
        left: box.left, top: box.top, right: box.right, bottom: box.bottom,
        point: PictureBox.point)
    case .milestone:
      return "<rect class=\"milestone\" \(place) rx=\"\(box.height / 2)\"/>"
    case .reference:
      return "<rect class=\"reference\" \(place) rx=\"6\"/>"
    case .outcome:
      return "<rect class=\"outcome\" \(place) rx=\"6\"/>"
        + bar(severity, x: box.left + 6, y: box.top + 7, height: box.height - 14)
    }
  }

  /// The bar that says how severe an outcome is.
  static func bar(_ severity: Severity, x: Int, y: Int, height: Int) -> String {
    "<rect class=\"\(severity.rawValue)\" x=\"\(x)\" y=\"\(y)\" width=\"5\" height=\"\(height)\""
      + " rx=\"2\"/>"
  }

  /// A way with its word; on a walk it is thick, and its word stands out.
  static func way(_ way: PictureWay, word: String?, isOn: Bool) -> String {
    let path = way.points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(point.x) \(point.y)"
    }.joined()
    var result =
      "<path class=\"way\(isOn ? " on" : "")\" d=\"\(path)\""
      + " marker-end=\"url(#\(isOn ? "on" : "tip"))\"/>"
    if let word, let place = way.wordPlace(.answer) {
      if isOn {
        let width = TextStyle.answer.width(of: word) + 8
        result += pill(x: place.x - 1, y: place.y - 12, width: width, height: 15)
        result += text(word, .answer, x: place.x + 3, y: place.y, classes: "said")
      } else {
        result += text(word, .answer, x: place.x, y: place.y)
      }
    }
    return result
  }

  static func pill(x: Int, y: Int, width: Int, height: Int, classes: String = "") -> String {
    let names = ["pill", classes].filter { !$0.isEmpty }.joined(separator: " ")
    return "<rect class=\"\(names)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\""
      + " height=\"\(height)\" rx=\"4\"/>"
  }

  /// A word on the upper edge of a box, and a ring around a finding.
  static func tag(_ tag: PicturePath.Tag, word: String, on box: PictureBox) -> String {
    let width = TextStyle.mark.width(of: word) + 12
    let names =
      switch tag {
      case .root: "root"
      case .further: "further"
      case .notChecked, .leaves: ""
      }
    var result = ""
    if !names.isEmpty {
      result +=
        "<rect class=\"ring \(names)\" x=\"\(box.left - 4)\" y=\"\(box.top - 4)\""
        + " width=\"\(box.width + 8)\" height=\"\(box.height + 8)\" rx=\"9\"/>"
    }
    // At the left: a way comes in at the middle, with its word at the right.
    let left = box.left - 4
    result += pill(x: left, y: box.top - 11, width: width, height: 15, classes: names)
    return result + text(word, .mark, x: left + 6, y: box.top, classes: "said")
  }

  static func band(_ band: PictureBand) -> String {
    let points = band.outline.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return "<polygon class=\"band band\(band.section % 5)\" points=\"\(points)\"/>"
  }

  static func escaped(_ text: String) -> String {
    text.escaping { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: nil
      }
    }
  }
}
