/* The loops of calls.arc; the linker makes each call one through the PLT. */
#include "calls_report.h"
#include <string.h>
#include <unistd.h>
static const char *volatile unknown_text = "hello, ffi"; /* else gcc computes strlen itself */

static void empty_loop(long n) { double t = cpu_time(); long x = 0; while (x < n) { x++; __asm__ volatile("" : "+r"(x)); } report("empty_loop", t, n, x); }
static void of_plusone(long n) { double t = cpu_time(); int x = 0; while (x < n) x = plusone(x); report("plusone", t, n, x); }
static void of_add2(long n) { double t = cpu_time(), x = 0; for (long i = 0; i < n; i++) x = add2(x, 1.0); report("add2", t, n, x); }
static void of_sum6(long n) { double t = cpu_time(); int x = 0; for (long i = 0; i < n; i++) x = sum6(x, 1, 2, 3, 4, -9); report("sum6", t, n, x); }
static void of_answer(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += answer(); report("answer", t, n, x); }
static void of_strlen(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += strlen(unknown_text); report("strlen", t, n, x); }
static void of_getpid(long n) { double t = cpu_time(); long x = 0; for (long i = 0; i < n; i++) x += getpid(); report("getpid", t, n, x / getpid()); }

int main(void) {
  long n = atol(getenv("CALLS"));
  empty_loop(n);
  of_plusone(n);
  of_add2(n);
  of_sum6(n);
  of_answer(n);
  of_strlen(n);
  of_getpid(n / 16);
}
