import Diagnosis
import Flowchart

/// What `kdoctor chart` says about pictures, in every language.
enum PictureWords {
  case cannotRead(String, String)
  case noReport(String)
  case emptyReport(String)
  case otherChart(String, entry: String)
  case several(Int, String)
  case needsPicture
  case noConverter
  case noChineseFont
  case noLatinFont
  case notConverted(String)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  var english: String {
    switch self {
    case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noReport(let path):
      "\(path): is no report of kdoctor. Make one with 'kdoctor report TARGET -o json=FILE'."
    case .emptyReport(let path): "\(path): holds no diagnosis; name a target of the report."
    case .otherChart(let path, let entry):
      "\(path): is a walk over another chart: this one has no '\(entry)'."
    case .several(let count, let target):
      "note: the report holds \(count) diagnoses; this is the first: \(target)"
    case .needsPicture: "--highlight draws into a picture: -o svg or -o pdf."
    case .noConverter:
      "a PDF is made with rsvg-convert, which is not in the PATH (Debian: apt-get install "
        + "librsvg2-bin; Fedora: librsvg2-tools). Or open '-o svg=FILE' in a browser and print it."
    case .noChineseFont:
      "no font with Chinese letters is installed (Debian: apt-get install fonts-noto-cjk)."
    case .noLatinFont:
      "note: no font as wide as Helvetica is installed (Debian: apt-get install "
        + "fonts-liberation); text may reach over its box"
    case .notConverted(let reason): "rsvg-convert made no PDF: \(reason)"
    }
  }

  var simplifiedChinese: String {
    switch self {
    case .cannotRead(let path, let reason):
      "\(path)：无法读取：\(MessageCatalogue.text(reason, in: .simplifiedChinese))"
    case .noReport(let path):
      "\(path)：不是 kdoctor 的报告。请用 'kdoctor report TARGET -o json=FILE' 生成。"
    case .emptyReport(let path): "\(path)：其中没有诊断；请在生成报告时指定目标。"
    case .otherChart(let path, let entry):
      "\(path)：属于另一张流程图：这张图中没有“\(entry)”。"
    case .several(let count, let target): "注意：报告中有 \(count) 份诊断，这里画出第一份：\(target)"
    case .needsPicture: "--highlight 只用于图片：-o svg 或 -o pdf。"
    case .noConverter:
      "PDF 由 rsvg-convert 生成，而 PATH 中没有它（Debian：apt-get install librsvg2-bin；"
        + "Fedora：librsvg2-tools）。也可以用浏览器打开 '-o svg=FILE' 并打印。"
    case .noChineseFont: "没有安装中文字体（Debian：apt-get install fonts-noto-cjk）。"
    case .noLatinFont:
      "注意：没有安装与 Helvetica 等宽的字体（Debian：apt-get install fonts-liberation），"
        + "文字可能超出方框"
    case .notConverted(let reason): "rsvg-convert 没有生成 PDF：\(reason)"
    }
  }
}
