import KubeClient

extension Description {
  /// Conditions with their reasons.
  mutating func conditions(_ conditions: JSONTree) {
    if conditions.array.isEmpty { return }
    line(0, "Conditions:")
    line(1, "Type\tStatus\tReason")
    line(1, "----\t------\t------")
    for condition in conditions.array {
      line(1, "\(condition.type.text) \t\(condition.status.text)\t\(condition.reason.text)")
    }
  }

  /// Conditions with the time of their last change, and another one.
  ///
  /// - Parameter title: the other time's, which is its field with a capital.
  mutating func conditions(_ conditions: JSONTree, withTime title: String) {
    if conditions.array.isEmpty { return }
    line(0, "Conditions:")
    line(1, "Type\tStatus\t\(title)\tLastTransitionTime\tReason\tMessage")
    line(1, "----\t------\t-----------------\t------------------\t------\t-------")
    let field = title.prefix(1).lowercased() + title.dropFirst()
    for condition in conditions.array {
      let times = [condition[field], condition.lastTransitionTime].map(Clock.long)
      line(
        1,
        "\(condition.type.text) \t\(condition.status.text) \t\(times[0]) \t\(times[1]) "
          + "\t\(condition.reason.text) \t\(condition.message.text)")
    }
  }
}
