/// A named way to probe, as an entry under `modules` of the exporter's configuration file.
public struct ProbeModule: Sendable, Hashable {
  public var name: String
  /// What the module sends and what it expects.
  public var settings: ProbeSettings
  /// The longest a probe may take; nil where only the caller limits it.
  public var timeout: Duration?

  /// Makes a module from its parts.
  public init(name: String, settings: ProbeSettings, timeout: Duration? = nil) {
    self.name = name
    self.settings = settings
    self.timeout = timeout
  }
}
