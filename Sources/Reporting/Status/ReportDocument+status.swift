public import Flowchart

extension ReportDocument {
  /// Puts a status into words.
  ///
  /// - Parameter language: of all words but the server's.
  public init(_ status: StatusReport, language: Language) {
    self.init(StatusComposer(status: status.speaking(language), language: language).blocks)
  }
}
