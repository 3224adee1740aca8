import CDuktape
import Manuscript

/// A JavaScript engine in process: Duktape, without files, network or clock.
final class JavaScript {
  /// What a script threw, as text.
  struct Failure: Error {
    let message: String
  }

  private let context: OpaquePointer

  /// Starts an engine.
  init() throws(Failure) {
    guard let context = book_duk_create() else {
      throw Failure(message: "Duktape could not start: there is no memory left")
    }
    self.context = context
  }

  deinit { duk_destroy_heap(context) }

  /// Runs a script and drops its value.
  ///
  /// The corresponding C function is `duk_peval_lstring`.
  func run(_ script: String) throws(Failure) {
    var script = script
    let status = script.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        book_duk_run(context, $0.baseAddress, $0.count)
      }
    }
    defer { duk_pop(context) }
    if status != 0 { throw Failure(message: top) }
  }

  /// Calls a global function with texts and gives its value as text.
  ///
  /// The corresponding C function is `duk_pcall`.
  func call(_ function: String, _ arguments: String...) throws(Failure) -> String {
    duk_get_global_string(context, function)
    for argument in arguments {
      var argument = argument
      argument.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = duk_push_lstring(context, $0.baseAddress, $0.count)
        }
      }
    }
    let status = book_duk_call(context, Int32(arguments.count))
    defer { duk_pop(context) }
    if status != 0 { throw Failure(message: top) }
    return top
  }

  /// The value on the top of the stack as text.
  private var top: String {
    var length = 0
    guard let text = book_duk_text(context, &length) else { return "" }
    return UnsafeRawBufferPointer(start: text, count: length).withMemoryRebound(to: UInt8.self) {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
