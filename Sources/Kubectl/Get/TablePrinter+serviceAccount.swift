import KubeClient

extension TablePrinter {
  /// ServiceAccounts.
  static let serviceAccount = TablePrinter(["NAME", "SECRETS", "AGE"]) { account, clock, _ in
    [account.name, "\(account.secrets.array.count)", clock.age(account.created)]
  }
}
