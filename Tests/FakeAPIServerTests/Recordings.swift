import KDoctorTesting
import Synchronization

/// Clusters that many tests use; each is read once.
enum Recordings {
  private static let clusters = Mutex<[String: FakeCluster]>([:])

  /// The recording in which nothing is wrong.
  static func healthy() throws -> FakeCluster { try cluster("healthy") }

  /// A recording, or one changed by hand.
  static func cluster(_ name: String) throws -> FakeCluster {
    if let known = clusters.withLock({ $0[name] }) { return known }
    let cluster = try FakeCluster(recording: name)
    clusters.withLock { $0[name] = cluster }
    return cluster
  }
}
