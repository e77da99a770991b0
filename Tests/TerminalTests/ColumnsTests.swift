import Terminal
import Testing

@Suite("Column widths")
struct ColumnsTests {
  @Test(
    "A text takes as many columns as a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("集群", 4), ("，。（）", 8), ("“引号”", 6), ("e\u{301}", 1), ("é", 1),
      ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("│─┼", 3),
      ("▼✓•…", 4), ("👍", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("\u{200B}", 0),
      ("\u{1B}[0m", 3), ("𠀀", 2), ("a\nb", 2), ("\u{AD}", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(text.columns == expected)
  }
}
