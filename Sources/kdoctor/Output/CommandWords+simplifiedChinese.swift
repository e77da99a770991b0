import Diagnosis
import Flowchart
import KubeClient
import Reporting

extension CommandWords {
  var simplifiedChinese: String {
    switch self {
    case .unknown(let word):
      "没有命令“\(word)”。" + Self.choice(word, KDoctor.commandNames, all: "可用的命令有")
    case .targetWithoutCommand(let target):
      "没有命令“\(target)”。是否想输入 'kdoctor report \(target)'？"
    case .unknownOption(let option, let allowed):
      "没有选项“\(option)”。" + Self.choice(option, allowed, all: "可用的选项有")
    case .usage(let message): "命令行有误：" + Self.said(message)
    case .seeHelp(let command):
      "请参阅 '\(ProgramName.typed) \(command.map { $0 + " " } ?? "")--help'。"
    case .badValue(let value, let option, let allowed):
      "“\(value)”不是 \(option) 的有效值。" + Self.choice(value, allowed, all: "可用的值有")
    case .noFileName(let request): "“\(request)”的“=”之后没有文件名。"
    case .twoToStandardOutput:
      "只能有一份报告写到标准输出；请为其余报告指定文件：-o FORMAT=FILE。"
    case .sameFileTwice(let path): "“\(path)”会被写入两次。"
    case .conflict(let first, let second): "\(first) 与 \(second) 不能同时使用。"
    case .needsLiveCluster(let option): "\(option) 只用于在线集群，对快照没有意义。"
    case .needsClusterTarget(let option):
      "\(option) 只用于集群内的目标：pod/名称:端口 或 svc/名称:端口。"
    case .badDuration(let text): "“\(text)”不是大于零的时长。请写成 500ms、30s 或 2m 的形式。"
    case .badInstant(let text):
      "“\(text)”不是有效的时间。请写成 2026-07-01T12:30:00Z 的形式（RFC 3339）。"
    case .badTarget(let text):
      "“\(text)”不是有效的目标。请写 KIND/NAME（如 deployment/shop）、名称或 URL。"
    case .badController(let text):
      "“\(text)”不是 Ingress 控制器的位置。请写成 NAMESPACE/POD 或 NAMESPACE/KEY=VALUE。"
    case .unknownKind(let kind, let allowed):
      "kdoctor 不诊断“\(kind)”。" + Self.choice(kind, allowed, all: "可用的目标类型有")
    case .unknownEntry(let id, let nearest):
      "没有条目或术语“\(id)”。"
        + (nearest.isEmpty
          ? "用 'kdoctor explain' 可列出全部。" : "是否想输入 \(Self.list(nearest))？")
    case .unknownRecording(let name, let allowed):
      "没有名为“\(name)”的快照。"
        + (Self.nearest(name, allowed).map { "是否想输入“\($0)”？" }
          ?? "kdoctor report --practice 会列出全部快照；目标要写在 --practice 之前。")
    case .unknownLesson(let id, let nearest):
      "没有名为“\(id)”的课程。"
        + (nearest.isEmpty
          ? "kdoctor learn --list 会列出全部课程。" : "是否想输入 \(Self.list(nearest))？")
    case .needsOption(let option, let other): "\(option) 只能与 \(other) 一起使用。"
    case .needsRecording(let option): "\(option) 只用于录制的集群；在线集群有自己的时钟。"
    case .needsManifests(let option):
      "\(option) 用于从未应用的清单；读到的内容已经来自集群。"
    case .connection(let problem):
      "无法使用集群：" + problem.text(in: .simplifiedChinese)
    case .withoutCluster:
      "没有集群时可以这样试用 kdoctor：\n  kdoctor report --practice crash-app\n  kdoctor learn"
    case .saving(let progress):
      switch progress.step {
      case .objects: "正在读取对象：\(progress.done)/\(progress.total)"
      case .keys: "正在读取 Secret 和 ConfigMap 的键：\(progress.done)/\(progress.total)"
      case .logs: "正在读取日志：\(progress.done)/\(progress.total)"
      case .writing: "正在写入"
      }
    case .saved(let saved, let path):
      "已将 \(saved.objects.values.reduce(0, +)) 个对象和 \(saved.logs) 份日志保存到"
        + "\(path == "-" ? "标准输出" : " \(path)")（\(ByteText.text(saved.bytes))），"
        + "去除了 \(saved.index.redactions.values.reduce(0, +)) 个值"
    case .notRecorded(let needs):
      "注意：未保存 "
        + (needs.namespace.isEmpty ? "" : "命名空间 \(needs.namespace) 中的 ") + needs.resource
        + (needs.reason == .forbidden
          ? "：没有 \(needs.verb) 权限" : "：\(needs.detail.map(Self.said) ?? "没有应答")")
    case .logsLeftOut(let count): "注意：另有 \(count) 份日志未保存"
    case .keysLeftOut(let count): "注意：另有 \(count) 个 Secret 和 ConfigMap 的键未保存"
    case .notSaved(let error):
      switch error {
      case .exists(let path): "\(path) 已存在；如要替换，请使用 --force。"
      default: "无法保存：" + Self.said(error.description)
      }
    case .reading(let requests, let retries, let bytes):
      "共 \(requests) 个请求" + (retries == 0 ? "" : "（其中重试 \(retries) 次）")
        + "，读取 \(ByteText.text(bytes))"
    case .snapshot(let reason): "无法使用快照：" + Self.said(reason)
    case .chart(let reason): "无法使用流程图：" + Self.said(reason)
    case .notFound(let target, let namespace, let nearest):
      (namespace.map { "在命名空间 \($0) 中" } ?? "") + "没有找到“\(target)”。"
        + (nearest.isEmpty ? "" : "是否想输入 \(Self.list(nearest))？")
    case .noModule(let name, let file, let nearest, let all):
      (file.map { "\($0) 中" } ?? "") + "没有模块“\(name)”。"
        + (nearest.isEmpty
          ? "可用的模块有：\(Self.list(all))。" : "是否想输入 \(Self.list(nearest))？")
    case .badProbeTarget(let target, let reason): "“\(target)”不能作为该模块的目标：\(Self.said(reason))。"
    case .cannotProbe(let reason): reason
    case .timedOut(let limit):
      "未能在 \(limit) 内完成。请只指定一个目标，或用 --timeout 放宽时限。"
    case .cannotWrite(let path, let reason): "\(Self.said(path))：无法写入：\(Self.said(reason))"
    case .note(let text): "注意：" + Self.said(text)
    case .more(let count): "注意：另有 \(count) 条"
    case .badLanguageVariable(let value):
      "注意：KDOCTOR_LANG 的值“\(value)”不是 kdoctor 支持的语言，改用英语。"
    case .notRead(let needs): Self.notReadInChinese(needs)
    case .picture(let words): words.simplifiedChinese
    case .badRule(let rule, let problem): "--ignore \(rule)：\(Self.said(problem.description))。"
    case .badFile(let path, let problem): "\(path)：\(Self.said(problem))。"
    case .configuration(let problems): Self.said(problems)
    case .noSource: "没有打开集群。"
    case .other(let text): Self.said(text)
    }
  }

  /// What somebody below says in English.
  private static func said(_ message: String) -> String {
    MessageCatalogue.text(message, in: .simplifiedChinese)
  }

  private static func choice(_ word: String, _ allowed: [String], all: String) -> String {
    if let nearest = nearest(word, allowed) { return "是否想输入“\(nearest)”？" }
    return "\(all)：\(list(allowed))。"
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: "、") }

  private static func notReadInChinese(_ needs: Unavailable?) -> String {
    guard let needs else { return "对象不存在。" }
    let what = [needs.verb, needs.resource].filter { !$0.isEmpty }.joined(separator: " ")
    switch needs.reason {
    case .forbidden: return "没有权限：\(what)"
    case .unreachable: return "集群没有应答：\(needs.detail.map(said) ?? what)"
    case .expired: return "集群已不再保留：\(what)"
    case .notCaptured: return "快照中没有：\(what)"
    case .notSent: return "没有发送：\(what)"
    }
  }
}
