import ArgumentParser
import Foundation
import KubeClient
import Reporting

/// Which live cluster to ask, and as whom; the options that kubectl has, by kubectl's names.
struct ClusterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The context of the kubeconfig to use.", valueName: "context"))
  var context: String?

  @Option(
    help: ArgumentHelp(
      "The kubeconfig file. (default: $KUBECONFIG, else ~/.kube/config, else a Pod's account)",
      valueName: "file"),
    completion: .file())
  var kubeconfig: String?

  @Option(help: ArgumentHelp("The cluster of the kubeconfig to use.", valueName: "cluster"))
  var cluster: String?

  @Option(help: ArgumentHelp("The user of the kubeconfig to use.", valueName: "user"))
  var user: String?

  @Option(help: ArgumentHelp("The address of the API server.", valueName: "url"))
  var server: String?

  @Option(help: ArgumentHelp("The bearer token to send.", valueName: "token"))
  var token: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Whom to act as.", valueName: "user"))
  var actingAs: String?

  @Option(
    name: .customLong("as-group"),
    help: ArgumentHelp("A group to act in; may be repeated.", valueName: "group"))
  var actingInGroups: [String] = []

  /// The first option that was given, by which somebody has asked for a live cluster.
  var given: String? {
    let options = [
      ("--context", context), ("--kubeconfig", kubeconfig), ("--cluster", cluster),
      ("--user", user), ("--server", server), ("--token", token), ("--as", actingAs),
      ("--as-group", actingInGroups.first),
    ]
    return options.first { $0.1 != nil }?.0
  }

  /// Finds the cluster; sends nothing yet.
  ///
  /// - Throws: ``Failure`` saying what is wrong in which file.
  func connection(namespace: String?, limit: Duration) throws -> ClusterConnection {
    do throws(ConnectionProblem) {
      return try find(namespace: namespace, limit: limit)
    } catch {
      // What stands on the command line itself is a matter of usage.
      throw Failure(error.place.hasPrefix("--") ? .usage : .failure, .connection(error))
    }
  }

  /// Finds the cluster; sends nothing yet.
  ///
  /// - Parameter limit: the time of the whole command; a plugin gets a part of it, so that it is named
  ///   where it does not end.
  func find(
    namespace: String?, limit: Duration
  ) throws(ConnectionProblem) -> ClusterConnection {
    return try ConnectionFinder.find(
      options(namespace: namespace), environment: ProcessInfo.processInfo.environment, home: nil,
      pluginLimit: min(.seconds(60), limit * 0.6))
  }

  /// The same for the client.
  func options(namespace: String?) -> ConnectionOptions {
    ConnectionOptions(
      kubeconfig: kubeconfig, context: context, cluster: cluster, user: user,
      namespace: namespace, server: server, token: token, as: actingAs, asGroups: actingInGroups)
  }
}
