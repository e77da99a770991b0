import Flowchart
import Foundation
import Terminal

extension TerminalError {
  /// Why there is no screen, what to do, and what is done instead.
  func text(in language: Language) -> String {
    switch language {
    case .english: "\(description). Going on with plain lines."
    case .simplifiedChinese: "\(chinese)。改用纯文本行继续。"
    }
  }

  private var chinese: String {
    switch self {
    case .noTerminal: "没有可以绘制屏幕的终端"
    case .typeNotSet: "没有设置终端类型；请用 TERM=xterm-256color 重试"
    case .unknownType(let name):
      "此系统不认识“\(name.visible)”类型的终端（TERM）；请用 TERM=xterm-256color 重试"
    case .incapableType(let name): "“\(name.visible)”类型的终端（TERM）无法显示屏幕"
    case .alreadyOpen: "此程序的另一个会话正在使用终端"
    case .system(let call, let number): "\(call)：\(String(cString: strerror(number)))"
    }
  }
}
