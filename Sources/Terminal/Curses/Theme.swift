/// What roles look like.
///
/// The background stays the terminal's own, but for what is selected.
public enum Theme: CaseIterable, Sendable {
  /// For terminals with a dark background.
  case dark
  /// For terminals with a light background.
  case light

  /// The look of a cell.
  func look(of role: TextRole, _ emphasis: Emphasis, depth: ColourDepth) -> CellLook {
    var look = CellLook()
    look.foreground = foreground(of: role, depth: depth)
    look.isBold = emphasis.contains(.strong) || role == .title || role == .key
    // What has no colour to tell it apart gets weight.
    if depth == .none, role == .bad || role == .accent { look.isBold = true }
    if look.foreground == nil, role == .muted || role == .border { look.isDim = true }
    if emphasis.contains(.selected) {
      if depth == .palette {
        look.background = self == .dark ? 238 : 253
        if role == .muted || role == .border { look.foreground = self == .dark ? 250 : 238 }
      } else {
        // A few colours give no background on which all of them can be read.
        look.foreground = nil
        look.isDim = false
        look.isReversed = true
      }
    }
    if emphasis.contains(.match) { look.isUnderlined = true }
    return look
  }

  /// A colour of the palette; nil where the terminal's own is used.
  private func foreground(of role: TextRole, depth: ColourDepth) -> Int16? {
    switch depth {
    case .none: nil
    case .eight: basicForeground(of: role)
    case .sixteen:
      // The bright ones are for dark backgrounds.
      basicForeground(of: role).map { self == .dark && $0 < 8 ? $0 + 8 : $0 }
    case .palette: paletteForeground(of: role)
    }
  }

  private func basicForeground(of role: TextRole) -> Int16? {
    switch role {
    case .plain, .muted, .title, .border: nil
    case .accent, .key: self == .dark ? 6 : 4
    case .good: 2
    case .warning: 3
    case .bad: 1
    case .unknown: 5
    case .command: 6
    }
  }

  private func paletteForeground(of role: TextRole) -> Int16? {
    switch role {
    case .plain, .title: nil
    case .muted: self == .dark ? 246 : 241
    case .border: self == .dark ? 242 : 247
    case .accent, .key: self == .dark ? 75 : 25
    case .good: self == .dark ? 114 : 28
    case .warning: self == .dark ? 221 : 130
    case .bad: self == .dark ? 203 : 160
    case .unknown: self == .dark ? 176 : 90
    case .command: self == .dark ? 80 : 30
    }
  }
}
