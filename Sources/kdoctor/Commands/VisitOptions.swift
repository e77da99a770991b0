import ArgumentParser
import Diagnosis
import Reporting

/// Whether and how to visit applications, the same for all commands that walk.
struct VisitOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: .pick(
      "Visit the application: a connection and one GET, by port-forward and Service proxy, "
        + "through the Ingress controller and from here. Of a recording, use the visits in it. "
        + "(default: for named targets of a live cluster, and for recordings)",
      "访问应用：通过端口转发、Service 代理、Ingress 控制器以及从本机，各发一个连接和一个 GET。"
        + "对于快照，使用其中的访问记录。 (default: 在线集群中指名的目标，以及快照)"))
  var probe: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: .pick(
      "Also visit what only the inside of the cluster reaches: the cluster DNS, the ClusterIP and "
        + "the Pods' own addresses. (default: in a Pod that asks its own cluster)",
      "同时访问只有集群内部才能到达的目标：集群 DNS、ClusterIP 和 Pod 自己的地址。"
        + " (default: 在 Pod 中访问其所在集群时)"))
  var inside: Bool?

  @Option(
    name: .customLong("ingress-controller"),
    help: .pick(
      "Where an Ingress controller runs that is not found by itself: NAMESPACE/POD or "
        + "NAMESPACE/KEY=VALUE[,...] for its labels. May be repeated.",
      "无法自动找到的 Ingress 控制器在哪里：NAMESPACE/POD，或用标签 NAMESPACE/KEY=VALUE[,...]。"
        + "可重复使用。",
      valueName: "place"))
  var ingressControllers: [String] = []

  /// Whether to send visits to a live cluster.
  ///
  /// - Parameter isNamed: whether targets were named; applications that nobody has named are left in peace.
  func sends(isNamed: Bool) -> Bool { probe ?? isNamed }

  /// Where controllers run that are not found by themselves.
  ///
  /// - Throws: ``Failure`` for what is no such place.
  func controllers() throws -> [ControllerPlace] {
    try ingressControllers.map { text in
      guard let place = ControllerPlace(parsing: text) else {
        throw Failure(.usage, .badController(text))
      }
      return place
    }
  }
}
