import KubeClient

extension JSONTree {
  /// A truth value as kubectl writes it: `True`, `False` or `<unset>`.
  var flag: String { bool.map { $0 ? "True" : "False" } ?? "<unset>" }
}
