import KubeClient

extension TablePrinter {
  /// Namespaces.
  static let namespace = TablePrinter(["NAME", "STATUS", "AGE"]) { namespace, clock, _ in
    [namespace.name, namespace.status.phase.text, clock.age(namespace.created)]
  }
}
