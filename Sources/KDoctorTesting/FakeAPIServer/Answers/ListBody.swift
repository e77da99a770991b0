/// Writes objects and lists as the API server does.
enum ListBody {
  /// A list in plain form: its items carry neither kind nor apiVersion.
  static func list(_ page: ListPage) -> [UInt8] {
    var bytes = head(
      kind: page.resource.kind + "List", apiVersion: page.resource.groupVersion, page)
    bytes += Array(#","items":["#.utf8)
    for (index, object) in page.objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      object.write(to: &bytes)
    }
    bytes += Array("]}\n".utf8)
    return bytes
  }

  /// A list of nothing but metadata.
  static func metadataList(_ page: ListPage) -> [UInt8] {
    var bytes = head(kind: "PartialObjectMetadataList", apiVersion: "meta.k8s.io/v1", page)
    // Go writes a list that was never filled as null.
    if page.objects.isEmpty { return bytes + Array(",\"items\":null}\n".utf8) }
    bytes += Array(#","items":["#.utf8)
    for (index, object) in page.objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += partial(object)
    }
    return bytes + Array("]}\n".utf8)
  }

  /// One object in plain form.
  static func object(_ object: any ServedObject, _ resource: APIResource) -> [UInt8] {
    var fields: [UInt8] = []
    object.write(to: &fields)
    let head = #"{"kind":"\#(resource.kind)","apiVersion":"\#(resource.groupVersion)","#
    return Array(head.utf8) + fields.dropFirst()
  }

  /// One object's metadata, without a line feed.
  static func partial(_ object: any ServedObject) -> [UInt8] {
    var bytes = Array(
      #"{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/v1","metadata":"#.utf8)
    object.writeMetadata(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// Everything up to and with the list's metadata.
  static func head(kind: String, apiVersion: String, _ page: ListPage) -> [UInt8] {
    var text = #"{"kind":"\#(kind)","apiVersion":"\#(apiVersion)","metadata":{"#
    text += #""resourceVersion":"\#(page.revision)""#
    if let continuation = page.continuation { text += #","continue":"\#(continuation.text)""# }
    if let remaining = page.remaining { text += #","remainingItemCount":\#(remaining)"# }
    return Array((text + "}").utf8)
  }
}
