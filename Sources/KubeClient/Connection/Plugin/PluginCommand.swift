import Foundation

/// A credential plugin, understood: what to run and how.
struct PluginCommand: Sendable {
  /// As the kubeconfig names it, for messages.
  var name: String
  /// The command as it is to be found: a name for `PATH`, or a path.
  var executable: String
  var arguments: [String]
  /// The whole environment of the plugin.
  var environment: [String: String]
  var version: PluginVersion
  var installHint: String

  /// Checks an `exec` entry.
  ///
  /// - Parameters:
  ///   - cluster: What the plugin is told of its cluster, if it wants to know.
  ///   - environment: kdoctor's own.
  init(
    _ exec: KubeconfigExec, user: KubeconfigEntry<KubeconfigUser>, cluster: PluginCluster,
    environment: [String: String]
  ) throws(ConnectionProblem) {
    guard !exec.command.isEmpty else {
      throw user.problem("exec: no command", advice: "Write the plugin's command there")
    }
    version = try Self.version(exec, user: user)
    try Self.checkMode(exec, version, user: user)
    guard exec.environment.allSatisfy({ !$0.name.isEmpty && !$0.name.contains("=") }) else {
      throw user.problem("exec.env: a variable without a name, or with = in it")
    }
    let texts = [exec.command] + exec.arguments + exec.environment.flatMap { [$0.name, $0.value] }
    guard texts.allSatisfy({ !$0.utf8.contains(0) }) else {
      throw user.problem("exec: a NUL character in the command, an argument or a variable")
    }
    name = exec.command
    executable = exec.command.contains("/") ? user.resolve(exec.command) : exec.command
    arguments = exec.arguments
    installHint = exec.installHint
    self.environment = environment
    for variable in exec.environment { self.environment[variable.name] = variable.value }
    self.environment["KUBERNETES_EXEC_INFO"] =
      PluginRequest(
        version: version, cluster: exec.providesClusterInfo ? cluster : nil
      ).json
  }

  /// The file to run; nil where there is none that can be run.
  ///
  /// - Parameter path: `PATH` of kdoctor itself, as kubectl looks it up.
  func locate(path: String) -> String? {
    if executable.contains("/") { return Self.canRun(executable) ? executable : nil }
    return path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(executable)" }.first(where: Self.canRun)
  }

  private static func canRun(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    let files = FileManager.default
    return files.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
      && files.isExecutableFile(atPath: path)
  }

  private static func version(
    _ exec: KubeconfigExec, user: KubeconfigEntry<KubeconfigUser>
  ) throws(ConnectionProblem) -> PluginVersion {
    if let version = PluginVersion(rawValue: exec.apiVersion) { return version }
    let known = PluginVersion.allCases.map(\.rawValue).joined(separator: " or ")
    switch exec.apiVersion {
    case "":
      throw user.problem("exec: no apiVersion", advice: "Write the plugin's, \(known)")
    case PluginVersion.removed:
      throw user.problem(
        "exec.apiVersion: \(PluginVersion.removed) was removed in Kubernetes 1.24",
        advice: "Update the plugin \(exec.command.quoted) and have the entry written anew "
          + "(for example: aws eks update-kubeconfig)")
    default:
      throw user.problem(
        "exec.apiVersion: \(exec.apiVersion.quoted) is unknown", advice: "Write \(known)")
    }
  }

  private static func checkMode(
    _ exec: KubeconfigExec, _ version: PluginVersion, user: KubeconfigEntry<KubeconfigUser>
  ) throws(ConnectionProblem) {
    switch exec.interactiveMode {
    case "Never", "IfAvailable": return
    case "" where version == .v1beta1: return
    case "":
      throw user.problem(
        "exec: no interactiveMode, which \(version.rawValue) requires",
        advice: "Write interactiveMode: IfAvailable")
    case "Always":
      throw user.problem(
        "exec.interactiveMode: the plugin \(exec.command.quoted) always wants to ask a person, "
          + "and kdoctor gives plugins no terminal",
        advice: "Write interactiveMode: IfAvailable if it can do without, else use --token")
    default:
      throw user.problem(
        "exec.interactiveMode: \(exec.interactiveMode.quoted) is unknown",
        advice: "Write Never, IfAvailable or Always")
    }
  }
}
