/// Why a connection to an application led to no answer, as Go's HTTP client puts it.
struct ProxyFailure: Error, Hashable {
  var text: String
}
