extension MessageCatalogue {
  /// What is said of rules by which findings are not told.
  static let ignoring: [(english: String, chinese: String)] = [
    ("the annotation {1} ({2} in namespace {3})", "注解 {1}（命名空间 {3} 中的 {2}）"),
    ("the annotation {1} ({2})", "注解 {1}（{2}）"),
    ("is longer than {1} bytes, and none of it counts", "超过 {1} 字节，全部不计"),
    ("names no id of a finding", "没有写出发现的 id"),
    ("there is no finding with the id '{1}'", "没有 id 为“{1}”的发现"),
    (
      "there is no finding with the id '{1}'; the nearest is {2}",
      "没有 id 为“{1}”的发现；最接近的是 {2}"
    ),
    ("no id of a finding begins with '{1}'", "没有以“{1}”开头的发现 id"),
    (
      "'*' would hide everything, also what nobody has seen yet; name an id, or an area such as {1}",
      "'*' 会隐藏一切，包括还没有人见过的问题；请写出一个 id，或一个范围，如 {1}"
    ),
    (
      "'{1}' is no date; write 2026-12-31 or 2026-12-31T12:00:00Z",
      "“{1}”不是日期；请写成 2026-12-31 或 2026-12-31T12:00:00Z"
    ),
    ("until= stands in it twice", "其中 until= 出现了两次"),
    (
      "'{1}' is no object; write KIND/NAMESPACE/NAME or KIND/NAME",
      "“{1}”不是对象；请写成 KIND/NAMESPACE/NAME 或 KIND/NAME"
    ),
    ("kdoctor knows no kind '{1}'", "kdoctor 不认识类型“{1}”"),
    ("kdoctor knows no kind '{1}'; the nearest is {2}", "kdoctor 不认识类型“{1}”；最接近的是 {2}"),
    ("expired on {1}, so {2} is told again", "已于 {1} 过期，因此重新报告 {2}"),
    ("{1} more faults in it", "其中还有 {1} 处错误"),
    ("no finding matches it", "没有与之相符的发现"),
    ("is no report that kdoctor has written as JSON", "不是 kdoctor 写出的 JSON 报告"),
    ("is of the form '{1}', not '{2}'", "格式是“{1}”而不是“{2}”"),
  ]
}
