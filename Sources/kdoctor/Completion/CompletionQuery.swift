import ArgumentParser

/// Where the answers to a completion come from: the options that were typed so far.
struct CompletionQuery: ParsableArguments {
  @OptionGroup
  var place: PlaceOptions

  @OptionGroup
  var source: SourceOptions
}
