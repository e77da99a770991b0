import KDoctorTesting

extension FakeAPIServer {
  /// Asks once, over a connection of its own.
  func get(
    _ path: String, as account: Account = .admin, headers: [String: String] = [:]
  ) async throws -> Exchange {
    let connection = try await TestConnection(self, as: account)
    let exchange = try await connection.get(path, headers: headers)
    await connection.close()
    return exchange
  }
}
