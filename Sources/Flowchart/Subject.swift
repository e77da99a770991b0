/// The kind of thing a question is asked about; it is asked once for each of them.
public enum Subject: String, Sendable, CaseIterable {
  case workload
  case pod
  case service
  case ingress
}
