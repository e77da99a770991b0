import Flowchart

extension AccessRules {
  /// How a report ends where something was forbidden; nothing where nothing was.
  func blocks(in language: Language) -> [ReportDocument.Block] {
    guard !roles.isEmpty else { return [] }
    return [
      .section(
        AccessWords.heading.text(in: language),
        [.paragraph(AccessWords.advice.text(in: language))]),
      .gap, .code(yaml(in: language)),
    ]
  }
}
