import Testing

/// Whether a process that stopped wrote these words to its standard error.
func said(_ result: ExitTest.Result?, _ words: String) -> Bool {
  guard let result else { return false }
  return String(decoding: result.standardErrorContent, as: UTF8.self).contains(words)
}
