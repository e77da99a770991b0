import Flowchart

extension SessionModel {
  /// The words that an entry of the chart uses, each with what it means.
  func explainTerms(of id: EntryID, in composer: inout PageComposer) {
    guard let terms = glossary?.terms(of: id, in: chart), !terms.isEmpty else { return }
    composer.heading(word(.terms))
    for term in terms {
      composer.add(term.name[language], isStrong: true)
      composer.add(term.text[language], indent: 2)
    }
  }
}
