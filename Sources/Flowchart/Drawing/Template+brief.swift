extension Template {
  /// The text without its optional segments, and with the names of its placeholders in it.
  static func brief(_ text: String) -> String {
    var rest = text[...]
    var result = ""
    while let open = rest.firstRange(of: "[["),
      let close = rest[open.upperBound...].firstRange(of: "]]")
    {
      result += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return named(result + rest)
  }
}
