import Foundation

/// In what form the client wants objects.
enum AnswerForm: Sendable, Hashable {
  case objects
  /// Only the metadata of each.
  case metadata
  /// As kubectl prints them.
  case table

  /// Takes the first form in an `Accept` header that can be had; plain objects where none is named.
  init(accept: String) {
    for part in accept.split(separator: ",") {
      let parameters = part.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let type = parameters.first, ["application/json", "*/*"].contains(type) else {
        continue
      }
      guard parameters.contains("g=meta.k8s.io"), parameters.contains("v=v1") else { break }
      if parameters.contains("as=Table") {
        self = .table
        return
      }
      if parameters.contains("as=PartialObjectMetadataList")
        || parameters.contains("as=PartialObjectMetadata")
      {
        self = .metadata
        return
      }
    }
    self = .objects
  }
}
