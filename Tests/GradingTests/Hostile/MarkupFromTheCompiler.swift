// Lets the compiler say markup and escape sequences.
// expect: compile-error 0
#error("</script><b>]]> =1+1 [31mred‮")
func twiceAndOne(_ x: Double) -> Double { 0 }