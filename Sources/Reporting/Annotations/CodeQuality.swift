internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

/// A report as the Code Quality report of GitLab: a list of findings with their place.
///
/// What could not be told is an entry as well; what is suppressed is information. GitLab takes an
/// entry for known where an earlier report has its fingerprint.
struct CodeQuality {
  /// The report as UTF-8.
  let bytes: [UInt8]

  private struct Entry {
    var description: String
    var check: String
    var fingerprint: Fingerprint
    var severity: String
    var place: ListedPlace
  }

  init(_ listing: ReportListing) {
    var entries: [Entry] = []
    for application in listing.applications {
      if application.isInconclusive {
        entries.append(
          Self.open(
            listing.words(
              .said(of: listing.name(application.target), listing.remark(on: application))),
            about: application.target, place: application.place))
      }
      entries += application.findings.map { Self.entry(of: $0, listing) }
    }
    if let unseen = listing.unseen {
      let cluster = ObjectReference(
        kind: listing.report.cluster.source.rawValue, namespace: "",
        name: listing.report.cluster.name)
      entries.append(Self.open(unseen, about: cluster, place: ListedPlace(of: cluster)))
    }
    for skipped in listing.report.cluster.skipped {
      entries.append(
        Self.open(
          listing.words(.said(of: listing.name(skipped.reference), skipped.problem)),
          about: skipped.reference, place: ListedPlace(of: skipped, from: listing.folder)))
    }
    var writer = JSONWriter()
    writer.document(entries) { object, entry in
      object.field("description", entry.description)
      object.field("check_name", entry.check)
      object.field("fingerprint", entry.fingerprint.text)
      object.field("severity", entry.severity)
      object.object("location") { location in
        location.field("path", entry.place.visiblePath)
        location.object("lines") { $0.field("begin", entry.place.line) }
      }
    }
    bytes = writer.bytes
  }

  private static func entry(of listed: ListedFinding, _ listing: ReportListing) -> Entry {
    let severity =
      switch listed.suppression == nil ? listed.finding.severity : .info {
      case .problem: "critical"
      case .warning: "minor"
      case .info: "info"
      }
    return Entry(
      description: [
        listing.sentence(listing.headline(listed)), listing.text(of: listed.finding).cause,
      ].joined(separator: listing.language == .english ? " " : "").visible,
      check: listed.finding.id.text, fingerprint: listed.fingerprint, severity: severity,
      place: listed.place)
  }

  /// What could not be told.
  private static func open(
    _ text: String, about object: ObjectReference, place: ListedPlace
  ) -> Entry {
    let check = State.inconclusive.rawValue
    return Entry(
      description: text.visible, check: check,
      fingerprint: Fingerprint(check, at: object, of: object, ordinal: 0), severity: "major",
      place: place)
  }
}
