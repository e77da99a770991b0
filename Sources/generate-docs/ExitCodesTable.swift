import Flowchart
import Reporting

/// What the exit codes of `kdoctor report` mean.
struct ExitCodesTable {
  let language: Language

  var text: String {
    let head = language == .english ? ["exit code", "meaning"] : ["退出码", "含义"]
    let rows = ExitStatus.allCases.map {
      MarkdownText.row(["\($0.rawValue)", MarkdownText.prose($0.meaning(in: language))])
    }
    return MarkdownText.head(head) + rows.joined()
  }
}
