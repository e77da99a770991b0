extension MessageCatalogue {
  /// What is said of command lines, as the parser says it.
  static let arguments: [(english: String, chinese: String)] = [
    ("Unknown option '{1}'. Did you mean '{2}'?", "没有选项“{1}”。是否想输入“{2}”？"),
    ("Unknown option '{1}'", "没有选项“{1}”"),
    ("Missing value for '{1}'", "“{1}”缺少值"),
    ("The option '{1}' does not take any value, but '{2}' was specified.", "选项“{1}”不带值，却给出了“{2}”。"),
    ("Unexpected argument '{1}'", "多余的参数“{1}”"),
    ("{1} unexpected arguments: '{2}'", "有 {1} 个多余的参数：'{2}'"),
    ("Missing expected argument '{1}'", "缺少参数“{1}”"),
    ("Missing one of: '{1}'", "缺少以下之一：'{1}'"),
    ("Missing required subcommand.", "缺少子命令。"),
    ("Invalid option: {1}", "无效的选项：{1}"),
    ("The value '{1}' is invalid for '{2}'", "“{1}”不是“{2}”的有效值"),
    ("Value to be set with {1} had already been set with {2}", "{1} 要设置的值已由 {2} 设置"),
    ("flag {1}", "标志 {1}"),
    ("Can't generate completion scripts for '{1}'. {2}", "无法为“{1}”生成补全脚本。{2}"),
    ("Can't autodetect a supported shell. {1}", "无法识别所用的 shell。{1}"),
    (
      "Please use --generate-completion-script=<shell> with one of: {1}",
      "请使用 --generate-completion-script=<shell>，可选：{1}"
    ),
  ]
}
