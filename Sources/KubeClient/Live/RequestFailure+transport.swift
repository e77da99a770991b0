import AsyncHTTPClient
import Foundation
import NIOCore
import NIOExtras
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension RequestFailure {
  /// Tells what an error from below means.
  init(_ error: any Error, limits: RequestLimits, place: String) {
    switch error {
    case let failure as RequestFailure: self = failure
    case is CancellationError: self = .cancelled
    case let problem as ConnectionProblem:
      self.init(.unprepared, problem.description, problem: problem)
    case let fault as ItemSplitter.Fault: self.init(fault)
    case let error as JSONSyntaxError:
      self.init(.malformed, "the answer is not JSON: \(error.message)")
    case let error as JSONFieldError:
      self.init(.malformed, "the answer is not what the API says: \(error)")
    case let error as HTTPClientError: self.init(error, limits: limits)
    case let error as NIOConnectionError: self.init(error, limits: limits)
    case let error as IOError: self.init(code: error.errnoCode)
    case ChannelError.connectTimeout: self = Self.connectTimeout(limits)
    case is ChannelError: self.init(.lost, "the connection was closed")
    case NIOSSLError.uncleanShutdown:
      self.init(.lost, "the connection was closed before the answer was whole")
    case let wrong as ServerIdentity.Wrong:
      self.init(.insecure, wrong.problem.problem, problem: wrong.problem)
    case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      self.init(TLSFault("\(error)"), place: place)
    case is NIOHTTPDecompression.DecompressionError:
      self.init(.malformed, "the compressed answer is damaged, or grows too large when unpacked")
    case is NIOHTTPDecompression.ExtraDecompressionError:
      self.init(.lost, "the compressed answer was cut off")
    case let error as NIOHTTP1ProxyConnectHandler.Error: self.init(error, limits: limits)
    case HTTPParserError.headerOverflow:
      self.init(.foreign, "the head of the answer is larger than kdoctor takes")
    case HTTPParserError.invalidEOFState:
      self.init(.lost, "the connection was closed before the answer was whole")
    case is HTTPParserError:
      self.init(.foreign, "the answer is not HTTP")
    default: self.init(.lost, "the connection failed: \(AnswerHead.shortened("\(error)"))")
    }
  }

  private init(_ fault: TLSFault, place: String) {
    switch fault {
    case .certificate: self.init(.untrusted, "the server's certificate is not accepted")
    case .client(let words), .other(let words):
      self.init(
        .insecure, words,
        problem: ConnectionProblem(place: place, problem: words, advice: fault.advice))
    }
  }

  private init(_ fault: ItemSplitter.Fault) {
    switch fault {
    case .cut(let bytes): self.init(.lost, "the answer was cut off after \(bytes) bytes")
    case .broken(let reason): self.init(.malformed, "the answer cannot be read: \(reason)")
    case .tooLarge(let bytes):
      self.init(.malformed, "an object is larger than kdoctor takes (\(bytes >> 10) KiB)")
    }
  }

  private init(_ error: HTTPClientError, limits: RequestLimits) {
    switch error {
    case .readTimeout:
      self.init(.stalled, "the server sent nothing for \(limits.idle.words)")
    case .connectTimeout, .getConnectionFromPoolTimeout: self = Self.connectTimeout(limits)
    case .tlsHandshakeTimeout:
      self.init(
        .unreachable,
        "the server did not finish the TLS handshake within \(limits.connect.words)")
    case .httpProxyHandshakeTimeout:
      self.init(.unreachable, "the proxy did not answer within \(limits.connect.words)")
    case .proxyAuthenticationRequired:
      self.init(.unprepared, "the proxy asks for a user name and password")
    case .invalidProxyResponse:
      self.init(.unprepared, "the proxy refuses to connect to the server")
    // The library says so too where a server closes the connection that a request waits for.
    case .cancelled: self.init(.lost, "the connection was closed")
    case .remoteConnectionClosed:
      self.init(.lost, "the connection was closed before the answer was whole")
    default: self.init(.lost, "the connection failed: \(error.shortDescription)")
    }
  }

  private init(_ error: NIOHTTP1ProxyConnectHandler.Error, limits: RequestLimits) {
    switch error {
    case .proxyAuthenticationRequired():
      self.init(HTTPClientError.proxyAuthenticationRequired, limits: limits)
    case .httpProxyHandshakeTimeout():
      self.init(HTTPClientError.httpProxyHandshakeTimeout, limits: limits)
    default: self.init(HTTPClientError.invalidProxyResponse, limits: limits)
    }
  }

  private init(_ error: NIOConnectionError, limits: RequestLimits) {
    if error.connectionErrors.contains(where: { $0.error is IOError }),
      let code = error.connectionErrors.compactMap({ ($0.error as? IOError)?.errnoCode }).first
    {
      self.init(code: code)
    } else if error.connectionErrors.isEmpty {
      self.init(.unreachable, "the name \(error.host) cannot be resolved")
    } else {
      self = Self.connectTimeout(limits)
    }
  }

  private init(code: CInt) {
    switch code {
    case ECONNREFUSED: self.init(.unconnected, "connection refused")
    case ECONNRESET, EPIPE, ECONNABORTED: self.init(.lost, "the connection was reset")
    default: self.init(.unreachable, "no connection: \(String(cString: strerror(code)))")
    }
  }

  private static func connectTimeout(_ limits: RequestLimits) -> Self {
    Self(.unreachable, "no connection within \(limits.connect.words)")
  }
}
