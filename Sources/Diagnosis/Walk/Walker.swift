import Flowchart
import KubeClient

/// Walks the chart over one application: runs the check for each question that the state machine
/// asks, and collects what comes of it.
struct Walker {
  let chart: Chart
  let stretches: [Stretch]
  let inventory: Inventory
  let reader: any ClusterReader
  let guide: WalkGuide
  /// The addresses that a person asked for.
  let addresses: [Target.Address]

  /// What the walk over one application brought.
  struct Result {
    var entries: [WalkEntry] = []
    var conclusions: [Conclusion] = []
    var notChecked: [NotChecked] = []
    /// Whether an unknown answer could hide the root.
    var hidesRoot = false
  }

  /// An outcome at one subject.
  struct Conclusion {
    var outcome: Outcome
    var subject: WalkSubject
    var result: CheckResult
    var facts: [String: String]
    var evidence: [Evidence]
  }

  /// Walks all stretches.
  func walk(_ application: Application, isNamedByUser: Bool) async -> Result {
    var context = CheckContext(
      inventory: inventory, application: application, reader: reader, parameters: [:],
      isNamedByUser: isNamedByUser, failedPods: [], failedServices: [])
    context.addresses = addresses
    var result = Result()
    let wants = Wants.current
    guide.tell(.began(application.target))
    for stretch in stretches {
      for needs in CaptureGap.of(stretch.subject, in: application, inventory) {
        noteGap(stretch.first, needs, of: application, into: &result)
      }
      for subject in WalkSubject.all(stretch.subject, in: application) {
        let before = result.conclusions.count
        await walk(stretch.first, over: subject, in: context, wants: wants, into: &result)
        // What follows would be asked again anyhow.
        if let wants, !wants.isEmpty { return result }
        note(result.conclusions[before...], of: subject, in: &context)
      }
    }
    return result
  }

  /// Where the very objects of a stretch could not be read, its first question stands for them all.
  private func noteGap(
    _ question: EntryID, _ needs: Unavailable, of application: Application,
    into result: inout Result
  ) {
    let entry = WalkEntry(
      question: question, object: application.target, answer: .unknown(needs), evidence: [])
    result.entries.append(entry)
    guide.tell(.answered(entry))
    result.notChecked.append(
      NotChecked(question: question, object: application.target, needs: needs))
    result.hidesRoot = true
  }

  /// Walks one stretch over one subject.
  private func walk(
    _ first: EntryID, over subject: WalkSubject, in context: CheckContext, wants: Wants?,
    into result: inout Result
  ) async {
    var walk = Walk(chart: chart, first: first)
    var facts = context.application.facts.merging(subject.facts) { $1 }
    var evidence: [Evidence] = []
    var last = CheckResult.notApplicable
    var hasOpenQuestion = false
    var wasRefused = false
    var action = walk.handle(.start)
    while true {
      switch action {
      case .ask(let id):
        guard let question = chart.questions[id] else { return }
        let place = WalkGuide.Place(id, at: subject.reference)
        let given = guide.answers[place]
        guide.tell(.asking(id, subject.reference))
        last =
          if let given {
            CheckResult(given ? .yes : .no, confidence: .suspected)
          } else {
            await answer(question, about: subject, in: context)
          }
        if let wants, !wants.isEmpty { return }
        facts.merge(last.facts) { $1 }
        if last.answer == (question.good == .yes ? .no : .yes) {
          evidence += last.evidence.filter { !evidence.contains($0) }
        }
        let entry = WalkEntry(
          question: id, object: subject.reference, answer: last.answer, evidence: last.evidence,
          isByPerson: given != nil)
        result.entries.append(entry)
        guide.tell(.answered(entry))
        if let needs = last.unread {
          result.notChecked.append(
            NotChecked(question: id, object: subject.reference, needs: needs))
        }
        if case .unknown(let needs) = last.answer {
          result.notChecked.append(
            NotChecked(question: id, object: subject.reference, needs: needs))
          // Of manifests alone only the wiring is judged, and what they refer to may be elsewhere.
          let mayHide = question.essential || last.hidesRoot
          let isAsked = !inventory.cluster.isManifestOnly || wasRefusal(needs)
          if mayHide, needs.reason != .notSent, isAsked {
            result.hidesRoot = true
            hasOpenQuestion = true
          }
        }
        // What a check has looked at in vain may have changed its answer.
        for needs in wants?.takeRefused() ?? [] {
          wasRefused = true
          if !result.notChecked.contains(where: { $0.needs == needs }) {
            result.notChecked.append(
              NotChecked(question: id, object: subject.reference, needs: needs))
          }
        }
        action = walk.handle(.answered(last.answer))
      case .conclude(let id):
        guard let outcome = chart.outcomes[id] else { return }
        if outcome.byExclusion, hasOpenQuestion || wasRefused {
          result.hidesRoot = true
          return
        }
        // What follows from something nobody could see is a guess.
        if case .unknown = last.answer { last.confidence = .suspected }
        // Nothing has run yet that a manifest could be held against.
        if inventory.cluster.isManifestOnly { last.confidence = max(last.confidence, .inferred) }
        result.conclusions.append(
          Conclusion(
            outcome: outcome, subject: subject, result: last, facts: facts, evidence: evidence))
        guide.tell(.concluded(id, subject.reference))
        guard outcome.then != nil else { return }
        evidence = []
        action = walk.handle(.noted)
      case .reach, .stop: return
      }
    }
  }

  /// Whether a live cluster that manifests are held against did not tell.
  private func wasRefusal(_ needs: Unavailable) -> Bool {
    inventory.cluster.isHeldAgainstCluster && needs.isRefusal
  }

  /// Remembers which Pods and Services have failed, since questions further on ask for it.
  private func note(
    _ conclusions: ArraySlice<Conclusion>, of subject: WalkSubject, in context: inout CheckContext
  ) {
    let failed = conclusions.contains {
      ($0.result.severity ?? $0.outcome.severity) == .problem || $0.outcome.explainedBy != nil
    }
    guard failed else { return }
    switch subject {
    case .pod(let pod): if pod.pod != nil { context.failedPods.insert(pod.reference.name) }
    case .service(let service): context.failedServices.insert(service.name)
    case .workload, .ingress: break
    }
  }

  private func answer(
    _ question: Question, about subject: WalkSubject, in context: CheckContext
  ) async -> CheckResult {
    var context = context
    context.parameters = question.with
    switch subject {
    case .workload(let workload):
      return await CheckRegistry.workload[question.check]?.answer(about: workload, in: context)
        ?? .notApplicable
    case .pod(let pod):
      return await CheckRegistry.pod[question.check]?.answer(about: pod, in: context)
        ?? .notApplicable
    case .service(let service):
      return await CheckRegistry.service[question.check]?.answer(about: service, in: context)
        ?? .notApplicable
    case .ingress(let route):
      return await CheckRegistry.ingress[question.check]?.answer(about: route, in: context)
        ?? .notApplicable
    }
  }
}

extension Application {
  /// The facts that every text may use.
  var facts: [String: String] {
    var facts = [
      "namespace": target.namespace, "workload": target.description, "kindName": target.kind,
      "workloadName": target.name,
    ]
    if let missingPods {
      facts["wanted"] = String(missingPods.wanted)
      facts["created"] = String(missingPods.created)
    }
    return facts
  }
}

extension WalkSubject {
  /// The facts that texts about this subject may use.
  var facts: [String: String] {
    switch self {
    case .workload: [:]
    case .pod(let pod): pod.pod == nil ? [:] : ["pod": pod.reference.name]
    case .service(let service): ["service": service.name]
    case .ingress(let route): ["ingress": route.ingress.name]
    }
  }
}
