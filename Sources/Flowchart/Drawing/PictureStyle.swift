/// The look of a picture.
enum PictureStyle {
  /// Colours and fonts, with others for dark screens, and the point of an arrow.
  static let sheet = """
    <style>
    text { font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", \
    "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif;
      fill: #1f2733; }
    .page { fill: #ffffff; }
    .title { font-size: 24px; font-weight: 700; }
    .heading { font-size: 21px; font-weight: 700; fill: #44546a; }
    .note { font-size: 13px; fill: #44546a; }
    .label { font-size: 12.5px; text-anchor: middle; }
    .id { font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 9px;
      text-anchor: middle; fill: #5f6b7a; }
    .answer { font-size: 12px; font-weight: 600; fill: #44546a; }
    .way { fill: none; stroke: #7a8797; stroke-width: 1.5; }
    .tip { fill: #7a8797; }
    .question, .outcome, .milestone { stroke-width: 1.4; }
    .poster .question { fill: #e4edfd; stroke: #1a56b0; }
    .kdoctor .question { fill: #f7f3e6; stroke: #8a7433; stroke-dasharray: 5 3; }
    .poster .outcome { fill: #ffffff; stroke: #1a56b0; }
    .kdoctor .outcome { fill: #ffffff; stroke: #8a7433; stroke-dasharray: 5 3; }
    .milestone { fill: #dff3e4; stroke: #1e7a3c; }
    .reference { fill: #f4f5f7; stroke: #9aa5b1; stroke-dasharray: 2 3; }
    .problem { fill: #c5221f; }
    .warning { fill: #e08600; }
    .info { fill: #7a8797; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6e9ee; }
      .page { fill: #14181d; }
      .heading, .note, .answer { fill: #b4c0cf; }
      .id { fill: #98a4b3; }
      .poster .question { fill: #1b2f52; stroke: #7fa8ec; }
      .kdoctor .question { fill: #37311c; stroke: #c4ae6b; }
      .poster .outcome { fill: #14181d; stroke: #7fa8ec; }
      .kdoctor .outcome { fill: #14181d; stroke: #c4ae6b; }
      .milestone { fill: #173823; stroke: #6cc487; }
      .reference { fill: #20262d; stroke: #6b7784; }
    }
    </style>
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" \
    markerUnits="userSpaceOnUse" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>
    """

  /// The outline of a question: a diamond, flat enough to hold text.
  static func diamond(left: Int, top: Int, right: Int, bottom: Int, point: Int = 16) -> String {
    let center = (top + bottom) / 2
    return "<polygon class=\"question\" points=\"\(left),\(center) \(left + point),\(top)"
      + " \(right - point),\(top) \(right),\(center) \(right - point),\(bottom)"
      + " \(left + point),\(bottom)\"/>"
  }
}
