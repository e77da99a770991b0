import Crypto
import Foundation

/// The opening of a WebSocket, as the node's side judges it.
struct WebSocketHandshake: Sendable, Hashable {
  /// What makes an answer of a key: RFC 6455, 1.3.
  private static let suffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

  var accept: String
  var codec: ChannelCodec
  /// Nil where the client named none.
  var subprotocol: String?

  /// Whether a request asks for another protocol at all.
  static func isUpgrade(_ request: APIRequest) -> Bool {
    (request.headers["connection"] ?? "").lowercased().contains("upgrade")
  }

  /// Reads the headers.
  ///
  /// - Throws: ``Refusal``.
  init(_ request: APIRequest) throws(Refusal) {
    guard request.headers["upgrade"]?.lowercased() == "websocket" else {
      throw Refusal(status: 400, text: "not websocket protocol")
    }
    guard let key = request.headers["sec-websocket-key"], !key.isEmpty else {
      throw Refusal(status: 400, text: "mismatch challenge/response")
    }
    guard request.headers["sec-websocket-version"] == "13" else {
      throw Refusal(status: 400, text: "missing or bad WebSocket Version")
    }
    let offered = (request.headers["sec-websocket-protocol"] ?? "").split(separator: ",")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let chosen = offered.lazy.compactMap(ChannelCodec.init).first
    guard offered.isEmpty || chosen != nil else { throw Refusal(status: 403, text: "") }
    codec = chosen ?? .binary
    subprotocol = chosen?.rawValue
    let digest = Insecure.SHA1.hash(data: Data((key + Self.suffix).utf8))
    accept = Data(digest).base64EncodedString()
  }

  /// Why there is no WebSocket.
  struct Refusal: Error, Hashable {
    var status: Int
    var text: String
  }
}
