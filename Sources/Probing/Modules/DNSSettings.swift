/// The settings of the dns prober.
public struct DNSSettings: Sendable, Hashable {
  public var addresses: AddressPreference
  /// The address to send from; nil for the system's choice.
  public var sourceAddress: String?
  public var transport: Transport
  /// Whether the server is spoken to over TLS; only with TCP.
  public var isTLS: Bool
  public var tls: TLSSettings
  public var queryName: String
  /// The name of the type of records, such as `A`.
  public var queryType: String
  /// The name of the class of records, such as `IN`.
  public var queryClass: String
  public var wantsRecursion: Bool
  /// The names of the response codes that count as success.
  public var validResponseCodes: [String]
  public var answer: RecordRules
  public var authority: RecordRules
  public var additional: RecordRules

  /// What carries the question.
  public enum Transport: String, Sendable, Hashable, CaseIterable {
    case udp
    case tcp
  }

  /// What the records of one section must look like; each record is matched as a line of text.
  public struct RecordRules: Sendable, Hashable {
    /// Fails where one record has one of these.
    public var failIfAny: [Pattern]
    /// Fails where all records have all of these.
    public var failIfAll: [Pattern]
    /// Fails where one record lacks one of these, or where there is none.
    public var failIfNot: [Pattern]
    /// Fails where no record has any of these.
    public var failIfNone: [Pattern]

    /// Makes rules; without any, all records will do.
    public init(
      failIfAny: [Pattern] = [], failIfAll: [Pattern] = [], failIfNot: [Pattern] = [],
      failIfNone: [Pattern] = []
    ) {
      self.failIfAny = failIfAny
      self.failIfAll = failIfAll
      self.failIfNot = failIfNot
      self.failIfNone = failIfNone
    }
  }

  /// Makes settings from their parts.
  public init(
    addresses: AddressPreference = AddressPreference(), sourceAddress: String? = nil,
    transport: Transport = .udp, isTLS: Bool = false, tls: TLSSettings = TLSSettings(),
    queryName: String, queryType: String = "ANY", queryClass: String = "IN",
    wantsRecursion: Bool = true, validResponseCodes: [String] = ["NOERROR"],
    answer: RecordRules = RecordRules(), authority: RecordRules = RecordRules(),
    additional: RecordRules = RecordRules()
  ) {
    self.addresses = addresses
    self.sourceAddress = sourceAddress
    self.transport = transport
    self.isTLS = isTLS
    self.tls = tls
    self.queryName = queryName
    self.queryType = queryType
    self.queryClass = queryClass
    self.wantsRecursion = wantsRecursion
    self.validResponseCodes = validResponseCodes
    self.answer = answer
    self.authority = authority
    self.additional = additional
  }
}
