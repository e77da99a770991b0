internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

extension ReportListing {
  /// What a finding is, on one line: its object, what is wrong, and whether it is suppressed.
  func headline(_ listed: ListedFinding) -> String {
    var title = words(.concluded(name(listed.finding.object), text(of: listed.finding).title))
    if listed.restsOnPerson { title = words(.withPersonAnswers(title)) }
    guard let suppression = listed.suppression else { return title.visible }
    return words(.suppressed(title, suppression)).visible
  }

  /// A headline as a sentence of its own.
  func sentence(_ headline: String) -> String {
    headline + (language == .english ? "." : "。")
  }

  /// Why a finding is there and what to do, each on one line.
  func advice(_ finding: Finding) -> [String] {
    let text = text(of: finding)
    return [text.cause, words(.fix(text.fix))].map(\.visible)
  }

  /// What there is to say where no finding says it: that nothing is wrong, or why that is not known.
  func remark(on application: ListedApplication) -> String {
    let diagnosis = application.diagnosis
    let remark = words(
      application.isInconclusive
        ? .couldNotTell : diagnosis.isManifestOnly ? .wiringRight : .nothingWrong)
    return diagnosis.answersByPerson.isEmpty ? remark : words(.withPersonAnswers(remark))
  }

  /// Why there may be applications that nobody has seen; nil where all were.
  var unseen: String? {
    if report.diagnoses.isEmpty {
      return words(report.notRead.isEmpty ? .nothingToDiagnose : .nothingSeen)
    }
    return report.notRead.isEmpty ? nil : words(.moreUnseen)
  }

  /// How many applications there are in which state.
  var summary: String {
    let counts = Dictionary(grouping: report.diagnoses, by: \.state).mapValues(\.count)
    return words(.summary(total: report.diagnoses.count, counts))
  }
}
