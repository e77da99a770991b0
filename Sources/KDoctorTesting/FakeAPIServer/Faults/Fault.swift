/// Something that the server does wrong, and when.
public struct Fault: Sendable, Hashable {
  /// What goes wrong.
  public enum Action: Sendable, Hashable {
    /// A refusal with this status, as a `Status` object.
    ///
    /// - Parameter retryAfter: seconds, for the header of that name; nil leaves it out.
    case status(Int, retryAfter: Int? = nil)
    /// The body ends after so many bytes, and the connection with it.
    case cutBody(after: Int)
    /// Nothing ever comes.
    case stallBeforeHeaders
    /// Nothing comes after so many bytes of the body.
    case stallBody(after: Int)
    /// `Content-Length` is off by so many bytes; the connection ends after the body.
    case wrongContentLength(by: Int)
    /// A byte sequence that is not UTF-8 stands inside of the first name.
    case invalidUTF8
    /// The last brackets are not what they should be.
    case invalidJSON
    /// The first object carries a text of so many bytes.
    case hugeObject(bytes: Int)
    /// Status 302.
    case redirect(to: String)
    /// The right body under another content type.
    case contentType(String)
    /// Another page altogether, as a login page of some proxy would be.
    case page(String, status: Int = 200, type: String = "text/html")
    /// The body comes slowly.
    case drip(bytesPerSecond: Int)
    /// A list comes in so many pages, whatever the client asks for; together they hold each object
    /// once, and most of them may be empty.
    case pages(Int)
    /// The connection ends without an answer.
    case closeConnection
    /// The `continue` token is too old: 410, with a fresh one.
    case expireContinue
    /// The kubelet that a port-forward would lead to cannot be reached.
    case kubeletDown
    /// The kubelet no longer knows the Pod that a port-forward would lead to.
    case podGone
    /// A port-forward comes about and tells this on the error channel of every port; then it ends,
    /// or stays open in silence.
    case forwardError(String, staysOpen: Bool = false)
  }

  /// Which requests it befalls; what is nil counts for all.
  public struct Matcher: Sendable, Hashable {
    /// As in rules, for example `pods/log`.
    public var resource: String?
    public var verb: String?
    public var namespace: String?
    /// The beginning of the path.
    public var path: String?
    /// Whether the request continues a list.
    public var isContinuing: Bool?
    /// The number of the first matching request that it befalls, counted from 1.
    public var from: Int

    /// Makes a matcher from its parts.
    public init(
      resource: String? = nil, verb: String? = nil, namespace: String? = nil, path: String? = nil,
      isContinuing: Bool? = nil, from: Int = 1
    ) {
      self.resource = resource
      self.verb = verb
      self.namespace = namespace
      self.path = path
      self.isContinuing = isContinuing
      self.from = from
    }

    /// Every request.
    public static let any = Matcher()

    /// Every request for a resource, from the given one on.
    public static func resource(_ resource: String, from: Int = 1) -> Matcher {
      Matcher(resource: resource, from: from)
    }

    func matches(_ request: APIRequest, _ info: RequestInfo) -> Bool {
      (resource == nil || resource == info.ruleResource) && (verb == nil || verb == info.verb)
        && (namespace == nil || namespace == info.namespace)
        && (path.map { request.path.hasPrefix($0) } ?? true)
        && (isContinuing == nil || isContinuing == (request.value("continue") != nil))
    }
  }

  public var action: Action
  public var matcher: Matcher
  /// How often; nil for ever.
  public var times: Int?

  /// Makes a fault.
  public init(_ action: Action, when matcher: Matcher = .any, times: Int? = nil) {
    self.action = action
    self.matcher = matcher
    self.times = times
  }
}
