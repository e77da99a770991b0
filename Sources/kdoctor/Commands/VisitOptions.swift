import ArgumentParser
import Diagnosis
import Reporting

/// Whether and how to visit applications, the same for all commands that walk.
struct VisitOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Visit the application: a connection and one GET, by port-forward and Service proxy, "
        + "through the Ingress controller and from here. Of a recording, use the visits in it. "
        + "(default: for named targets of a live cluster, and for recordings)"))
  var probe: Bool?

  @Option(
    name: .customLong("ingress-controller"),
    help: ArgumentHelp(
      "Where an Ingress controller runs that is not found by itself: NAMESPACE/POD or "
        + "NAMESPACE/KEY=VALUE[,...] for its labels. May be repeated.",
      valueName: "place"))
  var ingressControllers: [String] = []

  /// Whether to send visits to a live cluster.
  ///
  /// - Parameter isNamed: whether targets were named; applications that nobody has named are left in peace.
  func sends(isNamed: Bool) -> Bool { probe ?? isNamed }

  /// Where controllers run that are not found by themselves.
  ///
  /// - Throws: ``Failure`` for what is no such place.
  func controllers() throws -> [ControllerPlace] {
    try ingressControllers.map { text in
      guard let place = ControllerPlace(parsing: text) else {
        throw Failure(.usage, .badController(text))
      }
      return place
    }
  }
}
