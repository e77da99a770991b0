import Reporting

/// Where and how a report is saved.
struct SaveForm: Sendable, Hashable {
  private(set) var format: ReportFormat
  var path: String
  /// The file that is there already and may be replaced: the person was told of it.
  var replaceable: String?

  init(format: ReportFormat) {
    self.format = format
    path = "kdoctor-report" + format.fileEnding
  }

  /// Takes another format; the ending of the file's name follows it.
  mutating func change(to format: ReportFormat) {
    let old = self.format.fileEnding
    if path.hasSuffix(old) { path = path.dropLast(old.count) + format.fileEnding }
    self.format = format
  }
}
