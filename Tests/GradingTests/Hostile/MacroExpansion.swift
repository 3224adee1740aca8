// Asks the compiler to load and run a program as a macro.
// expect: compile-error 0
@freestanding(expression) macro run() -> Double = #externalMacro(module: "Evil", type: "Evil")

func twiceAndOne(_ x: Double) -> Double { #run() }
