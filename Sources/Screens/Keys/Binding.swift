import Terminal

/// A key, what it does, and where: dispatching, the bottom line and the help all come from here.
struct Binding: Sendable {
  /// The keys that do it; the first one is shown.
  var keys: [KeyEvent]
  var action: SessionAction
  /// What it does, in a word or two.
  var name: ScreenWord
  /// The screens on which it does it.
  var screens: Set<ScreenKind>
  /// The screens whose bottom line names it.
  var shownOn: Set<ScreenKind>

  /// Makes a binding; by default the bottom line does not name it.
  init(
    _ keys: [KeyEvent], _ action: SessionAction, _ name: ScreenWord, on screens: Set<ScreenKind>,
    shownOn: Set<ScreenKind> = []
  ) {
    self.keys = keys
    self.action = action
    self.name = name
    self.screens = screens
    self.shownOn = shownOn
  }
}
