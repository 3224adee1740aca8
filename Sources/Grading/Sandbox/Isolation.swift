/// How far what students wrote is kept from everything else.
public enum Isolation: String, Codable, Sendable, CaseIterable {
  /// An unprivileged user of its own and namespaces of its own: no network, no other files, no other
  /// processes.
  case full
  /// An unprivileged user of its own and limits, where namespaces are forbidden.
  case host

  /// What every report says of it, or nothing.
  public var remark: String? {
    switch self {
    case .full: nil
    case .host:
      "Graded with --isolation=host: what students wrote ran as a user of its own with limits, but could reach the network and read whatever every user of the machine may read."
    }
  }
}
