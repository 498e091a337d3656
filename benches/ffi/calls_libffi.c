/* The loops of calls.arc, each call through ffi_call, with its call interface prepared once. */
#include "calls_report.h"
#include <ffi.h>
#include <stdlib.h>
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
static void of_failing_or_bare(long n, int fails) {
  ffi_cif interface = prepared(INT, 3, TYPES(INT, &ffi_type_pointer, &ffi_type_slong));
  char b[8], *p = b; int fd = 3; long size = 8; ffi_arg result; void *arguments[] = {&fd, &p, &size};
  double t = cpu_time(); long x = 0;
  for (long i = 0; i < n; i++) {
    ffi_call(&interface, FFI_FN(failing), &result, arguments);
    if (fails && (int)result < 0) abort();
    x += (int)result;
  }
  report(fails ? "failing" : "bare", t, n, x);
}
/* C calls the comparison through a closure, as it does a script's. */
static void compare(ffi_cif *interface, void *result, void **arguments, void *user) {
  (void)interface; (void)user;
  *(ffi_arg *)result = **(const int **)arguments[0] - **(const int **)arguments[1];
}
static void of_qsort(long n) {
  enum { COUNT = 1000 };
  static int xs[COUNT]; double spent = 0; unsigned s = 1; long sorted = 0;
  ffi_type **pointers = TYPES(&ffi_type_pointer, &ffi_type_pointer);
  ffi_cif inner = prepared(INT, 2, pointers), outer = prepared(&ffi_type_void, 4, TYPES(&ffi_type_pointer, &ffi_type_ulong, &ffi_type_ulong, &ffi_type_pointer));
  void *code; ffi_closure *closure = ffi_closure_alloc(sizeof *closure, &code);
  if (!closure || ffi_prep_closure_loc(closure, &inner, compare, 0, code) != FFI_OK) abort();
  void *base = xs; unsigned long count = COUNT, size = 4; void *arguments[] = {&base, &count, &size, &code};
  for (long k = 0; k < n; k++) {
    for (int i = 0; i < COUNT; i++) { s = s * 1103515245u + 12345u; xs[i] = (s >> 8) % 100000; }
    double t = cpu_time(); ffi_call(&outer, FFI_FN(qsort), 0, arguments); spent += cpu_time() - t;
    sorted += xs[0] <= xs[COUNT - 1];
  }
  report("qsort", cpu_time() - spent, n, sorted);
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
  of_failing_or_bare(n, 1);
  of_failing_or_bare(n, 0);
  of_qsort(n / 20000);
  of_getpid(n / 16);
}
