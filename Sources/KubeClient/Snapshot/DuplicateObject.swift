/// An object that the inputs give more than once, in different words.
struct DuplicateObject {
  let object: ObjectReference
  private var locations: [FileLocation]

  /// - Parameter location: where it was seen first, where that is known.
  init(_ object: ObjectReference, at location: FileLocation?) {
    self.object = object
    locations = location.map { [$0] } ?? []
  }

  /// Takes another place of it; the last one is where the object that counts stands.
  mutating func add(_ location: FileLocation?) {
    if let location { locations.append(location) }
  }

  /// A note for a person.
  var text: String {
    let place = object.namespace.isEmpty ? "" : "\(object.namespace)/"
    let name = "\(object.kind) \(place)\(object.name)"
    guard let last = locations.last, locations.count > 1 else {
      return "\(name) is given more than once; the newest is used"
    }
    let all = locations.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
      .map(\.description).joined(separator: ", ")
    return "\(name) is given more than once (\(all)); the one at \(last) is used"
  }
}
