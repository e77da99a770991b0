/// One stretch of the chart as blocks that stand beside each other.
struct PictureSection {
  var heading: String
  /// The milestone that it begins with, where that has its place here.
  var begin: PictureBox?
  var blocks: [PictureBlock]

  /// The sections of a plan.
  static func all(
    of plan: ChartPlan, labels: ChartLabels, boxes: PictureBoxes, spacing: PictureSpacing
  ) -> [PictureSection] {
    plan.sections.enumerated().map { index, section in
      var blocks = blocks(of: section.trunk, boxes, spacing)
      if section.showsEnd, let end = section.end {
        blocks.append(PictureBlock(boxes.box(end), spacing: spacing))
      }
      return PictureSection(
        heading: labels.heading(index + 1, section), begin: section.begin.map { boxes.box($0) },
        blocks: blocks)
    }
  }

  private static func blocks(
    of chain: ChartPlan.Chain, _ boxes: PictureBoxes, _ spacing: PictureSpacing
  ) -> [PictureBlock] {
    chain.steps.flatMap { step -> [PictureBlock] in
      let block = PictureBlock(step, boxes: boxes, spacing: spacing)
      switch step.last {
      case nil: return [block]
      case .chain(let chain): return [block] + blocks(of: chain, boxes, spacing)
      case .leaf(let id): return [block, PictureBlock(boxes.box(id), spacing: spacing)]
      case .reference(let id):
        let box = boxes.box(.reference(id)) ?? boxes.box(id)
        return [block, PictureBlock(box, spacing: spacing)]
      }
    }
  }
}
