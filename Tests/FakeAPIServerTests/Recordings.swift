import KDoctorTesting

/// Clusters that many tests use; each is read once.
enum Recordings {
  private static let healthyCluster = Result { try FakeCluster(recording: "healthy") }

  /// The recording in which nothing is wrong.
  static func healthy() throws -> FakeCluster { try healthyCluster.get() }
}
