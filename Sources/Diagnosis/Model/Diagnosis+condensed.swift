extension Diagnosis {
  /// What a summary of many applications needs of a healthy one: its walk and its evident members
  /// are left out, and what could not be checked is named once for all of its objects. Others are left as they
  /// are.
  public var condensed: Diagnosis {
    guard state == .healthy else { return self }
    var condensed = self
    condensed.walk = []
    let evident: Set<Member.Reason> = [.target, .owner, .selector, .route]
    condensed.members = members.filter { !evident.contains($0.reason) }
    var seen: Set<NotChecked> = []
    condensed.notChecked = notChecked.compactMap { entry in
      var entry = entry
      entry.object = nil
      return seen.insert(entry).inserted ? entry : nil
    }
    return condensed
  }
}
