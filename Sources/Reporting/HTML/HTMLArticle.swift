internal import Diagnosis
internal import Flowchart
internal import KubeClient

/// The diagnosis of one application as a part of the page.
struct HTMLArticle {
  var composer: ReportComposer
  var diagnosis: Diagnosis
  /// Where the table of all applications leads.
  var anchor: String
  /// Whether it is one of many on which nothing has to be read.
  var isFolded: Bool

  private var blocks: HTMLBlocks { HTMLBlocks(language: composer.language, level: 3) }
  private var state: String { diagnosis.state.rawValue }

  func html() -> String {
    guard isFolded else {
      return
        "<article id=\"\(anchor)\" class=\"\(state)\">\n<header>\n\(heading)</header>\n\(body)</article>\n"
    }
    // The anchor stands inside: a browser unfolds what it leads to.
    return "<article class=\"\(state)\">\n<details>\n<summary>\(heading)</summary>\n"
      + "<div id=\"\(anchor)\">\n\(body)</div>\n</details>\n</article>\n"
  }

  private var heading: String {
    let namespace = diagnosis.target.namespace
    let place =
      namespace.isEmpty
      ? ""
      : " <span class=\"place\">\(HTMLWords.namespace.text(in: composer.language)) "
        + "\(HTMLText.escaped(namespace))</span>"
    return "<h2>\(blocks.badge(diagnosis.state)) \(HTMLText.escaped(diagnosis.target.description))"
      + "\(place)</h2>\n"
  }

  private var body: String {
    var result = "<p class=\"message\">\(HTMLText.escaped(composer.message(of: diagnosis)))</p>\n"
    result += blocks.html(composer.lead(diagnosis))
    result += figure
    if let root = diagnosis.root {
      result += "<div class=\"cure\">\n\(blocks.html(composer.cure(root, in: diagnosis)))</div>\n"
    }
    result += blocks.html(composer.further(diagnosis))
    result += blocks.html(composer.notes(on: diagnosis))
    // Of what is right, few want to know how that was found.
    if diagnosis.state != .healthy || composer.isVerbose {
      result += blocks.html(composer.wholeWalk(of: diagnosis))
    }
    return result
  }

  /// The walk as pictures, and below them the same in words.
  private var figure: String {
    guard !diagnosis.walk.isEmpty,
      case .section(let title, let words) = composer.path(of: diagnosis)
    else { return "" }
    let stretches = composer.drawn(diagnosis).map { drawn in
      let name = composer.words(.stretch(drawn.subject))
      let picture = StretchPicture(drawn.ways, language: composer.language).svg(label: name)
      return
        "<li class=\"\(drawn.subject.rawValue)\">\n<span class=\"stage\">\(HTMLText.escaped(name))"
        + "</span>\n\(picture)\n</li>\n"
    }
    let note = HTMLWords.turns.text(in: composer.language)
    return "<section class=\"path\">\n<h3>\(HTMLText.escaped(title))</h3>\n<figure>\n"
      + "<ol class=\"way\">\n\(stretches.joined())</ol>\n"
      + "<figcaption>\(HTMLText.escaped(note))</figcaption>\n</figure>\n"
      + blocks.html([.folded(HTMLWords.inWords.text(in: composer.language), words)])
      + "</section>\n"
  }
}
