// Statements outside of functions.
// expect: compile-error 0
print("0 d4008000000000000")
