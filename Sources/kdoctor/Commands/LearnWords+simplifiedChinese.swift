import Diagnosis
import Flowchart
import Teaching

extension LearnWords {
  var simplifiedChinese: String {
    switch self {
    case .keysOfPage: "按回车继续，输入 q 停止。"
    case .keysOfChoice(let count, let offersHint):
      "输入 1 到 \(count) 选择\(offersHint ? "，h 查看提示" : "")，q 停止。"
    case .notRecorded: "快照中没有这条命令的输出。"
    case .resumed(let count): "您上次答了 \(count) 题后离开了这一课，现在从那里继续。"
    case .left: "已停止。运行 kdoctor learn 可以从这里继续。"
    case .nextLesson(let title): "下一课：\(title)"
    case .allDone(let count):
      "全部 \(count) 课都已学完。可以重学任何一课：kdoctor learn LESSON；也可以试试 kdoctor learn --exam。"
    case .exam(let seed): "这次测验可以重复：kdoctor learn --exam --seed \(seed)"
    case .begun: "未学完"
    case .summary(let finished, let count, let score):
      "共 \(count) 课，已学 \(finished) 课"
        + (score.of == 0 ? "。" : "，得分 \(score.points) / \(score.of)。")
    case .wasReset(let path): "学习进度已清除：已删除 \(path)。"
    case .nothingToReset: "没有学习进度可以清除。"
    case .keptAside(let path): "无法识别的学习进度已另存为 \(path)"
    case .problem(let problem): Self.textInChinese(of: problem)
    }
  }

  private static func said(_ reason: String) -> String {
    MessageCatalogue.text(reason, in: .simplifiedChinese)
  }

  private static func textInChinese(of problem: ProgressProblem) -> String {
    switch problem {
    case .noPlace: "不会保存学习进度：XDG_STATE_HOME 和 HOME 都没有指定目录"
    case .unreadable(let path, let reason): "学习进度无法读取，也不会保存：\(path)：\(said(reason))"
    case .noFile(let path): "不会保存学习进度：\(path) 不是普通文件"
    case .unwritable(let path, let reason): "不会保存学习进度：\(path) 无法写入：\(said(reason))"
    case .newer(let path, let schema):
      "不会保存学习进度：\(path) 由更新版本的 kdoctor 写入（\(schema)），保持原样"
    case .damaged(let path): "\(path) 已损坏或不是 kdoctor 的文件；学习从头开始"
    }
  }
}
