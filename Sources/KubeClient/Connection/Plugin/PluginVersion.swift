/// The versions of the protocol between kubectl and credential plugins.
enum PluginVersion: String, CaseIterable, Sendable {
  case v1 = "client.authentication.k8s.io/v1"
  case v1beta1 = "client.authentication.k8s.io/v1beta1"

  /// The version that kubectl 1.24 dropped.
  static let removed = "client.authentication.k8s.io/v1alpha1"
}
