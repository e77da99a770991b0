/// What a watch wants to hear of.
struct WatchQuery: Sendable {
  var resource: APIResource
  /// Empty for all namespaces.
  var namespace: String
  var selection: Selection
  /// The revision after which to begin; nil begins with all that is there now.
  var revision: Int?
  var wantsBookmarks: Bool
  /// Seconds until the server ends the watch; nil for never.
  var timeout: Int?
  /// Whether the client asks for the list as a stream, which this server's store cannot do.
  var wantsInitialEvents: Bool
  var form: AnswerForm

  /// Reads a request.
  ///
  /// - Throws: ``SelectorError``.
  init(_ request: APIRequest, _ info: RequestInfo, _ resource: APIResource) throws {
    self.resource = resource
    namespace = resource.isNamespaced ? info.namespace : ""
    selection = try Selection(request, for: resource)
    revision = request.value("resourceVersion").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    wantsBookmarks = request.flag("allowWatchBookmarks")
    timeout = request.value("timeoutSeconds").flatMap { Int($0) }
    wantsInitialEvents = request.flag("sendInitialEvents")
    form = AnswerForm(accept: request.headers["accept"] ?? "")
  }

  /// Whether an object belongs to what is watched.
  func includes(_ object: (any ServedObject)?) -> Bool {
    guard let object else { return false }
    return (namespace.isEmpty || object.namespace == namespace) && selection.matches(object)
  }
}
