// Replaces the function that writes answers.
// expect: time-limit 0
@_cdecl("write")
public func silent(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int { count }
