/// Why a cluster cannot be reached or used at all, said so that a person can mend it.
public struct ConnectionProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where the fault is: a file and the entry in it (`/home/a/.kube/config: user "dev"`), or a server.
  public var place: String
  /// What is wrong, in one sentence without a full stop.
  public var problem: String
  /// What to do about it, in one sentence without a full stop; nil where the problem says it.
  public var advice: String?

  /// Makes a problem from its parts.
  public init(place: String, problem: String, advice: String? = nil) {
    self.place = place
    self.problem = problem
    self.advice = advice
  }

  public var description: String {
    let sentence = place.isEmpty ? problem : "\(place): \(problem)"
    return advice.map { "\(sentence). \($0.prefix(1).uppercased())\($0.dropFirst())." } ?? sentence
  }
}
