import Flowchart
import KubeClient

/// What a baseline needs of a report as data.
struct BaselineReport: Decodable {
  static let schema = "kdoctor/report/v1"

  struct Head: Decodable {
    var schema: String
  }

  struct Object: Decodable {
    var kind: String
    var namespace: String?
    var name: String

    var reference: ObjectReference {
      ObjectReference(kind: kind, namespace: namespace ?? "", name: name)
    }
  }

  struct Finding: Decodable {
    struct Share: Decodable {
      var count: Int
      var total: Int
    }

    struct Suppression: Decodable {
      var by: String
    }

    struct Piece: Decodable {
      var kind: String
      var object: Object?
      var path: String?
      var value: String?
    }

    var id: String
    var severity: String
    var layer: String
    var object: Object
    var share: Share?
    var evidence: [Piece]?
    var suppression: Suppression?

    var entry: Baseline.Entry? {
      guard let severity = Severity(rawValue: severity), let layer = Layer(rawValue: layer) else {
        return nil
      }
      return Baseline.Entry(
        id: EntryID(id), object: object.reference, severity: severity, layer: layer,
        share: share.map { .init(count: $0.count, total: $0.total) }, declaration: declaration)
    }

    private var declaration: String? {
      let pieces = (evidence ?? []).compactMap { piece in
        Evidence.Kind(rawValue: piece.kind).map {
          Evidence($0, piece.object?.reference, path: piece.path, value: piece.value)
        }
      }
      return Evidence.declaration(in: pieces, of: object.reference)
    }
  }

  /// Of visits only counts that there were some.
  struct Visit: Decodable {}

  struct NotChecked: Decodable {
    var question: String
  }

  struct NotRead: Decodable {
    struct Needs: Decodable {
      var resource: String
      var namespace: String

      var key: String { "\(resource) \(namespace)" }
    }

    var needs: Needs
  }

  struct Diagnosis: Decodable {
    var target: Object
    var serving: Bool?
    var root: Finding?
    var findings: [Finding]
    var suppressed: [Finding]?
    var notChecked: [NotChecked]
    var visits: [Visit]?

    var application: Baseline.Application {
      // What a rule has hidden was never told; where the rule is gone, it is new.
      let known = (suppressed ?? []).filter { $0.suppression?.by == "baseline" }
      let all = (root.map { [$0] } ?? []) + findings + known
      return Baseline.Application(
        findings: all.compactMap(\.entry), serving: serving, wasVisited: visits?.isEmpty == false,
        unchecked: Set(notChecked.map(\.question)))
    }
  }

  var generatedAt: String
  var diagnoses: [Diagnosis]
  var notRead: [NotRead]?
}
