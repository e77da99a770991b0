internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportWords {
  var english: String {
    switch self {
    case .badge(let state): state.rawValue.uppercased()
    case .target(let target, let namespace):
      namespace.isEmpty ? target : "\(target) in namespace \(namespace)"
    case .place(let namespace): "In namespace \(namespace)."
    case .said(let subject, let message): "\(subject): \(message)"
    case .nothingWrong: "nothing is wrong"
    case .wiringRight: "the wiring is right"
    case .couldNotTell: "no problem was found, but something needed could not be checked"
    case .nothingToDiagnose: "There is no application here to diagnose."
    case .nothingSeen: "No application could be seen here; there may well be some."
    case .moreUnseen: "There may be more applications here that could not be seen."
    case .serves: "It answers requests."
    case .stillServes: "It still answers requests."
    case .doesNotServe: "It does not answer requests."
    case .share(let count, let total, let subject):
      "It affects \(count) of \(total) \(Self.things(subject))."
    case .confidence(.proven): "Proven."
    case .confidence(.inferred): "Inferred from what is declared."
    case .confidence(.suspected): "Suspected, not proven."
    case .path: "Path"
    case .notAsked(let subject): "\(Self.name(subject)): not asked"
    case .notApplicable(let subject): "\(Self.name(subject)): nothing to ask"
    case .open(let text, let count): "\(text) (\(count) not checked)"
    case .concerns(let first, let count, let total):
      switch (count, total) {
      case (1, 1): first
      case (1, _): "\(first) (1 of \(total))"
      default: "\(first) and \(count - 1) more (\(count) of \(total))"
      }
    case .concluded(let subject, let outcome): "\(subject): \(outcome)"
    case .answered(let question, let answer): "\(question) \(Self.word(answer))"
    case .answer(let answer): Self.word(answer)
    case .stretch(let subject): Self.name(subject)
    case .withPersonAnswers(let message): "\(message) (with a person's answers)"
    case .personAnswers(let count):
      "\(count == 1 ? "One answer was" : "\(count) answers were") given by a person in place of "
        + "the cluster; what follows is no truer than that:"
    case .byPerson(let text): "\(text) (a person's answer)"
    case .wholeWalk: "Every question"
    case .evidence: "Evidence"
    case .evidenceKind(.event): "event"
    case .evidenceKind(.log): "log"
    case .evidenceKind(.probe): "visit"
    case .evidenceKind(.status): "status"
    case .evidenceKind(.condition): "condition"
    case .evidenceKind(.spec): "declared"
    case .labelled(let kind, let detail): detail.isEmpty ? "\(kind):" : "\(kind): \(detail)"
    case .fix(.developer): "Fix (developer)"
    case .fix(.operator): "Fix (operator of the application)"
    case .fix(.infrastructure): "Fix (operator of the infrastructure)"
    case .behind: "Behind it"
    case .next: "What would bite next"
    case .worthKnowing: "Worth knowing"
    case .visits: "Sent to the application"
    case .sent: "sent"
    case .notChecked: "Not checked"
    case .unavailable(.forbidden): "Not allowed"
    case .unavailable(.unreachable): "No answer from the cluster"
    case .unavailable(.expired): "No longer kept by the cluster"
    case .unavailable(.notCaptured): "Not in the recording"
    case .unavailable(.notSent): "Not visited"
    case .needs(let reason, let what, let namespace):
      namespace.isEmpty
        ? "\(reason) (needs: \(what))" : "\(reason) (needs: \(what) in namespace \(namespace))"
    case .times(let text, let count): "\(text) (\(count) applications)"
    case .joined: "Taken together, though no owner or selector says so"
    case .joinedBecause(.owner): "owned by it"
    case .joinedBecause(.selector): "selects its Pods"
    case .joinedBecause(.route): "a route leads there"
    case .joinedBecause(.sameName): "has the same name"
    case .joinedBecause(.sharedLabels): "shares most of its labels"
    case .joinedBecause(.onlyOne): "the only one in the namespace"
    case .joinedBecause(.target): "was asked for"
    case .manifestOnly:
      "These are manifests that were never applied: only their wiring was checked."
    case .input: "About the input"
    case .more(let count): "and \(count) more"
    case .summary(let total, let counts):
      "\(total) \(total == 1 ? "application" : "applications"): "
        + Self.order.compactMap { state in
          counts[state].map { "\($0) \(Self.counted(state, $0))" }
        }.joined(separator: ", ")
    }
  }

  /// The order in which states are counted: the worst first.
  static let order: [State] = [.problem, .inconclusive, .warning, .healthy]

  private static func counted(_ state: State, _ count: Int) -> String {
    switch state {
    case .problem: count == 1 ? "problem" : "problems"
    case .warning: count == 1 ? "warning" : "warnings"
    case .healthy, .inconclusive: state.rawValue
    }
  }

  private static func name(_ subject: Subject) -> String {
    switch subject {
    case .workload: "Workload"
    case .pod: "Pods"
    case .service: "Service"
    case .ingress: "Ingress"
    }
  }

  /// Shares are shares of more than one.
  private static func things(_ subject: Subject) -> String {
    switch subject {
    case .workload: "workloads"
    case .pod: "Pods"
    case .service: "Services"
    case .ingress: "Ingresses"
    }
  }

  private static func word(_ answer: Answer) -> String {
    switch answer {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: "not applicable"
    case .unknown: "not known"
    }
  }
}
