import ArgumentParser
import Foundation
import KubeClient
import Reporting

/// Which live cluster to ask, and as whom; the options that kubectl has, by kubectl's names.
struct ClusterOptions: ParsableArguments {
  @Option(
    help: .pick(
      "The context of the kubeconfig to use.", "要使用的 kubeconfig 上下文。",
      valueName: "context"),
    completion: .contexts)
  var context: String?

  @Option(
    help: .pick(
      "The kubeconfig file. (default: $KUBECONFIG, else ~/.kube/config, else a Pod's account)",
      "kubeconfig 文件。 (default: $KUBECONFIG，否则 ~/.kube/config，否则 Pod 的服务账号)",
      valueName: "file"),
    completion: .file())
  var kubeconfig: String?

  @Option(
    help: .pick(
      "The cluster of the kubeconfig to use.", "要使用的 kubeconfig 集群。", valueName: "cluster"),
    completion: .clusters)
  var cluster: String?

  @Option(
    help: .pick(
      "The user of the kubeconfig to use.", "要使用的 kubeconfig 用户。", valueName: "user"),
    completion: .users)
  var user: String?

  @Option(
    help: .pick("The address of the API server.", "API 服务器的地址。", valueName: "url"))
  var server: String?

  @Option(
    help: .pick("The bearer token to send.", "要发送的持有者令牌。", valueName: "token"))
  var token: String?

  @Option(
    name: .customLong("as"), help: .pick("Whom to act as.", "模拟的用户。", valueName: "user"))
  var actingAs: String?

  @Option(
    name: .customLong("as-group"),
    help: .pick(
      "A group to act in; may be repeated.", "模拟的组；可重复使用。", valueName: "group"))
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
