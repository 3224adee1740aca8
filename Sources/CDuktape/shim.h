#ifndef SMOOTH_GATES_CDUKTAPE_H
#define SMOOTH_GATES_CDUKTAPE_H

#include <duktape.h>

// Duktape's usual calls are macros or hide behind one; Swift sees functions only.

/// Makes a context with the default allocator and fatal handler.
static inline duk_context *book_duk_create(void) { return duk_create_heap_default(); }

/// Compiles and runs a script; 0 when it ran. Its value, or its error, is then on the stack's top.
static inline int book_duk_run(duk_context *context, const char *source, size_t length) {
  return duk_peval_lstring(context, source, length);
}

/// Calls the function below its arguments; 0 when it returned. Value or error is on the top.
static inline int book_duk_call(duk_context *context, int arguments) {
  return duk_pcall(context, arguments);
}

/// The top of the stack as a string, coerced without ever throwing.
static inline const char *book_duk_text(duk_context *context, size_t *length) {
  duk_size_t size = 0;
  const char *text = duk_safe_to_lstring(context, -1, &size);
  *length = size;
  return text;
}

#endif
