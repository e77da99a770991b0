import Testing

@testable import Terminal

@Suite("Themes")
struct ThemeTests {
  static let states: [TextRole] = [.good, .warning, .bad, .unknown]

  @Test(
    "States look different wherever there are colours", arguments: Theme.allCases,
    ColourDepth.allCases.dropFirst())
  func states(theme: Theme, depth: ColourDepth) {
    let looks = Self.states.map { theme.look(of: $0, [], depth: depth) }
    #expect(Set(looks).count == Self.states.count)
    #expect(looks.allSatisfy { ($0.foreground ?? 0) < depth.rawValue })
  }

  @Test(
    "What is selected always stands out", arguments: TextRole.allCases, ColourDepth.allCases)
  func selection(role: TextRole, depth: ColourDepth) {
    for theme in Theme.allCases {
      let selected = theme.look(of: role, .selected, depth: depth)
      #expect(selected.isReversed || selected.background != nil)
      #expect(selected != theme.look(of: role, [], depth: depth))
    }
  }

  @Test("Without colours there are none", arguments: TextRole.allCases)
  func colourless(role: TextRole) {
    for theme in Theme.allCases {
      let look = theme.look(of: role, [.selected, .strong], depth: .none)
      #expect(look.foreground == nil && look.background == nil)
    }
  }

  @Test(
    "A terminal has the depth its number of colours allows",
    arguments: [
      (-1, ColourDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen),
      (256, .palette), (1 << 24, .palette),
    ])
  func depth(colours: Int, expected: ColourDepth) {
    #expect(ColourDepth(colours: colours) == expected)
  }

  @Test(
    "A background tells the theme",
    arguments: [
      ("rgb:0000/0000/0000", .dark), ("rgb:ffff/ffff/ffff", .light), ("rgb:0/0/f", .dark),
      ("rgb:fdfd/f6f6/e3e3", .light), ("rgb:00/2b/36", .dark), ("rgba:ff/ff/00/80", .light),
      ("rgb:ffff/ffff", nil), ("rgb:fffff/0/0", nil), ("rgb:x/0/0", nil), ("#ffffff", nil),
      ("", nil), ("rgb://", nil), ("rgb:-1/-1/-1", nil),
    ] as [(String, Theme?)])
  func background(answer: String, expected: Theme?) {
    #expect(Theme(background: answer) == expected)
  }
}
