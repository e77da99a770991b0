import Flowchart
import KubeClient

/// Puts a status into words.
struct StatusComposer {
  typealias Block = ReportDocument.Block

  var status: StatusReport
  var language: Language

  var blocks: [Block] {
    verdict + section(.cluster, cluster) + section(.rights, rights) + section(.meaning, meaning)
      + section(.input, status.warnings.map { .item(.bullet, $0, []) })
      + status.missingAccess.blocks(in: language)
  }

  /// Clocks within these seconds agree: the server tells whole seconds, and the answer takes its time.
  static let clockTolerance = 2

  private func words(_ words: StatusWords) -> String { words.text(in: language) }

  private func section(_ title: StatusWords, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.section(words(title), blocks)]
  }

  private var verdict: [Block] {
    let mark: ReportDocument.Mark =
      switch status.verdict {
      case .yes: .good
      case .partly: .warning
      case .no: .bad
      }
    return [.item(mark, words(.verdict(status.verdict)), reasons)]
  }

  /// Why kdoctor cannot work, and what to do about it.
  private var reasons: [Block] {
    guard status.verdict == .no else { return [] }
    if let problem = status.problem { return [.paragraph(problem.text(in: language))] }
    guard !status.probes.isEmpty else { return [.paragraph(words(.nothingTried))] }
    let isWide = status.namespace.isEmpty
    return [.paragraph(words(.noPods))] + (isWide ? [.paragraph(words(.nameNamespace))] : [])
  }

  private var cluster: [Block] {
    var lines: [(StatusWords, String)] = []
    if let context = status.context { lines.append((.context, context)) }
    lines += status.kubeconfig.map { (.kubeconfig, $0) }
    if let server = status.server { lines.append((.server, server)) }
    if let version = status.version { lines.append((.version, text(of: version))) }
    if status.server != nil { lines.append((.user, user)) }
    if let vantage = status.vantage { lines.append((.vantage, words(.inside(vantage)))) }
    let namespace = status.namespace
    lines.append((.namespace, namespace.isEmpty ? words(.allNamespaces) : namespace))
    if let ahead = status.clockAhead { lines.append((.clock, words(Self.clock(ahead)))) }
    return lines.map { name, value in
      .paragraph(ReportWords.labelled(words(name), value).text(in: language))
    }
  }

  private var user: String {
    if let other = status.actingAs { return words(.actingAs(status.subject, other)) }
    return status.subject ?? words(.anonymous)
  }

  private func text(of version: Reading<String>) -> String {
    switch version {
    case .value(let version): version
    case .unavailable(let needs): words(.notKnown(reason(needs)))
    }
  }

  private func reason(_ needs: Unavailable) -> String {
    needs.detail ?? ReportWords.unavailable(needs.reason).text(in: language)
  }

  private static func clock(_ ahead: Int) -> StatusWords {
    if ahead.magnitude <= clockTolerance { return .clockAgrees }
    let difference = ClockDifference(seconds: ahead.magnitude)
    return ahead > 0 ? .clockAhead(difference) : .clockBehind(difference)
  }

  /// What may be read and what not, each place on a line.
  private var rights: [Block] {
    let places = Set(status.probes.map(\.namespace)).sorted(by: >)
    return places.flatMap { line(.good, .readable, in: $0) { $0.isAllowed } }
      + places.flatMap { line(.bad, .notReadable, in: $0) { $0.result == .forbidden } }
      + places.flatMap(unreachable)
  }

  private func line(
    _ mark: ReportDocument.Mark, _ verdict: StatusWords, in namespace: String,
    _ isMeant: (AccessProbe) -> Bool
  ) -> [Block] {
    let resources = resources { $0.namespace == namespace && isMeant($0) }
    guard !resources.isEmpty else { return [] }
    return [.item(mark, said(words(verdict), in: namespace, resources), [])]
  }

  /// What did not answer, by what happened.
  private func unreachable(in namespace: String) -> [Block] {
    let silent = status.probes.filter {
      if case .unreachable = $0.result { $0.namespace == namespace } else { false }
    }
    return Set(silent.compactMap { $0.needs?.detail ?? "" }).sorted().map { detail in
      let resources = resources {
        $0.namespace == namespace
          && $0.result == .unreachable(detail: detail.isEmpty ? nil : detail)
      }
      let reason = ReportWords.unavailable(.unreachable).text(in: language)
      return .item(
        .unknown, said(reason, in: namespace, resources), detail.isEmpty ? [] : [.paragraph(detail)]
      )
    }
  }

  private func said(_ verdict: String, in namespace: String, _ resources: [String]) -> String {
    let place = words(namespace.isEmpty ? .inCluster : .inNamespace(namespace))
    return words(.said(verdict, where: place, resources))
  }

  private func resources(_ isMeant: (AccessProbe) -> Bool) -> [String] {
    Set(status.probes.filter(isMeant).map(\.resource)).sorted()
  }

  private var meaning: [Block] {
    // Without Pods all the rest is of no use either.
    guard status.verdict == .partly else { return [] }
    return status.losses.map { loss in
      let text = loss.hasSubstitute ? words(.substitute) : words(.loss(loss.area))
      return .item(.unknown, words(.without(loss.missing, text)), [])
    }
  }
}
