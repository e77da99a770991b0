import Foundation

/// What a log answer needs to know of a Pod.
struct PodNode {
  private var node: JSONNode

  init(_ object: any ServedObject) {
    var bytes: [UInt8] = []
    object.write(to: &bytes)
    node = (try? JSONDecoder().decode(JSONNode.self, from: Data(bytes))) ?? .object([:])
  }

  /// Whether a node runs it.
  var isAssigned: Bool { !(node["spec"]?["nodeName"]?.text ?? "").isEmpty }

  /// The container whose log is meant.
  func container(asked: String?) -> Result<String, SelectorError> {
    let name = node["metadata"]?["name"]?.text ?? ""
    let main = names("containers")
    guard let asked else {
      if let only = main.first, main.count == 1 { return .success(only) }
      let initial = names("initContainers")
      let also = initial.isEmpty ? "" : " or one of the init containers: [\(list(initial))]"
      return .failure(
        SelectorError(
          message: "a container name must be specified for pod \(name), choose one of: "
            + "[\(list(main))]\(also)"))
    }
    let all = main + names("initContainers") + names("ephemeralContainers")
    guard all.contains(asked) else {
      return .failure(
        SelectorError(message: "container \(asked) is not valid for pod \(name)"))
    }
    return .success(asked)
  }

  /// Why the kubelet has no log to give; nil where it should have one.
  func refusal(container: String, previous: Bool) -> String? {
    let pod = node["metadata"]?["name"]?.text ?? ""
    let statuses = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"]
      .flatMap { node["status"]?[$0]?.items ?? [] }
    guard let status = statuses.first(where: { $0["name"]?.text == container }) else {
      return "container \"\(container)\" in pod \"\(pod)\" is not available"
    }
    if previous {
      return "previous terminated container \"\(container)\" in pod \"\(pod)\" not found"
    }
    let state = status["state"]
    guard state?["running"] == nil, state?["terminated"] == nil,
      status["lastState"]?["terminated"] == nil
    else { return nil }
    let head = "container \"\(container)\" in pod \"\(pod)\" is waiting to start"
    guard let waiting = state?["waiting"] else { return "\(head) - no logs yet" }
    return switch waiting["reason"]?.text {
    case "ErrImagePull": "\(head): image can't be pulled"
    case "ImagePullBackOff": "\(head): trying and failing to pull image"
    case let reason: "\(head): \(reason ?? "")"
    }
  }

  private func names(_ list: String) -> [String] {
    (node["spec"]?[list]?.items ?? []).compactMap { $0["name"]?.text }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: " ") }
}
