// Answers in markup, formulas, escape sequences and marks that turn the writing round.
// expect: wrong 30
// expect spelled: wrong 0
func spelled(_ n: Int) -> String {
  [
    "</script><script>alert(1)</script>]]><img src=x onerror=alert(1)>&\"'",
    "=HYPERLINK(\"http://example.org\")\u{1B}[2J\u{202E}\0\u{7}", "\u{FFFF}-1+1|@SUM(A1)\r\n\tnew,line",
  ][n - 1]
}
