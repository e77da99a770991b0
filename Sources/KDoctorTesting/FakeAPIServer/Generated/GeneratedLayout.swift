/// How many objects a generated cluster has, and what they are called: everything follows from an
/// index, so that nothing has to be held.
struct GeneratedLayout: Sendable {
  /// How many Pods a full Deployment has.
  static let podsPerDeployment = 33

  let pods: Int
  let deployments: Int
  let namespaces: Int
  /// What an endpoint of a slice looks like.
  let endpoint: ObjectTemplate
  private let deploymentsPerNamespace: Int

  /// Spreads Pods over Deployments and these over namespaces, the last of each taking what is left.
  init(pods: Int, namespaces: Int, endpoint: ObjectTemplate) {
    self.pods = pods
    self.endpoint = endpoint
    deployments = (pods + Self.podsPerDeployment - 1) / Self.podsPerDeployment
    deploymentsPerNamespace = max(1, (deployments + namespaces - 1) / max(1, namespaces))
    self.namespaces = (deployments + deploymentsPerNamespace - 1) / deploymentsPerNamespace
  }

  /// The number of the namespace that a Deployment stands in.
  func namespace(ofDeployment deployment: Int) -> Int { deployment / deploymentsPerNamespace }

  /// The numbers of a Deployment's Pods.
  func pods(ofDeployment deployment: Int) -> Range<Int> {
    let first = deployment * Self.podsPerDeployment
    return first..<min(first + Self.podsPerDeployment, pods)
  }

  /// A number with leading zeros: names in the order of their numbers.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
