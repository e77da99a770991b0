/// The look of a picture.
enum PictureStyle {
  /// Colours and fonts, with others for dark screens, and the point of an arrow.
  ///
  /// Nothing is told by colour alone: origins and severities differ in their lines, the way of a walk
  /// in its thickness.
  static func sheet(_ paper: PicturePaper) -> String {
    """
    <style>
    @page { size: \(paper.width)mm \(paper.height)mm; margin: 0; }
    text { font-family: Helvetica, Arial, "Liberation Sans", "Nimbus Sans", "Noto Sans CJK SC", \
    "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif;
      fill: #17202b; }
    \(TextStyle.all.map(rule).joined(separator: "\n"))
    .command, .field, .id { font-family: "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, \
    "Noto Sans Mono CJK SC", monospace; }
    .id, .note { fill: #4a5666; }
    .lead { fill: #33404f; }
    .middle { text-anchor: middle; }
    .page { fill: #ffffff; }
    .band { stroke: #ffffff; stroke-width: 7; stroke-linejoin: round; }
    .band0 { fill: #e9f1fc; } .band1 { fill: #e8f5ea; } .band2 { fill: #fdf1dd; }
    .band3 { fill: #f1ebf9; } .band4 { fill: #eef1f4; }
    .way { fill: none; stroke: #3d4958; stroke-width: 1.5; stroke-linejoin: round; }
    .tip { fill: #3d4958; }
    .question, .outcome, .milestone { stroke: #17395f; stroke-width: 1.4; }
    .question { fill: #cfe0f7; }
    .outcome { fill: #ffffff; }
    .milestone { fill: #17395f; }
    .milestones text { fill: #ffffff; }
    .kdoctor .question { fill: #fbf3d8; stroke: #6b5611; stroke-dasharray: 6 3; }
    .kdoctor .outcome { stroke: #6b5611; stroke-dasharray: 6 3; }
    .reference { fill: #ffffff; stroke: #4a5666; stroke-width: 1.2; stroke-dasharray: 2 3; }
    .problem { fill: #b3261e; stroke: #b3261e; }
    .warning { fill: #ffffff; stroke: #9a5b00; stroke-width: 2; }
    .info { fill: #ffffff; stroke: #4a5666; stroke-width: 1.5; stroke-dasharray: 3 3; }
    .off { opacity: 0.4; }
    .on .question, .on .outcome, .on .reference { stroke-width: 3; }
    .way.on { stroke: #111820; stroke-width: 4.5; }
    .tip.on { fill: #111820; }
    .pill { fill: #111820; }
    .pill.root { fill: #b3261e; }
    .said { fill: #ffffff; }
    .ring { fill: none; stroke: #b3261e; stroke-width: 4.5; }
    .ring.further { stroke: #111820; stroke-width: 2.5; stroke-dasharray: 8 4; }
    @media screen and (prefers-color-scheme: dark) {
      text { fill: #e8ecf1; }
      .id, .note, .lead { fill: #b4c0cf; }
      .page { fill: #12161b; }
      .band { stroke: #12161b; }
      .band0 { fill: #192433; } .band1 { fill: #18281d; } .band2 { fill: #2d2415; }
      .band3 { fill: #251e30; } .band4 { fill: #20252b; }
      .way { stroke: #a9b5c4; }
      .tip { fill: #a9b5c4; }
      .question, .outcome, .milestone { stroke: #8fb6e8; }
      .question { fill: #23406a; }
      .outcome, .reference { fill: #12161b; }
      .milestone { fill: #8fb6e8; }
      .milestones text { fill: #12161b; }
      .kdoctor .question { fill: #40381b; stroke: #cdb76a; }
      .kdoctor .outcome { stroke: #cdb76a; }
      .problem { fill: #f2877f; stroke: #f2877f; }
      .warning, .info { fill: #12161b; }
      .way.on { stroke: #ffffff; }
      .tip.on, .pill { fill: #ffffff; }
      .said { fill: #12161b; }
      .ring { stroke: #f2877f; }
      .pill.root { fill: #f2877f; }
      .ring.further { stroke: #ffffff; }
    }
    @media print { .page { fill: none; } }
    </style>
    <defs>\(tip("tip", size: 9))\(tip("on", size: 15))</defs>
    """
  }

  private static func rule(_ style: TextStyle) -> String {
    ".\(style.name) { font-size: \(style.size);"
      + "\(style.face == .bold ? " font-weight: 700;" : "") }"
  }

  private static func tip(_ name: String, size: Int) -> String {
    "<marker id=\"\(name)\" viewBox=\"0 0 8 8\" refX=\"7.5\" refY=\"4\" markerWidth=\"\(size)\""
      + " markerHeight=\"\(size)\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
      + "<path class=\"tip \(name)\" d=\"M0 0L8 4L0 8z\"/></marker>"
  }

  /// The outline of a question: a diamond, flat enough to hold text.
  static func diamond(left: Int, top: Int, right: Int, bottom: Int, point: Int) -> String {
    let center = (top + bottom) / 2
    return "<polygon class=\"question\" points=\"\(left),\(center) \(left + point),\(top)"
      + " \(right - point),\(top) \(right),\(center) \(right - point),\(bottom)"
      + " \(left + point),\(bottom)\"/>"
  }
}
