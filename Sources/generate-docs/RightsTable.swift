import Flowchart
import KDoctorTesting
import Reporting

/// Which rights kdoctor uses, and what nobody can tell without them: from the Roles of `deploy/`,
/// which are held against every request, and from what `kdoctor status` says.
struct RightsTable {
  let roles: ShippedRoles

  var text: String {
    let rows = ReadingPurpose.all(in: .english).flatMap { purpose in
      purpose.resources.map { row($0, purpose.loss) }
    }
    let head = ["resource", "API group", "verbs", "in", "without it cannot be told"]
    return MarkdownText.head(head) + rows.joined()
  }

  private func row(_ resource: String, _ loss: String) -> String {
    let rules = roles.clusterRole.rules.filter { $0.resources.contains(resource) }
    let isNamespaced = roles.role.rules.contains { $0.resources.contains(resource) }
    return MarkdownText.row([
      MarkdownText.code(resource),
      Set(rules.flatMap(\.apiGroups)).sorted().map { $0.isEmpty ? "core" : $0 }
        .joined(separator: ", "),
      Set(rules.flatMap(\.verbs)).sorted().joined(separator: ", "),
      isNamespaced ? "a namespace" : "the cluster", MarkdownText.prose(loss),
    ])
  }
}
