import Foundation

/// A `fieldSelector` parameter: all of its terms must hold.
struct FieldQuery: Sendable, Hashable {
  struct Term: Sendable, Hashable {
    var path: String
    var value: String
    var isEqual: Bool
  }

  var terms: [Term]

  /// The name that the query asks for alone, if it does.
  var exactName: String? {
    terms.first { $0.path == "metadata.name" && $0.isEqual }?.value
  }

  /// Reads `path=value`, `path==value`, `path!=value`, joined by commas.
  ///
  /// - Throws: ``SelectorError``.
  init(_ text: String) throws {
    terms = try text.split(separator: ",").map { part in
      for (symbol, isEqual) in [("!=", false), ("==", true), ("=", true)] {
        guard let range = part.range(of: symbol) else { continue }
        return Term(
          path: part[..<range.lowerBound].trimmingCharacters(in: .whitespaces),
          value: String(part[range.upperBound...]), isEqual: isEqual)
      }
      throw SelectorError(message: "invalid selector: '\(text)'; can't understand '\(part)'")
    }
  }

  /// Refuses paths that the server cannot select by for this resource.
  ///
  /// - Throws: ``SelectorError``.
  func check(for resource: APIResource) throws {
    let special = Self.supported[resource.kind]
    let known = ["metadata.name", "metadata.namespace"] + (special ?? [])
    for term in terms where !known.contains(term.path) {
      throw SelectorError(
        message: special == nil
          ? "\"\(term.path)\" is not a known field selector: only \"metadata.name\", "
            + "\"metadata.namespace\""
          : "field label not supported: \(term.path)")
    }
  }

  /// Whether an object is meant.
  func matches(_ object: some ServedObject) -> Bool {
    terms.allSatisfy { term in
      let value =
        switch term.path {
        case "metadata.name": object.name
        case "metadata.namespace": object.namespace
        default: object.field(term.path)
        }
      return (value == term.value) == term.isEqual
    }
  }

  /// What the server can select by, beside name and namespace, by kind.
  private static let supported: [String: [String]] = [
    "Pod": [
      "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName",
      "spec.hostNetwork", "status.phase", "status.podIP", "status.nominatedNodeName",
    ],
    "Event": [
      "involvedObject.kind", "involvedObject.namespace", "involvedObject.name",
      "involvedObject.uid", "involvedObject.apiVersion", "involvedObject.resourceVersion",
      "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
    ],
    "Node": ["spec.unschedulable"],
    "Namespace": ["status.phase"],
    "Secret": ["type"],
    "Service": ["spec.clusterIP", "spec.type"],
    "ReplicaSet": ["status.replicas"],
    "Job": ["status.successful"],
  ]
}
