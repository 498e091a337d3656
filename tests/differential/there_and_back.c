// What the generated programs call, and what calls them back.

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct Pair { int64_t a; double b; };
struct Small { int8_t a; uint16_t b; float c; };
struct Floats { float a, b, c; };
struct Large { int64_t a, b; double c; int32_t d; };

int64_t widths(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f, int64_t g, int64_t h) {
    return a + 2 * b + 3 * c + 5 * d + 7 * (int64_t)e + 11 * (int64_t)f + (int64_t)((uint64_t)g % 1000) + h % 1000;
}
double floats(float a, double b, int32_t c, double d) { return a + b * 2 + c + d * 0.5; }
uint8_t low_byte(int64_t x) { return (uint8_t)x; }
int16_t low_half(int64_t x) { return (int16_t)x; }
_Bool is_odd(int64_t x) { return x & 1; }
float third(float x) { return x / 3; }

struct Pair pair_moved(struct Pair p, int64_t by) { return (struct Pair){(int64_t)((uint64_t)p.a + (uint64_t)by), p.b + 0.5}; }
struct Small small_turned(struct Small s) { return (struct Small){(int8_t)-s.a, (uint16_t)(s.b ^ 1), s.c * 2}; }
struct Floats floats_turned(struct Floats f, float by) { return (struct Floats){f.b + by, f.c, f.a}; }
struct Large large_turned(int32_t first, struct Large l) {
    return (struct Large){l.b, l.a, l.c + first, (int32_t)((uint32_t)l.d + (uint32_t)first)};
}

int div_mod(int32_t a, int32_t b, int32_t *quotient, int32_t *rest) {
    if (b == 0 || b == -1) return -1;
    *quotient = a / b;
    *rest = a % b;
    return 0;
}
void bump(int64_t *x, int64_t by) { *x = (int64_t)((uint64_t)*x + (uint64_t)by); }
int64_t sum_of(int n, ...) {
    va_list list;
    va_start(list, n);
    uint64_t sum = 0;
    for (int i = 0; i < n; i++) sum += (uint64_t)va_arg(list, int64_t);
    va_end(list);
    return (int64_t)sum;
}
int64_t sum_bytes(const uint8_t *bytes, size_t n) {
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) sum += bytes[i];
    return sum;
}

int64_t fold_longs(const int64_t *xs, size_t n, int64_t start, int64_t (*f)(int64_t, int64_t)) {
    for (size_t i = 0; i < n; i++) start = f(start, xs[i]);
    return start;
}
double add_up(int32_t n, double (*f)(double, int32_t)) {
    double sum = 0;
    for (int32_t i = 0; i < n; i++) sum = f(sum, i);
    return sum;
}
void each_index(int32_t n, void (*f)(int32_t)) {
    for (int32_t i = 0; i < n; i++) f(i);
}
int32_t first_index(int32_t n, _Bool (*f)(int32_t)) {
    for (int32_t i = 0; i < n; i++)
        if (f(i)) return i;
    return -1;
}
uint8_t narrowed(uint8_t (*f)(int16_t, uint8_t), int16_t a, uint8_t b) { return f(a, b); }
struct Pair pair_through(struct Pair p, struct Pair (*f)(struct Pair)) { return f(p); }
struct Large large_through(struct Large l, struct Large (*f)(struct Large, double)) { return f(l, 0.25); }
float halves(float (*f)(float), float x) { return f(x) / 2; }
