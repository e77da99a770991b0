extension Duration {
  /// For people: `20 s`, `0.25 s`.
  var words: String {
    let milliseconds = Int((self / .milliseconds(1)).rounded())
    if milliseconds % 1000 == 0 { return "\(milliseconds / 1000) s" }
    return "\(Double(milliseconds) / 1000) s"
  }
}
