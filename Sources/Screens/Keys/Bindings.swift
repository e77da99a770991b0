import Terminal

/// All keys.
enum Bindings {
  private static let lists: Set<ScreenKind> = [.applications, .walk, .page, .picker, .lessons]
  private static let main: Set<ScreenKind> = [.applications, .walk]
  private static let typing: Set<ScreenKind> = [.typing, .save]
  private static let scrolling = lists.union([.lesson])
  private static let asked: Set<ScreenKind> = [.answer, .lesson]
  /// The screens on which something may be waited for.
  private static let waiting: Set<ScreenKind> = [.applications, .walk, .page, .picker]
  private static let calm: Set<ScreenKind> = [.applications, .walk, .page]

  private static func key(_ characters: String) -> [KeyEvent] {
    characters.map { KeyEvent.character($0) }
  }

  /// Every binding, in the order of the bottom line and the help.
  static let all: [Binding] = [
    Binding(
      [KeyEvent(.enter), KeyEvent(.right)], .open, .keyOpen, on: lists,
      shownOn: [.applications, .walk, .picker, .lessons]),
    Binding([KeyEvent(.enter)], .accept, .keyAccept, on: typing, shownOn: typing),
    Binding([KeyEvent(.escape)], .drop, .keyDrop, on: typing, shownOn: typing),
    Binding([KeyEvent(.backspace)], .erase, .keyErase, on: typing),
    Binding([.control("u")], .eraseAll, .keyEraseAll, on: typing),
    Binding(
      [KeyEvent(.enter), KeyEvent(.right)], .next, .keyGoOn, on: [.lesson], shownOn: [.lesson]),
    Binding(key("yY"), .answerYes, .answerYes, on: asked, shownOn: asked),
    Binding(key("nN"), .answerNo, .answerNo, on: asked, shownOn: asked),
    Binding(key("123456789"), .choose, .keyChoose, on: [.lesson], shownOn: [.lesson]),
    Binding(key("h"), .hint, .keyHint, on: [.lesson], shownOn: [.lesson]),
    Binding(key("x"), .answerCluster, .answerCluster, on: [.answer], shownOn: [.answer]),
    Binding([KeyEvent(.up)] + key("k"), .up, .keyUp, on: scrolling),
    Binding([KeyEvent(.down)] + key("j"), .down, .keyDown, on: scrolling),
    Binding([KeyEvent(.pageUp), .control("b")], .pageUp, .keyPageUp, on: scrolling),
    Binding(
      [KeyEvent(.pageDown), .control("f")] + key(" "), .pageDown, .keyPageDown, on: scrolling),
    Binding([KeyEvent(.home)] + key("<"), .top, .keyTop, on: scrolling),
    Binding([KeyEvent(.end)] + key(">G"), .bottom, .keyBottom, on: scrolling),
    Binding(
      key("/"), .filter, .keyFilter, on: [.applications, .picker, .lessons],
      shownOn: [.applications, .picker, .lessons]),
    Binding(key("/"), .filter, .keySearch, on: [.page], shownOn: [.page]),
    Binding(key("n"), .nextMatch, .keyNextMatch, on: [.page]),
    Binding(key("N"), .previousMatch, .keyPreviousMatch, on: [.page]),
    Binding(key("f"), .finding, .keyFinding, on: main, shownOn: [.walk]),
    Binding([KeyEvent(.tab)], .nextObject, .keyNext, on: [.walk]),
    Binding([KeyEvent(.tab, .shift)], .previousObject, .keyPrevious, on: [.walk]),
    Binding([KeyEvent(.tab)], .format, .keyFormat, on: [.save], shownOn: [.save]),
    Binding(key("o"), .answer, .keyAnswer, on: [.walk, .page], shownOn: [.walk]),
    Binding(key("u"), .takeBack, .keyTakeBack, on: [.walk]),
    Binding(key("g"), .log, .keyLog, on: [.walk, .page], shownOn: [.walk]),
    Binding(key("r"), .again, .keyAgain, on: calm, shownOn: main),
    Binding(key("v"), .previousLog, .keyPreviousLog, on: [.walk, .page]),
    Binding(key("e"), .events, .keyEvents, on: [.walk, .page], shownOn: [.walk]),
    Binding(key("m"), .manifest, .keyManifest, on: [.walk, .page]),
    Binding(key("t"), .outputs, .keyOutputs, on: [.walk, .page], shownOn: [.page]),
    Binding(key("w"), .watch, .keyWatch, on: main, shownOn: [.walk]),
    Binding(key("n"), .namespace, .keyNamespace, on: main, shownOn: [.applications]),
    Binding(key("c"), .context, .keyContext, on: main, shownOn: [.applications]),
    Binding(key("p"), .probes, .keyProbes, on: main),
    Binding(key("y"), .copy, .keyCopy, on: [.walk, .page], shownOn: [.page]),
    Binding(key("x"), .exam, .keyExam, on: [.lessons], shownOn: [.lessons]),
    Binding(key("S"), .save, .keySave, on: calm, shownOn: [.walk]),
    Binding(
      key("l"), .language, .keyLanguage, on: scrolling, shownOn: calm.union([.lessons, .lesson])),
    Binding(key("s"), .sort, .keySort, on: [.applications], shownOn: [.applications]),
    Binding(key("L"), .lessons, .keyLessons, on: main, shownOn: [.applications]),
    Binding(key("P"), .practice, .keyPractice, on: main, shownOn: main),
    Binding(key("x"), .cancel, .keyCancel, on: waiting, shownOn: waiting),
    Binding(
      key("bh") + [KeyEvent(.left), KeyEvent(.escape)], .back, .keyBack,
      on: lists.union([.answer]), shownOn: [.walk, .page, .picker, .lessons, .answer]),
    Binding(
      key("b") + [KeyEvent(.left), KeyEvent(.escape)], .back, .keyBack, on: [.lesson],
      shownOn: [.lesson]),
    Binding(key("q"), .quit, .keyQuit, on: scrolling, shownOn: [.applications]),
    Binding(
      key("?") + [KeyEvent(.function(1))], .help, .keyHelp, on: scrolling, shownOn: scrolling),
  ]

  /// What a key does on a screen; nil where it does nothing.
  static func binding(for key: KeyEvent, on screen: ScreenKind) -> Binding? {
    all.first { $0.screens.contains(screen) && $0.keys.contains(key) }
  }
}
