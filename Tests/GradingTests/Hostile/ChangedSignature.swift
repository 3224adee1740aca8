// Changes a signature, so that a compiler that saw the tests would quote them.
// expect: compile-error 30
// never: 271.828
func twiceAndOne(_ x: String, _ y: Never) -> Double { 0 }
