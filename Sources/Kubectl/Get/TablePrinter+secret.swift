import KubeClient

extension TablePrinter {
  /// Secrets.
  static let secret = TablePrinter(["NAME", "TYPE", "DATA", "AGE"]) { secret, clock, _ in
    [
      secret.name, secret.type.text, "\(secret.data.object.count)", clock.age(secret.created),
    ]
  }
}
