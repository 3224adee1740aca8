// Brings a program of its own.
// expect: compile-error 0
@main
struct Program {
  static func main() { print("0 d4008000000000000") }
}
