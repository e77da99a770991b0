import NIOHTTP1

extension Visit.Request {
  /// Takes what has come in.
  init(_ head: HTTPRequestHead) {
    method = head.method.rawValue
    target = head.uri
    headers = Dictionary(
      head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
  }
}
