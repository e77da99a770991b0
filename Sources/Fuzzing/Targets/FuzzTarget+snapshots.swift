import KDoctorTesting
import KubeClient

/// Snapshots in all their forms, only read: what the walk makes of them is another target's.
extension FuzzTarget {
  static let snapshots: [FuzzTarget] = [
    FuzzTarget(name: "snapshot-json", form: .json) {
      Subject(samples: try Corpus.fewRecordings().compactMap { $0["cluster.json"] }, read: load)
    },
    FuzzTarget(name: "snapshot-yaml", form: .lines) {
      Subject(samples: try Corpus.files("clusters", ending: "manifest.yaml"), read: load)
    },
    FuzzTarget(name: "snapshot-tar", form: .bytes) {
      Subject(
        samples: try smallFolders().map { try Packing.tar($0) },
        words: ["ustar\u{0}00", "cluster.json", "logs/", "77777777777", "path=", "../x", "L", "x"],
        read: load)
    },
    FuzzTarget(name: "snapshot-gzip", form: .bytes) {
      Subject(
        samples: try smallFolders().map { try Packing.gzip(try Packing.tar($0)) }, read: load)
    },
    FuzzTarget(name: "snapshot-index", form: .json) {
      let files = try Fixtures.files(of: "healthy")
      return Subject(samples: indexes.map { Array($0.utf8) }) { bytes in
        var files = files
        files["index.json"] = bytes
        return try await reading {
          _ = try SnapshotReader(files: files, name: "fuzz").savedNamespace
        }
      }
    },
    FuzzTarget(name: "redaction", form: .json) {
      Subject(samples: try Corpus.fewRecordings().compactMap { $0["cluster.json"] }) { bytes in
        try await reading {
          let reader = try SnapshotReader(files: ["cluster.json": bytes], name: "fuzz")
          for kind in ObjectKind.allCases {
            for object in await reader.rawObjects(kind, in: Scope()).value ?? [] {
              let again = RawObject(
                kind: kind.rawValue, apiVersion: kind.apiVersion, json: object.json)
              guard (try? Redactor.redact(again)) != nil else {
                throw FuzzFailure("what was redacted is no JSON: \(object.name)")
              }
            }
          }
        }
      }
    },
  ]

  /// Reads an input as `--snapshot -` does.
  private static func load(_ bytes: [UInt8]) async throws -> FuzzVerdict {
    try await reading {
      let reader = try SnapshotReader.load(["-"], standardInput: { bytes })
      _ = await reader.list(Pod.self, in: Scope())
    }
  }

  /// Does what may end with a snapshot's error, which has to fit on one line.
  private static func reading(_ work: () async throws -> Void) async throws -> FuzzVerdict {
    do {
      try await work()
      return .read
    } catch let error as SnapshotError {
      try error.description.checkOneLine()
      return .refused
    }
  }

  /// Folders of few objects each, so that their heads are much of an archive.
  private static func smallFolders() throws -> [[String: [UInt8]]] {
    var folders = try ["crash-app", "init-crash"].map { try Fixtures.files(of: $0) }
    let pod = #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{}}"#
    for index in folders.indices { folders[index]["cluster.json"] = Array(pod.utf8) }
    folders.append(["x.json": Array(pod.utf8)])
    return folders
  }

  private static let indexes = [
    """
    {"schema":"kdoctor/snapshot/v1","kdoctor":"1","generatedAt":"2026-11-22T19:08:25Z",\
    "cluster":{"server":"https://a:6443","version":"v1.36.0"},"namespaces":["healthy"],\
    "notCaptured":[{"resource":"nodes","group":"","namespace":"","reason":"forbidden",\
    "verb":"list","detail":"x"}]}
    """,
    #"{"schema":"kdoctor/snapshot/v2"}"#,
    """
    {"schema":"kdoctor/snapshot/v1","notCaptured":[{"resource":"pods/log","group":"",\
    "namespace":"healthy","reason":"expired","verb":"get"}]}
    """,
  ]
}
