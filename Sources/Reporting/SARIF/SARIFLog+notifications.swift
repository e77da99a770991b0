internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension SARIFLog {
  /// What was not checked, application by application, and then what there is to say of the input.
  var notifications: [SARIFNotification] {
    var all: [SARIFNotification] = []
    for application in listing.applications {
      if application.isInconclusive {
        all.append(
          SARIFNotification(
            level: .error,
            message: listing.words(
              .said(of: listing.name(application.target), listing.remark(on: application))),
            application: application))
      }
      all += notChecked(of: application)
    }
    if let unseen = listing.unseen {
      let needs = listing.lines(listing.composer.needed(listing.report.notRead))
      all.append(
        SARIFNotification(
          level: .error, message: [unseen, needs].filter { !$0.isEmpty }.joined(separator: "\n")))
    }
    return all
      + listing.report.cluster.warnings.map { SARIFNotification(level: .note, message: $0) }
  }

  /// Each question once, whatever the number of objects it was asked about.
  private func notChecked(of application: ListedApplication) -> [SARIFNotification] {
    var seen: Set<NotChecked> = []
    return application.diagnosis.notChecked.compactMap { entry in
      var entry = entry
      entry.object = nil
      // What no right would help with has nothing but its cause to tell.
      let cause = entry.needs.verb.isEmpty ? entry.needs.detail : nil
      entry.needs.detail = cause
      guard seen.insert(entry).inserted else { return nil }
      return SARIFNotification(
        question: entry.question, level: application.isInconclusive ? .warning : .note,
        message: listing.words(
          .said(
            of: listing.name(application.target),
            [listing.composer.ask(entry.question), listing.composer.needed(entry.needs), cause]
              .compactMap { $0 }.joined(separator: " "))),
        application: application)
    }
  }
}
