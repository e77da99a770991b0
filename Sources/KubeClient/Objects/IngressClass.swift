/// An IngressClass.
public struct IngressClass: KubernetesObject {
  public static let kind = ObjectKind.ingressClass
  public var metadata: ObjectMeta
  /// The controller that serves the class, for example `k8s.io/ingress-nginx`.
  public var controller: String

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    controller = try json.object("spec", as: Spec.self)?.controller ?? ""
  }

  /// Whether Ingresses without a class belong to this one.
  public var isDefault: Bool {
    metadata.annotations["ingressclass.kubernetes.io/is-default-class"] == "true"
  }

  struct Spec: JSONReadable {
    var controller: String
    init(json: JSONObject) throws { controller = try json.string("controller") ?? "" }
  }
}
