/// Objects that are made when they are asked for; their order is that of their numbers.
struct GeneratedShelf: Shelf {
  /// What there is one of for each object.
  enum Unit: Sendable {
    case namespace
    case deployment
    case pod
  }

  let layout: GeneratedLayout
  let unit: Unit
  let template: ObjectTemplate

  var count: Int {
    switch unit {
    case .namespace: layout.namespaces
    case .deployment: layout.deployments
    case .pod: layout.pods
    }
  }

  func key(at index: Int) -> String { object(at: index).key }

  func object(at index: Int) -> any ServedObject {
    let place = place(index)
    return GeneratedObject(
      place: place,
      name: ObjectTemplate.text(template.node["metadata"]?["name"]?.text ?? "", place),
      template: template)
  }

  private func place(_ index: Int) -> GeneratedPlace {
    switch unit {
    case .namespace: return GeneratedPlace(layout: layout, namespaceNumber: index)
    case .deployment, .pod:
      let deployment = unit == .pod ? index / GeneratedLayout.podsPerDeployment : index
      return GeneratedPlace(
        layout: layout, namespaceNumber: layout.namespace(ofDeployment: deployment),
        deployment: deployment, pod: index)
    }
  }
}
