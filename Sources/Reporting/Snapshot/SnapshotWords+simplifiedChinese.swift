internal import KubeClient

extension SnapshotWords {
  var simplifiedChinese: String {
    switch self {
    case .noSecrets: "其中没有看起来像机密的内容。"
    case .secretsLeft: "其中有看起来像机密的内容：请不要原样转交他人。"
    case .recording: "快照"
    case .contents: "包含的内容"
    case .missing: "缺少的内容"
    case .takenOut: "保存前去除的内容"
    case .looksSecret: "看起来像机密的内容"
    case .remarks: "值得注意"
    case .name: "名称"
    case .clock: "判断时刻"
    case .version: "Kubernetes"
    case .savedBy: "保存者"
    case .namespaces: "命名空间"
    case .allNamespaces: "全部"
    case .notUsed(let kind, let count): "\(kind)：\(count)（kdoctor 不使用）"
    case .logs(let count, let bytes): "日志：\(count)（\((bytes + 1023) / 1024) KiB）"
    case .gap(let verb, let resource, let namespace, let reason):
      (namespace.isEmpty ? "" : "命名空间 \(namespace) 中的 ") + "\(verb) \(resource)："
        + Self.chinese(reason)
    case .logsLeftOut(let count): "另有 \(count) 份日志，因数量过多"
    case .keysLeftOut(let count): "另有 \(count) 个 Secret 和 ConfigMap 的键，因数量过多"
    case .rule(let rule): Self.chinese(rule)
    }
  }

  private static func chinese(_ reason: Unavailable.Reason) -> String {
    switch reason {
    case .forbidden: "没有权限"
    case .unreachable: "集群没有应答"
    case .expired: "集群已经丢弃"
    case .notCaptured: "不存在"
    case .notSent: "没有请求"
    }
  }

  private static func chinese(_ rule: RedactionRule) -> String {
    switch rule {
    case .secretValue: "Secret 的值"
    case .configMapValue: "ConfigMap 的值"
    case .environmentValue: "环境变量的值"
    case .headerValue: "探针的请求头"
    case .appliedManifest: "注解中的已应用清单"
    case .managedFields: "托管字段"
    case .privateKey: "私钥"
    case .jsonWebToken: "JSON Web 令牌"
    case .authorization: "授权信息"
    case .urlPassword: "地址中的密码"
    case .namedValue: "名称表明为机密的值"
    case .knownToken: "已知形式的令牌"
    }
  }
}
