/// What a session is to look like.
public struct TerminalOptions: Hashable, Sendable {
  /// The colours to use; nil for those that fit the terminal's background as far as it is known.
  public var theme: Theme?
  /// The most colours to use; a terminal that has fewer, and `NO_COLOR`, have the last word.
  public var colours: ColourDepth
  /// Which characters draw lines and marks; a terminal without Unicode has ASCII in any case.
  public var style: LineStyle
  /// The terminal's path.
  public var path: String

  /// Makes options.
  public init(
    theme: Theme? = nil, colours: ColourDepth = .palette, style: LineStyle = .unicode,
    path: String = "/dev/tty"
  ) {
    self.theme = theme
    self.colours = colours
    self.style = style
    self.path = path
  }
}
