import KubeClient

extension StatusWords {
  var simplifiedChinese: String {
    switch self {
    case .verdict(.yes): "kdoctor 可以在这里工作：需要查看的内容都允许读取。"
    case .verdict(.partly): "kdoctor 可以在这里部分工作：有些问题无法回答。"
    case .verdict(.no): "kdoctor 无法在这里工作。"
    case .noPods: "无法读取 Pod，而所有诊断都从 Pod 开始。"
    case .nothingTried: "没有可以尝试的读取。"
    case .nameNamespace: "如果只允许读取一个命名空间，请用 '-n NAMESPACE' 指定它。"
    case .cluster: "集群"
    case .context: "上下文"
    case .kubeconfig: "kubeconfig 文件"
    case .server: "服务器"
    case .version: "版本"
    case .user: "用户"
    case .anonymous: "凭据中没有说明"
    case .actingAs(let user, let other): user.map { "\($0)，以 \(other) 的身份" } ?? "以 \(other) 的身份"
    case .vantage: "观察位置"
    case .inside(let vantage):
      vantage.pod.map { "集群内部，Pod \(vantage.namespace)/\($0)" } ?? "集群内部"
    case .namespace: "命名空间"
    case .allNamespaces: "全部"
    case .clock: "时钟"
    case .clockAgrees: "与本机一致"
    case .clockAhead(let difference): "比本机快 \(Self.text(difference))"
    case .clockBehind(let difference): "比本机慢 \(Self.text(difference))"
    case .notKnown(let reason): reason.isEmpty ? "未知" : "未知（\(reason)）"
    case .rights: "读取权限"
    case .readable: "允许"
    case .notReadable: "没有权限"
    case .inNamespace(let name): "命名空间 \(name)"
    case .inCluster: "整个集群"
    case .said(let verdict, let place, let resources):
      "\(verdict)（\(place)）：\(resources.joined(separator: "、"))"
    case .meaning: "因此无法得知的内容"
    case .without(let resources, let loss):
      "缺少 \(resources.joined(separator: "、"))：\(loss)"
    case .loss(let area): Self.loss(area)
    case .substitute: "没有影响，另一种端点对象提供同样的信息"
    case .input: "值得了解"
    }
  }

  private static func text(_ difference: ClockDifference) -> String {
    switch difference.unit {
    case .seconds: "\(difference.count) 秒"
    case .minutes: "\(difference.count) 分钟"
    case .hours: "\(difference.count) 小时"
    case .days: "\(difference.count) 天"
    }
  }

  private static func loss(_ area: ReadArea) -> String {
    switch area {
    case .pods: "全部内容"
    case .workloads: "有哪些应用，它们的 Pod 是否都已创建"
    case .replicaSets: "哪些 Pod 属于某个 Deployment，为何没有创建 Pod，上线是否卡住"
    case .jobs: "Job 和 CronJob 是否启动并完成"
    case .events: "Pod 为何处于 Pending，为何未创建，为何无法拉取镜像、挂载卷或通过探针"
    case .logs: "应用为何自行退出"
    case .nodes: "调度器为何找不到节点（资源、规则、污点），节点是否失联，别处运行着哪些镜像"
    case .volumes: "Pod 申领的卷是否存在、能否绑定"
    case .quotas: "哪个 ResourceQuota 已用尽，用了多少"
    case .limitRanges: "命名空间为未声明限制的容器设置了哪些限制"
    case .configMaps: "Pod 需要的 ConfigMap 及其键是否存在"
    case .secrets: "Pod 需要的 Secret 及其键、镜像拉取 Secret 和 Ingress 的证书是否存在"
    case .serviceAccounts: "Pod 需要的 ServiceAccount 是否存在"
    case .services: "Service 是否通向 Pod，路由是否通向 Service"
    case .endpoints: "集群把哪些 Pod 放在 Service 之后；此时改由选择算符和 Pod 推断"
    case .networkPolicies: "是否有 NetworkPolicy 阻断通路"
    case .ingresses: "是否有路由通向应用"
    case .ingressClasses: "是否有控制器处理 Ingress"
    case .namespaces: "命名空间的标签对 Pod 安全性标准和 NetworkPolicy 有何影响"
    case .autoscalers: "自动扩缩器是否失效或已达上限"
    case .disruptionBudgets: "PodDisruptionBudget 是否妨碍节点腾空"
    case .visits: "应用在 Pod 中、通过 Service 和 Ingress 是否有响应"
    }
  }
}
