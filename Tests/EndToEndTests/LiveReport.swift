import Foundation
import KDoctorTesting
import Testing

/// What one run of `kdoctor report` or `kdoctor status` against a server has told.
struct LiveReport {
  let outcome: Kdoctor.Outcome
  /// The data on standard output; nil where that is empty.
  let json: JSONNode?

  /// - Throws: Where standard output is anything but empty or one whole document.
  init(_ outcome: Kdoctor.Outcome) throws {
    self.outcome = outcome
    json =
      outcome.output.isEmpty
      ? nil : try JSONDecoder().decode(JSONNode.self, from: Data(outcome.output.utf8))
  }

  var status: Int32 { outcome.status }
  var state: String? { json?["state"]?.text }
  var diagnoses: [JSONNode] { json?["diagnoses"]?.items ?? [] }

  /// The ids of all findings, sorted.
  var findings: [String] {
    diagnoses.flatMap { diagnosis in
      (diagnosis["findings"]?.items ?? []) + [diagnosis["root"]].compactMap { $0 }
    }.compactMap { $0["id"]?.text }.sorted()
  }

  /// The ids of the root findings.
  var roots: [String] { diagnoses.compactMap { $0["root"]?["id"]?.text } }

  /// What could not be read, for example `list pods in healthy`, and why.
  var unread: [String: Set<String>] {
    var unread: [String: Set<String>] = [:]
    for entry in diagnoses.flatMap({ $0["notChecked"]?.items ?? [] }) {
      guard let needs = entry["needs"], let reason = entry["reason"]?.text else { continue }
      let words = ["verb", "resource"].compactMap { needs[$0]?.text }.joined(separator: " ")
      let place = needs["namespace"]?.text ?? ""
      unread[reason, default: []].insert(place.isEmpty ? words : "\(words) in \(place)")
    }
    return unread
  }

  /// What has happened to whatever could not be read.
  var details: [String] {
    diagnoses.flatMap { $0["notChecked"]?.items ?? [] }.compactMap { $0["detail"]?.text }
  }

  /// What a failed test should show.
  var summary: String {
    "exit \(status), \(state ?? "nothing"), \(roots), unread \(unread), \(outcome.errors)"
  }

  /// The Roles that are said to be missing.
  var missingAccess: [JSONNode] { json?["missingAccess"]?.items ?? [] }

  /// Everything that was printed.
  var allText: String { outcome.output + outcome.errors }
}
