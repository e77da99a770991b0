internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  /// What could not be checked, by what would be needed.
  func notChecked(_ diagnosis: Diagnosis) -> [Block] {
    section(groups(diagnosis.notChecked.map { ($0.needs, $0.question) }))
  }

  /// What could not be checked of several applications, each need once.
  func together(notCheckedIn diagnoses: [Diagnosis]) -> [Block] {
    var applications: [String: Int] = [:]
    var entries: [(Unavailable, EntryID)] = []
    for diagnosis in diagnoses {
      for question in Set(diagnosis.notChecked.map(\.question)) {
        applications[question.text, default: 0] += 1
      }
      for entry in diagnosis.notChecked {
        var needs = entry.needs
        // The namespace is each application's own.
        if needs.namespace == diagnosis.target.namespace { needs.namespace = "" }
        entries.append((needs, entry.question))
      }
    }
    return section(groups(entries)) { question in
      let count = applications[question.text] ?? 1
      return count > 1 ? words(.times(ask(question), count)) : ask(question)
    }
  }

  /// What could not be read at all, whatever would have been asked about it.
  func needed(_ needs: [Unavailable]) -> [Block] {
    guard !needs.isEmpty else { return [] }
    return [.section(words(.notChecked), needs.map { .item(.unknown, needed($0), details([$0])) })]
  }

  /// One need, and the questions that wait for it.
  private struct Group {
    var questions: [EntryID] = []
    /// The same need as often as it arose; what happened may differ.
    var needs: [Unavailable] = []
  }

  private func groups(_ entries: [(Unavailable, EntryID)]) -> [Group] {
    var groups: [Group] = []
    var positions: [Unavailable: Int] = [:]
    for (needs, question) in entries {
      // The same need is one, whatever the server's words about each object.
      var need = needs
      need.detail = nil
      let position = positions[need] ?? groups.count
      if position == groups.count {
        positions[need] = position
        groups.append(Group())
      }
      groups[position].needs.append(needs)
      if !groups[position].questions.contains(question) {
        groups[position].questions.append(question)
      }
    }
    return groups
  }

  /// Each need is an entry, with the questions behind one another.
  private func section(_ groups: [Group], _ line: ((EntryID) -> String)? = nil) -> [Block] {
    guard !groups.isEmpty else { return [] }
    let items = groups.compactMap { group in
      let questions = group.questions.map { line?($0) ?? ask($0) }
        .joined(separator: language == .english ? " " : "")
      return group.needs.first.map {
        Block.item(.unknown, needed($0), details(group.needs) + [.paragraph(questions)])
      }
    }
    return [.section(words(.notChecked), items)]
  }

  /// The most details that a text lists of one need; data holds all.
  private static let detailsShown = 3

  /// What happened, where that is more than the reason: an answer that never came has a cause.
  private func details(_ needs: [Unavailable]) -> [Block] {
    var details: [String] = []
    // What was not sent, and what has gone since, has a reason of its own as well; so has what no
    // right would help with.
    for need in needs where need.reason != .forbidden || need.verb.isEmpty {
      if let detail = need.detail, !details.contains(detail) { details.append(detail) }
    }
    let shown = details.prefix(Self.detailsShown).map { Block.paragraph($0) }
    let more = details.count - shown.count
    return more > 0 ? shown + [.paragraph(words(.more(more)))] : shown
  }

  /// `Not in the recording (needs: list ingresses.networking.k8s.io in namespace shop)`.
  func needed(_ needs: Unavailable) -> String {
    let reason = words(.unavailable(needs.reason))
    // What is no resource of the API, such as the public internet, nobody can be allowed to read.
    let isResource = !needs.resource.isEmpty && needs.resource == needs.resource.lowercased()
    guard isResource, !needs.verb.isEmpty else { return reason }
    let resource = needs.group.isEmpty ? needs.resource : "\(needs.resource).\(needs.group)"
    return words(
      .needs(reason, what: "\(needs.verb) \(resource)", namespace: needs.namespace))
  }
}
