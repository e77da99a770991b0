public import Foundation
public import KubeClient

/// Whether kdoctor can work here: which cluster, as whom, and what may be read of it.
public struct StatusReport: Sendable {
  /// Whether kdoctor can work.
  public enum Verdict: String, Sendable, CaseIterable {
    /// All that it reads may be read.
    case yes
    /// Some questions of the chart cannot be answered.
    case partly
    /// No diagnosis is possible.
    case no
  }

  /// The moment for which it holds, by the cluster's clock where that is known.
  public var generatedAt: Date
  /// The context's name or `in-cluster`; nil where none could be made out.
  public var context: String?
  /// The kubeconfig files that were read, in their order; empty in a Pod.
  public var kubeconfig: [String]
  /// The server's address; nil where none could be made out.
  public var server: String?
  /// The server's version, or why it is not known; nil where nobody could ask.
  public var version: Reading<String>?
  /// Who asks, as far as the credentials tell.
  public var subject: String?
  /// The user that the kubeconfig says to act as.
  public var actingAs: String?
  /// Where to look; empty for all namespaces.
  public var namespace: String
  /// How many seconds the cluster's clock is ahead of this machine's; negative where it is behind,
  /// nil where it is not known.
  public var clockAhead: Int?
  /// Why the cluster cannot be reached or used at all; nil where it can.
  public var problem: ConnectionProblem?
  /// What was tried: for each resource the verb that a walk needs.
  public var probes: [AccessProbe]
  /// Things that a reader should know, such as that the certificate is not checked.
  public var warnings: [String]
  /// Where kdoctor runs inside the cluster; nil where it runs outside.
  public var vantage: Vantage?

  /// Makes a report from its parts.
  public init(
    generatedAt: Date, context: String? = nil, kubeconfig: [String] = [], server: String? = nil,
    version: Reading<String>? = nil, subject: String? = nil, actingAs: String? = nil,
    namespace: String = "", clockAhead: Int? = nil, problem: ConnectionProblem? = nil,
    probes: [AccessProbe] = [], warnings: [String] = [], vantage: Vantage? = nil
  ) {
    self.generatedAt = generatedAt
    self.context = context
    self.kubeconfig = kubeconfig
    self.server = server
    self.version = version
    self.subject = subject
    self.actingAs = actingAs
    self.namespace = namespace
    self.clockAhead = clockAhead
    self.problem = problem
    self.probes = probes
    self.warnings = warnings
    self.vantage = vantage
  }
}
