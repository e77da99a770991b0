import Flowchart
import KubeClient
import Teaching

/// A text that scrolls and can be searched.
struct Page: Sendable {
  /// What the text is.
  enum Kind: Sendable, Hashable {
    case finding
    case question(ChartItem.Key)
    case log(ObjectReference)
    case previousLog(ObjectReference)
    case events(ObjectReference)
    case manifest(ObjectReference)
    /// What the commands of a question print.
    case outputs(ChartItem.Key)
    case help
    /// A step of the lesson that is taken.
    case lesson

    /// Whether it is read from the cluster.
    var isEvidence: Bool {
      switch self {
      case .finding, .question, .help, .lesson: false
      case .log, .previousLog, .events, .manifest, .outputs: true
      }
    }

    /// Whether the end matters most.
    var isLog: Bool {
      switch self {
      case .log, .previousLog: true
      default: false
      }
    }
  }

  /// Where the text comes from.
  enum Content: Sendable, Hashable {
    /// The model has all that it says.
    case composed
    case reading
    case lines([String])
    case outputs([CommandOutput])
    case problem(LocalizedText)
  }

  let kind: Kind
  var content: Content {
    didSet {
      rows = []
      width = nil
      if kind.isLog { scroll = SessionModel.farAway }
    }
  }
  /// The first row that is seen.
  var scroll = 0
  var search = "" { didSet { match = nil } }
  /// The row that a search has found.
  private(set) var match: Int?
  /// The text for the width of the screen.
  private(set) var rows: [PageRow] = []
  /// The width that the rows were made for; nil where they must be made anew.
  private(set) var width: Int?

  init(_ kind: Kind, content: Content) {
    self.kind = kind
    self.content = content
  }

  /// Takes the rows for a width, and stays inside of them.
  mutating func take(_ rows: [PageRow], width: Int) {
    self.rows = rows
    self.width = width
  }

  /// Stays inside of the text.
  mutating func clamp(height: Int) { scroll = min(max(0, scroll), max(0, rows.count - height)) }

  /// Goes to the next row, or the one before, that holds what is searched for; round the ends.
  mutating func find(forward: Bool) {
    let wanted = search.lowercased()
    guard !wanted.isEmpty, !rows.isEmpty else { return }
    let start = match ?? (forward ? scroll - 1 : scroll)
    for step in 1...rows.count {
      let index = (start + (forward ? step : -step) + 2 * rows.count) % rows.count
      let row = rows[index]
      if (row.lead + row.text).lowercased().contains(wanted) {
        match = index
        scroll = index
        return
      }
    }
  }
}
