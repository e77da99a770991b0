internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension JSONWriter {
  mutating func write(_ cluster: ClusterDescription) {
    field("source", cluster.source.rawValue)
    field("name", cluster.name)
    field("version", ifPresent: cluster.version)
    field("manifestOnly", cluster.isManifestOnly)
    write(cluster.vantage)
    if cluster.isHeldAgainstCluster { field("againstCluster", true) }
    array("warnings", cluster.warnings)
    array("skipped", cluster.skipped) { entry, skipped in
      entry.field("kind", skipped.kind)
      entry.field("namespace", skipped.namespace)
      entry.field("name", skipped.name)
      entry.field("problem", skipped.problem)
      if let location = skipped.location { entry.write(location) }
    }
  }

  mutating func write(_ diagnosis: Diagnosis, _ texts: ReportJSON.Texts) {
    object("target") { $0.write(diagnosis.target) }
    field("state", diagnosis.state.rawValue)
    field("serving", diagnosis.serving)
    field("layer", orNull: diagnosis.layer?.rawValue)
    object("root", orNull: diagnosis.root) { $0.write($1, texts) }
    array("findings", diagnosis.findings) { $0.write($1, texts) }
    if !diagnosis.suppressed.isEmpty {
      array("suppressed", diagnosis.suppressed) { entry, suppressed in
        entry.write(suppressed.finding, texts)
        entry.object("suppression") { $0.write(suppressed.suppression) }
      }
    }
    if diagnosis.wasUncheckedBefore { field("uncheckedBefore", true) }
    let own = diagnosis.answersByPerson.count
    if own > 0 { field("answersByPerson", own) }
    array("walk", diagnosis.walk) { $0.write($1) }
    array("notChecked", diagnosis.notChecked) { $0.write($1) }
    array("visits", diagnosis.visits) { $0.write($1) }
    array("members", diagnosis.members) { entry, member in
      entry.write(member.object)
      entry.field("reason", member.reason.rawValue)
    }
    field("manifestOnly", diagnosis.isManifestOnly)
  }

  /// The Pod that kdoctor looks from; nothing where it looks from outside.
  mutating func write(_ vantage: Vantage?) {
    guard let vantage else { return }
    object("vantage") { entry in
      entry.field("namespace", vantage.namespace)
      entry.field("pod", ifPresent: vantage.pod)
    }
  }

  private mutating func write(_ location: FileLocation) {
    object("location") {
      $0.field("file", location.file)
      $0.field("line", location.line)
    }
  }

  mutating func write(_ reference: ObjectReference) {
    field("kind", reference.kind)
    field("namespace", reference.namespace)
    field("name", reference.name)
  }

  private mutating func write(_ finding: Finding, _ texts: ReportJSON.Texts) {
    let text = FindingText(finding, chart: texts.chart, language: texts.language)
    field("id", finding.id.text)
    field("layer", finding.layer.rawValue)
    field("severity", finding.severity.rawValue)
    field("confidence", finding.confidence.rawValue)
    object("object") { $0.write(finding.object) }
    if let location = texts.cluster.location(of: finding) { write(location) }
    field("title", text.title)
    field("cause", text.cause)
    array("evidence", finding.evidence) { $0.write($1) }
    object("fix") { fix in
      fix.field("text", text.fix)
      fix.field("command", ifPresent: text.command)
      fix.field("patch", ifPresent: text.patch)
    }
    field("owner", finding.owner.rawValue)
    field("docs", "kdoctor explain \(finding.id)")
    if let share = finding.share {
      object("share") {
        $0.field("count", share.count)
        $0.field("total", share.total)
      }
    }
    if !finding.because.isEmpty {
      array("because", finding.because) { $0.write($1, texts) }
    }
  }

  private mutating func write(_ evidence: Evidence) {
    field("kind", evidence.kind.rawValue)
    if let reference = evidence.object { object("object") { $0.write(reference) } }
    field("path", ifPresent: evidence.path)
    field("value", ifPresent: evidence.value)
    field("text", ifPresent: evidence.text)
    field("command", ifPresent: evidence.command)
    field("sent", ifPresent: evidence.sent)
  }

  private mutating func write(_ visit: SentVisit) {
    object("object") { $0.write(visit.object) }
    field("via", ifPresent: visit.via)
    field("sent", visit.request)
    if let status = visit.status { field("status", status) }
    field("message", ifPresent: visit.message)
  }

  private mutating func write(_ entry: WalkEntry) {
    field("question", entry.question.text)
    if let reference = entry.object { object("object") { $0.write(reference) } }
    field("answer", entry.answer.word)
    if case .unknown(let needs) = entry.answer { field("reason", needs.reason.rawValue) }
    if entry.isByPerson { field("answeredBy", "person") }
    array("evidence", entry.evidence) { $0.write($1) }
  }

  private mutating func write(_ entry: NotChecked) {
    field("question", entry.question.text)
    if let reference = entry.object { object("object") { $0.write(reference) } }
    write(entry.needs)
  }

  /// Why something could not be read, and what would be needed to read it.
  mutating func write(_ unavailable: Unavailable) {
    field("reason", unavailable.reason.rawValue)
    field("detail", ifPresent: unavailable.detail)
    object("needs") { needs in
      needs.field("verb", unavailable.verb)
      needs.field("resource", unavailable.resource)
      needs.field("group", unavailable.group)
      needs.field("namespace", unavailable.namespace)
    }
  }
}
