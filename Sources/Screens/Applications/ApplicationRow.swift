import Diagnosis
import Flowchart
import KubeClient
import Reporting

/// An application in the list.
struct ApplicationRow: Sendable {
  var diagnosis: Diagnosis
  /// What is wrong, in short; empty where nothing is.
  private(set) var cause = ""
  /// What a filter looks at, as ``Swift/String/lowerBytes``; nil until one looks.
  private(set) var searched: [UInt8]?

  init(_ diagnosis: Diagnosis, chart: Chart, language: Language) {
    self.diagnosis = diagnosis
    say(in: language, chart: chart)
  }

  /// Puts the row into words.
  mutating func say(in language: Language, chart: Chart) {
    cause =
      if let root = diagnosis.root {
        FindingText.title(of: root, chart: chart, language: language)
      } else if diagnosis.state == .inconclusive {
        ScreenWord.cannotTell.text(language)
      } else {
        diagnosis.suppressedText(in: language) ?? ""
      }
    searched = nil
  }

  /// Makes ready for a filter.
  mutating func beSearched() {
    guard searched == nil else { return }
    let target = diagnosis.target
    searched = [target.namespace, "/", target.description, " ", cause].flatMap(\.lowerBytes)
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

extension String {
  /// The bytes, with plain letters in lower case: what a filter compares.
  var lowerBytes: [UInt8] {
    utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
  }
}
