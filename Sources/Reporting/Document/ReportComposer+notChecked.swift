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

  /// One need and the questions that wait for it.
  private struct Group {
    var needs: Unavailable
    var questions: [EntryID]
  }

  private func groups(_ entries: [(Unavailable, EntryID)]) -> [Group] {
    var groups: [Group] = []
    var positions: [Unavailable: Int] = [:]
    for (needs, question) in entries {
      if let position = positions[needs] {
        if !groups[position].questions.contains(question) {
          groups[position].questions.append(question)
        }
      } else {
        positions[needs] = groups.count
        groups.append(Group(needs: needs, questions: [question]))
      }
    }
    return groups
  }

  private func section(_ groups: [Group], _ line: ((EntryID) -> String)? = nil) -> [Block] {
    guard !groups.isEmpty else { return [] }
    let items = groups.map { group in
      Block.item(
        .unknown, needed(group.needs),
        group.questions.map { .paragraph(line?($0) ?? ask($0)) })
    }
    return [.section(words(.notChecked), items)]
  }

  /// `Not in the recording (needs: list ingresses.networking.k8s.io in namespace shop)`.
  private func needed(_ needs: Unavailable) -> String {
    let reason = words(.unavailable(needs.reason))
    // What is no resource of the API, such as the public internet, nobody can be allowed to read.
    let isResource = !needs.resource.isEmpty && needs.resource == needs.resource.lowercased()
    guard isResource, !needs.verb.isEmpty else { return reason }
    let resource = needs.group.isEmpty ? needs.resource : "\(needs.resource).\(needs.group)"
    return words(
      .needs(reason, what: "\(needs.verb) \(resource)", namespace: needs.namespace))
  }
}
