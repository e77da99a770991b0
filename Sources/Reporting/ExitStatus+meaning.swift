public import Flowchart

extension ExitStatus {
  /// What the status of `kdoctor report` means, in a few words.
  public func meaning(in language: Language) -> String {
    switch (self, language) {
    case (.healthy, .english): "healthy"
    case (.healthy, .simplifiedChinese): "正常"
    case (.failure, .english):
      "kdoctor itself failed: no cluster, a bad kubeconfig, no such target, an unreadable recording"
    case (.failure, .simplifiedChinese):
      "kdoctor 自身失败：集群不可达、kubeconfig 有误、目标不存在或快照无法读取"
    case (.usage, .english): "wrong usage"
    case (.usage, .simplifiedChinese): "用法有误"
    case (.problem, .english): "a problem was found"
    case (.problem, .simplifiedChinese): "发现问题"
    case (.warning, .english): "warnings only, with --fail-on warning"
    case (.warning, .simplifiedChinese): "只有警告（使用 --fail-on warning 时）"
    case (.inconclusive, .english):
      "inconclusive: something that could hold the cause could not be checked"
    case (.inconclusive, .simplifiedChinese): "无法定论：可能隐藏原因的内容无法检查"
    }
  }

  /// All of them in one sentence, for a help text.
  public static func sentence(in language: Language) -> String {
    let parts = allCases.map { "\($0.rawValue) \($0.meaning(in: language))" }
    return switch language {
    case .english: "Exit status: " + parts.joined(separator: "; ") + "."
    case .simplifiedChinese: "退出状态：" + parts.joined(separator: "；") + "。"
    }
  }
}
