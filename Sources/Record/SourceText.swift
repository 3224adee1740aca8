/// The text of a file that an author wrote, in the form in which everything here reads it.
///
/// A line ends with a line feed; a carriage return before it, as some editors write, goes, and so does
/// a byte-order mark. A carriage return alone is a fault: the compiler does not count it as the end of
/// a line, so that lines and what was recorded at them would drift apart.
public struct SourceText: Equatable, Sendable {
  /// What cannot be read, and on which line.
  public struct Fault: Equatable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong with it and what to do.
    public var text: String

    /// Makes a fault.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// The text, its lines ended by line feeds alone.
  public var text: String
  /// The first fault, where there is one.
  public var fault: Fault?

  /// Reads the bytes of a file.
  public init(_ bytes: some Collection<UInt8>) {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var line = 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x0D, rest.first == 0x0A { continue }
      if byte == 0x0D {
        fault =
          fault
          ?? Fault(
            line: line,
            text:
              "a carriage return (CR) without a line feed (LF): save the file with LF, or CR LF, "
              + "at the ends of its lines")
        // The lines that follow keep the numbers that the compiler gives them.
        kept.append(0x20)
        continue
      }
      if byte == 0x0A { line += 1 }
      kept.append(byte)
    }
    text = String(decoding: kept, as: UTF8.self)
    guard fault == nil, !text.utf8.elementsEqual(kept) else { return }
    let good = zip(text.utf8, kept).prefix { $0 == $1 }
    fault = Fault(
      line: good.reduce(1) { $0 + ($1.1 == 0x0A ? 1 : 0) },
      text: "this is not UTF-8: save the file in that encoding")
  }
}
