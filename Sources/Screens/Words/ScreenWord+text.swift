import Flowchart

extension ScreenWord {
  /// The word in a language, with facts filled in.
  func text(_ language: Language, _ facts: [String: String] = [:]) -> String {
    let text = texts[language]
    return Template.fill(text, with: facts) ?? text
  }

  /// The word in both languages.
  var texts: LocalizedText {
    let (english, chinese) = pair
    return LocalizedText(english: english, simplifiedChinese: chinese)
  }

  private var pair: (String, String) {
    switch self {
    case .applications: ("Applications", "应用")
    case .walk: ("Walk", "诊断")
    case .finding: ("Finding", "结论")
    case .log: ("Log of {name}", "{name} 的日志")
    case .previousLog: ("Log of {name} before its last restart", "{name} 上次重启前的日志")
    case .events: ("Events of {name}", "{name} 的事件")
    case .manifest: ("{name} as YAML", "{name} 的 YAML")
    case .contexts: ("Contexts", "上下文")
    case .namespaces: ("Namespaces", "命名空间")
    case .help: ("Keys", "按键")
    case .save: ("Save a report", "保存报告")
    case .question: ("Question", "问题")
    case .lessons: ("Lessons", "课程")
    case .lesson: ("Lesson", "课程")
    case .exam: ("exam", "测验")
    case .lessonBegun: ("begun", "进行中")
    case .lessonScore: ("{points} of {of}", "{points}/{of} 分")
    case .resumed: ("You go on where you left. Answered so far: {count}", "从上次离开的地方继续。已回答：{count}")
    case .notShown: ("(kdoctor cannot tell what this prints)", "（kdoctor 无法给出这条命令的输出）")
    case .terms: ("Terms", "术语")
    case .problem: ("PROBLEM", "有问题")
    case .warning: ("WARNING", "警告")
    case .healthy: ("healthy", "正常")
    case .inconclusive: ("unclear", "无法确定")
    case .layerPod: ("Pod", "Pod")
    case .layerService: ("Service", "Service")
    case .layerIngress: ("Ingress", "Ingress")
    case .layerInfrastructure: ("Infrastructure", "基础设施")
    case .layerCluster: ("Cluster", "集群")
    case .yes: ("yes", "是")
    case .no: ("no", "否")
    case .notApplicable: ("does not apply", "不适用")
    case .unknown: ("not known", "未知")
    case .notAsked: ("not asked", "未询问")
    case .asking: ("asking", "正在询问")
    case .yourAnswer: ("{answer} (yours)", "{answer}（您的回答）")
    case .withYourAnswers: ("{name}, with your answers", "{name}（含您的回答）")
    case .notReached: ("not reached: {title}", "未到达：{title}")
    case .folded: ("not applicable: {count}", "{count} 个不适用的问题")
    case .namespace: ("namespace {name}", "命名空间 {name}")
    case .allNamespaces: ("all namespaces", "所有命名空间")
    case .recording: ("recording", "快照")
    case .practice: ("practice", "练习集群")
    case .live: ("cluster", "集群")
    case .connecting: ("finding the cluster", "正在查找集群")
    case .readAt: ("read {time}", "读取于 {time}")
    case .recordedAt: ("recorded {time}", "录制于 {time}")
    case .over: ("{time}, over {age} ago", "{time}，已超过 {age}")
    case .minutesAgo: ("{count} min", "{count} 分钟")
    case .hoursAgo: ("{count} h", "{count} 小时")
    case .asOf: ("as of {time}: {text}", "截至 {time}：{text}")
    case .old: ("This is old ({time}). r tries again.", "以下是旧数据（{time}）。按 r 重试。")
    case .waitingFor: ("waiting for {names}", "正在等待 {names}")
    case .askedAgainFor: ("asked again: {count} ({reason})", "重试：{count}（{reason}）")
    case .notWaited:
      ("Not read: you stopped waiting. r tries again.", "没有读取：您停止了等待。按 r 重试。")
    case .notAllowed:
      (
        "Not allowed: {names} (Enter, then f: the Role that allows it)",
        "没有权限：{names}（先按 Enter 再按 f 查看所需的 Role）"
      )
    case .noAnswer: ("No answer from the cluster: {names}", "集群没有应答：{names}")
    case .givenCluster: ("what this session began with", "启动会话时指定的集群")
    case .requests: ("requests: {count}", "请求：{count}")
    case .retries: ("asked again: {count}", "重试：{count}")
    case .stopped: ("stopped; r begins again", "已停止；按 r 重新开始")
    case .reading: ("reading the cluster", "正在读取集群")
    case .walking: ("walking", "正在诊断")
    case .cannotStart: ("kdoctor cannot go on", "kdoctor 无法继续")
    case .cannotTell:
      ("nothing wrong found, but not all could be checked", "没有发现问题，但有必要的检查无法进行")
    case .nothingWrong: ("nothing wrong was found", "没有发现问题")
    case .mayBeMore: ("(there may be more that cannot be seen)", "（可能还有看不到的应用）")
    case .nothingSeen: ("it cannot be seen", "看不到它")
    case .noMatch: ("No application matches.", "没有匹配的应用。")
    case .counted: ("{shown} of {total}", "{shown}/{total}")
    case .filter: ("Filter", "筛选")
    case .search: ("Search", "搜索")
    case .position: ("lines {first}-{last} of {total}", "第 {first}-{last} 行，共 {total} 行")
    case .objectOf:
      ("{name}, {count} of {total} (Tab: next)", "{name}，第 {count}/{total} 个（Tab：下一个）")
    case .why: ("Why it is asked", "为什么问")
    case .evidence: ("What was seen", "看到了什么")
    case .byHand: ("By hand", "手动检查")
    case .cause: ("Cause", "原因")
    case .fix: ("Fix", "修复")
    case .proven: ("Proven.", "已证实。")
    case .inferred: ("Inferred from what is declared.", "由声明推断得出。")
    case .suspected: ("Suspected, not proven.", "属于推测，尚未证实。")
    case .tooSmall:
      (
        "kdoctor needs 60 x 16; this is {columns} x {rows}",
        "kdoctor 需要 60 x 16，现在是 {columns} x {rows}"
      )
    case .yourAnswerTo: ("Your answer: {question}", "您的回答：{question}")
    case .yourAnswerPrompt: ("Your answer:", "您的回答：")
    case .answerYes: ("yes", "是")
    case .answerNo: ("no", "否")
    case .answerCluster: ("ask the cluster", "由集群回答")
    case .copied: ("Copied: {text}", "已复制：{text}")
    case .notCopied: ("The text is too long for the clipboard.", "文本过长，无法放入剪贴板。")
    case .saved: ("Saved to {path}", "已保存到 {path}")
    case .exists:
      ("Enter again replaces the file that is there: {path}", "文件已存在，再按 Enter 将覆盖：{path}")
    case .cancelled: ("Cancelled.", "已取消。")
    case .watching: ("Walks again whenever the cluster changes.", "集群一有变化就重新诊断。")
    case .notWatching: ("No longer follows the cluster.", "不再跟随集群变化。")
    case .probesOn:
      (
        "A walk visits the application: connections and one GET each.",
        "诊断时会访问应用：建立连接，各发送一次 GET。"
      )
    case .probesOff:
      ("A walk no longer visits the application.", "诊断时不再访问应用。")
    case .answersTaken: ("Your answers were taken back.", "已收回您的回答。")
    case .noLines: ("Nothing is there.", "没有内容。")
    case .notFound: ("Not found: {text}", "未找到：{text}")
    case .typeNamespace: ("Type a name that is not listed and press Enter.", "也可以输入未列出的名称再按 Enter。")
    case .fileName: ("File", "文件")
    case .format: ("Format", "格式")
    case .kindPractice: ("practice cluster", "练习集群")
    case .kindContext: ("context", "上下文")
    case .tryPractice:
      (
        "Press P to try kdoctor on a practice cluster that is built in.",
        "按 P 可在内置的练习集群上试用 kdoctor。"
      )
    case .helpIntro:
      (
        "kdoctor asks from the Pods over the Service to the Ingress why an application does not answer.",
        "kdoctor 从 Pod 到 Service 再到 Ingress 逐一询问应用为何没有响应。"
      )
    case .markGood: ("as it should be", "正常")
    case .markBad: ("wrong", "异常")
    case .markWarning: ("works, but not for long", "目前可用，但会出问题")
    case .keyUp, .keyDown, .keyPageUp, .keyPageDown, .keyTop, .keyBottom, .keyOpen, .keyBack,
      .keyQuit, .keyHelp, .keyFilter, .keySort, .keyAgain, .keyWatch, .keyNext, .keyPrevious,
      .keyAnswer, .keyTakeBack, .keyNamespace, .keyContext, .keyLanguage, .keyProbes, .keySave,
      .keyCopy, .keyFinding, .keyLog, .keyPreviousLog, .keyEvents, .keyManifest, .keyPractice,
      .keySearch, .keyNextMatch, .keyPreviousMatch, .keyCancel, .keyAccept, .keyDrop, .keyErase,
      .keyEraseAll, .keyFormat, .keyLessons, .keyExam, .keyGoOn, .keyChoose, .keyHint, .keyOutputs,
      .whyNothingSelected,
      .whyNoDiagnosis, .whyNotLive, .whyOneObject,
      .whyNoOwnAnswers, .whyNoCommand, .whyNoPod, .whyNoObject, .whyNothingRuns,
      .whyNothingToSave, .whyNoSearch, .whyBusy, .whyNoCluster, .whyNotRead, .whyLinear,
      .whyNoQuestion, .whyNotAsked, .whyAsked, .whyNoHint, .whyNoFileName:
      keyPair
    }
  }
}
