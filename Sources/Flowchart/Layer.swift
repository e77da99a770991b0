/// The stretch of the chart in which a walk can end.
public enum Layer: String, Sendable, CaseIterable, Comparable {
  case pod
  case service
  case ingress
  /// Beyond the Ingress: load balancers, DNS, firewalls.
  case infrastructure
  /// What belongs to no single application: control plane and nodes.
  case cluster

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
