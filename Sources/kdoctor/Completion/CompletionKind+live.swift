import ArgumentParser
import Flowchart
import Foundation
import KubeClient
import Teaching

/// What a shell offers for the word that is being typed. Whatever goes wrong, it offers nothing and
/// says nothing.
extension CompletionKind {
  /// The namespaces of the cluster or recording.
  static let namespaces = live { await $0.namespaces() }
  /// The contexts of the kubeconfig.
  static let contexts = live { $0.kubeconfig?.contexts.map(\.name) ?? [] }
  /// The clusters that contexts of the kubeconfig name.
  static let clusters = live { $0.kubeconfig?.contexts.map(\.cluster) ?? [] }
  /// The users that contexts of the kubeconfig name.
  static let users = live { $0.kubeconfig?.contexts.map(\.user) ?? [] }
  /// What can be diagnosed: `deployment/shop`.
  static let targets = live { await $0.targets(beginningWith: $1) }

  /// The ids of findings.
  static let findings = CompletionKind.custom { _, _, _ in
    CandidateText.harmless((try? BuiltInChart.chart.outcomes.keys.map(\.description)) ?? [])
  }
  /// The ids of the chart and the terms of the glossary.
  static let topics = CompletionKind.custom { _, _, _ in
    CandidateText.harmless(chartIDs + ((try? BuiltInGlossary.glossary.terms.map(\.id)) ?? []))
  }

  private static var chartIDs: [String] {
    guard let chart = try? BuiltInChart.chart else { return [] }
    return chart.questions.keys.map(\.description) + chart.outcomes.keys.map(\.description)
  }

  /// What has to be read where the words so far point to.
  ///
  /// - Parameter read: gets the beginning of the word, too.
  private static func live(
    _ read: @escaping @Sendable (Candidates, String) async -> [String]
  ) -> CompletionKind {
    .custom { words, index, prefix in
      let typed = TypedWords(words, index: index)
      let environment = ProcessInfo.processInfo.environment
      let found: [String]? = BoundedWait.value(within: Candidates.limit(environment)) {
        guard let query = try? CompletionQuery.parse(typed.arguments),
          let candidates = Candidates(query, environment)
        else { return [] }
        return await read(candidates, prefix)
      }
      return CandidateText.harmless(found ?? [])
    }
  }

  private static func live(
    _ read: @escaping @Sendable (Candidates) async -> [String]
  ) -> CompletionKind {
    live { candidates, _ in await read(candidates) }
  }
}
