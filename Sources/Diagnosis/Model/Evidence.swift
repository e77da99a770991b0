public import KubeClient

/// What was seen; enough for a person to verify it.
public struct Evidence: Sendable, Hashable {
  /// Where it was seen.
  public enum Kind: String, Sendable, CaseIterable {
    case status
    case condition
    case spec
    case event
    case log
    case probe
  }

  public var kind: Kind
  public var object: ObjectReference?
  /// The field, for example `status.containerStatuses[shop].state.waiting.reason`.
  public var path: String?
  /// The field's value, or what a probe answered.
  public var value: String?
  /// Words of the cluster: an event's message, the end of a log.
  public var text: String?
  /// The command that shows it.
  public var command: String?
  /// What kdoctor has sent, for a visit that it made: `GET /healthz, Host: shop.example.com`.
  public var sent: String?

  /// Makes a piece of evidence from its parts.
  init(
    _ kind: Kind, _ object: ObjectReference? = nil, path: String? = nil, value: String? = nil,
    text: String? = nil, command: ShellCommand? = nil, sent: String? = nil
  ) {
    self.kind = kind
    self.object = object
    self.path = path
    self.value = value
    self.text = text
    self.command = command?.text
    self.sent = sent
  }
}
