/// An object that is made when it is asked for.
struct GeneratedObject: ServedObject {
  let place: GeneratedPlace
  let name: String
  let template: ObjectTemplate

  var namespace: String {
    template.node["metadata"]?["namespace"] == nil ? "" : place.namespace
  }

  var labels: [String: String] {
    template.labels.mapValues { ObjectTemplate.text($0, place) }
  }

  func field(_ path: String) -> String {
    var value: JSONNode? = template.node
    for key in path.split(separator: ".") { value = value?[String(key)] }
    return value?.text.map { ObjectTemplate.text($0, place) } ?? ""
  }

  func write(to bytes: inout [UInt8]) { template.write(place, to: &bytes) }

  func writeMetadata(to bytes: inout [UInt8]) { template.writeMetadata(place, to: &bytes) }
}
