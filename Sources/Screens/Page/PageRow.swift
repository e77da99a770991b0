import Terminal

/// One row of a text that scrolls.
struct PageRow: Sendable, Hashable {
  var indent: Int
  /// What stands before the text in a role of its own.
  var lead: String
  var leadRole: TextRole
  var text: String
  var role: TextRole
  var isStrong: Bool
  /// The characters of the text that matter, counted from 0.
  var marks: [Range<Int>] = []

  init(
    _ text: String = "", indent: Int = 0, lead: String = "", leadRole: TextRole = .plain,
    role: TextRole = .plain, isStrong: Bool = false
  ) {
    self.indent = indent
    self.lead = lead
    self.leadRole = leadRole
    self.text = text
    self.role = role
    self.isStrong = isStrong
  }

  /// The row as plain text.
  var line: String { String(repeating: " ", count: indent) + lead + text }
}
