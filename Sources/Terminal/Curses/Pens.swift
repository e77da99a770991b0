import CNCursesW

/// What curses is told for each role and emphasis; made once for a screen.
@MainActor
struct Pens {
  /// What goes with the characters of a cell.
  struct Pen {
    var attributes: attr_t
    var pair: Int32
  }

  private static let emphases = 8
  private let pens: [Pen]

  /// Prepares the colours of the open screen.
  ///
  /// - Parameters:
  ///   - theme: What roles look like.
  ///   - limit: The most colours to use, whatever the terminal has.
  init(theme: Theme, limit: ColourDepth) {
    var depth = ColourDepth.none
    var own: Int16 = -1
    var ownText: Int16 = -1
    if limit > .none, has_colors(), start_color() == OK {
      depth = min(limit, ColourDepth(colours: Int(ncw_colours())))
      if use_default_colors() == ERR {
        own = Int16(COLOR_BLACK)
        ownText = Int16(COLOR_WHITE)
      }
    }
    var pairs: [[Int16]: Int32] = [:]
    pens = TextRole.allCases.flatMap { role in
      (0..<Self.emphases).map { bits in
        let look = theme.look(of: role, Emphasis(rawValue: UInt8(bits)), depth: depth)
        var pen = Pen(attributes: Self.attributes(of: look), pair: 0)
        guard look.foreground != nil || look.background != nil else { return pen }
        let colours = [look.foreground ?? ownText, look.background ?? own]
        if let known = pairs[colours] {
          pen.pair = known
        } else {
          pen.pair = Int32(pairs.count + 1)
          pairs[colours] = pen.pair
          _ = init_extended_pair(pen.pair, Int32(colours[0]), Int32(colours[1]))
        }
        return pen
      }
    }
  }

  /// What goes with a cell of a role and an emphasis.
  subscript(role: TextRole, emphasis: Emphasis) -> Pen {
    pens[Int(role.rawValue) * Self.emphases + Int(emphasis.rawValue) % Self.emphases]
  }

  private static func attributes(of look: CellLook) -> attr_t {
    var attributes: attr_t = 0
    if look.isBold { attributes |= ncw_bold }
    if look.isDim { attributes |= ncw_dim }
    if look.isUnderlined { attributes |= ncw_underline }
    if look.isReversed { attributes |= ncw_reverse }
    return attributes
  }
}
