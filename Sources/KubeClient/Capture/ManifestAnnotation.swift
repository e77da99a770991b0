/// Annotations in which tools keep a copy of the whole object, Secret values included.
enum ManifestAnnotation {
  /// Whether an annotation is one, by its key or by what is in it.
  static func matches(key: String, value: UnsafeRawBufferPointer) -> Bool {
    let name = key.split(separator: "/").last.map(String.init) ?? key
    if name.contains("last-applied") { return true }
    if keys.contains(key) || key.hasPrefix("kapp.k14s.io/original") { return true }
    if holds(value, "apiVersion"), holds(value, "kind") { return true }
    return value.count > 64 && packed.contains { value.starts(with: $0) }
  }

  /// Those of Rancher and OpenShift.
  private static let keys: Set<String> = [
    "objectset.rio.cattle.io/applied", "openshift.io/encoded-deployment-config",
  ]

  /// How gzip and zip begin in base64: nobody can look inside, so nobody can clean it.
  private static let packed = ["H4sI", "UEsDB"].map { Array($0.utf8) }

  private static func holds(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    let first = word.utf8Start[0]
    for i in 0...(bytes.count - count) where bytes[i] == first {
      if (1..<count).allSatisfy({ bytes[i + $0] == word.utf8Start[$0] }) { return true }
    }
    return false
  }
}
