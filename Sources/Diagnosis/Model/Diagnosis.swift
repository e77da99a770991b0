public import Flowchart
public import Foundation
public import KubeClient

/// What is known of an application after the walk.
public enum State: String, Sendable, CaseIterable {
  case healthy
  case problem
  case warning
  case inconclusive
}

/// The walk over one application and what it found.
public struct Diagnosis: Sendable {
  /// The workload, or the object that is a target of its own.
  public var target: ObjectReference
  public var state: State
  /// Whether requests are answered now, as far as that is proven.
  public var serving: Bool?
  /// The layer of the root; nil where nothing is wrong.
  public var layer: Layer?
  public var root: Finding?
  /// What would bite next, or is explained by the root; without the root itself.
  public var findings: [Finding]
  /// What somebody asked not to be told, in the order in which it would have been told.
  public var suppressed: [SuppressedFinding] = []
  public var walk: [WalkEntry]
  public var notChecked: [NotChecked]
  /// What was sent to the application, and what came of it; sorted.
  public var visits: [SentVisit] = []
  /// The outcomes at which the walk arrived, also those that another finding explains; sorted.
  public var conclusions: [EntryID] = []
  /// Objects that belong to the application, and why they were taken for it.
  public var members: [Member]
  /// Whether only manifests were there, so that wiring alone was checked.
  public var isManifestOnly: Bool
  /// Whether something that could not be checked could hide the root.
  public var hidesRoot = false
  /// Whether a baseline could not tell either, and nothing more is unchecked than then.
  public var wasUncheckedBefore = false
  /// What objects of the application ask not to be told.
  public var annotations: [IgnoreAnnotation] = []
}

/// An object of an application and why it was joined.
public struct Member: Sendable, Hashable {
  /// Why an object belongs to the application.
  public enum Reason: String, Sendable, CaseIterable {
    case owner
    case selector
    case route
    case sameName
    case sharedLabels
    case onlyOne
    case target
  }

  public var object: ObjectReference
  public var reason: Reason
}

/// All diagnoses of one run.
public struct DiagnosisReport: Sendable {
  public var cluster: ClusterDescription
  public var generatedAt: Date
  public var state: State
  public var diagnoses: [Diagnosis]
  /// Why it cannot be told whether there are more applications: kinds of them that were refused or
  /// never came.
  public var notRead: [Unavailable]
  /// What the cluster did not tell when it was asked for what belongs to the applications.
  public var refused: [Unavailable] = []

  /// The configuration file whose rules apply, by its path.
  public var configuration: String?
  /// What an earlier report says that this one does not; nil where none was named.
  public var comparison: BaselineComparison?

  /// The states of all diagnoses; what may be there unseen counts as inconclusive.
  public var states: [State] { diagnoses.map(\.state) + (notRead.isEmpty ? [] : [.inconclusive]) }

  /// The states that count for the exit status: that a baseline could not tell either does not, but
  /// what was found beside it does.
  public var countedStates: [State] {
    diagnoses.map {
      $0.wasUncheckedBefore ? Diagnosis.state(of: $0.told, hidesRoot: false) : $0.state
    }
      + (notRead.isEmpty || comparison?.wasUnreadBefore == true ? [] : [.inconclusive])
  }

  /// How many findings are suppressed.
  public var suppressedCount: Int { diagnoses.reduce(0) { $0 + $1.suppressed.count } }

  /// Makes a report; its state is the worst of its diagnoses: problem, inconclusive, warning, healthy.
  ///
  /// A report without any diagnosis is inconclusive.
  public init(
    cluster: ClusterDescription, generatedAt: Date, diagnoses: [Diagnosis],
    notRead: [Unavailable] = []
  ) {
    self.cluster = cluster
    self.generatedAt = generatedAt
    self.diagnoses = diagnoses
    self.notRead = notRead
    state = .inconclusive
    state = worst
  }

  /// The worst of all states.
  var worst: State {
    let states = Set(states)
    let order: [State] = [.problem, .inconclusive, .warning, .healthy]
    return order.first { states.contains($0) } ?? .inconclusive
  }
}
