/// Which entries of a kubeconfig are meant, by the command line and the file together.
struct ContextChoice {
  /// What a person calls it: the context's name, else the cluster's or the server.
  var name: String
  var cluster: KubeconfigEntry<KubeconfigCluster>
  var user: KubeconfigEntry<KubeconfigUser>
  /// Nil where nobody names one.
  var namespace: String?
  var warnings: [String] = []

  /// Chooses as kubectl does. Where several contexts exist and nothing says which, nothing is
  /// chosen; a single one is taken, and that is said.
  ///
  /// - Returns: Nil where neither kubeconfig nor command line name a cluster.
  static func choose(
    _ config: Kubeconfig, _ options: ConnectionOptions
  ) throws(ConnectionProblem) -> ContextChoice? {
    var warnings: [String] = []
    var context: KubeconfigEntry<KubeconfigContext>?
    if let name = options.context {
      context = try find(name, in: config, place: "--context", advice: nil)
    } else if let name = config.currentContext {
      context = try find(
        name, in: config, place: "\((config.currentContextFile ?? "").harmless): current-context",
        advice: "Choose one with --context, or with kubectl config use-context")
    } else if options.cluster == nil, options.server == nil {
      guard config.contextEntries.count == 1 else { return nil }
      context = config.contextEntries[0]
      warnings.append(
        "no current-context is set; using the only one there is, \(config.contextEntries[0].title)")
    }
    let value = try context?.read() ?? KubeconfigContext()
    let place = context?.place ?? "command line"
    let clusterName = options.cluster ?? value.cluster
    let userName = options.user ?? value.user
    let cluster = try cluster(clusterName, config, options, place: place)
    let user = try user(userName, config, options, place: place)
    if userName.isEmpty, options.token == nil, context != nil {
      warnings.append("\(place) names no user; the server is asked anonymously")
    }
    return ContextChoice(
      name: context?.name ?? (clusterName.isEmpty ? options.server ?? "" : clusterName),
      cluster: cluster, user: user,
      namespace: options.namespace ?? (value.namespace.isEmpty ? nil : value.namespace),
      warnings: warnings)
  }

  private static func find(
    _ name: String, in config: Kubeconfig, place: String, advice: String?
  ) throws(ConnectionProblem) -> KubeconfigEntry<KubeconfigContext> {
    if let entry = config.contextEntries.first(where: { $0.name == name }) { return entry }
    let names = NameList.nearest(to: name, among: config.contextEntries.map(\.name))
    let files = config.files.map(\.harmless).joined(separator: ", ")
    throw ConnectionProblem(
      place: place,
      problem: "there is no context \(name.quoted)"
        + (files.isEmpty ? "; no kubeconfig was found" : " in \(files); there are: \(names)"),
      advice: files.isEmpty ? "Name the file with --kubeconfig or KUBECONFIG" : advice)
  }

  private static func cluster(
    _ name: String, _ config: Kubeconfig, _ options: ConnectionOptions, place: String
  ) throws(ConnectionProblem) -> KubeconfigEntry<KubeconfigCluster> {
    if let entry = config.clusters.first(where: { $0.name == name }), !name.isEmpty { return entry }
    // A server on the command line is enough, unless a cluster is asked for that is not there.
    if options.server != nil, options.cluster == nil {
      return KubeconfigEntry(name: "", value: KubeconfigCluster())
    }
    try miss(
      "cluster", name, config.clusters.map(\.name),
      place: options.cluster == nil ? place : "--cluster")
  }

  private static func user(
    _ name: String, _ config: Kubeconfig, _ options: ConnectionOptions, place: String
  ) throws(ConnectionProblem) -> KubeconfigEntry<KubeconfigUser> {
    if let entry = config.users.first(where: { $0.name == name }), !name.isEmpty { return entry }
    if options.user == nil, name.isEmpty || options.token != nil {
      return KubeconfigEntry(name: "", value: KubeconfigUser())
    }
    try miss(
      "user", name, config.users.map(\.name), place: options.user == nil ? place : "--user")
  }

  private static func miss(
    _ kind: String, _ name: String, _ names: [String], place: String
  ) throws(ConnectionProblem) -> Never {
    if name.isEmpty {
      throw ConnectionProblem(
        place: place, problem: "names no \(kind)", advice: "Name one with --\(kind)")
    }
    throw ConnectionProblem(
      place: place,
      problem: "there is no \(kind) \(name.quoted) in the kubeconfig; there are: "
        + NameList.nearest(to: name, among: names),
      advice: "Correct the name, or add the file with that \(kind) to KUBECONFIG")
  }
}
