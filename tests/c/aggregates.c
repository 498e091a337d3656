// Structs, unions and function pointers for the suite; `abi/` has them by the thousand.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <complex.h>
#include <stdarg.h>

typedef struct { double x, y; } Point;
typedef struct { int a; double b; char c; } Mixed;
typedef struct { long a[5]; } Big;
typedef struct { Point from, to; } Line;
typedef union { int i; float f; unsigned char bytes[4]; } Word;
typedef struct { unsigned low : 3, middle : 7; int high : 12; } Bits;
typedef struct __attribute__((packed)) { char tag; int value; double weight; } Packed;
typedef struct { _Alignas(32) double v[4]; } Wide;
typedef struct { const char *name; int age; } Person;
typedef enum { RED, GREEN = 5, BLUE } Color;
typedef struct {} Empty;

Point point_add(Point a, Point b) { return (Point){a.x + b.x, a.y + b.y}; }
Mixed mixed_step(int by, Mixed m) { m.a += by; m.b *= 2; m.c++; return m; }
Big big_times(Big b, int by) { for (int i = 0; i < 5; i++) b.a[i] *= by; return b; }
Line line_turn(Line l) { return (Line){l.to, l.from}; }
Word word_next(Word w) { w.i++; return w; }
Bits bits_shift(Bits b) { b.low++; b.middle--; b.high = -b.high; return b; }
Packed packed_half(Packed p) { p.value /= 2; p.weight /= 2; return p; }
Wide wide_twice(int first, Wide w, int last) { for (int i = 0; i < 4; i++) w.v[i] = 2 * w.v[i] + first + last; return w; }
Person person_older(Person p) { p.age++; return p; }
Color color_next(Color c) { return c == RED ? GREEN : BLUE; }
Empty empty_same(Empty e) { return e; }
double complex complex_square(double complex z) { return z * z; }
float complex complex_conjugate(float complex z) { return conjf(z); }
long double longer(long double x) { return x * 2; }
int eight_points(Point a, Point b, Point c, Point d, Point e, Point f, Mixed m, int last) {
    return a.x + b.x + c.x + d.x + e.x + f.x + a.y + f.y + m.a + m.b + m.c + last;
}
double sum_points(int count, ...) {
    double sum = 0;
    va_list list;
    va_start(list, count);
    for (int i = 0; i < count; i++) { Point p = va_arg(list, Point); sum += p.x + p.y; }
    va_end(list);
    return sum;
}
Point origin = {3, 4};
int table[4] = {1, 2, 3, 4};

// ---- parameters that give and take

int divide(int a, int b, int *quotient, int *remainder) {
    if (b == 0) return -1;
    *quotient = a / b;
    *remainder = a % b;
    return 0;
}
void split(double x, int *whole, float *part) { *whole = x; *part = x - (int)x; }
void middle(Point a, Point b, Point *out) { *out = (Point){(a.x + b.x) / 2, (a.y + b.y) / 2}; }
void twice(int *x) { *x *= 2; }
void move(Point *p, double by) { p->x += by; p->y += by; }
long sum(const int *p, size_t n) { long s = 0; for (size_t i = 0; i < n; i++) s += p[i]; return s; }
int name_of(int code, const char **out) { static const char *names[] = {"zero", "one"}; *out = code < 2 ? names[code] : 0; return 0; }

// ---- ownership

typedef struct Handle { int id; } Handle;
static int handles, open_handles;
int handle_open(const char *name, Handle **out) {
    *out = 0;
    if (!*name) return 5;
    *out = malloc(sizeof(Handle));
    (*out)->id = ++handles;
    open_handles++;
    return 0;
}
Handle *handle_copy(Handle *h) { Handle *made; return handle_open("copy", &made) ? 0 : made; }
Handle *handle_same(Handle *h) { return h; }
int handle_id(Handle *h) { return h->id; }
int handle_count(void) { return open_handles; }
int handle_adopt(Handle *h) { int id = h->id; open_handles--; free(h); return id; }
void handle_close(Handle *h) { printf("close %d\n", h->id); open_handles--; free(h); }
void handle_free(Handle *h) { open_handles--; free(h); }

// ---- functions

typedef int (*Operation)(int, int);
static int plus(int a, int b) { return a + b; }
static int times(int a, int b) { return a * b; }
Operation operation(int which) { return which == 0 ? plus : which == 1 ? times : 0; }
typedef struct { Operation run; int by; } Table;
Table operations = {times, 3};
int run_table(Table t, int x) { return t.run ? t.run(x, t.by) : -1; }
int run_table_at(const Table *t, int x) { return run_table(*t, x); }

int call_two(int (*f)(int, int), int a, int b) { return f(a, b); }
double call_floats(double (*f)(float, double), float a, double b) { return f(a, b); }
Point call_point(Point (*f)(Point, int), Point p, int k) { return f(p, k); }
Big call_big(Big (*f)(Big, Mixed), Big b, Mixed m) { return f(b, m); }
long call_many(long (*f)(char, short, int, long, unsigned char, unsigned short, unsigned, long, char, short, float, double)) {
    return f(-1, -2, -3, -4, 5, 6, 7, 8, -9, -10, 1.5f, 2.5);
}
int call_texts(int (*f)(const char *, const char *)) { return f("hello", 0); }
long double call_long(long double (*f)(long double)) { return f(1.25L); }
_Bool call_bool(_Bool (*f)(_Bool)) { return f(1); }
char call_small(char (*f)(int)) { return f(1); }
int call_null(int (*f)(void *)) { return f(0); }
void each(void (*f)(int), int n) { for (int i = 0; i < n; i++) f(i); }
int call_while(int (*f)(int), int n) { int s = 0; for (int i = 0; i < n; i++) s += f(i); return s; }
int each_until(int (*f)(int), int n) { for (int i = 0; i < n; i++) if (f(i)) return i; return -1; }
int nested(int (*f)(int), int (*g)(int), int x) { return f(g(f(x))); }
typedef struct { char bytes[3200]; } Large;
int call_large(int (*f)(Large, const char *, const char *)) { Large l; for (int i = 0; i < 3200; i++) l.bytes[i] = i % 100; return f(l, "first", "second"); }
static int (*kept)(int);
void keep_one(int (*f)(int)) { kept = f; }
int call_kept(int x) { return kept(x); }
