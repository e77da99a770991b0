/// The scheduling preferences of a Pod; preferred ones are left out, since they never keep it from a node.
public struct Affinity: Sendable, JSONReadable {
  /// Alternatives, of which one must hold; empty where no rule is set.
  public var requiredNodeTerms: [NodeSelectorTerm]
  public var requiredPodAffinity: [PodAffinityTerm]
  public var requiredPodAntiAffinity: [PodAffinityTerm]

  public init(json: JSONObject) throws {
    requiredNodeTerms =
      try json.object("nodeAffinity", as: NodeAffinity.self)?.required?.terms ?? []
    requiredPodAffinity = try json.object("podAffinity", as: PodAffinity.self)?.required ?? []
    requiredPodAntiAffinity =
      try json.object("podAntiAffinity", as: PodAffinity.self)?.required ?? []
  }

  struct NodeAffinity: JSONReadable {
    var required: NodeSelector?
    init(json: JSONObject) throws {
      required = try json.object("requiredDuringSchedulingIgnoredDuringExecution")
    }
  }

  struct PodAffinity: JSONReadable {
    var required: [PodAffinityTerm]
    init(json: JSONObject) throws {
      required = try json.array("requiredDuringSchedulingIgnoredDuringExecution")
    }
  }
}

/// Alternatives of node rules, as affinity and volumes have them.
public struct NodeSelector: Sendable, JSONReadable {
  public var terms: [NodeSelectorTerm]
  public init(json: JSONObject) throws { terms = try json.array("nodeSelectorTerms") }
}

/// Expressions about a node's labels and name, all of which must hold.
public struct NodeSelectorTerm: Sendable, Hashable, JSONReadable {
  public var matchExpressions: [LabelSelector.Requirement]
  public var matchFields: [LabelSelector.Requirement]

  public init(json: JSONObject) throws {
    matchExpressions = try json.array("matchExpressions")
    matchFields = try json.array("matchFields")
  }
}

/// A rule about other Pods in the same topology domain.
public struct PodAffinityTerm: Sendable, JSONReadable {
  public var labelSelector: LabelSelector?
  public var topologyKey: String
  public var namespaces: [String]

  public init(json: JSONObject) throws {
    labelSelector = try json.object("labelSelector")
    topologyKey = try json.string("topologyKey") ?? ""
    namespaces = try json.strings("namespaces")
  }
}

/// A rule that spreads Pods over topology domains.
public struct TopologySpreadConstraint: Sendable, JSONReadable {
  public var maxSkew: Int
  public var topologyKey: String
  public var whenUnsatisfiable: String
  public var labelSelector: LabelSelector?

  public init(json: JSONObject) throws {
    maxSkew = try json.int("maxSkew") ?? 1
    topologyKey = try json.string("topologyKey") ?? ""
    whenUnsatisfiable = try json.string("whenUnsatisfiable") ?? "DoNotSchedule"
    labelSelector = try json.object("labelSelector")
  }
}

/// A taint that a Pod puts up with.
public struct Toleration: Sendable, JSONReadable {
  /// Nil or empty with operator `Exists` tolerates every key.
  public var key: String?
  public var `operator`: String
  public var value: String?
  /// Nil or empty tolerates every effect.
  public var effect: String?

  public init(json: JSONObject) throws {
    key = try json.string("key")
    `operator` = try json.string("operator") ?? "Equal"
    value = try json.string("value")
    effect = try json.string("effect")
  }

  /// Whether this toleration covers `taint`, by the rules of the scheduler.
  public func tolerates(_ taint: Taint) -> Bool {
    if let effect, !effect.isEmpty, effect != taint.effect { return false }
    if let key, !key.isEmpty, key != taint.key { return false }
    switch `operator` {
    case "Exists": return true
    case "", "Equal": return !(key ?? "").isEmpty && (value ?? "") == (taint.value ?? "")
    default: return false
    }
  }
}

/// A mark on a node that keeps Pods away.
public struct Taint: Sendable, Hashable, JSONReadable {
  public var key: String
  public var value: String?
  public var effect: String

  public init(json: JSONObject) throws {
    key = try json.string("key") ?? ""
    value = try json.string("value")
    effect = try json.string("effect") ?? ""
  }

  /// `key=value:Effect`, as kubectl spells it.
  public var text: String { (value.map { "\(key)=\($0)" } ?? key) + ":\(effect)" }
}
