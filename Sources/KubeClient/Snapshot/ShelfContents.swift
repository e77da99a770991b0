/// What was collected of one kind.
struct ShelfContents {
  var shelf: any Shelf
  var duplicates: [DuplicateObject]
  /// Where the objects of the shelf are written, as far as that is known.
  var written: [ObjectReference: DocumentPlace.Found]
}
