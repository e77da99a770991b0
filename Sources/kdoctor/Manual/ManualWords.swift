/// What the manual says beside the help of the commands.
enum ManualWords {
  static let name = HelpText.pick("NAME", "名称")
  static let synopsis = HelpText.pick("SYNOPSIS", "概要")
  static let description = HelpText.pick("DESCRIPTION", "描述")
  static let commands = HelpText.pick("COMMANDS", "命令")
  static let arguments = HelpText.pick("ARGUMENTS", "参数")
  static let options = HelpText.pick("OPTIONS", "选项")
  static let exitStatus = HelpText.pick("EXIT STATUS", "退出状态")
  static let environment = HelpText.pick("ENVIRONMENT", "环境变量")
  static let files = HelpText.pick("FILES", "文件")
  static let examples = HelpText.pick("EXAMPLES", "示例")
  static let seeAlso = HelpText.pick("SEE ALSO", "参见")
  static let manual = HelpText.pick("kdoctor Manual", "kdoctor 手册")
  static let optionsWord = HelpText.pick("options", "选项")
  static let commandWord = HelpText.pick("command", "命令")

  /// The default of an option.
  static func byDefault(_ value: String) -> String {
    HelpText.pick(" (default: \(value))", "（默认：\(value)）")
  }

  /// The variables that are looked at.
  static var variables: [(name: String, meaning: String)] {
    [
      (
        "KUBECONFIG",
        HelpText.pick(
          "The kubeconfig files, separated by colons, as for kubectl.",
          "kubeconfig 文件，以冒号分隔，与 kubectl 相同。")
      ),
      (
        "KDOCTOR_LANG",
        HelpText.pick(
          "The language of all texts: en or zh-Hans. Otherwise LC_ALL, LC_MESSAGES and LANG count.",
          "所有文字的语言：en 或 zh-Hans。未设置时取 LC_ALL、LC_MESSAGES 和 LANG。")
      ),
      (
        "KDOCTOR_LINEAR",
        HelpText.pick(
          "Where set, the session writes plain lines, for screen readers.",
          "设置后，交互会话逐行输出，适合屏幕阅读器。")
      ),
      (
        Candidates.pluginVariable,
        HelpText.pick(
          "Where set, the shell's completions run credential plugins of the kubeconfig, too.",
          "设置后，命令行补全也会运行 kubeconfig 中的凭据插件。")
      ),
      (
        Candidates.limitVariable,
        HelpText.pick(
          "How long the shell's completions may take, such as 5s. (default: 2s)",
          "命令行补全最长可用的时间，例如 5s。（默认：2s）")
      ),
      (
        "NO_COLOR, TERM, COLORFGBG",
        HelpText.pick(
          "Whether colours are used, and which fit the background.",
          "是否使用颜色，以及哪些颜色适合背景。")
      ),
      (
        "HTTPS_PROXY, HTTP_PROXY, NO_PROXY",
        HelpText.pick("The way to the API server, as for kubectl.", "通往 API 服务器的代理，与 kubectl 相同。")
      ),
    ]
  }

  /// The files that are read or written without being named.
  static var paths: [(path: String, meaning: String)] {
    [
      ("~/.kube/config", HelpText.pick("The kubeconfig.", "kubeconfig 文件。")),
      (
        ".kdoctor.yaml, ~/.config/kdoctor/config.yaml",
        HelpText.pick(
          "Which findings are to be suppressed; the first that is there counts. $XDG_CONFIG_HOME "
            + "chooses another folder for the second.",
          "忽略哪些发现；取最先找到的文件。第二个文件的文件夹可用 $XDG_CONFIG_HOME 指定。")
      ),
      (
        "~/.local/state/kdoctor/progress.json",
        HelpText.pick(
          "How far somebody has come with kdoctor learn; $XDG_STATE_HOME chooses another folder.",
          "kdoctor learn 的学习进度；可用 $XDG_STATE_HOME 指定其他文件夹。")
      ),
      (
        "/var/run/secrets/kubernetes.io/serviceaccount",
        HelpText.pick("A Pod's own account.", "Pod 自身的服务账号。")
      ),
    ]
  }
}
