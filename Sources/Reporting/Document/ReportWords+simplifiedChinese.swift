internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportWords {
  var simplifiedChinese: String {
    switch self {
    case .badge(.healthy): "正常"
    case .badge(.problem): "有问题"
    case .badge(.warning): "警告"
    case .badge(.inconclusive): "无法确定"
    case .target(let target, let namespace):
      namespace.isEmpty ? target : "命名空间 \(namespace) 中的 \(target)"
    case .place(let namespace): "位于命名空间 \(namespace)。"
    case .said(let subject, let message): "\(subject)：\(message)"
    case .nothingWrong: "没有发现问题"
    case .wiringRight: "各对象之间的关联正确"
    case .couldNotTell: "没有发现问题，但有必要的检查无法进行"
    case .nothingToDiagnose: "这里没有可以诊断的应用。"
    case .nothingSeen: "这里看不到任何应用，但可能存在。"
    case .moreUnseen: "这里可能还有看不到的应用。"
    case .serves: "它能够响应请求。"
    case .stillServes: "它仍能响应请求。"
    case .doesNotServe: "它不能响应请求。"
    case .share(let count, let total, let subject):
      "\(total) 个 \(Self.thing(subject)) 中有 \(count) 个受影响。"
    case .confidence(.proven): "已证实。"
    case .confidence(.inferred): "由声明推断得出。"
    case .confidence(.suspected): "属于推测，尚未证实。"
    case .path: "诊断路径"
    case .notAsked(let subject): "\(Self.thing(subject))：未询问"
    case .notApplicable(let subject): "\(Self.thing(subject))：无需询问"
    case .open(let text, let count): "\(text)（\(count) 项未检查）"
    case .concerns(let first, let count, let total):
      switch (count, total) {
      case (1, 1): first
      case (1, _): "\(first)（\(total) 个中的 1 个）"
      default: "\(first) 等 \(count) 个（共 \(total) 个）"
      }
    case .concluded(let subject, let outcome): "\(subject)：\(outcome)"
    case .answered(let question, let answer): "\(question) \(Self.word(answer))"
    case .answer(let answer): Self.word(answer)
    case .stretch(let subject): Self.thing(subject)
    case .withPersonAnswers(let message): "\(message)（含人工回答）"
    case .personAnswers(let count): "有 \(count) 个问题由人代替集群回答；只有这些回答正确，以下结论才成立："
    case .byPerson(let text): "\(text)（人工回答）"
    case .wholeWalk: "全部问题"
    case .evidence: "证据"
    case .evidenceKind(.event): "事件"
    case .evidenceKind(.log): "日志"
    case .evidenceKind(.probe): "访问结果"
    case .evidenceKind(.status): "状态"
    case .evidenceKind(.condition): "状况"
    case .evidenceKind(.spec): "声明"
    case .labelled(let kind, let detail): "\(kind)：\(detail)"
    case .fix(.developer): "修复方法（由开发者处理）"
    case .fix(.operator): "修复方法（由应用运维人员处理）"
    case .fix(.infrastructure): "修复方法（由基础设施运维人员处理）"
    case .behind: "背后的原因"
    case .next: "接下来还会遇到的问题"
    case .worthKnowing: "值得了解"
    case .visits: "发送给应用的请求"
    case .sent: "发送"
    case .notChecked: "未检查"
    case .unavailable(.forbidden): "没有权限"
    case .unavailable(.unreachable): "集群没有应答"
    case .unavailable(.expired): "集群已不再保留"
    case .unavailable(.notCaptured): "快照中没有"
    case .unavailable(.notSent): "没有访问"
    case .needs(let reason, let what, let namespace):
      namespace.isEmpty
        ? "\(reason)（需要：\(what)）" : "\(reason)（需要：\(what)，命名空间 \(namespace)）"
    case .times(let text, let count): "\(text)（\(count) 个应用）"
    case .joined: "以下对象虽无属主或选择算符关联，也视为一体"
    case .joinedBecause(.owner): "归它所有"
    case .joinedBecause(.selector): "选择它的 Pod"
    case .joinedBecause(.route): "有路由通向它"
    case .joinedBecause(.sameName): "名称相同"
    case .joinedBecause(.sharedLabels): "大部分标签相同"
    case .joinedBecause(.onlyOne): "命名空间中仅此一个"
    case .joinedBecause(.target): "由用户指定"
    case .manifestOnly: "这些清单从未应用到集群：只检查了它们之间的关联。"
    case .input: "关于输入"
    case .more(let count): "另有 \(count) 条"
    case .summary(let total, let counts):
      "共 \(total) 个应用："
        + Self.order.compactMap { state in
          counts[state].map { "\($0) 个\(Self.counted(state))" }
        }.joined(separator: "，")
    }
  }

  private static func counted(_ state: State) -> String {
    switch state {
    case .problem: "有问题"
    case .inconclusive: "无法确定"
    case .warning: "有警告"
    case .healthy: "正常"
    }
  }

  private static func thing(_ subject: Subject) -> String {
    switch subject {
    case .workload: "工作负载"
    case .pod: "Pod"
    case .service: "Service"
    case .ingress: "Ingress"
    }
  }

  private static func word(_ answer: Answer) -> String {
    switch answer {
    case .yes: "是"
    case .no: "否"
    case .notApplicable: "不适用"
    case .unknown: "未知"
    }
  }
}
