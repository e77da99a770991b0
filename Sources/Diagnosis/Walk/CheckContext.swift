import Foundation
import KubeClient

/// What a check may look at.
struct CheckContext: Sendable {
  /// Everything that was read of the cluster.
  var inventory: Inventory
  var application: Application { whole.application }
  /// For logs and visits, which are read only where a check wants them.
  var reader: any ClusterReader
  /// The question's parameters.
  var parameters: [String: String]
  /// Whether a person asked for this application by name.
  var isNamedByUser: Bool
  /// The addresses that a person asked for.
  var addresses: [Target.Address] = []
  /// Names of the Pods for which the walk has found a problem.
  var failedPods: Set<String>
  /// Names of the Services for which the walk has found a problem, or that wait for their Pods.
  var failedServices: Set<String>

  private let whole: Whole

  /// An application holds dozens of fields, and a context is handed to every check; copies of the
  /// context share it.
  private final class Whole: Sendable {
    let application: Application

    init(_ application: Application) { self.application = application }
  }

  init(
    inventory: Inventory, application: Application, reader: any ClusterReader,
    parameters: [String: String] = [:], isNamedByUser: Bool = false, failedPods: Set<String> = [],
    failedServices: Set<String> = []
  ) {
    self.inventory = inventory
    whole = Whole(application)
    self.reader = reader
    self.parameters = parameters
    self.isNamedByUser = isNamedByUser
    self.failedPods = failedPods
    self.failedServices = failedServices
  }

  /// The moment for which the answers hold.
  var clock: Date { inventory.clock }
  /// The namespace of the application.
  var namespace: String { application.target.namespace }
}
