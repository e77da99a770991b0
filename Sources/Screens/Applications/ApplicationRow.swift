import Diagnosis
import Flowchart
import KubeClient

/// An application in the list.
struct ApplicationRow: Sendable {
  var diagnosis: Diagnosis
  /// What is wrong, in short; empty where nothing is.
  var cause: String
  /// What a filter looks at: the letters in lower case, as bytes.
  var searched: [UInt8]

  init(_ diagnosis: Diagnosis, chart: Chart, language: Language) {
    self.diagnosis = diagnosis
    cause =
      if let root = diagnosis.root {
        FindingText(root, chart: chart, language: language).title
      } else if diagnosis.state == .inconclusive {
        ScreenWord.cannotTell.text(language)
      } else {
        ""
      }
    let target = diagnosis.target
    searched = Array("\(target.namespace)/\(target) \(cause)".lowercased().utf8)
  }

  /// Worse states come first.
  var rank: Int {
    switch diagnosis.state {
    case .problem: 0
    case .inconclusive: 1
    case .warning: 2
    case .healthy: 3
    }
  }
}
