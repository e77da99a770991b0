import ArgumentParser
import KubeClient

extension KubectlCommand {
  /// Why a command line has no output here.
  enum Refusal: Error {
    /// No kubectl command, or one that is not understood.
    case foreign
    /// What the command does with the cluster leaves nothing in a recording.
    case unrecorded(verb: String, resource: String, group: String = "", namespace: String = "")
  }

  /// Takes a command line apart.
  static func parse(_ line: String) throws(Refusal) -> KubectlCommand {
    guard let words = ShellWords.split(line), words.first == "kubectl", words.count > 1 else {
      throw .foreign
    }
    let verb: Verb
    var rest = Array(words.dropFirst(2))
    switch words[1] {
    case "get", "describe", "logs": verb = Verb(rawValue: words[1]) ?? .get
    case "rollout":
      guard let step = rest.first, let known = Verb(rawValue: "rollout \(step)") else {
        throw .foreign
      }
      verb = known
      rest.removeFirst()
    default: throw refusal(words[1], namespace: namespace(in: rest))
    }
    guard let arguments = try? KubectlArguments.parse(rest) else { throw .foreign }
    if let path = arguments.raw { throw rawRefusal(path) }
    return try KubectlCommand(verb, arguments)
  }

  private init(_ verb: Verb, _ arguments: KubectlArguments) throws(Refusal) {
    self.verb = verb
    self.arguments = arguments
    namespace = arguments.allNamespaces ? nil : arguments.namespace ?? "default"
    targets =
      verb == .logs
      ? Self.pods(arguments) : try Self.targets(arguments.words, namespace: namespace)
    guard !targets.isEmpty, let output = Self.output(arguments.output) else { throw .foreign }
    self.output = output
    let text = arguments.selector ?? ""
    guard let terms = LabelSelector(text: text), let fields = FieldSelector(arguments.fieldSelector)
    else { throw .foreign }
    labels = text.isEmpty ? nil : terms
    self.fields = fields
  }

  /// `NAME`, `pod/NAME`, or nothing but a selector.
  private static func pods(_ arguments: KubectlArguments) -> [Target] {
    let words = arguments.words
    if words.isEmpty, arguments.selector != nil { return [Target(kind: .pod)] }
    guard words.count == 1, let word = words.first else { return [] }
    let parts = word.split(separator: "/").map(String.init)
    guard parts.count == 1 || ObjectKind(spelling: parts[0]) == .pod, let name = parts.last else {
      return []
    }
    return [Target(kind: .pod, name: name)]
  }

  /// `TYPE[,TYPE] [NAME ...]` or `TYPE/NAME ...`.
  private static func targets(
    _ words: [String], namespace: String?
  ) throws(Refusal) -> [Target] {
    guard let first = words.first else { throw .foreign }
    var targets: [Target] = []
    if first.contains("/") {
      for word in words {
        let parts = word.split(separator: "/").map(String.init)
        guard parts.count == 2 else { throw .foreign }
        targets.append(Target(kind: try kind(parts[0], namespace), name: parts[1]))
      }
    } else {
      for type in first.split(separator: ",") {
        let kind = try kind(String(type), namespace)
        let names = words.dropFirst()
        targets += names.isEmpty ? [Target(kind: kind)] : names.map { Target(kind: kind, name: $0) }
      }
    }
    return targets
  }

  /// The API groups of resources that the chart names and kdoctor does not read.
  private static let groups = [
    "lease": "coordination.k8s.io", "leases": "coordination.k8s.io",
    "volumeattachments": "storage.k8s.io",
    "validatingwebhookconfigurations": "admissionregistration.k8s.io",
    "mutatingwebhookconfigurations": "admissionregistration.k8s.io",
  ]

  private static func kind(
    _ spelling: String, _ namespace: String?
  ) throws(Refusal) -> ObjectKind {
    guard let kind = ObjectKind(spelling: spelling) else {
      let resource = spelling.lowercased()
      throw .unrecorded(
        verb: "list", resource: resource, group: groups[resource] ?? "",
        namespace: namespace ?? "")
    }
    return kind
  }

  private static func output(_ text: String?) -> Output? {
    guard let text else { return .table(isWide: false) }
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("wide", 1): return .table(isWide: true)
    case ("yaml", 1): return .yaml
    case ("json", 1): return .json
    case ("name", 1): return .names
    case ("jsonpath", 2): return JSONPath(template: parts[1]).map(Output.jsonPath)
    case ("custom-columns", 2): return CustomColumn.parse(parts[1]).map(Output.customColumns)
    default: return nil
    }
  }
}
