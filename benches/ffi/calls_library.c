/* The functions that every program of this folder calls: as little work as a call can have. */
int plusone(int x) { return x + 1; }
double add2(double a, double b) { return a + b; }
int sum6(int a, int b, int c, int d, int e, int f) { return a + b + c + d + e + f; }
int answer(void) { return 42; }
struct vec { double x, y; };
struct vec vinc(struct vec v) { return (struct vec){v.x + 1, v.y + 1}; }
int failing(int fd, void *buffer, long n) { return (int)n; }
