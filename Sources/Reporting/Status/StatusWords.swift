import Flowchart
import KubeClient

/// The words of a status, in every language.
enum StatusWords {
  case verdict(StatusReport.Verdict)
  /// Why not, where the Pods may not be read.
  case noPods
  /// Why not, where nothing was tried.
  case nothingTried
  /// What to do where all namespaces were asked for and the Pods of all may not be read.
  case nameNamespace
  case cluster
  case context
  case kubeconfig
  case server
  case version
  case user
  case anonymous
  case actingAs(String?, String)
  case vantage
  case inside(Vantage)
  case namespace
  case allNamespaces
  case clock
  case clockAgrees
  case clockAhead(ClockDifference)
  case clockBehind(ClockDifference)
  case notKnown(String)
  case rights
  case readable
  case notReadable
  case inNamespace(String)
  case inCluster
  case said(String, where: String, [String])
  case meaning
  case without([String], String)
  case loss(ReadArea)
  case substitute
  case input

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
