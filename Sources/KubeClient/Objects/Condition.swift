public import Foundation

/// An entry of `status.conditions`; shared by Pods, Nodes, workloads, Jobs, claims and autoscalers.
public struct Condition: Sendable, Hashable, JSONReadable {
  public var type: String
  /// `True`, `False` or `Unknown`.
  public var status: String
  public var reason: String?
  public var message: String?
  public var lastTransitionTime: Date?

  public init(json: JSONObject) throws {
    type = try json.string("type") ?? ""
    status = try json.string("status") ?? ""
    reason = try json.string("reason")
    message = try json.string("message")
    lastTransitionTime = try json.time("lastTransitionTime")
  }

  /// Whether the status is `True`.
  public var isTrue: Bool { status == "True" }
  /// Whether the status is `False`.
  public var isFalse: Bool { status == "False" }
}

extension [Condition] {
  /// The condition of a type, if the object has it.
  public func of(_ type: String) -> Condition? { first { $0.type == type } }
}
