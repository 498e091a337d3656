/* The loops of calls.arc, each call through ffi_call, with its call interface prepared once. */
#include "calls_report.h"
#include <ffi.h>
#include <string.h>
#include <unistd.h>
static ffi_cif prepared(ffi_type *result, int count, ffi_type **types) {
  ffi_cif interface;
  if (ffi_prep_cif(&interface, FFI_DEFAULT_ABI, count, result, types) != FFI_OK) abort();
  return interface;
}
#define TYPES(...) (ffi_type *[]){__VA_ARGS__}
#define INT &ffi_type_sint
#define DOUBLE &ffi_type_double

static void of_plusone(long n) {
  ffi_cif interface = prepared(INT, 1, TYPES(INT));
  double t = cpu_time(); int x = 0; ffi_arg result; void *arguments[] = {&x};
  while (x < n) { ffi_call(&interface, FFI_FN(plusone), &result, arguments); x = (int)result; }
  report("plusone", t, n, x);
}
static void of_add2(long n) {
  ffi_cif interface = prepared(DOUBLE, 2, TYPES(DOUBLE, DOUBLE));
  double t = cpu_time(), x = 0, one = 1; void *arguments[] = {&x, &one};
  for (long i = 0; i < n; i++) ffi_call(&interface, FFI_FN(add2), &x, arguments);
  report("add2", t, n, x);
}
static void of_sum6(long n) {
  ffi_cif interface = prepared(INT, 6, TYPES(INT, INT, INT, INT, INT, INT));
  double t = cpu_time(); int x = 0, c[] = {1, 2, 3, 4, -9}; ffi_arg result;
  void *arguments[] = {&x, c, c + 1, c + 2, c + 3, c + 4};
  for (long i = 0; i < n; i++) { ffi_call(&interface, FFI_FN(sum6), &result, arguments); x = (int)result; }
  report("sum6", t, n, x);
}
static void of_answer(long n) {
  ffi_cif interface = prepared(INT, 0, 0);
  double t = cpu_time(); long x = 0; ffi_arg result;
  for (long i = 0; i < n; i++) { ffi_call(&interface, FFI_FN(answer), &result, 0); x += (int)result; }
  report("answer", t, n, x);
}
static void of_strlen(long n) {
  ffi_cif interface = prepared(&ffi_type_ulong, 1, TYPES(&ffi_type_pointer));
  double t = cpu_time(); long x = 0; ffi_arg result; const char *text = "hello, ffi"; void *arguments[] = {&text};
  for (long i = 0; i < n; i++) { ffi_call(&interface, FFI_FN(strlen), &result, arguments); x += (long)result; }
  report("strlen", t, n, x);
}
static void of_vinc(long n) {
  ffi_type *parts[] = {DOUBLE, DOUBLE, 0}, vec_type = {0, 0, FFI_TYPE_STRUCT, parts};
  ffi_cif interface = prepared(&vec_type, 1, TYPES(&vec_type));
  double t = cpu_time(); vec v = {0, 0}; void *arguments[] = {&v};
  for (long i = 0; i < n; i++) ffi_call(&interface, FFI_FN(vinc), &v, arguments);
  report("vinc", t, n, v.x);
}
static void of_getpid(long n) {
  ffi_cif interface = prepared(INT, 0, 0);
  double t = cpu_time(); long x = 0; ffi_arg result;
  for (long i = 0; i < n; i++) { ffi_call(&interface, FFI_FN(getpid), &result, 0); x += (int)result; }
  report("getpid", t, n, x / getpid());
}

int main(void) {
  long n = atol(getenv("CALLS"));
  of_plusone(n);
  of_add2(n);
  of_sum6(n);
  of_answer(n);
  of_strlen(n);
  of_vinc(n);
  of_getpid(n / 16);
}
