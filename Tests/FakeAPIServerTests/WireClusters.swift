import Foundation

@testable import KDoctorTesting

/// Clusters in which the requests behind the recorded answers can be made again.
enum WireClusters {
  /// The Pods of the two recorded pages, at the revision of their list.
  static func pages() throws -> FakeCluster {
    let items = try ["200-pods-page1", "200-pods-page2"].flatMap {
      try WireAnswer($0).json()["items"]?.items ?? []
    }
    var cluster = try FakeCluster(
      objects: items.map { item in
        var item = item
        item["kind"] = .string("Pod")
        item["apiVersion"] = .string("v1")
        return item
      })
    cluster.revision = 5212
    return cluster
  }

  /// A recording with one Pod under another name.
  static func renaming(_ recording: String, podTo name: String) throws -> FakeCluster {
    let list = try JSONDecoder().decode(
      JSONNode.self, from: Data(try Fixtures.files(of: recording)["cluster.json"] ?? []))
    let pods = (list["items"]?.items ?? []).filter {
      $0["kind"]?.text == "Pod" && $0["metadata"]?["namespace"]?.text == recording
    }
    return try FakeCluster(
      objects: pods.prefix(1).map { pod in
        var pod = pod
        pod.set(["metadata", "name"], to: .string(name))
        return pod
      })
  }

  /// A recording with one Pod at another address.
  static func moving(_ recording: String, from old: String, to new: String) throws -> FakeCluster {
    let files = try Fixtures.files(of: recording).mapValues { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return Array(text.replacingOccurrences(of: old, with: new).utf8)
    }
    return try FakeCluster(files: files)
  }
}
