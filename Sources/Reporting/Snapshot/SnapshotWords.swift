internal import Flowchart
internal import KubeClient

/// The words about a snapshot, in every language.
enum SnapshotWords {
  case noSecrets
  case secretsLeft
  case recording
  case contents
  case missing
  case takenOut
  case looksSecret
  case remarks
  case name
  case clock
  case version
  case savedBy
  case namespaces
  case allNamespaces
  case notUsed(kind: String, Int)
  case logs(Int, bytes: Int)
  case gap(verb: String, resource: String, namespace: String, Unavailable.Reason)
  case logsLeftOut(Int)
  case keysLeftOut(Int)
  case rule(RedactionRule)

  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
