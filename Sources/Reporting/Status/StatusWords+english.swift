import KubeClient

extension StatusWords {
  var english: String {
    switch self {
    case .verdict(.yes): "kdoctor can work here: it may read all that it looks at."
    case .verdict(.partly): "kdoctor can work here in part: some questions stay open."
    case .verdict(.no): "kdoctor cannot work here."
    case .noPods: "It cannot read Pods, and every diagnosis begins with them."
    case .nothingTried: "Nothing could be tried."
    case .nameNamespace: "Where you may read one namespace only, name it with '-n NAMESPACE'."
    case .cluster: "Cluster"
    case .context: "Context"
    case .kubeconfig: "Kubeconfig"
    case .server: "Server"
    case .version: "Version"
    case .user: "User"
    case .anonymous: "not told by the credentials"
    case .actingAs(let user, let other):
      user.map { "\($0), acting as \(other)" } ?? "acting as \(other)"
    case .vantage: "Looks from"
    case .inside(let vantage):
      vantage.pod.map { "inside the cluster, Pod \(vantage.namespace)/\($0)" }
        ?? "inside the cluster"
    case .namespace: "Namespace"
    case .allNamespaces: "all"
    case .clock: "Clock"
    case .clockAgrees: "agrees with this machine's"
    case .clockAhead(let difference): "\(Self.text(difference)) ahead of this machine's"
    case .clockBehind(let difference): "\(Self.text(difference)) behind this machine's"
    case .notKnown(let reason): reason.isEmpty ? "not known" : "not known (\(reason))"
    case .rights: "What may be read"
    case .readable: "Allowed"
    case .notReadable: "Not allowed"
    case .inNamespace(let name): "in namespace \(name)"
    case .inCluster: "in the whole cluster"
    case .said(let verdict, let place, let resources):
      "\(verdict) \(place): \(resources.joined(separator: ", "))"
    case .meaning: "What then cannot be told"
    case .without(let resources, let loss):
      "Without \(resources.joined(separator: ", ")): \(loss)"
    case .loss(let area): Self.loss(area)
    case .substitute: "nothing is lost; the same is told by the other kind of endpoints"
    case .input: "Worth knowing"
    }
  }

  private static func text(_ difference: ClockDifference) -> String {
    switch difference.unit {
    case .seconds: "\(difference.count) s"
    case .minutes: "\(difference.count) min"
    case .hours: "\(difference.count) h"
    case .days: "\(difference.count) days"
    }
  }

  private static func loss(_ area: ReadArea) -> String {
    switch area {
    case .pods: "anything at all"
    case .workloads: "which applications there are, and whether all their Pods were created"
    case .replicaSets:
      "which Pods belong to a Deployment, why none are created, whether a rollout is stuck"
    case .jobs: "whether Jobs and CronJobs start and finish"
    case .events:
      "why a Pod is Pending, is not created, cannot pull its image, mount its volumes or pass "
        + "its probes"
    case .logs: "why an application ends by itself"
    case .nodes:
      "why the scheduler finds no node (room, rules, taints), whether a node is lost, which "
        + "images run elsewhere"
    case .volumes: "whether the volumes that Pods claim exist and can be bound"
    case .quotas: "which ResourceQuota is used up, and how far"
    case .limitRanges: "which limits a namespace gives to containers that declare none"
    case .configMaps: "whether the ConfigMaps and keys that Pods need are there"
    case .secrets:
      "whether the Secrets and keys that Pods need, pull secrets and certificates of Ingresses "
        + "are there"
    case .serviceAccounts: "whether the ServiceAccount that Pods need is there"
    case .services: "whether a Service leads to the Pods, and a route to the Service"
    case .endpoints:
      "which Pods the cluster has put behind a Service; selectors and Pods then stand in for it"
    case .networkPolicies: "whether a NetworkPolicy blocks the way"
    case .ingresses: "whether a route leads to the application"
    case .ingressClasses: "whether any controller serves an Ingress"
    case .namespaces:
      "what the labels of a namespace mean for Pod Security and for NetworkPolicies"
    case .autoscalers: "whether an autoscaler is broken or at its limit"
    case .disruptionBudgets: "whether a PodDisruptionBudget keeps nodes from being drained"
    case .visits: "whether the application answers in its Pods, through its Service and its Ingress"
    }
  }
}
