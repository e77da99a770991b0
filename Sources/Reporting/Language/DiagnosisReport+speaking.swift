internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension DiagnosisReport {
  /// The same report with what the clients of the cluster say in a language; what the cluster said
  /// itself, and all that is data, stays as it is.
  func speaking(_ language: Language) -> Self {
    if language == .english { return self }
    var report = self
    report.cluster.warnings = cluster.warnings.map { MessageCatalogue.text($0, in: language) }
    for index in report.cluster.skipped.indices {
      report.cluster.skipped[index].problem = MessageCatalogue.text(
        report.cluster.skipped[index].problem, in: language)
    }
    report.notRead = notRead.map { $0.speaking(language) }
    report.refused = refused.map { $0.speaking(language) }
    report.diagnoses = diagnoses.map { $0.speaking(language) }
    return report
  }
}

extension Diagnosis {
  fileprivate func speaking(_ language: Language) -> Self {
    var diagnosis = self
    diagnosis.root = root?.speaking(language)
    diagnosis.findings = findings.map { $0.speaking(language) }
    for index in diagnosis.suppressed.indices {
      diagnosis.suppressed[index].finding = suppressed[index].finding.speaking(language)
    }
    diagnosis.walk = walk.map { $0.speaking(language) }
    for index in diagnosis.notChecked.indices {
      diagnosis.notChecked[index].needs = notChecked[index].needs.speaking(language)
    }
    for index in diagnosis.visits.indices {
      diagnosis.visits[index].message = visits[index].message.map {
        MessageCatalogue.ownWords($0, in: language)
      }
    }
    return diagnosis
  }
}

extension Finding {
  fileprivate func speaking(_ language: Language) -> Self {
    var finding = self
    finding.evidence = evidence.map { $0.speaking(language) }
    finding.because = because.map { $0.speaking(language) }
    return finding
  }
}

extension WalkEntry {
  /// The same entry with what the clients of the cluster say in a language.
  func speaking(_ language: Language) -> Self {
    var entry = self
    entry.evidence = evidence.map { $0.speaking(language) }
    if case .unknown(let needs) = answer { entry.answer = .unknown(needs.speaking(language)) }
    return entry
  }
}

extension Evidence {
  fileprivate func speaking(_ language: Language) -> Self {
    // All other evidence is the cluster's own.
    guard kind == .probe else { return self }
    var evidence = self
    evidence.text = text.map { MessageCatalogue.ownWords($0, in: language) }
    return evidence
  }
}

extension Unavailable {
  /// The same need with what happened told in a language.
  func speaking(_ language: Language) -> Self {
    var needs = self
    needs.detail = detail.map { MessageCatalogue.text($0, in: language) }
    return needs
  }
}
