/// One turn of a dialogue: first what is awaited, then what is sent, then the change to TLS.
public struct QueryResponse: Sendable, Hashable {
  /// A pattern that some line must have; lines before it are passed over.
  public var expect: Pattern?
  /// Bytes that must come next, as they are.
  public var expectBytes: [UInt8]?
  /// Labels of the metric `probe_expect_info`, their values with `${1}` for parts of the match.
  public var labels: [Label]
  /// A line to send, with `${1}` for parts of the match; empty for none.
  public var send: [UInt8]
  /// Whether TLS begins here.
  public var startsTLS: Bool

  /// A label and the template of its value.
  public struct Label: Sendable, Hashable {
    public var name: String
    public var value: String

    /// Makes a label.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a turn from its parts.
  public init(
    expect: Pattern? = nil, expectBytes: [UInt8]? = nil, labels: [Label] = [], send: [UInt8] = [],
    startsTLS: Bool = false
  ) {
    self.expect = expect
    self.expectBytes = expectBytes
    self.labels = labels
    self.send = send
    self.startsTLS = startsTLS
  }
}
