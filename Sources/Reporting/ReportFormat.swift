/// The forms of a report, by the names that `-o` takes.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case yaml
  case junit
  case sarif
  case github
  case gitlab
  case prometheus

  /// What the name of a file in this form ends with, its dot included.
  public var fileEnding: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .html: ".html"
    case .json: ".json"
    case .yaml: ".yaml"
    case .junit: ".junit.xml"
    case .sarif: ".sarif"
    case .github: ".github.txt"
    case .gitlab: ".gitlab.json"
    case .prometheus: ".prom"
    }
  }

  /// The form after this one in the order of the list; the first after the last.
  public var next: ReportFormat {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self) else { return self }
    return all[(index + 1) % all.count]
  }
}
