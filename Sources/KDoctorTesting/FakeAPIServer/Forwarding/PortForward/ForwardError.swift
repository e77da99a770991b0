/// Why a port is not forwarded, as containerd puts it.
struct ForwardError: Error, Hashable {
  var message: String
}
