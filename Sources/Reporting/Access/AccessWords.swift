import Flowchart

/// The words around the Roles that would allow what was missing.
enum AccessWords {
  case heading
  /// What the Roles are, and what an administrator does with them.
  case advice
  /// Stands before the command that binds a Role.
  case bind
  /// What a right to read Secrets means.
  case secrets

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  private var english: String {
    switch self {
    case .heading: "Missing rights"
    case .advice:
      "This allows exactly what was missing. Whoever administers the cluster adds it with "
        + "'kubectl auth reconcile -f FILE' and binds it to you. What can be seen then may lead to "
        + "further questions; deploy/ beside kdoctor's sources holds Roles for all of them."
    case .bind: "To bind it (or with --group, --serviceaccount):"
    case .secrets: "Shows the values of Secrets to its holder; kdoctor keeps none."
    }
  }

  private var simplifiedChinese: String {
    switch self {
    case .heading: "缺少的权限"
    case .advice:
      "以下内容恰好授予所缺的权限。请集群管理员用 'kubectl auth reconcile -f FILE' 添加，并将其绑定给您。"
        + "看到更多之后可能还会有新的问题；kdoctor 源代码旁的 deploy/ 中有包含全部权限的 Role。"
    case .bind: "绑定命令（也可用 --group 或 --serviceaccount）："
    case .secrets: "持有者能看到 Secret 的值；kdoctor 不会保留这些值。"
    }
  }
}
