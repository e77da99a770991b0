import Synchronization

/// The objects of one answer, without their secrets, as they come.
///
/// Redaction happens here, on the way in: what is secret is never held longer than its object.
final class CapturedItems: Sendable {
  /// An object ready to be written.
  struct Item: Sendable {
    var kind: ObjectKind
    var object: RedactedObject
  }

  /// What came, and what it makes worth reading.
  struct Contents: Sendable {
    var items: [ObjectReference: Item] = [:]
    var pods: [PodFacts] = []
    /// Secrets from which Ingresses want a certificate.
    var references: Set<ObjectReference> = []
  }

  private struct State: ~Copyable {
    var contents = Contents()
    /// Strings of one kind of object repeat; making them once saves most of the time.
    let strings = StringCache()
  }

  private let kind: ObjectKind
  private let state: Mutex<State>

  init(_ kind: ObjectKind) {
    self.kind = kind
    state = Mutex(State())
  }

  /// Takes the next piece.
  ///
  /// - Throws: ``JSONSyntaxError``.
  func take(_ piece: SnapshotPiece) throws {
    guard case .object(let raw) = piece else {
      state.withLock { $0.contents = Contents() }
      return
    }
    try state.withLock { state in
      var facts: PodFacts?
      var references: Set<ObjectReference> = []
      let object = try Redactor.redact(raw, strings: state.strings) { json in
        // What does not read as its type is kept all the same: the report says so.
        switch kind {
        case .pod: facts = (try? Pod(json: json)).map(PodFacts.init)
        case .ingress: references = (try? Ingress(json: json)).map(Self.certificates) ?? []
        default: break
        }
      }
      let reference = ObjectReference(
        kind: kind.rawValue, namespace: object.namespace, name: object.name)
      if let facts { state.contents.pods.append(facts) }
      state.contents.references.formUnion(references)
      state.contents.items[reference] = Item(kind: kind, object: object)
    }
  }

  /// What came so far.
  var contents: Contents { state.withLock { $0.contents } }

  private static func certificates(_ ingress: Ingress) -> Set<ObjectReference> {
    Set(
      ingress.tls.compactMap(\.secretName).filter { !$0.isEmpty }.map {
        ObjectReference(
          kind: ObjectKind.secret.rawValue, namespace: ingress.namespace, name: $0)
      })
  }
}
