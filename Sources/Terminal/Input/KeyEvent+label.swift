extension KeyEvent {
  /// What is printed on the keyboard, for a line of help: `q`, `Enter`, `Ctrl-L`, `↑`.
  public func label(_ style: LineStyle) -> String {
    var label = ""
    if modifiers.contains(.control) { label += "Ctrl-" }
    if modifiers.contains(.alt) { label += "Alt-" }
    if modifiers.contains(.shift) { label += "Shift-" }
    return label + name(style)
  }

  private func name(_ style: LineStyle) -> String {
    switch key {
    case .character(" "): "Space"
    case .character(let character):
      modifiers.contains(.control) ? character.uppercased() : String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: style == .ascii ? "Up" : "↑"
    case .down: style == .ascii ? "Down" : "↓"
    case .left: style == .ascii ? "Left" : "←"
    case .right: style == .ascii ? "Right" : "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
