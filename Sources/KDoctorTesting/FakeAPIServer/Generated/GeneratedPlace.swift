/// Where a generated object stands; gives the values of its placeholders.
struct GeneratedPlace: Sendable {
  var layout: GeneratedLayout
  var namespaceNumber: Int
  /// Meaningless for objects of a whole namespace.
  var deployment = 0
  /// Meaningless for all but Pods and endpoints.
  var pod = 0

  var namespace: String { "team-" + GeneratedLayout.padded(namespaceNumber, 3) }
  var application: String { "shop" + GeneratedLayout.padded(deployment, 5) }
  var replicaSet: String { application + "-5d8dbfd894" }
  var podName: String {
    let number = pod - layout.pods(ofDeployment: deployment).lowerBound
    return "\(replicaSet)-\(GeneratedLayout.padded(number, 5))"
  }

  /// Appends a placeholder's value.
  func write(_ placeholder: Placeholder, to bytes: inout [UInt8]) {
    switch placeholder {
    case .endpoints: writeEndpoints(to: &bytes)
    default: bytes += text(placeholder).utf8
    }
  }

  private func text(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .namespace: namespace
    case .application: application
    case .replicaSet: replicaSet
    case .pod: podName
    case .namespaceUID: uid("a", namespaceNumber)
    case .deploymentUID: uid("b", deployment)
    case .replicaSetUID: uid("c", deployment)
    case .serviceUID: uid("d", deployment)
    case .sliceUID: uid("e", deployment)
    case .podUID: uid("f", pod)
    case .podAddress: "10.\(128 + pod / 62_500).\(pod / 250 % 250).\(pod % 250 + 1)"
    case .serviceAddress: "10.96.\(deployment / 250 % 250).\(deployment % 250 + 1)"
    case .replicas: String(layout.pods(ofDeployment: deployment).count)
    case .endpoints: ""
    }
  }

  private func uid(_ kind: String, _ number: Int) -> String {
    let digits = GeneratedLayout.padded(number, 8)
    return "\(digits)-0000-4000-8000-\(kind)00000000000"
  }

  private func writeEndpoints(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, pod) in layout.pods(ofDeployment: deployment).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      var place = self
      place.pod = pod
      layout.endpoint.write(place, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
