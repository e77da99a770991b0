import Glibc
import NIOCore
import NIOPosix

/// Two connected sockets: a connection from the server into a Pod, without a port of this machine.
enum SocketPair {
  /// Makes a connection.
  ///
  /// - Parameter far: sets up the application's end before anything can arrive there.
  /// - Returns: The server's end. It reads only when it is told to.
  static func connect(
    on loop: any EventLoop, far: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
  ) -> EventLoopFuture<any Channel> {
    var ends: [CInt] = [0, 0]
    guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      return loop.makeFailedFuture(IOError(errnoCode: errno, reason: "socketpair"))
    }
    let (near, away) = (ends[0], ends[1])
    return ClientBootstrap(group: loop).channelInitializer(far).withConnectedSocket(away)
      .flatMap { far in
        ClientBootstrap(group: loop).channelOption(.autoRead, value: false)
          .withConnectedSocket(near)
          .flatMapErrorThrowing { error in
            far.close(promise: nil)
            throw error
          }
      }
  }
}
