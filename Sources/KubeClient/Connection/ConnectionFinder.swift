public import Foundation

/// Finds out which API server is meant, and as whom to ask it.
public enum ConnectionFinder {
  /// Reads what kubectl would read, and understands it as kubectl does: `--kubeconfig`, else
  /// `KUBECONFIG`, else `~/.kube/config`, else the account of the Pod that kdoctor runs in.
  ///
  /// Credentials that stand in files are read and checked here and whenever they are asked for;
  /// plugins are run only when credentials are asked for.
  ///
  /// - Parameters:
  ///   - environment: The process' variables.
  ///   - home: The home directory; where nil, `HOME` counts.
  ///   - now: This machine's clock.
  ///   - accountFolder: Where the kubelet puts a Pod's account.
  ///   - pluginLimit: How long a credential plugin may run.
  /// - Throws: ``ConnectionProblem`` that says which file, which entry, what is wrong, what to do.
  public static func find(
    _ options: ConnectionOptions = ConnectionOptions(), environment: [String: String],
    home: String?, now: @escaping @Sendable () -> Date = { Date() },
    accountFolder: String = "/var/run/secrets/kubernetes.io/serviceaccount",
    pluginLimit: Duration = .seconds(60)
  ) throws(ConnectionProblem) -> ClusterConnection {
    if options.as == nil, !options.asGroups.isEmpty {
      throw ConnectionProblem(
        place: "--as-group", problem: "groups without a user to act as", advice: "Add --as")
    }
    try check(namespace: options.namespace, place: "--namespace")
    let config = try Kubeconfig.read(options, environment: environment, home: home)
    let pod = PodAccount(environment: environment, folder: accountFolder)
    let namesNothing =
      options.context == nil && options.cluster == nil && options.server == nil
      && config.currentContext == nil
    // As with kubectl: in a Pod, a kubeconfig that chooses nothing does not count.
    if namesNothing, options.kubeconfig == nil, let pod {
      return try pod.connection(options, clock: now)
    }
    guard let choice = try ContextChoice.choose(config, options) else {
      throw nothingChosen(
        config, KubeconfigPlaces(explicit: options.kubeconfig, environment: environment, home: home)
      )
    }
    try check(namespace: choice.namespace, place: "context \(choice.name.quoted): namespace")
    let builder = ConnectionBuilder(
      choice: choice, options: options, environment: environment, clock: now,
      pluginLimit: pluginLimit)
    var connection = try builder.build()
    connection.warnings = config.warnings + choice.warnings + connection.warnings
    connection.files = config.files
    return connection
  }

  /// The Pod that this program runs in, whichever cluster it asks; nil outside of any.
  ///
  /// - Parameters: as for ``find(_:environment:home:now:accountFolder:pluginLimit:)``.
  public static func ownPod(
    environment: [String: String],
    accountFolder: String = "/var/run/secrets/kubernetes.io/serviceaccount"
  ) -> Vantage? {
    PodAccount(environment: environment, folder: accountFolder)?.vantage
  }

  private static func nothingChosen(
    _ config: Kubeconfig, _ places: KubeconfigPlaces
  ) -> ConnectionProblem {
    let paths = places.paths.map(\.harmless).joined(separator: ", ")
    if config.files.isEmpty {
      return ConnectionProblem(
        place: "kubeconfig",
        problem: paths.isEmpty
          ? "there is none: no --kubeconfig, no KUBECONFIG, no home directory, and no Pod's account"
          : "there is none: looked for \(paths) (\(places.origin)), and this is not a Pod",
        advice: "Name the file with --kubeconfig or KUBECONFIG, or the server with --server")
    }
    let files = config.files.map(\.harmless).joined(separator: ", ")
    if config.contextEntries.isEmpty {
      return ConnectionProblem(
        place: files, problem: "there is no context in it",
        advice: "Give the file that kubectl uses, or have it made anew")
    }
    let names = NameList.nearest(to: "", among: config.contextEntries.map(\.name))
    return ConnectionProblem(
      place: files, problem: "no current-context is set; there are: \(names)",
      advice: "Choose one with --context, or with kubectl config use-context")
  }

  /// Namespaces go into the paths of requests.
  private static func check(namespace: String?, place: String) throws(ConnectionProblem) {
    guard let namespace else { return }
    let letters = namespace.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard letters, 1...63 ~= namespace.utf8.count, !namespace.hasPrefix("-"),
      !namespace.hasSuffix("-")
    else {
      throw ConnectionProblem(
        place: place, problem: "\(namespace.quoted) cannot be a namespace",
        advice: "Names of namespaces consist of small letters, digits and - within, at most 63")
    }
  }
}
