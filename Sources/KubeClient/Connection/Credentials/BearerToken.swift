import Foundation

/// A token that can be sent.
struct BearerToken {
  var credentials: Credentials
  var facts: TokenFacts

  /// Takes a token without white space around it.
  ///
  /// - Parameter place: Whose it is, for messages.
  init(_ text: String, place: String) throws(ConnectionProblem) {
    guard !text.isEmpty else {
      throw ConnectionProblem(
        place: place, problem: "the token is empty", advice: "Log in again, or write a new token")
    }
    guard text.utf8.allSatisfy({ 0x21..<0x7F ~= $0 }) else {
      throw ConnectionProblem(
        place: place, problem: "the token holds a character that no token has",
        advice: "Look for line breaks or spaces that slipped in while copying")
    }
    facts = TokenFacts(text)
    credentials = Credentials(authorization: "Bearer \(text)", expiry: facts.validity.end)
  }

  /// - Throws: A problem with both dates where the token says that it does not hold now.
  func check(now: Date, place: String, advice: String) throws(ConnectionProblem) {
    guard let fault = facts.validity.fault(at: now) else { return }
    let whose = facts.subject.map { " of \($0.quoted)" } ?? ""
    throw ConnectionProblem(place: place, problem: "the token\(whose) \(fault)", advice: advice)
  }
}
