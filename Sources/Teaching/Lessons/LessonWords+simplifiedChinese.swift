internal import Diagnosis
internal import Flowchart

extension LessonWords {
  var simplifiedChinese: String {
    switch self {
    case .lesson(let title): "课程：\(title)"
    case .exam: "测验"
    case .goal(let goal): "目标：\(goal)"
    case .place(let target, let namespace): "对象是命名空间 \(namespace) 中的 \(target)。"
    case .question(let number, let count): "第 \(number) 题，共 \(count) 题"
    case .about(let object): "针对 \(object)。"
    case .passed: "途中的问题"
    case .answered(let question, let answer): "\(question) \(Self.word(answer))"
    case .yes: "是"
    case .no: "否"
    case .hint(let hint): "提示：\(hint)"
    case .judged(true, let truth): "正确。\(truth)"
    case .judged(false, let truth): "不对。\(truth)"
    case .evidence: "依据"
    case .howToRead: "如何判断"
    case .verdict: "您的诊断"
    case .whichLayer: "故障在哪一层？"
    case .layer(let layer): layer.map(Self.name) ?? "都不是：没有问题"
    case .layerIs(let layer):
      layer.map { "故障在 \(Self.name($0)) 层。" } ?? "没有问题：每个问题的答案都是好的。"
    case .whichCause: "原因是什么？"
    case .whichFix: "怎样修复？"
    case .whatHappened: "发生了什么"
    case .further: "接下来还会遇到的问题"
    case .repaired: "同一个应用修复之后"
    case .repairedState(.healthy): "每一层都正常。"
    case .repairedState: "它还有别的问题。"
    case .readOn: "延伸阅读"
    case .score(let score): "得分：\(score.points) / \(score.of)。"
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

  private static func name(_ layer: Layer) -> String {
    switch layer {
    case .pod: "Pod"
    case .service: "Service"
    case .ingress: "Ingress"
    case .infrastructure: "基础设施（Ingress 之外）"
    case .cluster: "集群"
    }
  }
}
