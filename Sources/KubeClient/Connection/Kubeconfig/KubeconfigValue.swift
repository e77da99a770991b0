/// What stands under `cluster:`, `user:` or `context:` in an entry of a kubeconfig.
protocol KubeconfigValue: JSONReadable, Sendable {
  /// The key it stands under.
  static var key: StaticString { get }
  /// What a message names where the values come from the command line alone.
  static var commandLine: String { get }
  /// An entry that says nothing.
  init()
}
