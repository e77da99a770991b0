import Diagnosis
import Flowchart
import Foundation
import Probing

extension ProbeWords {
  var simplifiedChinese: String {
    switch self {
    case .ending(let target, let module, let isSuccess, let duration):
      "\(target)：\(module) \(isSuccess ? "成功" : "失败")，用时 \(Self.time(duration))"
    case .whatHappened: "经过"
    case .phases: "各阶段用时"
    case .why: "失败原因"
    case .happened(let event, let time): "\(Self.time(time))：\(Self.chinese(event))"
    case .event(let event): Self.chinese(event)
    case .phase(let phase):
      switch phase {
      case .resolve: "解析名称"
      case .setup: "打开套接字"
      case .connect: "建立连接"
      case .tls: "TLS 握手"
      case .processing: "等待应答"
      case .transfer: "接收应答"
      case .request: "查询"
      case .rtt: "往返"
      }
    case .took(let phase, let time):
      Self.phase(phase).simplifiedChinese + "：" + Self.time(time)
    case .failure(let failure): Self.chinese(failure)
    }
  }

  /// What somebody below says in English.
  private static func said(_ message: String) -> String {
    MessageCatalogue.text(message, in: .simplifiedChinese)
  }

  private static func chinese(_ event: ProbeEvent) -> String {
    switch event {
    case .resolved(let host, let address): "\(host) 的地址是 \(address)"
    case .connected(let endpoint, let address):
      "已连接到 \(endpoint)"
        + (address.flatMap { $0 == endpoint.host ? nil : "（\($0)）" } ?? "")
    case .secured(let facts):
      "已使用 \(facts.version)"
        + (facts.applicationProtocol.map { " 和 \($0)" } ?? "")
        + "；证书为 \(facts.subject)，用于 \(clipped(list(facts.names)))，签发者 \(facts.issuer)"
        + (facts.earliestExpiry.map { "，有效期至 \(date($0))" } ?? "")
        + (facts.isVerified ? "" : "（未验证）")
    case .requested(let method, let url, let host): "已发送 \(method) \(url)，Host: \(host)"
    case .responded(let version, let status, let reason):
      "应答 \(version) \(status)" + (reason.isEmpty ? "" : " \(clipped(reason))")
    case .redirected(let location): "被重定向到 \(clipped(location))"
    case .received(let bytes, let unpacked):
      "收到 \(bytes) 字节" + (bytes == unpacked ? "" : "，解压后 \(unpacked) 字节")
    case .matched(let line, let pattern): "收到“\(clipped(line))”，与 \(pattern) 匹配"
    case .matchedBytes(let count): "收到预期的 \(count) 个字节"
    case .said(let line): "已发送“\(clipped(line))”"
    case .asked(let name, let type, let server): "已向 \(server) 查询 \(name) 的 \(type) 记录"
    case .answered(let code, let answer, let authority, let additional):
      "应答 \(code)：\(answer) 条记录，\(authority) 条授权记录，\(additional) 条附加记录"
    case .record(let text): clipped(text)
    case .echoed(let hopLimit):
      "收到回显" + (hopLimit.map { "，跳数限制为 \($0)" } ?? "")
    }
  }

  private static func chinese(_ failure: ProbeFailure) -> String {
    switch failure {
    case .badTarget(let reason): "无法理解目标：\(said(reason))"
    case .file(let path, let reason): "\(path)：\(said(reason))"
    case .dialling(let error): chinese(error)
    case .timedOut(let phase): "在“\(ProbeWords.phase(phase).simplifiedChinese)”阶段超时。"
    case .closed(let phase, let farewell):
      "在“\(ProbeWords.phase(phase).simplifiedChinese)”阶段连接被关闭"
        + (farewell.map { "：\(clipped($0))" } ?? "。")
    case .broken(let phase, let text):
      "在“\(ProbeWords.phase(phase).simplifiedChinese)”阶段连接中断：\(said(text))"
    case .tls(let problem): chinese(problem)
    case .proxy(let answer): "代理没有放行：\(said(clipped(answer)))"
    case .malformed(let text): "应答不是正确的 HTTP：\(said(text))"
    case .headTooLarge(let limit): "应答的标头超过 \(limit) 字节。"
    case .bodyTooLarge(let limit): "正文超过 \(limit) 字节。"
    case .notUnpacked(let algorithm, let reason): "正文不是 \(algorithm)：\(said(reason))"
    case .status(let status, let wanted):
      "状态码为 \(status)，应为 "
        + (wanted.isEmpty ? "200 至 299。" : "\(list(wanted.map(String.init)))。")
    case .httpVersion(let version, let wanted): "版本为 \(version)，应为 \(list(wanted))。"
    case .badRedirect(let location): "无法跟随重定向：\(clipped(location))"
    case .headerMissing(let name): "应答没有标头 \(name)。"
    case .headerMatched(let name, let pattern): "标头 \(name) 与 \(pattern) 匹配。"
    case .headerNotMatched(let name, let pattern): "没有标头 \(name) 与 \(pattern) 匹配。"
    case .bodyMatched(let pattern): "正文与 \(pattern) 匹配。"
    case .bodyNotMatched(let pattern): "正文与 \(pattern) 不匹配。"
    case .bodyNotRead: "未跟随的重定向不读取正文，因此没有任何模式匹配。"
    case .lineNotMatched(let pattern): "连接结束前没有任何一行与 \(pattern) 匹配。"
    case .lineTooLong(let limit): "有一行超过 \(limit) 字节。"
    case .bytesNotMatched(let count): "接下来收到的不是预期的 \(count) 个字节。"
    case .endedWithTLS: "最后一个请求使用了 TLS，而模块不允许。"
    case .endedWithoutTLS: "最后一个请求没有使用 TLS，而模块要求使用。"
    case .responseCode(let code, let wanted): "DNS 服务器应答 \(code)，应为 \(list(wanted))。"
    case .badAnswer(let text): "DNS 应答不可用：\(said(text))"
    case .records(let section, let rule, let pattern, let record):
      "\(section) 部分的记录不符合 \(rule) \(pattern)" + (record.map { "：\(clipped($0))" } ?? "。")
    case .slowPattern(let pattern): "匹配 \(pattern) 用时过长。"
    case .badModule(let reason): "模块不可用：\(said(reason))"
    case .notPossible(let reason): "无法从这里尝试：\(said(reason))"
    }
  }

  private static func chinese(_ error: DialError) -> String {
    switch error {
    case .unresolved(let text): "该名称没有地址：\(said(text))"
    case .refused(let text): "连接被拒绝：\(said(text))"
    case .timedOut: "未能及时建立连接。"
    case .noWay(let text): "无法到达：\(said(text))"
    case .failed(let text): "未能建立连接：\(said(text))"
    }
  }

  private static func chinese(_ problem: TLSProblem) -> String {
    switch problem {
    case .notSpoken: "该端口不使用 TLS。"
    case .expired(let subject, let end): "证书 \(subject) 已于 \(date(end)) 过期。"
    case .notYetValid(let subject, let start): "证书 \(subject) 自 \(date(start)) 起才有效。"
    case .wrongName(let names, let wanted):
      "证书用于 \(names.isEmpty ? "（无名称）" : list(names))，而不是 \(wanted)。"
    case .unknownAuthority(let issuer, let isSelfSigned):
      isSelfSigned ? "证书是自签名的，不受信任：\(issuer)" : "证书的签发机构不受信任：\(issuer)"
    case .clientCertificate(let alert): "服务器要求提供它接受的证书；它的答复是：\(said(alert))"
    case .other(let text): "TLS 握手失败：\(said(text))"
    }
  }
}
