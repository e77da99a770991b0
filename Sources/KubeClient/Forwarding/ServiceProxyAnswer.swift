/// What came back for a request through the API server's Service proxy.
///
/// The proxy hands the application's answer through, and answers itself with a `Status` where it has
/// none. Its marks (`Audit-Id`) are on both. What is taken for its own is a `Status` whose code is
/// that of the answer, in the proxy's words about the Service that was asked for, and with one mark:
/// an application that is an API server itself sends a second. An application that imitates all that
/// cannot be told apart.
public struct ServiceProxyAnswer: Sendable, Hashable {
  /// The HTTP status.
  public var status: Int
  /// Where a redirect leads. The API server rewrites an application's own addresses to its proxy's.
  public var location: String?
  public var contentType: String?
  /// The `Server` header: what the application says it is; API servers send none.
  public var server: String?
  /// Why the API server could not reach the application; nil where the application answered.
  public var problem: ServiceProxyProblem?
  /// The beginning of the body.
  public var body: [UInt8]
  /// Whether that is all of it; false also where it broke off.
  public var isWhole: Bool
}
